/// A line with its right-to-left stretches in the order in which they are seen, for terminals that do not reorder.
///
/// The line's own direction is left to right. A stretch reaches from one right-to-left letter to the last that no
/// left-to-right letter parts from it; numbers and Latin words inside keep their own order, brackets are mirrored.
/// Escape sequences stay where they stand and end a stretch. Linear in the line.
package func visuallyOrdered(_ line: some StringProtocol) -> String {
  var result = ""
  var stretch: [Character] = []
  var isEscape = false
  func flush() {
    result += reordered(stretch)
    stretch = []
  }
  for character in line {
    if character == "\u{1B}" {
      flush()
      isEscape = true
    }
    if isEscape {
      result.append(character)
      if character.isLetter { isEscape = false }
    } else {
      stretch.append(character)
    }
  }
  flush()
  return result
}

/// A text in the visual order of all its lines.
package func visuallyOrderedLines(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { visuallyOrdered($0) }.joined(
    separator: "\n")
}

private func reordered(_ characters: [Character]) -> String {
  var result: [Character] = []
  var index = 0
  while index < characters.count {
    guard isRightToLeft(characters[index]) else {
      result.append(characters[index])
      index += 1
      continue
    }
    var end = index
    var next = index
    while next < characters.count, !isLatinLetter(characters[next]) {
      if isRightToLeft(characters[next]) { end = next }
      next += 1
    }
    result += mirrored(Array(characters[index...end]))
    index = end + 1
  }
  return String(result)
}

/// A stretch turned round, its numbers left as they are.
private func mirrored(_ stretch: [Character]) -> [Character] {
  var result: [Character] = []
  var number: [Character] = []
  for character in stretch.reversed() {
    let isInsideNumber = !number.isEmpty && ".,:/-–".contains(character)
    if character.isNumber || isInsideNumber {
      number.insert(character, at: 0)
    } else {
      result += number + [mirrors[character] ?? character]
      number = []
    }
  }
  return result + number
}

private let mirrors: [Character: Character] = [
  "(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "«": "»", "»": "«", "‹": "›", "›": "‹",
  "<": ">",
  ">": "<",
]

private func isRightToLeft(_ character: Character) -> Bool {
  !character.isNumber && containsRightToLeft(String(character))
}

private func isLatinLetter(_ character: Character) -> Bool { character.isLetter && !isRightToLeft(character) }
