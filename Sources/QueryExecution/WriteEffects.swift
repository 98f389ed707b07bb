/// What a writing query changed.
package struct WriteEffects: Sendable, Equatable {
  package var nodesCreated = 0
  package var nodesDeleted = 0
  package var relationshipsCreated = 0
  package var relationshipsDeleted = 0
  package var propertiesSet = 0
  package var labelsAdded = 0
  package var labelsRemoved = 0

  package init() {}

  package var isEmpty: Bool { self == WriteEffects() }
}
