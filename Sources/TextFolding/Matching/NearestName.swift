/// The name most like a misspelt one, for "did you mean"; nil when none is near.
///
/// Names are compared by match key; one edit is allowed for three letters, three at most. Of equally near names
/// the one that begins alike, then the first by scalars, is taken, so that the order of `names` does not matter.
package func nearestName(to name: String, among names: some Sequence<String>) -> String? {
  let key = matchKey(name)
  guard !key.isEmpty else { return nil }
  let length = key.unicodeScalars.count
  let limit = min(3, max(1, length / 3))
  var best: (distance: Int, startsAlike: Bool, name: String)?
  for candidate in names {
    let candidateKey = matchKey(candidate)
    guard let distance = editDistance(key, candidateKey, limit: best?.distance ?? limit),
      // A word of which nothing is left is another word.
      distance < length
    else { continue }
    let startsAlike = candidateKey.unicodeScalars.first == key.unicodeScalars.first
    let isBetter =
      best.map { best in
        if distance != best.distance { return distance < best.distance }
        if startsAlike != best.startsAlike { return startsAlike }
        return candidate.unicodeScalars.lexicographicallyPrecedes(best.name.unicodeScalars)
      } ?? true
    if isBetter { best = (distance, startsAlike, candidate) }
  }
  return best?.name
}
