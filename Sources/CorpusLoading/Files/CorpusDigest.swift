import GraphModel

extension CorpusFiles {
  /// The digest of the corpus: 16 hexadecimal digits that change with any path or content.
  ///
  /// XXH64 over, for every file in order of its path: the path's UTF-8, a zero byte, and the XXH64 of the content
  /// as eight little-endian bytes. It tells versions apart; it is no defence against a forger.
  var digest: String {
    var summary: [UInt8] = []
    for file in files {
      summary.append(contentsOf: file.path.utf8)
      summary.append(0)
      let hash = Checksum.of(file.bytes)
      for shift in stride(from: 0, to: 64, by: 8) { summary.append(UInt8(truncatingIfNeeded: hash >> shift)) }
    }
    let text = String(Checksum.of(summary), radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
