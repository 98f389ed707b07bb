import Synchronization

/// What the parts of one query hold on to together, counted from all its threads.
final class HeldMemory: Sendable {
  private let bytes = Atomic(0)

  /// Adds to the count; what it is then.
  func add(_ more: Int) -> Int { bytes.add(more, ordering: .relaxed).newValue }

  var total: Int { bytes.load(ordering: .relaxed) }
}
