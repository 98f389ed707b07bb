/// The pairs of elements that two sequences share in order, as many as there can be: offsets ascending.
///
/// Beginnings and ends that are alike are taken as they are; what is between costs the product of the two lengths,
/// and above some millions nothing of it is paired. `matches` gets an element of `old` and one of `new`.
func alignedPairs<Element>(
  _ old: [Element], _ new: [Element], matches: (Element, Element) -> Bool
) -> [(old: Int, new: Int)] {
  var start = 0
  while start < old.count, start < new.count, matches(old[start], new[start]) { start += 1 }
  var (oldEnd, newEnd) = (old.count, new.count)
  while oldEnd > start, newEnd > start, matches(old[oldEnd - 1], new[newEnd - 1]) {
    oldEnd -= 1
    newEnd -= 1
  }
  let head = (0..<start).map { (old: $0, new: $0) }
  let tail = (0..<(old.count - oldEnd)).map { (old: oldEnd + $0, new: newEnd + $0) }
  let middle = longestCommon(old[start..<oldEnd], new[start..<newEnd], matches: matches)
  return head + middle + tail
}

private func longestCommon<Element>(
  _ old: ArraySlice<Element>, _ new: ArraySlice<Element>, matches: (Element, Element) -> Bool
) -> [(old: Int, new: Int)] {
  let (rows, columns) = (old.count, new.count)
  guard rows > 0, columns > 0, rows * columns <= 4_000_000 else { return [] }
  let width = columns + 1
  // The longest common part of what follows each pair of places.
  var lengths = [Int32](repeating: 0, count: (rows + 1) * width)
  for row in stride(from: rows - 1, through: 0, by: -1) {
    for column in stride(from: columns - 1, through: 0, by: -1) {
      let isSame = matches(old[old.startIndex + row], new[new.startIndex + column])
      lengths[row * width + column] =
        isSame
        ? lengths[(row + 1) * width + column + 1] + 1
        : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
    }
  }
  var pairs: [(old: Int, new: Int)] = []
  var (row, column) = (0, 0)
  while row < rows, column < columns {
    if matches(old[old.startIndex + row], new[new.startIndex + column]) {
      pairs.append((old.startIndex + row, new.startIndex + column))
      row += 1
      column += 1
    } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
      row += 1
    } else {
      column += 1
    }
  }
  return pairs
}
