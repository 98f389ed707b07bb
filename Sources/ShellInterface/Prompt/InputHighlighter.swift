import Answers
import LineEditing
import QuerySyntax
import QuestionLanguage
import SessionReplay
import SourceDiagnostics
import TextFolding

/// Colours for what is typed: a graph query by its tokens, a command by its name, a question by its numbers and
/// quoted words, and the names and words that it knows.
final class InputHighlighter {
  private let session: Session
  /// Highlighting asks for the same words at every key.
  private var knownStyles: [String: TextStyle?] = [:]

  init(_ session: Session) { self.session = session }

  func highlights(of text: String) -> [Highlight] {
    switch InputKind(of: text, hasQuestions: session.hasQuestions) {
    case .command: command(text)
    case .query: highlightTokens(text).map { Highlight($0.0.start..<$0.0.end, style(of: $0.1)) }
    case .evidence, .question: question(text)
    }
  }

  private func command(_ text: String) -> [Highlight] {
    guard let line = CommandLineText(text) else { return [] }
    let names = ShellCommands.all.flatMap(\.names) + SessionCommands.all.map(\.name)
    let end = text.utf8.firstIndex { $0 == 0x20 }.map { text.utf8.distance(from: text.startIndex, to: $0) }
    return [Highlight(0..<(end ?? text.utf8.count), names.contains(line.name) ? .command : .error)]
  }

  private func style(of kind: TokenKind) -> TextStyle {
    switch kind {
    case .keyword: .keyword
    case .label, .function: .name
    case .string: .string
    case .number: .number
    case .parameter: .parameter
    case .comment: .comment
    case .invalid: .error
    case .variable, .property, .symbol: .plain
    }
  }

  /// Quoted words, numbers and parameters of a question.
  private func question(_ text: String) -> [Highlight] {
    var highlights = knownWords(text)
    var offset = 0
    var quote: (start: Int, closing: Character)?
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let range = offset..<(offset + word.utf8.count)
      offset = range.upperBound + 1
      if let open = quote {
        guard word.contains(open.closing) else { continue }
        highlights.append(Highlight(open.start..<range.upperBound, .string))
        quote = nil
      } else if let closing = word.first.flatMap(Self.closingQuote) {
        if word.dropFirst().contains(closing) {
          highlights.append(Highlight(range, .string))
        } else {
          quote = (range.lowerBound, closing)
        }
      } else if word.first == "$" || word.first == "_" {
        highlights.append(Highlight(range, .parameter))
      } else if !word.isEmpty, word.allSatisfy({ $0.isNumber || $0 == "-" || $0 == "." }) {
        highlights.append(Highlight(range, .number))
      } else if word == "|" || word == ".." {
        highlights.append(Highlight(range, .keyword))
      }
    }
    return highlights
  }

  private static func closingQuote(_ opening: Character) -> Character? {
    switch opening {
    case "\"": "\""
    case "«": "»"
    case "“": "”"
    default: nil
    }
  }

  /// The longest phrases that the lexicon has, names in one colour and words of the language in another.
  private func knownWords(_ text: String) -> [Highlight] {
    guard let lexicon = session.questions?.reader.lexicon else { return [] }
    var words: [(text: String, range: Range<Int>)] = []
    var offset = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let range = offset..<(offset + word.utf8.count)
      if !word.isEmpty { words.append((String(word), range)) }
      offset = range.upperBound + 1
    }
    var highlights: [Highlight] = []
    var index = 0
    while index < words.count {
      let longest = min(Self.longestPhrase, words.count - index)
      let found = stride(from: longest, to: 0, by: -1).lazy.compactMap { count -> (Int, TextStyle)? in
        let phrase = words[index..<(index + count)].map(\.text).joined(separator: " ")
        return self.style(of: phrase, lexicon).map { (count, $0) }
      }.first
      guard let (count, style) = found else {
        index += 1
        continue
      }
      let range = words[index].range.lowerBound..<words[index + count - 1].range.upperBound
      highlights.append(Highlight(range, style))
      index += count
    }
    return highlights
  }

  private static let longestPhrase = 4

  private func style(of phrase: String, _ lexicon: Lexicon) -> TextStyle? {
    if let known = knownStyles[phrase] { return known }
    let senses = lexicon.senses(of: matchKey(phrase))
    let style: TextStyle? = senses.isEmpty ? nil : senses.contains { $0.kind == .entity } ? .name : .keyword
    knownStyles[phrase] = .some(style)
    return style
  }
}
