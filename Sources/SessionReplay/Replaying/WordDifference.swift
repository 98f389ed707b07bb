import ResultRendering
import TextFolding

/// A changed line with its words marked: `[-old-]{+new+}`, which reads without colours as well as with them.
func wordDifference(_ old: String, _ new: String, showsColour: Bool) -> String {
  let (before, after) = (words(old), words(new))
  var text = ""
  var (b, a) = (0, 0)
  func addChange(upTo oldEnd: Int, _ newEnd: Int) {
    let (gone, come) = (before[b..<oldEnd].joined(), after[a..<newEnd].joined())
    if !gone.isEmpty { text += AnswerStyle.removed.applied(to: "[-\(shown(gone))-]", if: showsColour) }
    if !come.isEmpty { text += AnswerStyle.added.applied(to: "{+\(shown(come))+}", if: showsColour) }
  }
  for pair in alignedPairs(before, after, matches: sameScalars) {
    addChange(upTo: pair.old, pair.new)
    text += shown(before[pair.old])
    (b, a) = (pair.old + 1, pair.new + 1)
  }
  addChange(upTo: before.count, after.count)
  return text
}

/// A line of an output fit for the screen: a document is a foreign text.
func shown(_ line: String) -> String { safeForTerminal(line) }

/// Words and the blanks between them, each a piece.
private func words(_ line: String) -> [String] {
  var pieces: [String] = []
  var isBlank = false
  for character in line {
    let blank = character == " "
    if let last = pieces.last, blank == isBlank {
      pieces[pieces.count - 1] = last + String(character)
    } else {
      pieces.append(String(character))
    }
    isBlank = blank
  }
  return pieces
}
