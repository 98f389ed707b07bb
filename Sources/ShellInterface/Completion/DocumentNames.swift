import CorpusLoading
import LineEditing

/// Session documents and folders whose paths begin with what is typed; bare names are looked for in `Sessions` too.
func documentNames(_ typed: String) -> [CompletionCandidate] {
  let slash = typed.lastIndex(of: "/")
  let folder = slash.map { String(typed[...$0]) } ?? ""
  var found: [CompletionCandidate] = []
  for name in ((try? fileNames(inFolder: folder.isEmpty ? "." : folder)) ?? []).sorted()
  where !name.hasPrefix(".") {
    let path = folder + name
    if isFolder(path) {
      found.append(CompletionCandidate(path + "/"))
    } else if name.hasSuffix(".md") {
      found.append(CompletionCandidate(path))
    }
  }
  guard folder.isEmpty, let saved = try? fileNames(inFolder: "Sessions") else { return found }
  return found
    + saved.filter { $0.hasSuffix(".md") }.sorted().map { CompletionCandidate(String($0.dropLast(3))) }
}
