import Testing
import TextFolding

@Suite("Folded text")
struct FoldedTextTests {
  @Test(
    "finds in the original what its key holds",
    arguments: [
      ("قالَ مُحَمَّدٌ اليوم", "محمد", "مُحَمَّدٌ"), ("في القاهرة.", "القاهره", "القاهرة"),
      ("Çavuşoğlu said", "cavusoglu", "Çavuşoğlu"),
      ("«روما»، اليوم", "روما اليوم", "روما»، اليوم"), ("talks,\n Rome!", "talks rome", "talks,\n Rome"),
      ("محمد ﷺ قال", "الله", "ﷺ"), ("لقاء مع", "لقا", "لقاء"), ("abc", "abc", "abc"),
      ("بلـــينكن", "بلينكن", "بلـــينكن"),
      ("سنة ٢٠٢١", "2021", "٢٠٢١"), ("a½b", "1", "½"), ("\u{202B}روما\u{202C} x", "روما", "روما\u{202C}"),
      ("x.", "x", "x"),
    ])
  func finds(text: String, pattern: String, original: String) throws {
    let range = try #require(FoldedText(text).originalRanges(of: pattern).first)
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == original)
  }

  @Test("finds every occurrence, none overlapping")
  func findsAll() {
    #expect(FoldedText("aa.A a aa").originalRanges(of: "a").map(\.lowerBound) == [0, 1, 3, 5, 7, 8])
    #expect(FoldedText("aaa").originalRanges(of: "aa") == [0..<2])
    #expect(FoldedText("abc").originalRanges(of: "").isEmpty)
    #expect(FoldedText("").originalRanges(of: "a").isEmpty)
  }

  @Test("maps offsets without ever going back, for any text")
  func isMonotone() {
    var random = SplitMix(state: 7)
    for _ in 0..<400 {
      let text = random.text(length: 40)
      let folded = FoldedText(text)
      #expect(folded.key == searchKey(text))
      #expect(matchKey(folded.key) == folded.key)
      let count = folded.key.utf8.count
      var previous = 0
      for offset in 0..<count {
        let range = folded.originalRange(ofKeyRange: offset..<(offset + 1))
        #expect(previous <= range.lowerBound && range.lowerBound < range.upperBound)
        #expect(range.upperBound <= text.utf8.count)
        previous = range.lowerBound
      }
      #expect(folded.originalRange(ofKeyRange: count..<count).isEmpty)
      #expect(folded.originalRange(ofKeyRange: -3..<(count + 9)).upperBound <= text.utf8.count)
    }
  }

  @Test("writes a column of bytes as it writes a string")
  func writesColumns() {
    var column: [UInt8] = []
    for text in ["أنتوني بلينكن", "ﷺﷺ", "", "Rome"] {
      Array(text.utf8).withUnsafeBufferPointer { appendMatchKey(ofUTF8: $0, to: &column) }
    }
    let phrase = "صلي الله عليه وسلم"
    #expect(String(decoding: column, as: UTF8.self) == "انتوني بلينكن" + phrase + phrase + "rome")
    // A sequence cut off at the end is left out and nothing beyond is read.
    for cut in [[0xD8], [0xE0, 0xA4], [0xF0, 0x9F, 0x98]] as [[UInt8]] {
      var part: [UInt8] = []
      ([0x61] + cut).withUnsafeBufferPointer { appendMatchKey(ofUTF8: $0, to: &part) }
      #expect(part == [0x61])
    }
  }
}

/// A generator with a fixed seed, for texts of mixed scripts, marks and controls.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func text(length: Int) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x00...0x1F, 0x7F...0x17F, 0x300...0x36F, 0x600...0x6FF, 0x2000...0x206F, 0x4E00...0x4E20,
      0xFB50...0xFDFF, 0xFE70...0xFEFF, 0x1F1E6...0x1F1FF, 0x1F600...0x1F64F, 0xE0001...0xE007F,
    ]
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      let range = ranges.randomElement(using: &self) ?? 0x20...0x7E
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { view.append(scalar) }
    }
    return String(view)
  }
}
