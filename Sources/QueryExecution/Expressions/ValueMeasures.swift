import GraphModel

/// How large and how deep values are, for the limits of a query.
extension Value {
  /// Bytes that the value takes beside its place in a list, what its parts take not counted.
  var ownBytes: Int {
    switch self {
    case .string(let text):
      // Short texts live in the value itself.
      let length = text.utf8.count
      return length > 15 ? length + 32 : 0
    case .list(let items): return items.isEmpty ? 0 : items.count * MemoryLayout<Value>.stride + 32
    case .map(let map): return map.count * 64
    case .path(let path): return path.relationships.count * 8 + 64
    default: return 0
    }
  }

  /// How many lists and maps may stand inside one another: whatever walks over a value takes a piece of the stack for
  /// each of them.
  static let deepest = 256

  /// How many lists and maps a value may hold in all, one that is held twice counted twice: whatever walks over a value
  /// meets it twice.
  static let mostParts = 1_000_000

  /// Whether the value is neither deeper nor larger than a query may make it.
  var isWithinBounds: Bool {
    var parts = Self.mostParts
    return fits(depth: Self.deepest, &parts)
  }

  private func fits(depth: Int, _ parts: inout Int) -> Bool {
    switch self {
    case .list(let items):
      parts -= 1
      if depth == 0 || parts < 0 { return false }
      for item in items { if !item.fits(depth: depth - 1, &parts) { return false } }
      return true
    case .map(let map):
      parts -= 1
      if depth == 0 || parts < 0 { return false }
      for item in map.values { if !item.fits(depth: depth - 1, &parts) { return false } }
      return true
    default: return true
    }
  }
}
