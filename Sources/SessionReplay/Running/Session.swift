import Answers
import GraphModel
import QueryEngine
import QueryExecution
import QuestionLanguage
import ResultRendering
import SourceDiagnostics

/// A running session: the prompt, `ask`, `pipe` and replay all drive this, so that what is typed and what is
/// replayed cannot differ.
package final class Session {
  /// The graph as it was opened, with its schema.
  package let opened: OpenedGraph
  /// The graph with what the session wrote on top.
  package let graph: PropertyGraph
  /// What runs graph queries.
  package let engine: QuerySession
  /// The settings now; commands of the session change them.
  package var settings: SessionSettings {
    didSet { applySettings() }
  }
  /// The values of `$name`, set by `:param` or the session's document.
  package var parameters: [String: Value]
  /// The user's own words for what questions know, in the order given.
  package internal(set) var aliases: [UserAlias] = []
  /// The question language over this graph; `nil` when there is nothing to ask questions of. Made when first used.
  package private(set) lazy var questions: AnswerMaker? = opened.schema.map { schema in
    let bytes = opened.snapshot.section(Lexicon.sectionName)
    return AnswerMaker(
      reader: QuestionReader(schema: schema, graph: graph, lexiconBytes: bytes), session: engine)
  }
  private var readOriginals: OriginalSentences?

  /// The original sentences in the folder of the settings, read when first needed; `nil` where none is set.
  var originalSentences: OriginalSentences? {
    guard let folder = settings.originals else { return nil }
    if readOriginals?.folder != folder { readOriginals = OriginalSentences(folder: folder) }
    return readOriginals
  }

  /// Whether the prompt says after each answer how long it took; never in documents.
  package var showsTiming = false
  /// What was run, in order of the numbers.
  package internal(set) var cells: [SessionCell] = []
  /// The commands by their names.
  package let commands: [any SessionCommand]
  let initialSettings: SessionSettings
  let initialParameters: [String: Value]

  /// A session over a graph, with nothing asked yet.
  package init(_ opened: OpenedGraph, settings: SessionSettings, parameters: [String: Value] = [:]) {
    self.opened = opened
    self.settings = settings
    self.parameters = parameters
    initialSettings = settings
    initialParameters = parameters
    graph = PropertyGraph(opened.snapshot)
    engine = QuerySession(graph: graph)
    commands = SessionCommands.all
    applySettings()
  }

  private func applySettings() {
    engine.settings.timeout = settings.timeout
    engine.settings.memoryLimit = settings.memoryLimit
    engine.settings.fixedClock = settings.fixedClock
    engine.settings.threads = settings.threads ?? SystemProcessors.count
    engine.settings.isInterrupted = settings.isInterrupted
  }

  /// Why no answer can be given any more: a part of the graph file that was read is damaged.
  package var damage: CellFailure? {
    opened.snapshot.damage.map {
      CellFailure(
        type: "GraphFileError", phase: "runtime", code: "DamagedGraphFile",
        message: Message($0.message, "ملف البيانات تالف: \($0.message)"),
        hints: [
          Message(
            "import the graph anew, or take the file from a copy",
            "استورد البيانات من جديد، أو خذ الملف من نسخة")
        ])
    }
  }

  /// Whether questions in words can be asked of this graph.
  package var hasQuestions: Bool { opened.schema != nil }

  /// The number that the next cell gets.
  package var nextNumber: Int { (cells.last?.number ?? 0) + 1 }

  /// The cell of a number.
  package func cell(_ number: Int) -> SessionCell? { cells.first { $0.number == number } }

  /// The last cell that has an answer.
  package var lastAnswered: SessionCell? { cells.last { $0.answer != nil } }

  /// Runs a cell and keeps it with its outcome. A number that is taken already runs that cell again.
  @discardableResult
  package func run(_ text: String, number: Int? = nil) -> SessionCell {
    let number = number ?? nextNumber
    let text = trimmedCell(text)
    var cell = SessionCell(
      number: number, text: text, kind: InputKind(of: text, hasQuestions: hasQuestions),
      outcome: .lines([]), uses: references(in: text, before: number), timing: QueryTiming())
    do throws(CellFailure) {
      try evaluate(&cell)
    } catch {
      cell.outcome = .failure(error)
    }
    if let damage { cell.outcome = .failure(damage) }
    keep(cell)
    return cell
  }

  private func evaluate(_ cell: inout SessionCell) throws(CellFailure) {
    switch cell.kind {
    case .command: cell.outcome = try runCommand(cell.text)
    case .evidence:
      guard let request = EvidenceRequest(cell.text) else { return }
      cell.outcome = .lines(try evidence(request, before: cell.number))
    case .query:
      let (answer, timing) = try runQuery(cell.text, parameters: try parameters(for: cell))
      cell.outcome = .answer(answer)
      cell.timing = timing
      cell.entities = entities(of: answer)
    case .question:
      let clock = ContinuousClock()
      let start = clock.now
      let answered = try ask(cell.text, before: cell.number)
      cell.timing.parse = microseconds(answered.readingTime)
      cell.timing.run = microseconds(clock.now - start - answered.readingTime)
      cell.outcome = .answer(answered.answer)
      cell.question = answered.reading.question
      cell.entities = answered.referents
    }
  }

  /// Puts a cell in its place; a cell that is run again makes those that used it stale.
  private func keep(_ cell: SessionCell) {
    guard let index = cells.firstIndex(where: { $0.number == cell.number }) else {
      cells.insert(cell, at: cells.firstIndex { $0.number > cell.number } ?? cells.count)
      return
    }
    var cell = cell
    cell.notes = cells[index].notes
    cells[index] = cell
    markUsers(of: cell.number)
  }

  private func markUsers(of number: Int) {
    for index in cells.indices where cells[index].uses.contains(number) && !cells[index].isStale {
      cells[index].isStale = true
      markUsers(of: cells[index].number)
    }
  }

  /// Forgets parameters, settings and all that was written to the graph; the cells stay.
  func resetGraphAndSettings() {
    parameters = initialParameters
    aliases = []
    settings = initialSettings
    graph.reset()
    for index in cells.indices { cells[index].isUndone = true }
  }

  /// Forgets everything, to begin anew with the graph as it was opened.
  package func startOver() {
    cells = []
    resetGraphAndSettings()
  }

  /// A sentence in the language that the settings ask for.
  package func said(_ text: Message) -> String { text.text(in: settings.language) }

  /// An outcome as it is shown: text that is empty or ends with a line feed.
  package func rendered(_ cell: SessionCell) -> String {
    switch cell.outcome {
    case .answer(let answer):
      let context = RenderingContext(graph: graph, profile: settings.profile)
      let text = settings.format.format.rendered(answer, in: context) + notesText(of: cell)
      // To show a node reads properties that the query itself may not have read.
      return damage.map {
        $0.drawn(in: cell.text, profile: settings.profile, language: settings.language) + "\n"
      } ?? text
    case .lines(let lines): return lines.map { $0 + "\n" }.joined()
    case .failure(let failure):
      return failure.drawn(in: cell.text, profile: settings.profile, language: settings.language) + "\n"
    }
  }
}

/// A duration in whole microseconds.
package func microseconds(_ duration: Duration) -> Int {
  let (seconds, attoseconds) = duration.components
  return Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
}
