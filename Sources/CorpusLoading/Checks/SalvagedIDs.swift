/// Ids that stand in files which could not be read as YAML, found by their key alone.
///
/// They serve only to keep silent: what a broken file would have defined is not told as missing elsewhere, while
/// ids that stand nowhere still are.
enum SalvagedIDs {
  /// The words that follow `id:` in files. O(bytes).
  static func found(in files: [CorpusFile]) -> Set<String> {
    var ids: Set<String> = []
    for file in files {
      for line in file.bytes.split(separator: UInt8(ascii: "\n")) { collect(line, into: &ids) }
    }
    return ids
  }

  private static func collect(_ line: ArraySlice<UInt8>, into ids: inout Set<String>) {
    var rest = line
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      let key = rest[..<colon].suffix(2)
      let isWhole = rest[..<colon].dropLast(2).last.map { !isNameByte($0) } ?? true
      rest = rest[(colon + 1)...]
      guard isWhole, key.elementsEqual("id".utf8) else { continue }
      let word = rest.drop { !isNameByte($0) }.prefix(while: isNameByte)
      if !word.isEmpty { ids.insert(String(decoding: word, as: UTF8.self)) }
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
