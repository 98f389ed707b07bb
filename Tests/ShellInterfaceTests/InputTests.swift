import Testing

@testable import ShellInterface

struct InputTests {
  @Test(arguments: [
    ("match (n)", false), ("match (n)\nreturn n", true), (":param x", true), ("who spoke at rome", true),
    ("match (n) return n;", true), ("match (n {a: 'open", false),
  ])
  func typedTextIsWhole(text: String, isWhole: Bool) {
    #expect(isComplete(text, hasQuestions: true) == isWhole)
  }

  @Test(arguments: [
    ("match (n)\nreturn n", false), ("match (n)\nreturn n;", true), ("who spoke at rome", false),
    ("who spoke at rome ;", true), (":schema", true), ("return ';'", false), ("match (n {a: ';", false),
  ])
  func pipedTextEndsAtASemicolon(text: String, isWhole: Bool) {
    #expect(isCompleteWhenPiped(text) == isWhole)
  }
}
