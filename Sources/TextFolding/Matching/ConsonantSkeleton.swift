/// The consonants of a key, so that foreign names spelt with other vowels in Arabic still meet.
///
/// Drops ا و ي ه that do not begin a word; unites ط ت, ص ش ث ز س, ض د, غ ج, ق ك, ح ه; one letter for a double.
/// It also merges different Arab names, so it proposes candidates for foreign names only, to be confirmed by
/// `editDistance`, a title or a country. Takes a match key; letters of other scripts pass unchanged.
package func consonantSkeleton(_ key: String) -> String {
  skeleton(of: key) { scalar in
    switch scalar {
    case "ا", "و", "ي", "ه": .weak(scalar)
    case "ح": .weak("ه")
    case "ط": .letter("ت")
    case "ص", "ش", "ث", "ز": .letter("س")
    case "ض": .letter("د")
    case "غ": .letter("ج")
    case "ق": .letter("ك")
    default: .letter(scalar)
    }
  }
}

/// The consonants of a key in Latin letters, so that two English spellings of a foreign name meet.
///
/// Drops vowels, h, w and y that do not begin a word; unites c k q, s z x and soft c, g j, b p and v f (which Arabic does
/// not tell apart), ph f; one letter for a double. Candidates only, like `consonantSkeleton`.
package func latinSkeleton(_ key: String) -> String {
  let scalars = Array(key.unicodeScalars)
  var index = 0
  return skeleton(of: key) { scalar in
    defer { index += 1 }
    switch scalar {
    case "a", "e", "i", "o", "u", "h", "w", "y": return .weak(scalar)
    case "p":
      let isPh = index + 1 < scalars.count && scalars[index + 1] == "h"
      return .letter(isPh ? "f" : "b")
    case "v": return .letter("f")
    case "q": return .letter("k")
    case "c":
      // "sch", "ch" and "sh" are one sound in the spellings of one name.
      let isSoft = index + 1 < scalars.count && ["e", "i", "h"].contains(scalars[index + 1])
      return .letter(isSoft ? "s" : "k")
    case "z", "x": return .letter("s")
    case "j": return .letter("g")
    default: return .letter(scalar)
    }
  }
}

private enum SkeletonPart {
  /// Kept only at the beginning of a word.
  case weak(Unicode.Scalar)
  case letter(Unicode.Scalar)
}

private func skeleton(of key: String, part: (Unicode.Scalar) -> SkeletonPart) -> String {
  var result = String.UnicodeScalarView()
  var isAtWordStart = true
  for scalar in key.unicodeScalars {
    switch part(scalar) {
    case .weak(let letter) where isAtWordStart: result.append(letter)
    case .weak: break
    case .letter(let letter) where letter != result.last || letter == " ": result.append(letter)
    case .letter: break
    }
    isAtWordStart = scalar == " "
  }
  return String(result)
}
