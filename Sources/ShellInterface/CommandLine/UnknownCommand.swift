import SourceDiagnostics
import TextFolding

/// What to tell of a word on the command line that names no command: the nearest one, and how a question is asked.
package func unknownCommand(_ word: String, known: [String]) -> String {
  let nearest = nearestName(to: word, among: known).map { "did you mean \(quoted($0))? " } ?? ""
  return "unknown command \(quoted(word)); " + nearest + "a question is asked by 'mahdar ask'"
}
