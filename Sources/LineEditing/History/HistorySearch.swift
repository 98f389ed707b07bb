import TextFolding

/// The incremental search of Ctrl-R: a pattern, and the entry that it is found in.
struct HistorySearch {
  private let entries: [String]
  private(set) var pattern = ""
  /// The entry found, and where in it: the last match stays on the screen when a longer pattern has none.
  private(set) var match: (index: Int, range: Range<Int>)?
  private(set) var hasFailed = false

  init(entries: [String]) { self.entries = entries }

  mutating func extend(with scalar: Unicode.Scalar) {
    pattern.unicodeScalars.append(scalar)
    find(from: match?.index ?? entries.count - 1, .older)
  }

  mutating func shorten() {
    guard !pattern.isEmpty else { return }
    pattern.unicodeScalars.removeLast()
    match = nil
    find(from: entries.count - 1, .older)
  }

  /// Goes on to the next entry with the pattern; equal entries are shown once.
  mutating func advance(_ direction: HistoryNavigator.Direction) {
    guard let match else { return find(from: entries.count - 1, direction) }
    let present = entries[match.index]
    var index = match.index
    repeat {
      index += direction == .older ? -1 : 1
    } while entries.indices.contains(index)
      && entries[index] == present
    find(from: index, direction)
  }

  private mutating func find(from start: Int, _ direction: HistoryNavigator.Direction) {
    guard !pattern.isEmpty else {
      match = nil
      hasFailed = false
      return
    }
    let finder = Finder(pattern: pattern)
    var index = start
    while entries.indices.contains(index) {
      if let range = finder.range(in: entries[index]) {
        match = (index, range)
        hasFailed = false
        return
      }
      index += direction == .older ? -1 : 1
    }
    hasFailed = true
  }

  /// Finds a pattern as it is typed, else as it is matched everywhere: without regard to case, harakat, and the
  /// letters that are not typed consistently.
  private struct Finder {
    private let exact: [UInt8]
    private let folded: String

    init(pattern: String) {
      exact = Array(pattern.utf8)
      folded = matchKey(pattern)
    }

    func range(in entry: String) -> Range<Int>? {
      let bytes = Array(entry.utf8)
      if let start = firstIndex(of: exact, in: bytes) { return start..<(start + exact.count) }
      return folded.isEmpty ? nil : FoldedText(entry).originalRanges(of: folded).first
    }

    private func firstIndex(of pattern: [UInt8], in bytes: [UInt8]) -> Int? {
      guard bytes.count >= pattern.count else { return nil }
      return (0...(bytes.count - pattern.count)).first { bytes[$0...].starts(with: pattern) }
    }
  }
}
