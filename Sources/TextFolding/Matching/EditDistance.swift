/// The least number of insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`,
/// or nil when it is more than `limit`.
///
/// Counts scalars, so that a mark is one edit; no stretch is edited twice (optimal string alignment). Time is the
/// shorter length times `limit`; a negative limit gives nil.
package func editDistance(_ a: String, _ b: String, limit: Int) -> Int? {
  let first = Array(a.unicodeScalars)
  let second = Array(b.unicodeScalars)
  guard limit >= 0, abs(first.count - second.count) <= limit else { return nil }
  if first.isEmpty || second.isEmpty { return max(first.count, second.count) }
  let tooMany = limit + 1
  var beforePrevious = [Int](repeating: tooMany, count: second.count + 1)
  var previous = (0...second.count).map { min($0, tooMany) }
  var current = previous
  for row in 1...first.count {
    // Only cells within `limit` of the diagonal can hold an answer.
    let low = max(1, row - limit)
    let high = min(second.count, row + limit)
    current[0] = min(row, tooMany)
    if low > 1 { current[low - 1] = tooMany }
    var best = low == 1 ? current[0] : tooMany
    for column in stride(from: low, through: high, by: 1) {
      let isEqual = first[row - 1] == second[column - 1]
      let deletion = column == row + limit ? tooMany : previous[column] + 1
      var cost = min(previous[column - 1] + (isEqual ? 0 : 1), current[column - 1] + 1, deletion)
      if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
        cost = min(cost, beforePrevious[column - 2] + 1)
      }
      current[column] = min(cost, tooMany)
      best = min(best, current[column])
    }
    if best > limit { return nil }
    (beforePrevious, previous, current) = (previous, current, beforePrevious)
  }
  return previous[second.count] <= limit ? previous[second.count] : nil
}
