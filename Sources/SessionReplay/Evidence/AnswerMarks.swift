import Answers
import ResultRendering
import TextFolding

/// Shows in the sentences behind a row the words that carry the answer.
///
/// On a terminal they are bold and underlined, elsewhere they stand between `‹` and `›`, which no report prints.
struct AnswerMarks {
  private let terms: RowTerms
  private let showsColour: Bool

  init(_ terms: RowTerms, showsColour: Bool) {
    self.terms = terms
    self.showsColour = showsColour
  }

  /// Scalars without a width that hold the places while lines are broken; input never has them, since text fit for
  /// the screen shows them as visible marks.
  private static let opening: Character = "\u{2061}"
  private static let closing: Character = "\u{2062}"

  /// A text fit for the screen with its words marked; lines may be broken before `shown` draws the marks.
  func applied(to text: String) -> String {
    let ranges = terms.ranges(in: text)
    guard !ranges.isEmpty else { return text }
    let bytes = Array(text.utf8)
    let (left, right) = showsColour ? (Self.opening, Self.closing) : ("‹", "›")
    var result = ""
    var start = 0
    for range in ranges {
      result += String(decoding: bytes[start..<range.lowerBound], as: UTF8.self)
      result += String(left) + String(decoding: bytes[range], as: UTF8.self) + String(right)
      start = range.upperBound
    }
    return result + String(decoding: bytes[start...], as: UTF8.self)
  }

  /// Lines with the marks drawn; a mark that a line break divides is drawn on both lines.
  func shown(_ lines: [String]) -> [String] {
    guard showsColour else { return lines }
    var isOpen = false
    return lines.map { line in
      var result = ""
      var part = ""
      func flush() {
        result += isOpen ? AnswerStyle.mark.applied(to: part, if: true) : part
        part = ""
      }
      for scalar in line.unicodeScalars {
        switch Character(scalar) {
        case Self.opening:
          flush()
          isOpen = true
        case Self.closing:
          flush()
          isOpen = false
        default: part.unicodeScalars.append(scalar)
        }
      }
      flush()
      return result
    }
  }
}
