/// Rows as a scenario writes them or an engine gives them.
package struct ResultTable: Sendable {
  package var columns: [String]
  package var rows: [[ResultValue]]
  package var isOrdered = false
  package var ignoresListOrder = false

  /// Reads a table whose first line holds the names of the columns.
  package init(_ table: [[String]]) throws(ResultNotationError) {
    try self.init(columns: table.first ?? [], cells: Array(table.dropFirst()))
  }

  /// Reads rows of cells in the suite's notation.
  package init(columns: [String], cells: [[String]]) throws(ResultNotationError) {
    self.columns = columns
    rows = []
    for row in cells {
      var values: [ResultValue] = []
      for cell in row { values.append(try readResultValue(cell)) }
      rows.append(values)
    }
  }

  /// What is wrong with a result, `nil` when it is the expected one.
  ///
  /// Columns are told apart by name. Rows are compared as a bag unless the table is ordered.
  package func complaint(about actual: ResultTable) -> String? {
    guard columns.sorted() == actual.columns.sorted() else {
      return "expected the columns \(columns), got \(actual.columns)"
    }
    guard rows.count == actual.rows.count else {
      return "expected \(rows.count) rows, got \(actual.rows.count)"
    }
    let order = columns.map { name in actual.columns.firstIndex(of: name) ?? 0 }
    let got = comparable(actual.rows.map { row in order.map { row[$0] } })
    let expected = comparable(rows)
    if isOrdered {
      guard let index = expected.indices.first(where: { expected[$0] != got[$0] }) else { return nil }
      return "expected \(expected[index]) as row \(index + 1), got \(got[index])"
    }
    var counts: [[ResultValue]: Int] = [:]
    for row in expected { counts[row, default: 0] += 1 }
    for row in got {
      guard let count = counts[row], count > 0 else { return "unexpected row \(row)" }
      counts[row] = count - 1
    }
    return nil
  }

  private func comparable(_ rows: [[ResultValue]]) -> [[ResultValue]] {
    ignoresListOrder ? rows.map { $0.map(\.ignoringListOrder) } : rows
  }
}
