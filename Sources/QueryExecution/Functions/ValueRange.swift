import GraphModel
import QuerySyntax

/// The integers of `range(start, end[, step])`, both ends among them.
struct ValueRange {
  /// The longest list that `range` makes: what a machine can hold, well before it cannot.
  static let longest = 1 << 27

  private let start: Int64
  private let step: Int64
  let count: Int

  subscript(index: Int) -> Int64 { start &+ Int64(index) &* step }

  /// Reads the arguments; `null`s have been seen to. A list is never made of more than `longest` of them.
  init(_ arguments: Arguments, atMost longest: Int = Self.longest) throws(QueryError) {
    var numbers: [Int64] = []
    for value in arguments.values {
      guard case .int(let number) = value else {
        throw .argument("InvalidArgumentType", "range() expects integers, not \(value.summary)")
      }
      numbers.append(number)
    }
    let step = numbers.count > 2 ? numbers[2] : 1
    guard step != 0 else {
      throw .argument("NumberOutOfRange", "the step of range() is 0, and would never end")
    }
    let (start, end) = (numbers[0], numbers[1])
    self.start = start
    self.step = step
    guard step > 0 ? start <= end : start >= end else {
      count = 0
      return
    }
    let distance = (end &- start).magnitudeOfDifference(isAscending: step > 0)
    let last = distance / step.magnitude
    guard last < UInt64(longest) else {
      throw .argument(
        "NumberOutOfRange", "range() from \(start) to \(end) has more than \(longest) values")
    }
    count = Int(last) + 1
  }
}

extension Int64 {
  /// The distance between two integers whose wrapped difference this is.
  fileprivate func magnitudeOfDifference(isAscending: Bool) -> UInt64 {
    isAscending ? UInt64(bitPattern: self) : UInt64(bitPattern: 0 &- self)
  }
}
