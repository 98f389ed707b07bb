/// The offsets of a time zone through all of time: recorded changes, then a yearly rule.
package struct TimeZoneRules: Sendable {
  /// The zone's name, such as `Europe/Oslo`.
  package let name: String
  /// Seconds since 1970-01-01T00:00Z at which the offset changed, ascending.
  private let instants: [Int64]
  /// Seconds east of UTC before the first change and from each one on: one more than `instants`.
  private let offsets: [Int32]
  /// What holds after the last recorded change.
  private let rule: YearlyRule

  /// A change of the offset.
  struct Transition {
    var instant: Int64
    var before: Int32
    var after: Int32
  }

  init(name: String, instants: [Int64], offsets: [Int32], rule: YearlyRule) {
    self.name = name
    self.instants = instants
    self.offsets = offsets
    self.rule = rule
  }

  /// The offset in seconds east of UTC at a time in seconds since 1970-01-01T00:00Z. O(log changes).
  package func offset(at instant: Int64) -> Int32 {
    guard let last = instants.last, instant < last else {
      return instants.isEmpty && !rule.hasSeasons ? offsets[0] : rule.offset(at: instant)
    }
    return offsets[countOfInstants(upTo: instant)]
  }

  /// The instant and offset that a clock in the zone means, given in local seconds since 1970-01-01T00:00.
  ///
  /// Where the clock was put back and shows a time twice, `preferred` is taken if it is one of the two offsets, else
  /// the earlier instant. Where it was put forward and never shows the time, it is moved on by the length of the gap.
  package func resolve(local: Int64, preferred: Int32? = nil) -> (instant: Int64, offset: Int32) {
    let day: Int64 = 86_400
    var current = offset(at: local - 2 * day)
    for change in transitions(in: (local - 2 * day)...(local + 2 * day)) {
      if local < change.instant + Int64(min(change.before, change.after)) { break }
      if local < change.instant + Int64(max(change.before, change.after)) {
        let isGap = change.after > change.before
        if isGap { return (local - Int64(change.before), change.after) }
        let offset = preferred == change.after ? change.after : change.before
        return (local - Int64(offset), offset)
      }
      current = change.after
    }
    return (local - Int64(current), current)
  }

  /// The number of recorded changes at or before an instant.
  private func countOfInstants(upTo instant: Int64) -> Int {
    var low = 0
    var high = instants.count
    while low < high {
      let middle = (low + high) / 2
      if instants[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The changes within a span, recorded and by rule.
  private func transitions(in span: ClosedRange<Int64>) -> [Transition] {
    var result: [Transition] = []
    var index = countOfInstants(upTo: span.lowerBound - 1)
    while index < instants.count, instants[index] <= span.upperBound {
      result.append(Transition(instant: instants[index], before: offsets[index], after: offsets[index + 1]))
      index += 1
    }
    let end = instants.last ?? .min
    if span.upperBound > end {
      result += rule.transitions(in: span).filter { $0.instant > end }
    }
    return result
  }
}
