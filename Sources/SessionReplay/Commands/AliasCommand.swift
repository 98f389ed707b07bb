import SourceDiagnostics
import TextFolding

/// `:alias the talks = May meeting`: a word of the user's own for something that questions know.
struct AliasCommand: SessionCommand {
  let name = "alias"
  let usage = "alias WORDS = MEANING"
  let summary = Message(
    "a word of your own for what questions know", "كلمة من عندك لما تعرفه الأسئلة")
  let isKeptWhenSaved = true

  func run(_ argument: String, in session: Session) throws(CellFailure) -> CellOutcome {
    guard !argument.isEmpty else {
      let lines = session.aliases.map { safeForTerminal("\($0.words) = \($0.meaning)") }
      return .lines(
        lines.isEmpty ? [session.said(Message("no words of your own yet", "لا كلمات من عندك بعد"))] : lines)
    }
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let words = trimmedCell(String(parts[0]))
    guard parts.count == 2, !matchKey(words).isEmpty else {
      throw .command(
        "expected words and their meaning, such as ':alias the talks = May meeting'",
        "تُنتظر كلمات ومعناها، مثل ':alias المحادثات = اجتماع أيار'")
    }
    session.setAlias(words, meaning: trimmedCell(String(parts[1])))
    return .lines([])
  }
}

/// Words of the user's own and what they stand for.
package struct UserAlias: Sendable, Equatable {
  /// The user's words as typed.
  package let words: String
  /// What is read in their place.
  package let meaning: String
  /// The match keys of the words, one each.
  let keys: [String]
}

extension Session {
  /// Gives words a meaning; an empty one takes it away.
  func setAlias(_ words: String, meaning: String) {
    let keys = words.split(whereSeparator: \.isWhitespace).map { matchKey($0) }
    aliases.removeAll { $0.keys == keys }
    if !meaning.isEmpty { aliases.append(UserAlias(words: words, meaning: meaning, keys: keys)) }
  }

  /// A question with the user's own words replaced by what they stand for, and the aliases that were used.
  func replacingAliases(in text: String) -> (text: String, used: [UserAlias]) {
    guard !aliases.isEmpty else { return (text, []) }
    let words = text.split(separator: " ").map(String.init)
    let keys = words.map { matchKey($0) }
    var result: [String] = []
    var used: [UserAlias] = []
    var index = 0
    while index < words.count {
      let fitting = aliases.filter { keys[index...].starts(with: $0.keys) }
      if let alias = fitting.max(by: { $0.keys.count < $1.keys.count }) {
        result.append(alias.meaning)
        if !used.contains(alias) { used.append(alias) }
        index += alias.keys.count
      } else {
        result.append(words[index])
        index += 1
      }
    }
    return (used.isEmpty ? text : result.joined(separator: " "), used)
  }
}
