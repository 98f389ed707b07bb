import QueryBinding
import SourceDiagnostics
import Testing
import TextFolding

@testable import ShellInterface

struct HelpTests {
  private static let pages =
    ["en", "ar"].flatMap { language in
      [("overview", HelpTopic.overview.text(in: language))]
        + HelpTopic.allCases.map { ($0.rawValue + " " + language, $0.text.text(in: language)) }
    }

  @Test(arguments: pages)
  func pagesFitASmallScreen(name: String, text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isList = name.hasPrefix("functions")
    #expect(isList || lines.count <= 22, "\(name)")
    for line in lines { #expect(displayWidth(line) <= (isList ? 116 : 80), "\(line)") }
  }

  /// The list of functions has a line for each that there is, and for no other.
  @Test func functionsAreListed() {
    let listed = FunctionHelp.families.flatMap(\.functions).flatMap { [$0.name] + $0.others }
    #expect(Set(listed) == Set(FunctionSignature.all.map(\.name)))
    #expect(Set(listed).count == listed.count)
    #expect(HelpTopic.function("TOUPPER")?.usage == "toUpper(text)")
  }
}

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
