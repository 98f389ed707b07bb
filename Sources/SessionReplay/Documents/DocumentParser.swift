import GraphModel
import SourceDiagnostics
import TextFolding

/// Why a file is no session document: all that is wrong, each with its line.
package struct DocumentErrors: Error, Sendable {
  /// The file, for drawing.
  package var source: SourceText
  /// What is wrong, in the order of the file.
  package var diagnostics: [Diagnostic]

  /// The errors as lines fit for the screen.
  package var lines: [String] { diagnostics.map { drawn($0, in: source) } }
}

/// Reads a session document. Only fences and the lines before the first prose have a meaning.
///
/// A fence is a line of three or more backticks or tildes, indented by at most three spaces; it ends at a like one
/// that is at least as long. A fence `output` belongs to the cell before it when only blank lines stand between.
package func parseDocument(_ text: String, name: String) throws(DocumentErrors) -> SessionDocument {
  var parser = DocumentParser(SourceText(name: name, text: text))
  let document = parser.parse()
  guard parser.problems.isEmpty else {
    throw DocumentErrors(source: parser.source, diagnostics: parser.problems)
  }
  return document
}

private struct DocumentParser {
  let source: SourceText
  var problems: [Diagnostic] = []
  private var lines: [String]
  private let hasCarriageReturns: Bool
  private let endsWithLineFeed: Bool
  private var index = 0
  private var blocks: [SessionDocument.Block] = []
  private var numbers: Set<Int> = []
  private var lastNumber = 0

  init(_ source: SourceText) {
    self.source = source
    // By bytes, since Swift takes CR LF for one character.
    var parts = source.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    endsWithLineFeed = parts.last?.isEmpty ?? false
    if endsWithLineFeed { parts.removeLast() }
    hasCarriageReturns = !parts.isEmpty && parts.allSatisfy { $0.utf8.last == 0x0D }
    if hasCarriageReturns { parts = parts.map { String($0.unicodeScalars.dropLast()) } }
    lines = parts
  }

  mutating func parse() -> SessionDocument {
    let frontMatter = parseFrontMatter()
    while index < lines.count {
      guard let fence = Fence(opening: lines[index]) else {
        addProse([lines[index]])
        index += 1
        continue
      }
      parse(fence)
    }
    return SessionDocument(
      frontMatter: frontMatter, blocks: blocks, hasCarriageReturns: hasCarriageReturns,
      endsWithLineFeed: endsWithLineFeed)
  }

  private mutating func parseFrontMatter() -> FrontMatter {
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      refuse("expected a front matter with 'mahdar: 1' between two lines '---'", line: 1)
      return FrontMatter(lines: [])
    }
    index = end + 1
    let matter = FrontMatter(lines: Array(lines[...end]))
    for problem in matter.problems { refuse(problem.message, line: problem.line + 1, hints: problem.hints) }
    return matter
  }

  private mutating func addProse(_ prose: [String]) {
    if case .prose(let before)? = blocks.last {
      blocks[blocks.count - 1] = .prose(before + prose)
    } else {
      blocks.append(.prose(prose))
    }
  }

  private mutating func parse(_ fence: Fence) {
    let start = index
    guard let end = lines[(start + 1)...].firstIndex(where: fence.isClosed(by:)) else {
      refuse("the fence is never closed; expected a line '\(fence.marks)'", line: start + 1)
      addProse(Array(lines[start...]))
      index = lines.count
      return
    }
    index = end + 1
    let whole = Array(lines[start...end])
    guard fence.words.first == "mahdar" else {
      addProse(whole)
      return
    }
    var cell = makeCell(fence, lines: whole, line: start + 1)
    attachOutput(to: &cell)
    blocks.append(.cell(cell))
  }

  private mutating func makeCell(_ fence: Fence, lines: [String], line: Int) -> DocumentCell {
    var words = fence.words.dropFirst()
    var number = lastNumber + 1
    if let given = words.first.flatMap({ Int($0) }) {
      words = words.dropFirst()
      number = given
      if given < 1 { refuse("cells are numbered from 1", line: line) }
    }
    if !numbers.insert(number).inserted {
      refuse("another cell has the number \(number) already", line: line)
    }
    if number < lastNumber { refuse("cell \(number) comes after cell \(lastNumber)", line: line) }
    lastNumber = max(lastNumber, number)
    var attributes: Set<DocumentCell.Attribute> = []
    for word in words {
      if let attribute = DocumentCell.Attribute(rawValue: word) {
        attributes.insert(attribute)
        continue
      }
      let names = DocumentCell.Attribute.allCases.map(\.rawValue)
      let expected = names.map { "'\($0)'" }.joined(separator: ", ")
      refuse(
        "unknown mark \(quoted(word)) of a cell; expected \(expected)", line: line,
        hints: didYouMean(word, among: names))
    }
    return DocumentCell(
      number: number, attributes: attributes, code: Array(lines.dropFirst().dropLast()), line: line,
      codeLines: lines)
  }

  private mutating func attachOutput(to cell: inout DocumentCell) {
    let start = lines[index...].firstIndex { !$0.allSatisfy(\.isWhitespace) } ?? lines.count
    guard start < lines.count, let fence = Fence(opening: lines[start]), fence.words.first == "output" else {
      return
    }
    guard let end = lines[(start + 1)...].firstIndex(where: fence.isClosed(by:)) else { return }
    cell.attachOutput(
      Array(lines[(start + 1)..<end]), gap: Array(lines[index..<start]), lines: Array(lines[start...end]))
    index = end + 1
  }

  private mutating func refuse(_ message: String, line: Int, hints: [String] = []) {
    problems.append(.error(message, at: source.range(ofLine: line), hints: hints))
  }
}

/// A line that opens a fenced block.
private struct Fence {
  /// The backticks or tildes.
  let marks: String
  /// The words behind them.
  let words: [String]

  init?(opening line: String) {
    let text = line.drop { $0 == " " }
    guard line.count - text.count <= 3, let mark = text.first, mark == "`" || mark == "~" else { return nil }
    let marks = text.prefix { $0 == mark }
    let rest = text.dropFirst(marks.count)
    // A backtick behind backticks makes it a piece of code in a line of prose.
    guard marks.count >= 3, mark == "~" || !rest.contains("`") else { return nil }
    self.marks = String(marks)
    words = rest.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  func isClosed(by line: String) -> Bool {
    let text = line.drop { $0 == " " }
    guard line.count - text.count <= 3, let mark = marks.first else { return false }
    let run = text.prefix { $0 == mark }
    return run.count >= marks.count && text.dropFirst(run.count).allSatisfy(\.isWhitespace)
  }
}
