/// The relationships of a snapshot by the number of their type.
///
/// The arrays of a type are checked when it is first taken out.
package struct AdjacencyTable: Sendable, RandomAccessCollection {
  private let items: [Adjacency]

  init(_ items: [Adjacency]) { self.items = items }

  package var startIndex: Int { 0 }
  package var endIndex: Int { items.count }

  package subscript(type: Int) -> Adjacency {
    let adjacency = items[type]
    adjacency.sections.touch()
    return adjacency
  }

  /// The relationships of a type for those who ask how many there are and read none.
  package func shape(of type: Int) -> Adjacency { items[type] }
}
