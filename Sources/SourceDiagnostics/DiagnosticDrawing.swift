import TextFolding

/// A diagnostic as lines of text: the heading, the source line, carets under the range, the hints.
///
/// ```
/// rome.yaml:3:9: error: unknown actor 'blinkin'
///   speaker: blinkin
///            ^~~~~~~
/// hint: did you mean 'blinken'?
/// ```
/// The carets stand under the right columns also after Arabic text, tabs, and wide or escaped characters, as long
/// as the terminal keeps the logical order of characters. A long line is shown in a window round the range, and of
/// a range over several lines the first is marked. Without a range, or when the source has no such place, only
/// heading and hints are drawn. No line feed at the end.
package func drawn(_ diagnostic: Diagnostic, in source: SourceText, width: Int = 100) -> String {
  let diagnostic = diagnostic.located(in: source)
  var lines = [diagnostic.heading]
  if let range = diagnostic.range, range.start <= source.text.utf8.count {
    lines += SourceExcerpt(of: range, in: source, width: max(width - 2, 16)).lines.map { "  " + $0 }
  }
  return (lines + diagnostic.hintLines).joined(separator: "\n")
}

/// One source line cut to a window, with the columns that a range takes in it.
private struct SourceExcerpt {
  /// A cluster of the line as it is shown.
  private struct Cell {
    var shown: String
    var width: Int
    var isMarked: Bool
  }

  private static let tabWidth = 4
  private var cells: [Cell] = []
  /// Where the marked cells are; empty for a place between two of them.
  private var marked: Range<Int>
  private let width: Int

  init(of range: SourceRange, in source: SourceText, width: Int) {
    self.width = width
    let lineRange = source.range(ofLine: source.location(of: range.start).line)
    var offset = lineRange.start
    var first: Int?
    var last = 0
    for character in source.text(in: lineRange) {
      let next = offset + character.utf8.count
      let isMarked = next > range.start && offset < max(range.end, range.start + 1)
      if isMarked {
        first = first ?? cells.count
        last = cells.count + 1
      }
      let shown =
        character == "\t" ? String(repeating: " ", count: Self.tabWidth) : safeForTerminal(String(character))
      cells.append(Cell(shown: shown, width: displayWidth(shown), isMarked: isMarked))
      offset = next
    }
    marked = first.map { $0..<last } ?? cells.count..<cells.count
  }

  var lines: [String] {
    let window = visibleCells
    let head = window.lowerBound > 0 ? "…" : ""
    let tail = window.upperBound < cells.count ? "…" : ""
    let text = head + cells[window].map(\.shown).joined() + tail
    let before =
      displayWidth(head) + columns(of: window.lowerBound..<max(marked.lowerBound, window.lowerBound))
    let under = columns(of: marked.clamped(to: window))
    let carets = "^" + String(repeating: "~", count: max(under - 1, 0))
    return [text, String(repeating: " ", count: before) + carets]
  }

  private func columns(of range: Range<Int>) -> Int {
    cells[range].reduce(0) { $0 + $1.width }
  }

  /// The cells to show: all when they fit, else those round the first marked one, a third of the room before it.
  private var visibleCells: Range<Int> {
    if columns(of: cells.indices) <= width { return cells.indices }
    let room = width - 2
    var start = min(marked.lowerBound, cells.count)
    var used = 0
    while start > 0 && used + cells[start - 1].width <= room / 3 {
      start -= 1
      used += cells[start].width
    }
    var end = min(marked.lowerBound, cells.count)
    while end < cells.count && used + cells[end].width <= room {
      used += cells[end].width
      end += 1
    }
    while start > 0 && used + cells[start - 1].width <= room {
      start -= 1
      used += cells[start].width
    }
    return start..<end
  }
}
