import GraphModel

/// Unicode normalization after UAX #15, with tables of its own, so that texts do not depend on the toolchain.
struct Normalizer: Sendable {
  enum Form: String, CaseIterable, Sendable { case nfc = "NFC", nfd = "NFD", nfkc = "NFKC", nfkd = "NFKD" }

  /// Read from the tables at first use.
  static let shared = Normalizer()

  private var canonical: [UInt32: [UInt32]] = [:]
  private var compatible: [UInt32: [UInt32]] = [:]
  private var classes: [UInt32: UInt8] = [:]
  /// Composed scalars by the pair they are made of, the first in the upper half.
  private var compositions: [UInt64: UInt32] = [:]

  private init() {
    readCanonical()
    readCompatible()
    readClasses()
  }

  func normalized(_ text: String, to form: Form) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var scalars: [UInt32] = []
    let isCompatible = form == .nfkc || form == .nfkd
    for scalar in text.unicodeScalars { decompose(scalar.value, isCompatible, into: &scalars) }
    order(&scalars)
    if form == .nfc || form == .nfkc { scalars = composed(scalars) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.lazy.compactMap { Unicode.Scalar($0) })
    return String(view)
  }

  // MARK: - Tables

  private mutating func readCanonical() {
    var numbers = PackedNumbers(NormalizationData.canonical)
    var code: UInt32 = 0
    while let head = numbers.next(), let first = numbers.next() {
      code += UInt32(head >> 2)
      guard head & 1 == 1 else {
        canonical[code] = [UInt32(first)]
        continue
      }
      guard let second = numbers.next() else { return }
      canonical[code] = [UInt32(first), UInt32(second)]
      if head & 2 == 0 { compositions[UInt64(first) << 32 | UInt64(second)] = code }
    }
  }

  private mutating func readCompatible() {
    var numbers = PackedNumbers(NormalizationData.compatible)
    var code: UInt32 = 0
    while let distance = numbers.next(), let length = numbers.next(), let count = numbers.next() {
      code += UInt32(distance)
      let scalars = (0..<count).compactMap { _ in numbers.next().map { UInt32($0) } }
      for index in 0..<UInt32(length) {
        compatible[code + index] = length == 1 ? scalars : scalars.map { $0 + index }
      }
    }
  }

  private mutating func readClasses() {
    var numbers = PackedNumbers(NormalizationData.classes)
    var code: UInt32 = 0
    while let distance = numbers.next(), let length = numbers.next(), let value = numbers.next() {
      code += UInt32(distance)
      for index in 0..<UInt32(length) { classes[code + index] = UInt8(value) }
    }
  }

  // MARK: - Decomposition

  private func decompose(_ scalar: UInt32, _ isCompatible: Bool, into result: inout [UInt32]) {
    if scalar < 0x80 {
      result.append(scalar)
    } else if let syllable = Hangul.decomposed(scalar) {
      result += syllable
    } else if let parts = canonical[scalar] ?? (isCompatible ? compatible[scalar] : nil) {
      for part in parts { decompose(part, isCompatible, into: &result) }
    } else {
      result.append(scalar)
    }
  }

  /// Sorts the marks after each base by their combining class, those of one class staying as they are.
  private func order(_ scalars: inout [UInt32]) {
    var start = 0
    while start < scalars.count {
      guard classes[scalars[start]] != nil else {
        start += 1
        continue
      }
      var end = start
      while end < scalars.count, classes[scalars[end]] != nil { end += 1 }
      if end - start > 1 {
        let marks = scalars[start..<end].enumerated().map { (place: $0, scalar: $1, value: classes[$1] ?? 0) }
        scalars.replaceSubrange(
          start..<end, with: marks.sorted { ($0.value, $0.place) < ($1.value, $1.place) }.map(\.scalar))
      }
      start = end
    }
  }

  // MARK: - Composition

  private func composed(_ scalars: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    /// The place of the last base in the result.
    var starter: Int?
    var lastClass: UInt8 = 0
    for scalar in scalars {
      let value = classes[scalar] ?? 0
      if let place = starter {
        // A mark is blocked from its base by another of the same or a higher class between them.
        let isBlocked = result.count - 1 > place && (lastClass == 0 || lastClass >= value)
        if !isBlocked, let composition = composition(result[place], scalar) {
          result[place] = composition
          continue
        }
      }
      if value == 0 { starter = result.count }
      lastClass = value
      result.append(scalar)
    }
    return result
  }

  private func composition(_ first: UInt32, _ second: UInt32) -> UInt32? {
    Hangul.composed(first, second) ?? compositions[UInt64(first) << 32 | UInt64(second)]
  }
}

/// Hangul syllables, which are composed by arithmetic.
private enum Hangul {
  private static let (syllables, leads, vowels, trails): (UInt32, UInt32, UInt32, UInt32) =
    (0xAC00, 0x1100, 0x1161, 0x11A7)
  private static let (leadCount, vowelCount, trailCount): (UInt32, UInt32, UInt32) = (19, 21, 28)

  static func decomposed(_ scalar: UInt32) -> [UInt32]? {
    guard scalar >= syllables, scalar < syllables + leadCount * vowelCount * trailCount else { return nil }
    let index = scalar - syllables
    let lead = leads + index / (vowelCount * trailCount)
    let vowel = vowels + index % (vowelCount * trailCount) / trailCount
    let trail = trails + index % trailCount
    return trail == trails ? [lead, vowel] : [lead, vowel, trail]
  }

  static func composed(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if first >= leads, first < leads + leadCount, second >= vowels, second < vowels + vowelCount {
      return syllables + ((first - leads) * vowelCount + second - vowels) * trailCount
    }
    let isOpenSyllable =
      first >= syllables && first < syllables + leadCount * vowelCount * trailCount
      && (first - syllables) % trailCount == 0
    if isOpenSyllable, second > trails, second < trails + trailCount { return first + second - trails }
    return nil
  }
}
