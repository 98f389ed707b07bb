import Answers
import GraphModel
import ResultRendering
import TextFolding

/// The sentences behind a row or an answer, each with its report, its outlet's date and its number.
struct PassageView {
  private let corpus: PassageIndex
  private let context: RenderingContext
  private let isArabic: Bool
  private let maker: AnswerMaker?

  init(_ session: Session, language: String) {
    corpus = PassageIndex(session, language: language)
    context = session.renderingContext
    isArabic = language == "ar"
    maker = session.questions
  }

  /// The sentences of all rows, each once, and before them which row rests on which.
  func lines(of answer: Answer, notes: [(row: Int, text: String)]) -> [String] {
    var cites = answer.cites
    var lines: [String] = []
    var terms: [String: RowTerms] = [:]
    for (index, row) in answer.rows.enumerated() {
      lines.append("\(index + 1)  " + safe(row.cites.isEmpty ? nothing : citationText(row.cites)))
      cites += row.cites
      let said = RowTerms(row, maker: maker)
      for cite in row.cites { terms[cite, default: RowTerms()].formUnion(said) }
    }
    let all = unique(cites)
    if all.isEmpty && answer.rows.isEmpty { lines.append(nothing) }
    if !lines.isEmpty && !all.isEmpty { lines.append("") }
    return lines + passages(all, marking: terms) + noteLines(notes)
  }

  /// The sentences of one row, and then those that were only matched on the way.
  func lines(of row: AnswerRow, notes: [(row: Int, text: String)]) -> [String] {
    let said = RowTerms(row, maker: maker)
    let terms = Dictionary(row.cites.map { ($0, said) }) { first, _ in first }
    var lines = row.cites.isEmpty ? [nothing] : passages(row.cites, marking: terms)
    if !row.via.isEmpty { lines.append(onTheWay + ": " + safe(citationText(row.via))) }
    return lines + noteLines(notes)
  }

  private var nothing: String {
    isArabic ? "لا يستند إلى أي تقرير" : "rests on nothing in the reports"
  }

  private var onTheWay: String { isArabic ? "مما مرّ به البحث" : "matched on the way" }

  private func noteLines(_ notes: [(row: Int, text: String)]) -> [String] {
    notes.map { (isArabic ? "ملاحظتي: " : "my note: ") + safe($0.text) }
  }

  /// The sentences, each with what the rows that rest on it say marked in it.
  private func passages(_ cites: [String], marking terms: [String: RowTerms]) -> [String] {
    cites.flatMap { cite -> [String] in
      let marks = AnswerMarks(terms[cite] ?? RowTerms(), showsColour: context.profile.showsColour)
      guard let passage = corpus.passage(cite) else { return [safe(cite)] }
      let source = [passage.outlet, passage.published].filter { !$0.isEmpty }.joined(separator: ", ")
      let heading = source.isEmpty ? cite : "\(cite) · \(source)"
      let texts = isArabic ? passage.texts : Array(passage.texts.reversed())
      return [AnswerStyle.evidence.applied(to: safe(heading), if: context.profile.showsColour)]
        + texts.flatMap { indented($0, marks) }
    }
  }

  private func indented(_ text: String, _ marks: AnswerMarks) -> [String] {
    let fits = context.profile.fit == .natural
    let marked = marks.applied(to: safe(text))
    let lines = fits ? [marked] : wrapped(marked, width: max(context.profile.width - 2, 20))
    return marks.shown(lines).map { trimmedEnd("  " + $0) }
  }

  private func safe(_ text: String) -> String { CellText(context).safe(text) }

  private func unique(_ cites: [String]) -> [String] {
    var seen: Set<String> = []
    return cites.filter { seen.insert($0).inserted }
  }
}
