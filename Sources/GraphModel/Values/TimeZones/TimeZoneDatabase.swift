import Synchronization

/// The named time zones, read from the table that travels with the program, so that answers do not depend on the
/// machine's own.
package final class TimeZoneDatabase: Sendable {
  package static let shared = TimeZoneDatabase()

  /// The version of the upstream data, such as `2026f`.
  package static var version: String { TimeZoneData.version }

  /// The line of the table with a zone's data, by name and by name in lower case.
  private let lines: [String: Range<Int>]
  private let canonicalNames: [String: String]
  private let decoded = Mutex<[String: TimeZoneRules]>([:])

  private init() {
    var lines: [String: Range<Int>] = [:]
    var canonicalNames: [String: String] = [:]
    Self.withTable { table in
      var start = 0
      while start < table.count {
        let end = table[start...].firstIndex(of: UInt8(ascii: "\n")) ?? table.count
        let namesEnd = table[start..<end].firstIndex(of: UInt8(ascii: ";")) ?? end
        for bytes in table[start..<namesEnd].split(separator: UInt8(ascii: ",")) {
          let name = String(decoding: bytes, as: UTF8.self)
          lines[name] = namesEnd + 1..<end
          canonicalNames[name.lowercased()] = name
        }
        start = end + 1
      }
    }
    self.lines = lines
    self.canonicalNames = canonicalNames
  }

  /// The names of all zones.
  package var names: [String] { Array(lines.keys) }

  /// The rules of a zone by its name in any case; `nil` when there is none. The first call for a zone reads its line,
  /// later ones cost a lookup.
  package func rules(named name: String) -> TimeZoneRules? {
    if let rules = decoded.withLock({ $0[name] }) { return rules }
    guard let canonicalName = lines[name] == nil ? canonicalNames[name.lowercased()] : name,
      let line = lines[canonicalName], let rules = Self.decode(line, name: canonicalName)
    else { return nil }
    decoded.withLock {
      $0[name] = rules
      $0[canonicalName] = rules
    }
    return rules
  }

  private static func withTable<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(
      UnsafeBufferPointer(start: TimeZoneData.lines.utf8Start, count: TimeZoneData.lines.utf8CodeUnitCount))
  }

  /// Reads `offsets;transitions;rule`, as Scripts/generate_time_zones.py writes them.
  private static func decode(_ line: Range<Int>, name: String) -> TimeZoneRules? {
    withTable { table -> TimeZoneRules? in
      let fields = table[line].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      guard fields.count == 3, let rule = YearlyRule(posix: Substring(decoding: fields[2], as: UTF8.self))
      else {
        return nil
      }
      let known = String(decoding: fields[0], as: UTF8.self).split(separator: " ").compactMap { Int32($0) }
      guard let first = known.first else { return nil }
      var instants: [Int64] = []
      var offsets = [first]
      var instant: Int64 = -5_000_000_000
      var numbers = PackedNumbers(table, in: fields[1].startIndex..<fields[1].endIndex)
      while let delta = numbers.next(), let place = numbers.next(), place < known.count {
        instant += Int64(delta & 1 == 0 ? delta / 2 * 900 : delta / 2)
        instants.append(instant)
        offsets.append(known[place])
      }
      return TimeZoneRules(name: name, instants: instants, offsets: offsets, rule: rule)
    }
  }
}
