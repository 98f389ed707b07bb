/// The scalar indexes of the bracket at the cursor and of its counterpart, or none.
///
/// The bracket under the cursor counts, else the one before it. Brackets that a highlight shows as part of a
/// string or comment are no brackets. Linear in the text; texts beyond `limit` scalars are not looked through.
func matchingBrackets(in state: EditState, highlights: [Highlight], limit: Int = 20_000) -> [Int] {
  let scalars = state.scalars
  guard scalars.count <= limit else { return [] }
  let places = [state.cursor, state.cursor - 1].filter { scalars.indices.contains($0) }
  guard let place = places.first(where: { bracketKind(scalars[$0]) != nil }) else { return [] }
  let quoted = quotedScalars(in: scalars, highlights: highlights)
  guard !quoted.contains(place), let counterpart = counterpart(of: place, in: scalars, quoted: quoted) else {
    return []
  }
  return [place, counterpart]
}

private func counterpart(of place: Int, in scalars: [Unicode.Scalar], quoted: Set<Int>) -> Int? {
  guard let bracket = bracketKind(scalars[place]) else { return nil }
  var depth = 0
  var index = place
  while scalars.indices.contains(index) {
    if let other = bracketKind(scalars[index]), other.kind == bracket.kind, !quoted.contains(index) {
      depth += other.opens == bracket.opens ? 1 : -1
      if depth == 0 { return index }
    }
    index += bracket.opens ? 1 : -1
  }
  return nil
}

private func bracketKind(_ scalar: Unicode.Scalar) -> (kind: Int, opens: Bool)? {
  switch scalar {
  case "(": (0, true)
  case ")": (0, false)
  case "[": (1, true)
  case "]": (1, false)
  case "{": (2, true)
  case "}": (2, false)
  default: nil
  }
}

private func quotedScalars(in scalars: [Unicode.Scalar], highlights: [Highlight]) -> Set<Int> {
  let ranges = highlights.filter { $0.style == .string || $0.style == .comment }.map(\.range)
  guard !ranges.isEmpty else { return [] }
  var quoted: Set<Int> = []
  var offset = 0
  for (index, scalar) in scalars.enumerated() {
    if bracketKind(scalar) != nil, ranges.contains(where: { $0.contains(offset) }) { quoted.insert(index) }
    offset += UTF8.width(scalar)
  }
  return quoted
}
