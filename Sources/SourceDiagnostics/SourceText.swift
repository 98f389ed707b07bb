import TextFolding

/// A text with a name, which can say where in it an offset is.
package struct SourceText: Sendable {
  /// The file name, or another short name for where the text came from.
  package let name: String
  /// The whole text.
  package let text: String
  private let bytes: [UInt8]
  /// The offset at which each line begins; never empty.
  private let lineStarts: [Int]

  /// A place as people count it.
  package struct Location: Hashable, Sendable {
    /// The line, from 1.
    package var line: Int
    /// The column in grapheme clusters, from 1.
    package var column: Int
  }

  /// Takes a text and notes its lines, which end at a line feed; linear.
  package init(name: String, text: String) {
    self.name = name
    self.text = text
    let bytes = Array(text.utf8)
    self.bytes = bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  /// The text of a range, which is cut to the source and widened to whole scalars.
  package func text(in range: SourceRange) -> String {
    let whole = widenedToScalars(range)
    return String(decoding: bytes[whole.start..<whole.end], as: UTF8.self)
  }

  /// A range cut to the source and widened to whole scalars.
  package func widenedToScalars(_ range: SourceRange) -> SourceRange {
    let start = scalarStart(range.start)
    return SourceRange(start, max(start, scalarEnd(range.end)))
  }

  /// The line and column of a UTF-8 offset; one beyond the text counts as its end.
  package func location(of offset: Int) -> Location {
    let offset = scalarStart(offset)
    let line = lineIndex(of: offset)
    let before = String(decoding: bytes[lineStarts[line]..<offset], as: UTF8.self)
    return Location(line: line + 1, column: before.count + 1)
  }

  /// The UTF-8 range of a line, counted from 1, without its line feed or carriage return.
  package func range(ofLine line: Int) -> SourceRange {
    let index = min(max(line - 1, 0), lineStarts.count - 1)
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    if end > lineStarts[index] && bytes[end - 1] == 0x0D { end -= 1 }
    return SourceRange(start: lineStarts[index], end: end)
  }

  /// The text of a line, counted from 1, without its end.
  package func line(_ line: Int) -> String {
    text(in: range(ofLine: line))
  }

  /// The zero-based index of the line that holds an offset; logarithmic.
  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func scalarStart(_ offset: Int) -> Int {
    var offset = min(max(offset, 0), bytes.count)
    while offset > 0 && offset < bytes.count && bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private func scalarEnd(_ offset: Int) -> Int {
    var offset = min(max(offset, 0), bytes.count)
    while offset < bytes.count && bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
