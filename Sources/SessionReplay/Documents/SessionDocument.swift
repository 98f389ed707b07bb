/// A session as a file: Markdown with cells and their outputs in fences, printed back exactly as it was read.
///
/// ````
/// ---
/// mahdar: 1
/// corpus: Corpus
/// ---
/// Prose stays prose.
///
/// ```mahdar 1
/// statements at oslo | count by topic
/// ```
/// ```output
/// …
/// ```
/// ````
package struct SessionDocument: Sendable {
  /// A part of the file, in order.
  package enum Block: Sendable {
    /// Lines that are kept as they are.
    case prose([String])
    case cell(DocumentCell)
  }

  /// The head of the file.
  package var frontMatter: FrontMatter
  /// What follows the head, in order.
  package var blocks: [Block]
  /// Whether lines end in CR LF.
  let hasCarriageReturns: Bool
  /// Whether the last line is ended as well.
  let endsWithLineFeed: Bool

  package init(
    frontMatter: FrontMatter, blocks: [Block], hasCarriageReturns: Bool = false, endsWithLineFeed: Bool = true
  ) {
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.hasCarriageReturns = hasCarriageReturns
    self.endsWithLineFeed = endsWithLineFeed
  }

  /// The cells in order.
  package var cells: [DocumentCell] {
    blocks.compactMap { if case .cell(let cell) = $0 { cell } else { nil } }
  }

  /// The file's text.
  package var text: String {
    var lines = frontMatter.lines
    for block in blocks {
      switch block {
      case .prose(let prose): lines += prose
      case .cell(let cell): lines += cell.lines
      }
    }
    let end = hasCarriageReturns ? "\r\n" : "\n"
    return lines.joined(separator: end) + (endsWithLineFeed && !lines.isEmpty ? end : "")
  }

  /// Changes the cells in place, in order.
  package mutating func updateCells(_ body: (inout DocumentCell) -> Void) {
    for index in blocks.indices {
      guard case .cell(var cell) = blocks[index] else { continue }
      body(&cell)
      blocks[index] = .cell(cell)
    }
  }
}

/// A cell of a document: what is asked, and what came of it when it was recorded.
package struct DocumentCell: Sendable {
  /// What a word after the number asks for.
  package enum Attribute: String, CaseIterable, Sendable {
    /// The cell is not run.
    case skip
    /// The cell is run, and its output not compared.
    case noCheck = "no-check"
    /// The cell is expected to fail.
    case fails
  }

  /// Its number, from 1, which stands in the fence.
  package var number: Int
  /// What the words after the number ask for.
  package var attributes: Set<Attribute>
  /// The text between the fences.
  package var code: [String]
  /// The recorded output; `nil` when there is no output fence.
  package private(set) var output: [String]?
  /// The line of the opening fence, from 1.
  package let line: Int

  private var codeLines: [String]
  /// Blank lines between the cell and its output.
  private var gap: [String]
  private var outputLines: [String]

  /// A cell as read, with its lines as they stand in the file.
  init(
    number: Int, attributes: Set<Attribute>, code: [String], line: Int, codeLines: [String]
  ) {
    self.number = number
    self.attributes = attributes
    self.code = code
    self.line = line
    self.codeLines = codeLines
    gap = []
    outputLines = []
  }

  /// A new cell, with fences longer than any in its text.
  package init(number: Int, code: [String], attributes: Set<Attribute> = []) {
    let fence = Self.fence(around: code)
    let words = ["mahdar \(number)"] + attributes.map(\.rawValue).sorted()
    self.init(
      number: number, attributes: attributes, code: code, line: 0,
      codeLines: [fence + words.joined(separator: " ")] + code + [fence])
  }

  /// The cell's text.
  package var text: String { code.joined(separator: "\n") }

  var lines: [String] { codeLines + gap + outputLines }

  /// Takes the output fence that follows the cell in the file.
  mutating func attachOutput(_ output: [String], gap: [String], lines: [String]) {
    self.output = output
    self.gap = gap
    outputLines = lines
  }

  /// Records another output; none takes the fence away.
  package mutating func record(output: [String]) {
    let old = self.output ?? []
    if old == output { return }
    self.output = output.isEmpty ? nil : output
    gap = output.isEmpty ? [] : gap
    let fence = Self.fence(around: output)
    outputLines = output.isEmpty ? [] : [fence + "output"] + output + [fence]
  }

  /// Marks the cell as one that fails, or as one that does not.
  package mutating func mark(fails: Bool) {
    guard fails != attributes.contains(.fails), let opening = codeLines.first else { return }
    if fails {
      attributes.insert(.fails)
      codeLines[0] = opening + " " + Attribute.fails.rawValue
    } else {
      attributes.remove(.fails)
      codeLines[0] = opening.split(separator: " ").filter { $0 != Attribute.fails.rawValue }
        .joined(separator: " ")
    }
  }

  /// A fence of backticks longer than any run of them that begins a line.
  private static func fence(around lines: [String]) -> String {
    let longest = lines.map { line in line.drop { $0 == " " }.prefix { $0 == "`" }.count }.max() ?? 0
    return String(repeating: "`", count: max(longest + 1, 3))
  }
}
