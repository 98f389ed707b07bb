import TextFolding

/// Where every cluster of the input stands on the screen, for a given width.
///
/// Rows are ended by the editor, not by the terminal's own wrapping: the terminal never sees a row that is too
/// long. Widths are those of `displayWidth`; where a terminal disagrees, only what follows in the same row is off.
struct InputLayout {
  struct Cell {
    enum Role { case prompt, text, lineFeed, end }
    var role: Role
    /// The scalar and UTF-8 offsets of the cluster in the text; of prompts, those of what they precede.
    var scalarOffset: Int
    var utf8Offset: Int
    var row: Int
    var column: Int
    var width: Int
    /// What is written for the cluster.
    var glyph: String
  }

  private(set) var cells: [Cell] = []
  private(set) var rowCount = 1
  /// For each row, the index of its first cell.
  private(set) var rowStarts = [0]

  private let columns: Int
  private var row = 0
  private var column = 0
  private var previous: Character?

  /// Lays out a text with its prompts; linear in the text.
  init(prompt: LinePrompt, text: String, columns: Int) {
    self.columns = max(columns, 1)
    cells.reserveCapacity(text.utf8.count + prompt.primary.utf8.count + 1)
    placePrompt(prompt.primary, scalarOffset: 0, utf8Offset: 0)
    var scalarOffset = 0
    var utf8Offset = 0
    for character in text {
      let scalarCount = character.unicodeScalars.count
      if character == "\n" {
        add(.lineFeed, scalarOffset, utf8Offset, width: 0, glyph: "")
        breakRow()
        placePrompt(prompt.continuation, scalarOffset: scalarOffset + 1, utf8Offset: utf8Offset + 1)
      } else {
        place(character, .text, scalarOffset, utf8Offset)
      }
      scalarOffset += scalarCount
      utf8Offset += character.utf8.count
    }
    // What is typed next begins a row when this one is full.
    if column >= self.columns { breakRow() }
    add(.end, scalarOffset, utf8Offset, width: 0, glyph: "")
  }

  private mutating func placePrompt(_ prompt: String, scalarOffset: Int, utf8Offset: Int) {
    for character in prompt { place(character, .prompt, scalarOffset, utf8Offset) }
    previous = nil
  }

  private mutating func place(
    _ character: Character, _ role: Cell.Role, _ scalarOffset: Int, _ utf8Offset: Int
  ) {
    if character == "\t" {
      if column >= columns { breakRow() }
      let width = min(8 - column % 8, columns - column)
      add(role, scalarOffset, utf8Offset, width: width, glyph: String(repeating: " ", count: width))
    } else {
      var glyph = Self.glyph(for: character)
      var width = displayWidth(glyph)
      if width > columns {
        glyph = truncated(glyph, toWidth: columns)
        width = displayWidth(glyph)
      }
      if column + width > columns {
        breakRow()
        keepLamWithAlef(character)
      }
      add(role, scalarOffset, utf8Offset, width: width, glyph: glyph)
    }
    previous = character
  }

  private mutating func add(
    _ role: Cell.Role, _ scalarOffset: Int, _ utf8Offset: Int, width: Int, glyph: String
  ) {
    cells.append(
      Cell(
        role: role, scalarOffset: scalarOffset, utf8Offset: utf8Offset, row: row, column: column,
        width: width,
        glyph: glyph))
    column += width
  }

  private mutating func breakRow() {
    row += 1
    column = 0
    rowCount = row + 1
    rowStarts.append(cells.count)
  }

  /// A lam that ended the row above goes down to its alef: the two are drawn as one.
  private mutating func keepLamWithAlef(_ alef: Character) {
    guard let previous, formsLamAlef(previous, alef), let last = cells.indices.last,
      cells[last].row == row - 1, cells[last].column > 0, cells[last].width < columns
    else { return }
    rowStarts[row] = last
    cells[last].row = row
    cells[last].column = 0
    column = cells[last].width
  }

  /// A cluster as it may be written: controls, overrides and what has no width of its own made visible.
  static func glyph(for character: Character) -> String {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return "" }
    if scalars.count == 1 && (0x20..<0x7F).contains(first.value) { return String(character) }
    // Joiners hang on the letter before them; what they join is not in this cluster, so that the test of
    // `safeForTerminal` would take them for stray ones.
    let isLetterWithMarks =
      displayWidth(of: Character(first)) > 0
      && scalars.count <= 9
      && scalars.dropFirst().allSatisfy {
        $0.value == 0x200C || $0.value == 0x200D || scalarWidth($0) > 0 || isMark($0)
      }
    if isLetterWithMarks && safeForTerminal(String(first)) == String(first) { return String(character) }
    return safeForTerminal(String(character))
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }
}

// MARK: - Places

extension InputLayout {
  /// The cell that the cursor stands on, before the scalar of an index. Inside a cluster, the cluster.
  func cellIndex(ofScalar index: Int) -> Int {
    var low = 0
    var high = cells.count - 1
    // The last cell whose offset is at most the index; prompts share the offset of what follows them, and the
    // cell after the prompt is the later one.
    while low < high {
      let middle = (low + high + 1) / 2
      if cells[middle].scalarOffset <= index { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The index of the scalar nearest to a column in a row; nil when the row does not exist.
  func scalarIndex(row: Int, column: Int) -> Int? {
    guard row >= 0, row < rowCount else { return nil }
    let end = row + 1 < rowCount ? rowStarts[row + 1] : cells.count
    let inRow = cells[rowStarts[row]..<end].filter { $0.role != .prompt }
    return (inRow.last { $0.column <= column } ?? inRow.first)?.scalarOffset
  }
}
