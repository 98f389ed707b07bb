import ResultRendering
import SourceDiagnostics
import TextFolding

/// `:format csv`: how answers are written from now on.
struct FormatCommand: SessionCommand {
  let name = "format"
  let usage = "format NAME"
  let summary = Message(
    "write answers as table, list, csv, json, markdown, …", "صيغة الأجوبة: table وlist وcsv وjson وmarkdown…")
  let isKeptWhenSaved = true

  func run(_ argument: String, in session: Session) throws(CellFailure) -> CellOutcome {
    guard !argument.isEmpty else { return .lines([session.settings.format.rawValue]) }
    session.settings.format = try formatName(argument)
    return .lines([])
  }
}

/// The format of a name.
package func formatName(_ text: String) throws(CellFailure) -> FormatName {
  if let format = FormatName(rawValue: text.lowercased()) { return format }
  let names = FormatName.allCases.map(\.rawValue)
  let nearest = nearestName(to: text, among: names).map { [Message.didYouMean($0)] } ?? []
  throw .command(
    "unknown format '\(text)'; expected one of \(names.joined(separator: ", "))",
    "لا صيغة باسم '\(text)'؛ الصيغ هي \(names.joined(separator: "، "))", hints: nearest)
}
