import Testing
import TextFolding

@Suite("Numbers in words")
struct NumberTests {
  @Test(
    "reads cardinals",
    arguments: [
      ("خمسمائة وثلاثة وعشرون", 523, 3), ("خمس مئة وثلاثة وعشرين", 523, 4), ("خمسمئة", 500, 1),
      ("مئتان", 200, 1), ("مائتي مقاتل", 200, 1), ("مئتين وخمسين", 250, 2), ("مئة", 100, 1),
      ("مائة وواحد", 101, 2),
      ("ثمانمائة", 800, 1), ("ثماني مئة", 800, 2), ("ثلاثة", 3, 1), ("ثلاث", 3, 1), ("عشرة", 10, 1),
      ("أحد عشر", 11, 2), ("إحدى عشرة دولة", 11, 2), ("اثنا عشر", 12, 2), ("اثنتي عشرة", 12, 2),
      ("ثلاثة عشر وزيرا", 13, 2), ("تسعة عشر", 19, 2), ("عشرون", 20, 1), ("عشرين", 20, 1),
      ("سبعة وأربعون", 47, 2), ("إحدى وعشرين", 21, 2), ("اثنتان وثلاثون", 32, 2),
      ("ألف", 1000, 1), ("ألفان", 2000, 1), ("ألفين وواحد وعشرين", 2021, 3), ("ألفا مقاتل", 2000, 1),
      ("ألفا ومئتين", 1200, 2), ("ثلاثة آلاف", 3000, 2), ("خمسون ألفا", 50_000, 2), ("10 آلاف", 10_000, 2),
      ("8 ملايين", 8_000_000, 2), ("مليون ونصف", 1_500_000, 2), ("مليونان", 2_000_000, 1),
      ("نصف مليون", 500_000, 2), ("مليون ومئتا ألف", 1_200_000, 3), ("١٠ آلاف", 10_000, 2),
      (
        "تسعمائة وتسعة وتسعون مليونا وتسعمائة وتسعة وتسعون ألفا وتسعمائة وتسعة وتسعون", 999_999_999,
        11
      ),
      ("خمسة وستة", 5, 1), ("واحد", 1, 1), ("صفر", 0, 1), ("ألف وتسعمائة وسبعون", 1970, 3),
      ("zero", 0, 1), ("five", 5, 1), ("nineteen", 19, 1), ("twenty three", 23, 2), ("twenty-three", 23, 1),
      ("one hundred", 100, 2), ("a hundred and five", 105, 4), ("five hundred twenty-three", 523, 3),
      ("two thousand twenty one", 2021, 4), ("a thousand", 1000, 2), ("half a million", 500_000, 3),
      ("a million and a half", 1_500_000, 5), ("2.5 million", 2_500_000, 2), ("ten thousand", 10_000, 2),
      ("10.000", 10_000, 1), ("10,000", 10_000, 1),
      ("99999999999999999999.5", 99_999_999_999_999_999_999.5, 1), ("1.234.567", 1_234_567, 1),
      ("1,234.5", 1234.5, 1),
      ("1.234,5", 1234.5, 1), ("1.5", 1.5, 1), ("0.125", 0.125, 1), ("10 000", 10_000, 2), ("42", 42, 1),
      ("٤٢", 42, 1), ("2 thousand 21 june", 2000, 2), ("five six", 5, 1), ("twenty twenty", 20, 1),
      ("nine hundred ninety-nine million", 999_000_000, 4), ("3 million and two hundred", 3_000_200, 5),
    ] as [(String, Double, Int)])
  func readsCardinals(text: String, value: Double, used: Int) throws {
    let words = text.split(separator: " ").map(String.init)
    let number = try #require(parseNumber(words: words))
    #expect(number.value == value)
    #expect(number.wordsUsed == used)
    let keyed = matchKey(text).split(separator: " ").map(String.init)
    #expect(parseNumber(words: keyed)?.value == value)
  }

  @Test(
    "reads no number where there is none",
    arguments: [
      "", "روما", "احد", "إحدى", "a", "and five", "hundred", "thousand", "12x", "1..2", "1,23,4", "وليد",
    ])
  func refuses(text: String) {
    #expect(parseNumber(words: text.split(separator: " ").map(String.init)) == nil)
  }

  @Test("does not cut a word in two")
  func keepsWordsWhole() {
    #expect(parseNumber(words: ["twenty-room"]) == nil)
  }

  @Test(
    "reads ordinals",
    arguments: [
      ("first", 1, 1), ("third meeting", 3, 1), ("twenty-first", 21, 1), ("twenty first", 21, 2),
      ("1st", 1, 1),
      ("22nd", 22, 1), ("twelfth", 12, 1), ("thirtieth", 30, 1), ("الأول", 1, 1), ("الأولى", 1, 1),
      ("ثالث", 3, 1),
      ("الثانية", 2, 1), ("العاشر", 10, 1), ("الحادي عشر", 11, 2), ("الثانية عشرة", 12, 2),
      ("الحادي والعشرين", 21, 2), ("الثامن والعشرون", 28, 2), ("العشرون", 20, 1), ("المئة", 100, 1),
    ])
  func readsOrdinals(text: String, value: Int, used: Int) throws {
    let number = try #require(parseOrdinal(words: text.split(separator: " ").map(String.init)))
    #expect(number == (value, used))
  }

  @Test("takes no cardinal for an ordinal", arguments: ["عشرون", "three", "حادي", "0th", "st", "الوزير"])
  func refusesOrdinals(text: String) {
    #expect(parseOrdinal(words: [text]) == nil)
  }
}
