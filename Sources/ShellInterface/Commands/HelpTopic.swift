import SourceDiagnostics
import TextFolding

/// The parts of the help, each of which but the list of functions fits one screen of 24 lines.
enum HelpTopic: String, CaseIterable {
  case questions, queries, functions, commands, sessions, keys

  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The first page.
  static let overview = Message(EnglishHelp.overview, ArabicHelp.overview)

  var text: Message {
    switch self {
    case .questions: Message(EnglishHelp.questions, ArabicHelp.questions)
    case .queries: Message(EnglishHelp.queries, ArabicHelp.queries)
    case .functions: Message(Self.functions(in: "en"), Self.functions(in: "ar"))
    case .commands: Message(Self.commands(in: "en"), Self.commands(in: "ar"))
    case .sessions: Message(EnglishHelp.sessions, ArabicHelp.sessions)
    case .keys: Message(EnglishHelp.keys, ArabicHelp.keys)
    }
  }

  /// What a function of the query language does, by its name in any case.
  static func function(_ name: String) -> FunctionHelp? {
    let name = name.lowercased()
    return FunctionHelp.families.flatMap(\.functions).first { help in
      help.name.lowercased() == name || help.others.contains { $0.lowercased() == name }
    }
  }

  private static func functions(in language: String) -> String {
    let width = FunctionHelp.families.flatMap(\.functions).map { displayWidth($0.usage) }.max() ?? 0
    let blocks = FunctionHelp.families.map { family in
      let lines = family.functions.map {
        "  " + padded($0.usage, toWidth: width) + "  " + $0.summary.text(in: language)
      }
      return ([family.heading.text(in: language)] + lines).joined(separator: "\n")
    }
    return blocks.joined(separator: "\n")
  }

  private static func commands(in language: String) -> String {
    let lines = HelpCommand.commandLines
    let width = lines.map { displayWidth($0.usage) }.max() ?? 0
    return lines.map { ":" + padded($0.usage, toWidth: width) + "  " + $0.summary.text(in: language) }
      .joined(separator: "\n")
  }
}
