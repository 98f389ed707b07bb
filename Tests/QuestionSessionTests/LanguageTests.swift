import SessionReplay
import TestSupport
import Testing

/// What `:lang ar` changes: answers, errors and hints, in the words of one language.
struct LanguageTests {
  static let failing = [
    ":cite 99", ":cite x", "why 77.1", ":note", ":alias x", ":foo", ":format nope", ":lang fr",
    ":rerun", ":schema Nope", ":param a-b 1", "statements by $nobody", "return $_9", "xyzzy foo bar",
    ":save x", ":timing maybe", "match (n) retrn n", "return 1/0", "match (n) return m",
    "return nosuch(1)", "statements by _7", ".. at rome", ":explain .. at rome", ":reset all", ":rerun 99",
    String(repeating: "blinken or ", count: 3_000), String(repeating: "x", count: 20_000),
  ]

  @Test(arguments: failing)
  func errorsAreSaidInTheLanguageThatIsSet(_ text: String) throws {
    let arabic = try RepositorySession.outputs([":lang ar", text])[1]
    #expect(arabic.contains("خطأ: "), "\(arabic)")
    #expect(!arabic.contains("error: ") && !arabic.contains("hint: "), "\(arabic)")
    let english = try RepositorySession.outputs([":lang en", text])[1]
    #expect(english.contains("error: ") && !english.contains("خطأ"), "\(english)")
  }

  /// Without a language set, a question's error is in the language of the question.
  @Test(arguments: [("xyzzy foo bar", "error: "), ("ببغاء زرقاء ثرثارة", "خطأ: ")])
  func errorsFollowTheQuestion(_ text: String, _ opening: String) throws {
    #expect(try RepositorySession.outputs([text])[0].hasPrefix(opening))
  }

  @Test func answersFollowTheLanguageThatIsSet() throws {
    let outputs = try RepositorySession.outputs([
      "where was the rome meeting", ":lang ar", "where was the rome meeting", ":note 3 راجع", "why 3",
      ":lang auto", "where was the rome meeting", "create (:A)", ":lang ar", "create (:A)",
    ])
    #expect(outputs[0].contains("understood:") && outputs[6].contains("understood:"))
    #expect(outputs[2].contains("فُهم:") && outputs[2].contains("روما"))
    #expect(outputs[4].contains("ملاحظتي: راجع"))
    #expect(outputs[7].contains("nodes created: 1") && outputs[9].contains("عقد أُنشئت: 1"))
  }
}
