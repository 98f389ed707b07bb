/// Texts one after another.
package struct TextColumn: Sendable {
  /// `count + 1` byte offsets.
  package private(set) var offsets: [UInt64] = [0]
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package init(offsets: [UInt64], bytes: [UInt8]) {
    self.offsets = offsets
    self.bytes = bytes
  }

  package var count: Int { offsets.count - 1 }

  @inline(__always)
  package mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    offsets.append(UInt64(bytes.count))
  }

  /// Forgets the texts from a row on.
  package mutating func truncate(to count: Int) {
    guard count < self.count else { return }
    bytes.removeLast(bytes.count - Int(offsets[count]))
    offsets.removeLast(offsets.count - count - 1)
  }

  package func withText<Result>(_ row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let range = Int(offsets[row])..<Int(offsets[row + 1])
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
