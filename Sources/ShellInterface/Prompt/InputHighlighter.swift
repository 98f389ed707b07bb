import LineEditing
import QuerySyntax
import SessionReplay
import SourceDiagnostics

/// Colours for what is typed: a graph query by its tokens, a command by its name, a question by its numbers and
/// quoted words.
struct InputHighlighter {
  private let session: Session

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
    var highlights: [Highlight] = []
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
}
