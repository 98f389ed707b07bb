import SourceDiagnostics
import TextFolding

/// The parts of the help, each of which fits one screen of 24 lines.
enum HelpTopic: String, CaseIterable {
  case questions, queries, commands, sessions, keys

  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The first page.
  static let overview = Message(EnglishHelp.overview, ArabicHelp.overview)

  var text: Message {
    switch self {
    case .questions: Message(EnglishHelp.questions, ArabicHelp.questions)
    case .queries: Message(EnglishHelp.queries, ArabicHelp.queries)
    case .commands: Message(Self.commands(in: "en"), Self.commands(in: "ar"))
    case .sessions: Message(EnglishHelp.sessions, ArabicHelp.sessions)
    case .keys: Message(EnglishHelp.keys, ArabicHelp.keys)
    }
  }

  private static func commands(in language: String) -> String {
    let lines = HelpCommand.commandLines
    let width = lines.map { displayWidth($0.usage) }.max() ?? 0
    return lines.map { ":" + padded($0.usage, toWidth: width) + "  " + $0.summary.text(in: language) }
      .joined(separator: "\n")
  }
}
