/// A recorded output with its wildcards: `...` alone on a line stands for any lines, `[..]` for any text in a line.
package struct OutputPattern: Sendable {
  static let anyLines = "..."
  static let anyText = "[..]"

  let lines: [String]

  package init(_ lines: [String]) { self.lines = lines }

  /// Whether an output is one that is recorded. O(recorded × actual) at worst.
  package func matches(_ actual: [String]) -> Bool {
    Self.matches(
      lines[...], actual[...], isWildcard: { $0 == Self.anyLines }, equals: Self.line(_:matches:))
  }

  /// Whether one line is as recorded.
  static func line(_ expected: String, matches actual: String) -> Bool {
    guard expected.contains("[") else { return sameScalars(expected, actual) }
    let parts = expected.split(anyText)
    guard parts.count > 1 else { return sameScalars(expected, actual) }
    return matches(parts[...], in: actual)
  }

  /// Whether the parts occur in order, the first at the start and the last at the end.
  private static func matches(_ parts: ArraySlice<String>, in actual: String) -> Bool {
    var rest = Array(actual.utf8)[...]
    for (index, part) in parts.enumerated() {
      let bytes = Array(part.utf8)
      if index == 0 {
        guard rest.starts(with: bytes) else { return false }
        rest = rest.dropFirst(bytes.count)
      } else if index == parts.count - 1 {
        return rest.count >= bytes.count && rest.suffix(bytes.count).elementsEqual(bytes)
      } else {
        guard let end = end(of: bytes, in: rest) else { return false }
        rest = rest[end...]
      }
    }
    return true
  }

  /// The index behind the first occurrence.
  private static func end(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard !wanted.isEmpty else { return bytes.startIndex }
    guard bytes.count >= wanted.count else { return nil }
    for start in bytes.startIndex...(bytes.endIndex - wanted.count)
    where bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return start + wanted.count
    }
    return nil
  }

  /// The usual matching of a pattern with stars: on a mismatch the last star takes one element more.
  private static func matches(
    _ pattern: ArraySlice<String>, _ actual: ArraySlice<String>, isWildcard: (String) -> Bool,
    equals: (String, String) -> Bool
  ) -> Bool {
    var (p, a) = (pattern.startIndex, actual.startIndex)
    var star: (pattern: Int, actual: Int)?
    while a < actual.endIndex {
      if p < pattern.endIndex, isWildcard(pattern[p]) {
        star = (p, a)
        p += 1
      } else if p < pattern.endIndex, equals(pattern[p], actual[a]) {
        p += 1
        a += 1
      } else if let last = star {
        p = last.pattern + 1
        a = last.actual + 1
        star = (last.pattern, a)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy(isWildcard)
  }
}

/// Whether two texts are the same byte for byte; Swift's `==` takes other spellings of a character for equal.
func sameScalars(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

extension String {
  /// The parts between the occurrences of a separator.
  fileprivate func split(_ separator: String) -> [String] {
    var parts: [String] = []
    var current: [UInt8] = []
    let wanted = Array(separator.utf8)
    var rest = Array(utf8)[...]
    while !rest.isEmpty {
      if rest.starts(with: wanted) {
        parts.append(String(decoding: current, as: UTF8.self))
        current = []
        rest = rest.dropFirst(wanted.count)
      } else {
        current.append(rest.removeFirst())
      }
    }
    return parts + [String(decoding: current, as: UTF8.self)]
  }
}
