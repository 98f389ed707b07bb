import TextFolding

/// One source line cut to a window round a range, with carets under the columns that the range takes in it.
struct SourceExcerpt {
  /// A cluster of the line as it is shown.
  private struct Cell {
    var shown: String
    var width: Int
  }

  /// The columns that a tab is shown as, wherever it stands.
  private static let tabWidth = 4
  /// The bytes looked at on either side of the range's start: more than any window shows.
  private static let reach = 4096

  private var cells: [Cell] = []
  /// The cells the range covers; empty, at the end, for a place after the last one.
  private let marked: Range<Int>
  private let hasMoreBefore: Bool
  private let hasMoreAfter: Bool
  private let width: Int

  /// Lays out the line on which a range starts, in at most `width` columns.
  init(of range: SourceRange, in source: SourceText, width: Int) {
    self.width = width
    let line = source.range(ofLine: source.location(of: range.start).line)
    let near = source.widenedToScalars(
      SourceRange(max(line.start, range.start - Self.reach), min(line.end, range.start + Self.reach)))
    hasMoreBefore = near.start > line.start
    hasMoreAfter = near.end < line.end
    var offset = near.start
    var first: Int?
    var last = 0
    for character in source.text(in: near) {
      let next = offset + character.utf8.count
      if next > range.start && offset < max(range.end, range.start + 1) {
        first = first ?? cells.count
        last = cells.count + 1
      }
      cells.append(SourceExcerpt.cell(character))
      offset = next
    }
    marked = first.map { $0..<last } ?? cells.count..<cells.count
  }

  private static func cell(_ character: Character) -> Cell {
    if character == "\t" { return Cell(shown: String(repeating: " ", count: tabWidth), width: tabWidth) }
    let shown = safeForTerminal(String(character))
    return Cell(shown: shown, width: displayWidth(shown))
  }

  /// The line, and below it a caret under the range's first column and tildes under the others.
  var lines: [String] {
    let window = visibleCells
    let head = window.lowerBound > 0 || hasMoreBefore ? "…" : ""
    let tail = window.upperBound < cells.count || hasMoreAfter ? "…" : ""
    let before = displayWidth(head) + columns(of: window.lowerBound..<marked.lowerBound)
    let under = columns(of: marked.clamped(to: window))
    return [
      head + cells[window].map(\.shown).joined() + tail,
      String(repeating: " ", count: before) + "^" + String(repeating: "~", count: max(under - 1, 0)),
    ]
  }

  private func columns(of range: Range<Int>) -> Int {
    cells[range].reduce(0) { $0 + $1.width }
  }

  /// All cells when they fit, else those round the first marked one, which is always among them: a third of the room
  /// before it, and what is left over after.
  private var visibleCells: Range<Int> {
    if columns(of: cells.indices) <= width && !hasMoreBefore && !hasMoreAfter { return cells.indices }
    let room = width - 2
    var start = marked.lowerBound
    var end = marked.lowerBound
    var used = 0
    func growBefore(upTo limit: Int) {
      while start > 0 && used + cells[start - 1].width <= limit {
        start -= 1
        used += cells[start].width
      }
    }
    growBefore(upTo: room / 3)
    while end < cells.count && (used + cells[end].width <= room || end == marked.lowerBound) {
      used += cells[end].width
      end += 1
    }
    growBefore(upTo: room)
    return start..<end
  }
}
