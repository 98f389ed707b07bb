/// Reads an ordinal at the beginning of some words: "third", "twenty-first", "22nd", الثالث, الحادي والعشرين.
///
/// Words are match keys, or are folded here. Read are 1 to 99 and the hundredth. Without the article an Arabic word
/// counts when it cannot be a cardinal: ثالث does, عشرون does not. Nil when the words do not begin with an ordinal.
package func parseOrdinal(words: [String]) -> (value: Int, wordsUsed: Int)? {
  let keys = KeyWords(words)
  guard let (value, pieces) = ordinal(keys.pieces[...]), let used = keys.wordsUsed(pieces: pieces) else {
    return nil
  }
  return (value, used)
}

/// The ordinal at the beginning of a key's words, with the number of words it takes.
func ordinal(_ pieces: ArraySlice<String>) -> (value: Int, pieces: Int)? {
  guard let first = pieces.first else { return nil }
  return figureOrdinal(first).map { ($0, 1) } ?? englishOrdinal(first, pieces.dropFirst().first)
    ?? arabicOrdinal(first, pieces.dropFirst().first)
}

/// "1st", "2nd", "3rd", "28th"; the ending need not fit the figure.
private func figureOrdinal(_ word: String) -> Int? {
  guard ["st", "nd", "rd", "th"].contains(where: word.hasSuffix), (3...4).contains(word.utf8.count) else {
    return nil
  }
  return Int(word.dropLast(2)).flatMap { $0 > 0 ? $0 : nil }
}

private func englishOrdinal(_ first: String, _ second: String?) -> (value: Int, pieces: Int)? {
  if let value = OrdinalWords.english[first] { return (value, 1) }
  guard case .tens(let tens) = NumberWords.english[first], let second,
    let unit = OrdinalWords.english[second], unit < 10
  else { return nil }
  return (Int(tens) + unit, 2)
}

private func arabicOrdinal(_ first: String, _ second: String?) -> (value: Int, pieces: Int)? {
  let hasArticle = first.hasPrefix("ال") && OrdinalWords.arabicUnits[first] == nil
  let stem = hasArticle ? String(first.unicodeScalars.dropFirst(2)) : first
  if let unit = OrdinalWords.arabicUnits[stem] {
    if let second {
      if unit != 10, second == "عشر" || second == "عشره" { return (10 + unit, 2) }
      let tens = second.hasPrefix("وال") ? String(second.unicodeScalars.dropFirst(3)) : ""
      if unit != 10, case .tens(let value) = NumberWords.arabic[tens] { return (Int(value) + unit, 2) }
    }
    // حادي is only the one of eleventh and twenty-first.
    return stem.hasPrefix("حادي") ? nil : (unit, 1)
  }
  guard hasArticle else { return nil }
  switch NumberWords.arabic[stem] {
  case .tens(let value): return (Int(value), 1)
  case .hundred: return (100, 1)
  default: return nil
  }
}

private enum OrdinalWords {
  static let english: [String: Int] = {
    var words = ["twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60]
    words.merge(["seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100]) { $1 }
    let small = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
      "eighteenth", "nineteenth",
    ]
    for (index, word) in small.enumerated() { words[word] = index + 1 }
    return words
  }()

  static let arabicUnits: [String: Int] = {
    var words = ["اول": 1, "اولي": 1, "حادي": 1, "حاديه": 1, "ثان": 2, "ثاني": 2, "ثانيه": 2]
    for (index, word) in ["ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"].enumerated() {
      words[word] = index + 3
      words[word + "ه"] = index + 3
    }
    return words
  }()
}
