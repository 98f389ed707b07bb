/// What one scalar becomes in a key, laid out for a byte loop.
///
/// Scalars below U+0800 (one and two bytes of UTF-8) have their answer ready as bytes; the rest of the basic
/// plane has a scalar or a code; the planes above are searched, which reports hardly ever need.
struct FoldTable: Sendable {
  static let shared = FoldTable()

  /// Codes of `basic`; no scalar below U+0020 is a target.
  enum Code {
    static let keep: UInt16 = 0
    static let drop: UInt16 = 1
    static let separator: UInt16 = 2
    static let expansion: UInt16 = 3
    static let point: UInt16 = 4
    static let comma: UInt16 = 5
  }

  /// Entries of `short` that are not bytes have one of these in the top byte.
  enum Entry {
    static let special: UInt32 = 0x8000_0000
    static let separator: UInt32 = 0x8100_0000
    static let point: UInt32 = 0x8200_0000
    static let comma: UInt32 = 0x8300_0000
    static let expansion: UInt32 = 0x8400_0000
  }

  /// For U+0000–07FF: length in the top byte, then up to three bytes of UTF-8, the first one lowest.
  private(set) var short: [UInt32]
  /// For U+0000–FFFF: a `Code` or the scalar it becomes.
  private(set) var basic: [UInt16]
  /// The scalars that become several, sorted, and where in `FoldingData.expansions` each one's count stands.
  private var expanded: [UInt32] = []
  private var expansionStarts: [Int] = []

  private init() {
    basic = [UInt16](repeating: Code.keep, count: 0x10000)
    short = []
    fillASCII()
    fillRanges(FoldingData.dropped, with: Code.drop)
    fillRanges(FoldingData.separators, with: Code.separator)
    fillRuns()
    fillExpansions()
    basic[0x066B] = Code.point
    basic[0xFF0E] = Code.point
    basic[0x066C] = Code.comma
    basic[0xFF0C] = Code.comma
    short = (0..<0x800).map { FoldTable.entry(scalar: UInt32($0), code: basic[$0]) }
  }

  private mutating func fillASCII() {
    for code in 0..<0x80 {
      switch UInt8(code) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): basic[code] = UInt16(code + 0x20)
      case UInt8(ascii: "."): basic[code] = Code.point
      case UInt8(ascii: ","): basic[code] = Code.comma
      default: basic[code] = Code.separator
      }
    }
  }

  private mutating func fillRanges(_ pairs: [UInt32], with code: UInt16) {
    for index in stride(from: 0, to: pairs.count, by: 2) where pairs[index] < 0x10000 {
      for scalar in pairs[index]...min(pairs[index + 1], 0xFFFF) { basic[Int(scalar)] = code }
    }
  }

  private mutating func fillRuns() {
    let runs = FoldingData.runs
    for index in stride(from: 0, to: runs.count, by: 5) {
      var target = runs[index + 3]
      for scalar in stride(from: runs[index], through: runs[index + 1], by: Int(runs[index + 2])) {
        basic[Int(scalar)] = UInt16(truncatingIfNeeded: target)
        target += runs[index + 4]
      }
    }
  }

  private mutating func fillExpansions() {
    let data = FoldingData.expansions
    var index = 0
    while index < data.count {
      basic[Int(data[index])] = Code.expansion
      expanded.append(data[index])
      expansionStarts.append(index + 1)
      index += 2 + Int(data[index + 1])
    }
  }

  /// Where in `FoldingData.expansions` the count of a scalar's targets stands; logarithmic.
  func expansionStart(of scalar: UInt32) -> Int? {
    var low = 0
    var high = expanded.count
    while low < high {
      let middle = (low + high) / 2
      if expanded[middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return low < expanded.count && expanded[low] == scalar ? expansionStarts[low] : nil
  }

  private static func entry(scalar: UInt32, code: UInt16) -> UInt32 {
    switch code {
    case Code.keep: return packed(scalar)
    case Code.drop: return 0
    case Code.separator: return Entry.separator
    case Code.point: return Entry.point
    case Code.comma: return Entry.comma
    case Code.expansion: return Entry.expansion
    default: return packed(UInt32(code))
    }
  }

  /// The UTF-8 of a scalar of the basic plane with its length, as an entry of `short`.
  static func packed(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return 0x0100_0000 | scalar }
    if scalar < 0x800 {
      return 0x0200_0000 | (0xC0 | scalar >> 6) | (0x80 | scalar & 0x3F) << 8
    }
    let second = (0x80 | (scalar >> 6) & 0x3F) << 8
    return 0x0300_0000 | (0xE0 | scalar >> 12) | second | (0x80 | scalar & 0x3F) << 16
  }

  /// The entry of any scalar from U+0800 on; nil when it stands for itself.
  func longEntry(of scalar: UInt32) -> UInt32? {
    guard scalar < 0x10000 else {
      if FoldTable.contains(FoldingData.separators, scalar) { return Entry.separator }
      if FoldTable.contains(FoldingData.dropped, scalar) || (0xE0000...0xE0FFF).contains(scalar) { return 0 }
      return nil
    }
    let code = basic[Int(scalar)]
    return code == Code.keep ? nil : FoldTable.entry(scalar: scalar, code: code)
  }

  /// Whether a sorted table of first and last scalars contains one; logarithmic.
  static func contains(_ pairs: [UInt32], _ scalar: UInt32) -> Bool {
    var low = 0
    var high = pairs.count / 2
    while low < high {
      let middle = (low + high) / 2
      if scalar > pairs[2 * middle + 1] {
        low = middle + 1
      } else if scalar < pairs[2 * middle] {
        high = middle
      } else {
        return true
      }
    }
    return false
  }
}
