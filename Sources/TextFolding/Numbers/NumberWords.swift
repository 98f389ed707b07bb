// Conversions from Double call `trunc` of libm, which only an import of the C library links.
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What one word contributes to a number.
enum NumberWord: Equatable {
  /// Figures; `count` is how many, when the word is nothing but digits.
  case figures(Double, count: Int?)
  case zero
  /// 1…9.
  case unit(Double)
  /// 1 in إحدى عشرة and أحد عشر, which alone is no number.
  case boundUnit(Double)
  /// عشر, which makes a teen of the unit before it.
  case ten
  /// 11…19 in one word.
  case teen(Double)
  /// 20…90.
  case tens(Double)
  /// A hundred, which a unit before it multiplies.
  case hundred
  /// 200…900 in one word, as خمسمئة.
  case hundreds(Double)
  /// A thousand or more, which the number before it multiplies.
  case scale(Double)
  /// ألفا or مليونا: the dual before a noun, or the accusative singular.
  case dualOrAccusative(Double)
  /// ألفان: two of a scale.
  case dual(Double)
  case half
  /// "a" before a hundred or a scale.
  case article
  /// "and"; و in Arabic is a letter of the next word.
  case and
}

/// The words of numbers, by match key.
enum NumberWords {
  static let english: [String: NumberWord] = {
    var words: [String: NumberWord] = [
      "zero": .zero, "a": .article, "an": .article, "and": .and, "half": .half, "hundred": .hundred,
      "thousand": .scale(1e3), "million": .scale(1e6), "billion": .scale(1e9), "thousands": .scale(1e3),
      "millions": .scale(1e6), "billions": .scale(1e9), "hundreds": .hundred,
    ]
    let units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    for (index, word) in units.enumerated() { words[word] = .unit(Double(index + 1)) }
    let teens = [
      "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    for (index, word) in teens.enumerated() { words[word] = .teen(Double(index + 10)) }
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for (index, word) in tens.enumerated() { words[word] = .tens(Double(10 * (index + 2))) }
    return words
  }()

  static let arabic: [String: NumberWord] = {
    var words: [String: NumberWord] = [
      "صفر": .zero, "نصف": .half, "احد": .boundUnit(1), "احدي": .boundUnit(1), "عشر": .ten, "عشره": .ten,
      "ميه": .hundred, "مايه": .hundred, "ميات": .hundred,
      "الف": .scale(1e3), "الاف": .scale(1e3), "الوف": .scale(1e3), "الفا": .dualOrAccusative(1e3),
      "الفان": .dual(1e3), "الفين": .dual(1e3), "الفي": .dual(1e3),
      "مليون": .scale(1e6), "ملايين": .scale(1e6), "مليونا": .dualOrAccusative(1e6), "مليونان": .dual(1e6),
      "مليونين": .dual(1e6), "مليوني": .dual(1e6),
      "مليار": .scale(1e9), "مليارات": .scale(1e9), "مليارا": .dualOrAccusative(1e9),
      "ملياران": .dual(1e9), "مليارين": .dual(1e9), "ملياري": .dual(1e9),
    ]
    for (forms, value) in unitForms {
      for form in forms { words[form] = .unit(value) }
    }
    for (index, stem) in ["عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"].enumerated() {
      for ending in ["ون", "ين"] { words[stem + ending] = .tens(Double(10 * (index + 2))) }
    }
    for (stem, value) in hundredStems {
      for hundred in ["ميه", "مايه"] { words[stem + hundred] = .hundreds(value * 100) }
    }
    for stem in ["ميت", "مايت"] {
      for ending in ["ان", "ين", "ا", "ي"] { words[stem + ending] = .hundreds(200) }
    }
    return words
  }()

  private static let unitForms: [([String], Double)] = [
    (["واحد", "واحده"], 1),
    (["اثنان", "اثنين", "اثنتان", "اثنتين", "اثنا", "اثني", "اثنتا", "اثنتي", "اتنين"], 2),
    (["ثلاث", "ثلاثه", "ثلث", "ثلثه", "تلاته"], 3), (["اربع", "اربعه"], 4), (["خمس", "خمسه"], 5),
    (["ست", "سته"], 6), (["سبع", "سبعه"], 7), (["ثمان", "ثماني", "ثمانيه", "تمانيه"], 8),
    (["تسع", "تسعه"], 9),
  ]

  private static let hundredStems: [(String, Double)] = [
    ("ثلاث", 3), ("ثلث", 3), ("اربع", 4), ("خمس", 5), ("ست", 6), ("سبع", 7), ("ثمان", 8), ("ثماني", 8),
    ("تسع", 9),
  ]

  /// The value of figures as a key writes them: `10.000` and `10,000` are ten thousand, `1.5` and `1,5` one and
  /// a half; nil when the word is no figure.
  static func figures(_ word: String) -> NumberWord? {
    let bytes = Array(word.utf8)
    guard let first = bytes.first, isDigit(first), bytes.count <= 32 else { return nil }
    let parts = bytes.split(omittingEmptySubsequences: false) { !isDigit($0) }
    let marks = bytes.filter { !isDigit($0) }
    guard marks.allSatisfy({ $0 == 0x2E || $0 == 0x2C }), parts.allSatisfy({ !$0.isEmpty }) else {
      return nil
    }
    if marks.isEmpty { return .figures(value(parts[0]), count: bytes.count) }
    let isDecimalLast = marks.count == 1 ? parts[1].count != 3 || bytes[0] == 0x30 : marks[0] != marks.last
    let whole = isDecimalLast ? parts.dropLast() : parts[...]
    let groupMarks = isDecimalLast ? marks.dropLast() : marks[...]
    let isGrouped =
      (1...3).contains(whole[0].count) && whole.dropFirst().allSatisfy { $0.count == 3 }
      && Set(groupMarks).count <= 1
    guard isGrouped || whole.count == 1 else { return nil }
    var result = whole.reduce(0) { $0 * 1000 + value($1) }
    if whole.count == 1 { result = value(whole[0]) }
    if isDecimalLast, let fraction = parts.last {
      let digits = whole.joined() + [0x2E] + fraction
      return Double(String(decoding: digits, as: UTF8.self)).map { .figures($0, count: nil) }
    }
    return .figures(result, count: nil)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func value(_ digits: ArraySlice<UInt8>) -> Double {
    digits.reduce(0) { $0 * 10 + Double($1 - 0x30) }
  }
}
