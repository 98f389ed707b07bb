import GraphModel
import SourceDiagnostics

/// The id spaces of an import: within one, every id belongs to one node.
struct IdentifierSpaces: Sendable {
  /// Whether ids of a declared space are whole numbers; the space without a name is `""`.
  private(set) var areNumbers: [String: Bool] = [:]
  private(set) var tables: [String: IdentifierTable] = [:]

  /// Declares a space; `false` when it was declared with ids of the other type.
  mutating func declare(_ space: String, isNumber: Bool) -> Bool {
    if let known = areNumbers[space] { return known == isNumber }
    areNumbers[space] = isNumber
    return true
  }

  /// Why there is no such space.
  func unknown(_ space: String) -> (message: String, hints: [String]) {
    let names = areNumbers.keys.filter { !$0.isEmpty }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if space.isEmpty {
      let list = names.prefix(5).map { quoted($0) }.joined(separator: ", ")
      let hint = names.isEmpty ? "no node file has an ':ID' column" : "the id spaces are \(list)"
      return ("no node file has ids without an id space", [hint])
    }
    return ("no node file has the id space \(quoted(space))", didYouMean(space, among: names))
  }

  /// Builds the table of a space; gives the rows whose id an earlier row has, by their place in `parts`.
  mutating func build(
    _ space: String, _ parts: [(part: Int, ids: IdentifierColumn)]
  ) -> [(first: RowPlace, row: RowPlace)] {
    var duplicates: [IdentifierTable.Duplicate] = []
    if areNumbers[space] ?? false {
      let numbers = parts.map { if case .numbers(let ids) = $0.ids { ids } else { [Int64]() } }
      tables[space] = IdentifierTable(numbers: numbers, &duplicates)
    } else {
      let texts = parts.map { if case .texts(let ids) = $0.ids { ids } else { TextColumn() } }
      tables[space] = IdentifierTable(texts: texts, &duplicates)
    }
    guard !duplicates.isEmpty else { return [] }
    let places = parts.flatMap { part in (0..<part.ids.count).map { RowPlace(part: part.part, row: $0) } }
    return duplicates.map { (places[Int($0.first)], places[Int($0.row)]) }
  }

  /// Puts nodes in the place of the rows of a space; `numbers` has those of every part.
  func renumber(_ space: String, _ parts: [Int], _ numbers: [[UInt32]]) {
    let nodes = parts.count == 1 ? numbers[parts[0]] : parts.flatMap { numbers[$0] }
    tables[space]?.renumber { nodes[Int($0)] }
  }
}

/// A row of a part.
struct RowPlace: Sendable {
  var part: Int
  var row: Int
}

extension IdentifierColumn {
  var count: Int {
    switch self {
    case .none: 0
    case .numbers(let ids): ids.count
    case .texts(let ids): ids.count
    }
  }
}
