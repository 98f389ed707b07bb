import QuerySyntax
import SourceDiagnostics

/// A text in which the place of an error stands between `‹` and `›`.
struct MarkedText: CustomStringConvertible {
  let text: String
  let range: SourceRange

  init(_ marked: String) {
    let before = marked.prefix { $0 != "‹" }
    let inside = marked.dropFirst(before.count + 1).prefix { $0 != "›" }
    text = String(before) + String(inside) + marked.dropFirst(before.count + inside.count + 2)
    range = SourceRange(before.utf8.count, before.utf8.count + inside.utf8.count)
  }

  var description: String { text }
}

extension String {
  /// The text with a range between `‹` and `›`.
  func marked(_ range: SourceRange?) -> String {
    guard let range else { return self }
    let bytes = Array(utf8)
    let part = { (a: Int, b: Int) in String(decoding: bytes[a..<b], as: UTF8.self) }
    return part(0, range.start) + "‹" + part(range.start, range.end) + "›" + part(range.end, bytes.count)
  }
}
