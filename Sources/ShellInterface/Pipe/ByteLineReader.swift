#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The lines of standard input as bytes, without their ends; the last one needs none.
struct ByteLineReader {
  private static let chunkSize = 1 << 16

  private var buffer: [UInt8] = []
  private var head = 0
  private var scanned = 0
  private var isAtEnd = false

  /// The next line; `nil` at the end.
  mutating func next() -> [UInt8]? {
    while true {
      if let end = buffer[scanned...].firstIndex(of: 0x0A) {
        defer { (head, scanned) = (end + 1, end + 1) }
        return Array(buffer[head..<end])
      }
      scanned = buffer.count
      if isAtEnd {
        defer { head = buffer.count }
        return head < buffer.count ? Array(buffer[head...]) : nil
      }
      readMore()
    }
  }

  private mutating func readMore() {
    buffer.removeFirst(head)
    scanned -= head
    head = 0
    var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { isAtEnd = true } else { buffer += chunk[..<count] }
      return
    }
  }
}
