/// The property columns of a run of nodes or of a type of relationships, by the number of their key.
///
/// A column is checked when it is first taken out.
package struct ColumnSet: Sendable, Sequence {
  private let columns: [Int: PropertyColumn]

  init(_ columns: [Int: PropertyColumn]) { self.columns = columns }

  /// The column of a key; `nil` when no row has a value of it.
  package subscript(key: Int) -> PropertyColumn? {
    guard let column = columns[key] else { return nil }
    column.sections.touch()
    return column
  }

  /// The column of a key for those who ask what kind it is and read no value.
  package func shape(of key: Int) -> PropertyColumn? { columns[key] }

  /// The columns with their keys, in no certain order.
  package func makeIterator() -> some IteratorProtocol<(key: Int, value: PropertyColumn)> {
    for column in columns.values { column.sections.touch() }
    return columns.makeIterator()
  }
}
