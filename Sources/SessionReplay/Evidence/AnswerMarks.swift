import GraphModel
import ResultRendering
import TextFolding

/// The words of a row that are looked for in the sentences behind it, to show where the answer stands.
struct AnswerMarks {
  /// Shorter words stand everywhere and say nothing.
  private static let shortestKey = 3

  private let keys: [String]

  init(_ values: [Value]) {
    var keys: [String] = []
    for value in values {
      switch value {
      case .string(let text): keys += Self.keys(of: text)
      case .int(let number): keys.append(String(number))
      default: break
      }
    }
    self.keys = keys.filter { $0.utf8.count >= Self.shortestKey }.sorted { $0.utf8.count > $1.utf8.count }
  }

  /// A short text as a whole, and its words that are names or numbers.
  private static func keys(of text: String) -> [String] {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" }
    guard words.count > 1 else { return [matchKey(text)] }
    return [matchKey(text)]
      + words.filter { $0.first?.isUppercase == true || $0.first?.isNumber == true }
      .map { matchKey($0) }
  }

  /// A line fit for the screen with the places of the words in a style.
  func applied(to line: String) -> String {
    let folded = FoldedText(line)
    var ranges: [Range<Int>] = []
    for key in keys {
      for range in folded.originalRanges(of: key) where !ranges.contains(where: { $0.overlaps(range) }) {
        ranges.append(range)
      }
    }
    guard !ranges.isEmpty else { return line }
    let bytes = Array(line.utf8)
    var result = ""
    var start = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      result += String(decoding: bytes[start..<range.lowerBound], as: UTF8.self)
      result += AnswerStyle.headline.applied(to: String(decoding: bytes[range], as: UTF8.self), if: true)
      start = range.upperBound
    }
    return result + String(decoding: bytes[start...], as: UTF8.self)
  }
}
