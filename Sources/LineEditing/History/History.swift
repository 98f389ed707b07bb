/// The statements of this and earlier sessions, oldest first.
package final class History {
  package private(set) var entries: [String] = []
  /// What went wrong with the file last, in words; the shell goes on without it.
  package private(set) var problem: String?
  private let file: HistoryFile?

  /// A history kept in a file, or only in memory.
  package init(file: HistoryFile? = nil) {
    self.file = file
    reload()
  }

  /// Adds a statement and writes it to the file at once; a repetition of the last one is not added.
  package func add(_ text: String) {
    guard !isBlank(text), text != entries.last else { return }
    entries.append(text)
    attempt { file throws(HistoryFile.Failure) in try file.append(text) }
  }

  /// Reads the file again, so that what other shells added meanwhile is seen. Without a file, nothing changes.
  package func reload() {
    attempt { file throws(HistoryFile.Failure) in entries = try file.load() }
  }

  private func attempt(_ work: (HistoryFile) throws(HistoryFile.Failure) -> Void) {
    guard let file else { return }
    do throws(HistoryFile.Failure) {
      try work(file)
    } catch {
      problem = error.description
    }
  }
}
