import GraphModel
import LineEditing
import QuerySyntax
import ResultRendering
import SessionReplay
import SourceDiagnostics

/// What Tab offers: commands behind `:`, names of the graph and words of its schema in a question, keywords, labels,
/// types and properties in a graph query.
final class Completer {
  private let session: Session
  private lazy var names = NameIndex(session)
  private static let most = 200

  init(_ session: Session) { self.session = session }

  func completion(of text: String, at offset: Int) -> Completion {
    let before = String(decoding: Array(text.utf8.prefix(offset)), as: UTF8.self)
    switch InputKind(of: before.isEmpty ? text : before, hasQuestions: session.hasQuestions) {
    case .command: return command(before)
    case .query: return query(before)
    case .evidence, .question: return question(before)
    }
  }

  // MARK: Commands

  private func command(_ before: String) -> Completion {
    guard let line = CommandLineText(before), before.contains(where: \.isWhitespace) else {
      let lines = HelpCommand.commandLines.map { (":" + $0.name, ":" + $0.usage) }
      return candidates(
        replacing: before, with: lines.map { CompletionCandidate($0.0 + " ", label: $0.0, note: $0.1) })
    }
    let word = String(before.reversed().prefix { !$0.isWhitespace }.reversed())
    switch line.name {
    case "open": return candidates(replacing: word, in: before, with: documentNames(word))
    case "format":
      return candidates(replacing: word, in: before, with: plain(FormatName.allCases.map(\.rawValue)))
    case "lang": return candidates(replacing: word, in: before, with: plain(["ar", "en", "auto"]))
    case "timing": return candidates(replacing: word, in: before, with: plain(["on", "off"]))
    case "help":
      let topics = HelpTopic.allCases.map(\.rawValue) + HelpCommand.commandLines.map(\.name)
      return candidates(replacing: word, in: before, with: plain(topics))
    case "schema": return candidates(replacing: word, in: before, with: plain(session.graph.labels.names))
    default: return question(before)
    }
  }

  private func plain(_ words: [String]) -> [CompletionCandidate] { words.map { CompletionCandidate($0) } }

  // MARK: Graph queries

  private func query(_ before: String) -> Completion {
    let word = String(before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
    let head = before.dropLast(word.count)
    let graph = session.graph
    switch head.last {
    case ":", "|", "&", "!":
      let isRelationship =
        head.lastIndex(of: "[").map { index in head[index...].contains("]") == false } ?? false
      return candidates(
        replacing: word, in: before, with: plain(isRelationship ? graph.types.names : graph.labels.names))
    case ".": return candidates(replacing: word, in: before, with: plain(graph.keys.names))
    case "$":
      return candidates(replacing: word, in: before, with: plain(session.parameters.keys.sorted()))
    default:
      guard !word.isEmpty else {
        return Completion(replacing: before.utf8.count..<before.utf8.count, with: [])
      }
      let isUpper = word.first?.isUppercase == true
      let keywords = Keyword.allCases.map { isUpper ? $0.rawValue : $0.rawValue.lowercased() }
      return candidates(
        replacing: word, in: before,
        with: keywords.map { CompletionCandidate($0 + " ", label: $0) }
          + plain(variables(in: before, but: word)))
    }
  }

  /// The names that stand for something in the query so far.
  private func variables(in text: String, but word: String) -> [String] {
    let bytes = Array(text.utf8)
    let found = highlightTokens(text).compactMap { range, kind in
      kind == .variable ? String(decoding: bytes[range.start..<range.end], as: UTF8.self) : nil
    }
    return Array(Set(found)).filter { $0 != word }.sorted()
  }

  // MARK: Questions

  /// Names have several words: the longest end of the text that begins a name is completed.
  private func question(_ before: String) -> Completion {
    var starts = [before.startIndex]
    for index in before.indices where before[index] == " " { starts.append(before.index(after: index)) }
    for start in starts.suffix(5) where start < before.endIndex {
      let part = String(before[start...])
      let found = names.entries(beginningWith: part, limit: Self.most)
      guard !found.isEmpty else { continue }
      let offset = before.utf8.distance(from: before.startIndex, to: start)
      return Completion(
        replacing: offset..<before.utf8.count,
        with: found.map { CompletionCandidate($0.name + " ", label: $0.name, note: $0.kind) })
    }
    return Completion(replacing: before.utf8.count..<before.utf8.count, with: [])
  }

  // MARK: Candidates

  private func candidates(
    replacing word: String, in before: String? = nil, with all: [CompletionCandidate]
  ) -> Completion {
    let end = (before ?? word).utf8.count
    let fitting = all.filter { $0.label.lowercased().hasPrefix(word.lowercased()) }
    return Completion(replacing: (end - word.utf8.count)..<end, with: Array(fitting.prefix(Self.most)))
  }
}
