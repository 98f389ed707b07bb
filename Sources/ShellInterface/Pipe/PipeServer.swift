import Answers
import GraphModel
import QueryEngine
import QuestionLanguage
import ResultRendering
import SessionReplay
import SourceDiagnostics

/// Answers requests, one JSON object a line each way, for editors and programs.
///
/// Writes to the graph persist from line to line; what a question leaves open for the next does not, unless that one
/// begins with `..`.
final class PipeServer {
  private let session: Session
  private let notation: ValueNotation
  private var writer = JSONWriter()
  /// How the last question was read, for `..`.
  private var lastQuestion: Question?

  init(_ session: Session, notation: ValueNotation) {
    self.session = session
    self.notation = notation
  }

  /// The response to one line, with a line feed at its end.
  func response(to line: [UInt8]) -> [UInt8] {
    writer.removeAll()
    writer.beginObject()
    var text = ""
    do throws(CellFailure) {
      let request = try read(line)
      text = request.text
      if let id = request.id {
        writer.key("id")
        writer.value(id.value, .json, GraphDescription(session.graph))
      }
      let (answer, timing) = try answer(request)
      writer.members(of: answer, notation, GraphDescription(session.graph))
      if request.wantsTiming { write(timing) }
      if let damage = session.damage {
        writer.removeAll()
        writer.beginObject()
        throw damage
      }
    } catch {
      write(error, in: text)
    }
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func read(_ line: [UInt8]) throws(CellFailure) -> PipeRequest {
    let json: JSONValue
    do throws(JSONError) {
      json = try JSONReader.read(line)
    } catch {
      throw CellFailure(
        type: "RequestError", code: "InvalidJSON",
        message: Message(verbatim: "\(error.message), at byte \(error.offset + 1)"))
    }
    return try PipeRequest(json)
  }

  private func answer(_ request: PipeRequest) throws(CellFailure) -> (Answer, QueryTiming) {
    let isQuery: Bool
    switch request.register {
    case .query: isQuery = true
    case .question: isQuery = false
    case nil:
      let kind = InputKind(of: request.text, hasQuestions: session.hasQuestions)
      guard kind == .query || kind == .question else { throw Self.promptOnly }
      isQuery = kind == .query
    }
    guard isQuery else {
      session.parameters = request.parameters
      return try ask(request.text)
    }
    return try session.runQuery(request.text, parameters: request.parameters, order: request.order)
  }

  private static let promptOnly = CellFailure(
    type: "RequestError", code: "InvalidRequest",
    message: Message(
      "commands and 'why' work at the prompt and in sessions; expected a question or a query",
      "الأوامر و'لماذا' للمحث والجلسات؛ يُنتظر سؤال أو استعلام"))

  private func ask(_ text: String) throws(CellFailure) -> (Answer, QueryTiming) {
    let clock = ContinuousClock()
    let start = clock.now
    let answered = try session.ask(text, goingOnFrom: text.hasPrefix("..") ? lastQuestion : nil)
    lastQuestion = answered.reading.question
    var timing = QueryTiming()
    timing.parse = microseconds(answered.readingTime)
    timing.run = microseconds(clock.now - start - answered.readingTime)
    return (answered.answer, timing)
  }

  private func write(_ timing: QueryTiming) {
    writer.key("micros")
    writer.beginObject()
    for (name, micros) in [("parse", timing.parse), ("plan", timing.plan), ("run", timing.run)] {
      writer.key(name)
      writer.int(micros)
    }
    writer.endObject()
  }

  private func write(_ failure: CellFailure, in text: String) {
    writer.key("error")
    writer.beginObject()
    let fields = [
      ("type", failure.type), ("phase", failure.phase), ("code", failure.code),
      ("message", session.said(failure.message)),
    ]
    for (name, value) in fields {
      writer.key(name)
      writer.string(value)
    }
    if let range = failure.range {
      let place = SourceText(name: "", text: text).location(of: range.start)
      writer.key("line")
      writer.int(place.line)
      writer.key("column")
      writer.int(place.column)
    }
    if !failure.words.isEmpty {
      writer.key("notUnderstood")
      writer.strings(failure.words)
    }
    if !failure.hints.isEmpty {
      writer.key("hints")
      writer.strings(failure.hints.map(session.said))
    }
    writer.endObject()
  }
}
