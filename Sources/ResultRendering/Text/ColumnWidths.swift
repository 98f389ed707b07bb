import TextFolding

/// Divides a line among columns: each gets room for its longest word, and what is left goes where the text is.
struct ColumnWidths {
  /// A longer word than this may be cut.
  private static let longestWord = 24
  /// Where even the longest words find no room, no column becomes narrower than this.
  private static let leastWidth = 8
  /// The rows that are looked at closely.
  private static let sampleSize = 1_000

  private let natural: [Int]
  /// The widest word of each column.
  private let words: [Int]
  /// How much text each column has.
  private let weights: [Int]

  init(_ texts: RowTexts, _ natural: [Int]) {
    self.natural = natural
    let sample = texts.rows.prefix(Self.sampleSize)
    words = texts.header.indices.map { column in
      sample.reduce(Self.widestWord(texts.header[column])) { max($0, Self.widestWord($1[column])) }
    }
    weights = texts.header.indices.map { column in
      sample.reduce(1) { $0 + displayWidth($1[column]) }
    }
  }

  private static func widestWord(_ text: String) -> Int {
    text.split(separator: " ").reduce(0) { max($0, displayWidth($1)) }
  }

  /// Widths that together take at most `room` columns; `nil` where the columns are too many for it.
  func fitted(into room: Int) -> [Int]? {
    guard natural.reduce(0, +) > room else { return natural }
    for limit in [Self.longestWord, 16, 12, Self.leastWidth] {
      let least = natural.indices.map { min(natural[$0], max(min(words[$0], limit), Self.leastWidth)) }
      if least.reduce(0, +) <= room { return widened(least, to: room) }
    }
    return nil
  }

  /// Gives the room that is left to the columns that want more, by how much text they have.
  private func widened(_ least: [Int], to room: Int) -> [Int] {
    var widths = least
    while true {
      let left = room - widths.reduce(0, +)
      let open = natural.indices.filter { widths[$0] < natural[$0] }
      let total = open.reduce(0) { $0 + weights[$1] }
      guard left > 0, total > 0 else { return widths }
      for column in open {
        widths[column] = min(natural[column], widths[column] + left * weights[column] / total)
      }
      // What rounding left over goes to the column with most text.
      guard room - widths.reduce(0, +) == left else { continue }
      guard let column = open.max(by: { weights[$0] < weights[$1] }) else { return widths }
      widths[column] += 1
    }
  }
}
