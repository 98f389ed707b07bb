#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The lines of a file descriptor, read in large pieces and repaired to valid Unicode.
struct ByteLines {
  enum Line: Equatable {
    case text(String)
    /// A signal arrived before the line was whole; what there was of it is dropped.
    case interrupted
    case end
  }

  private static let chunkSize = 65_536

  private let descriptor: Int32
  /// Whether Ctrl-C, as `InterruptFlag` counts it, ends the waiting for a line.
  private let isInterruptible: Bool
  private var pending: [UInt8] = []
  /// Where the unread part of `pending` begins, and up to where it is known to hold no line feed.
  private var head = 0
  private var scanned = 0
  private var isAtEnd = false
  private var isAtStart = true

  init(descriptor: Int32, isInterruptible: Bool) {
    self.descriptor = descriptor
    self.isInterruptible = isInterruptible
  }

  /// The next line without its end, CR LF or LF; the last one needs none.
  mutating func next() -> Line {
    while true {
      if let end = pending[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
        return .text(take(upTo: end, skipping: 1))
      }
      scanned = pending.count
      if isAtEnd {
        return head < pending.count ? .text(take(upTo: pending.count, skipping: 0)) : .end
      }
      if !readMore() {
        (head, scanned) = (0, 0)
        pending.removeAll(keepingCapacity: true)
        return .interrupted
      }
    }
  }

  private mutating func take(upTo end: Int, skipping terminator: Int) -> String {
    var line = pending[head..<end]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if isAtStart && line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    isAtStart = false
    head = end + terminator
    scanned = head
    return String(decoding: line, as: UTF8.self)
  }

  /// False when Ctrl-C cut the reading short.
  private mutating func readMore() -> Bool {
    pending.removeFirst(head)
    scanned -= head
    head = 0
    let start = pending.count
    pending.append(contentsOf: repeatElement(0, count: Self.chunkSize))
    var count = -1
    defer { pending.removeLast(Self.chunkSize - max(count, 0)) }
    repeat {
      guard waitForInput() else { return false }
      count = pending.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress.map { $0 + start }, Self.chunkSize)
      }
    } while count < 0 && (errno == EINTR || errno == EAGAIN)
    isAtEnd = count <= 0
    return true
  }

  /// False when Ctrl-C was pressed before anything came.
  private func waitForInput() -> Bool {
    let signals = BlockedSignals(isInterruptible ? [SIGINT] : [])
    defer { signals.end() }
    while !(isInterruptible && InterruptFlag.shared.isSet) {
      if signals.waitForInput(on: descriptor, milliseconds: -1) == .input { return true }
    }
    return false
  }
}
