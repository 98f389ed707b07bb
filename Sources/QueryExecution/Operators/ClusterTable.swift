/// Numbers pairs whose first halves come in runs: within a run the second half indexes a dense table.
struct ClusterTable: Sendable {
  /// Pairs in order of their numbers, in pieces, so that what was laid down is never moved.
  private(set) var pieces: [Piece] = []
  private(set) var count = 0
  private var outer: UInt32?
  private var seen = PackedTable()
  private var run: UInt64 = 0
  /// For each second half the run in which it was last met, above its number there.
  private var places: [UInt64] = []
  /// The new pairs of a batch.
  private var fresh = Piece()

  /// Pairs with numbers one after another.
  struct Piece: Sendable {
    var firsts: [UInt32] = []
    var seconds: [UInt32] = []
  }

  private static let pieceSize = 65_536
  /// Second halves from here on are not worth a dense table.
  private static let limit = 1 << 22

  /// The pairs in order of their numbers, first halves above.
  var keys: [UInt64] {
    pieces.flatMap { piece in zip(piece.firsts, piece.seconds).map { UInt64($0) << 32 | UInt64($1) } }
  }

  /// The numbers of pairs; `nil`, with no pair of these kept, when a first half comes back after its run or a second
  /// half is too large.
  mutating func numbers(of firsts: [UInt32], _ seconds: [UInt32]) -> [Int]? {
    guard makeRoom(for: seconds) else { return nil }
    var isNew = true
    var known = count
    let found = [Int](unsafeUninitializedCapacity: firsts.count) { found, initialized in
      var row = 0
      while row < firsts.count && isNew {
        let first = firsts[row]
        var end = row + 1
        while end < firsts.count && firsts[end] == first { end += 1 }
        isNew = first == outer || begin(first)
        if isNew { number(first, seconds, row..<end, &known, found) }
        row = end
      }
      initialized = isNew ? firsts.count : 0
    }
    guard isNew else { return nil }
    keep(known - count)
    count = known
    return found
  }

  /// Numbers rows of one run.
  @inline(__always)
  private mutating func number(
    _ first: UInt32, _ seconds: [UInt32], _ rows: Range<Int>, _ known: inout Int,
    _ found: UnsafeMutableBufferPointer<Int>
  ) {
    let (run, base) = (run, count)
    var next = known
    seconds.withUnsafeBufferPointer { seconds in
      fresh.firsts.withUnsafeMutableBufferPointer { freshFirsts in
        fresh.seconds.withUnsafeMutableBufferPointer { freshSeconds in
          places.withUnsafeMutableBufferPointer { places in
            for row in rows {
              let second = Int(seconds[row])
              // Without a branch, which would be guessed wrong as often as not: the pair is written down as a new one,
              // and stays if it is.
              let known = places[second]
              let isNew = UInt64(unsafeBitCast(known >> 32 != run, to: UInt8.self))
              let mask = 0 &- isNew
              let place = (run << 32 | UInt64(truncatingIfNeeded: next)) & mask | known & ~mask
              places[second] = place
              freshFirsts[next - base] = first
              freshSeconds[next - base] = seconds[row]
              next += Int(truncatingIfNeeded: isNew)
              found[row] = Int(UInt32(truncatingIfNeeded: place))
            }
          }
        }
      }
    }
    known = next
  }

  /// Lays down the first of the new pairs.
  private mutating func keep(_ more: Int) {
    guard more > 0 else { return }
    if pieces.last.map({ $0.firsts.count + more > Self.pieceSize }) ?? true {
      pieces.append(Piece())
      let room = pieces.count > 1 ? max(Self.pieceSize, more) : more
      pieces[pieces.count - 1].firsts.reserveCapacity(room)
      pieces[pieces.count - 1].seconds.reserveCapacity(room)
    }
    pieces[pieces.count - 1].firsts += fresh.firsts[..<more]
    pieces[pieces.count - 1].seconds += fresh.seconds[..<more]
  }

  private mutating func begin(_ first: UInt32) -> Bool {
    let known = seen.count
    _ = seen.numbers(of: [UInt64(first)])
    guard seen.count > known else { return false }
    outer = first
    run += 1
    return true
  }

  /// The first halves that were met.
  var outers: [UInt64] { Array(seen.keys) }

  private mutating func makeRoom(for seconds: [UInt32]) -> Bool {
    let largest = seconds.max() ?? 0
    guard largest < Self.limit else { return false }
    if Int(largest) >= places.count {
      let size = max(Int(largest) + 1, places.count * 2, 1024)
      places += Array(repeating: 0, count: size - places.count)
    }
    if fresh.firsts.count < seconds.count {
      fresh.firsts = Array(repeating: 0, count: seconds.count)
      fresh.seconds = fresh.firsts
    }
    return true
  }
}
