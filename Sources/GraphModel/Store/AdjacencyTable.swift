/// The relationships of a snapshot by the number of their type.
package struct AdjacencyTable: Sendable, RandomAccessCollection {
  private let items: [Adjacency]

  init(_ items: [Adjacency]) { self.items = items }

  package var startIndex: Int { 0 }
  package var endIndex: Int { items.count }

  package subscript(type: Int) -> Adjacency { items[type] }
}
