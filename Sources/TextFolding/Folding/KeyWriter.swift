/// Writes the key of UTF-8 text into a buffer, with the place in the source of every byte when asked.
struct KeyWriter {
  private let source: UnsafeBufferPointer<UInt8>
  private let output: UnsafeMutableBufferPointer<UInt8>
  private let origins: UnsafeMutableBufferPointer<UInt32>?
  private var read = 0
  private var written = 0

  /// Writes the key and returns its length in bytes and where in the source its last byte's scalar run ends,
  /// or nil when `output` is too small: a key may be longer than its text, because ligatures expand.
  static func write(
    _ source: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>,
    origins: UnsafeMutableBufferPointer<UInt32>? = nil
  ) -> (count: Int, sourceEnd: Int)? {
    var writer = KeyWriter(source: source, output: output, origins: origins)
    guard writer.run() else { return nil }
    return writer.trimmed()
  }

  private init(
    source: UnsafeBufferPointer<UInt8>, output: UnsafeMutableBufferPointer<UInt8>,
    origins: UnsafeMutableBufferPointer<UInt32>?
  ) {
    self.source = source
    self.output = output
    self.origins = origins
  }

  private mutating func run() -> Bool {
    let table = FoldTable.shared
    return table.short.withUnsafeBufferPointer { short in
      while read < source.count {
        guard written + 4 <= output.count else { return false }
        let lead = source[read]
        var entry: UInt32
        let width: Int
        if lead < 0x80 {
          entry = short[Int(lead)]
          width = 1
        } else if lead < 0xE0 {
          guard read + 1 < source.count else { break }
          entry = short[Int(lead & 0x1F) << 6 | Int(source[read + 1] & 0x3F)]
          width = 2
        } else {
          width = lead < 0xF0 ? 3 : 4
          guard read + width <= source.count else { break }
          guard let found = table.longEntry(of: scalar(at: read, width: width)) else {
            copy(width)
            continue
          }
          entry = found
        }
        if entry < FoldTable.Entry.special {
          put(entry)
        } else if !putSpecial(entry, width: width, table: table) {
          return false
        }
        read += width
      }
      return true
    }
  }

  /// Four bytes are stored and as many counted as the entry says: no branch on the length.
  private mutating func put(_ entry: UInt32) {
    let count = Int(entry >> 24)
    UnsafeMutableRawBufferPointer(output).storeBytes(
      of: entry.littleEndian, toByteOffset: written, as: UInt32.self)
    recordOrigin(count)
    written += count
  }

  private mutating func copy(_ width: Int) {
    for offset in 0..<width { output[written + offset] = source[read + offset] }
    recordOrigin(width)
    written += width
    read += width
  }

  private func recordOrigin(_ count: Int) {
    guard let origins else { return }
    for offset in 0..<count { origins[written + offset] = UInt32(truncatingIfNeeded: read) }
  }

  private mutating func putSpecial(_ entry: UInt32, width: Int, table: FoldTable) -> Bool {
    switch entry {
    case FoldTable.Entry.point where isBetweenDigits(width: width, table: table):
      put(FoldTable.packed(0x2E))
    case FoldTable.Entry.comma where isBetweenDigits(width: width, table: table):
      put(FoldTable.packed(0x2C))
    case FoldTable.Entry.expansion:
      return putExpansion(width: width, table: table)
    default:
      putSeparator()
    }
    return true
  }

  private mutating func putSeparator() {
    if written > 0 && output[written - 1] != 0x20 { put(FoldTable.packed(0x20)) }
  }

  private mutating func putExpansion(width: Int, table: FoldTable) -> Bool {
    guard let start = table.expansionStart(of: scalar(at: read, width: width)) else { return true }
    let data = FoldingData.expansions
    let count = Int(data[start])
    guard written + 3 * count + 4 <= output.count else { return false }
    for target in data[(start + 1)...(start + count)] {
      if target == 0x20 { putSeparator() } else { put(FoldTable.packed(target)) }
    }
    return true
  }

  /// A point or comma with a digit on either side belongs to the number and stays.
  private func isBetweenDigits(width: Int, table: FoldTable) -> Bool {
    guard written > 0, isDigit(output[written - 1]) else { return false }
    var next = read + width
    while next < source.count {
      let lead = source[next]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard next + length <= source.count else { return false }
      let code = scalar(at: next, width: length)
      let entry = code < 0x800 ? table.short[Int(code)] : table.longEntry(of: code) ?? FoldTable.Entry.special
      if entry == 0 {
        next += length
        continue
      }
      if entry == FoldTable.Entry.expansion, let start = table.expansionStart(of: code) {
        return (0x30...0x39).contains(FoldingData.expansions[start + 1])
      }
      return entry >> 24 == 1 && isDigit(UInt8(truncatingIfNeeded: entry))
    }
    return false
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private func scalar(at index: Int, width: Int) -> UInt32 {
    let lead = UInt32(source[index])
    switch width {
    case 1: return lead
    case 2: return (lead & 0x1F) << 6 | trail(index + 1)
    case 3: return (lead & 0x0F) << 12 | trail(index + 1) << 6 | trail(index + 2)
    default:
      return (lead & 0x07) << 18 | trail(index + 1) << 12 | trail(index + 2) << 6 | trail(index + 3)
    }
  }

  private func trail(_ index: Int) -> UInt32 { UInt32(source[index] & 0x3F) }

  /// The length without a separator at the end, and the source offset where that separator (or nothing) begins.
  private func trimmed() -> (count: Int, sourceEnd: Int) {
    guard written > 0, output[written - 1] == 0x20 else { return (written, source.count) }
    return (written - 1, origins.map { Int($0[written - 1]) } ?? source.count)
  }
}
