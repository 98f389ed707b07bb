import ConformanceSuite
import Testing

struct FeatureReaderTests {
  static let text = #"""
    # a comment
    Feature: Sample

      Background:
        Given an empty graph

      @slow @odd
      Scenario Outline: [1] Numbers <n>
        And having executed:
          """
          CREATE ({x: <n>})
            // indented
          """
        When executing query:
        	"""
        	RETURN <n> AS <c>
        	"""
        Then the result should be, in order:
          | <c>  |
          | <n>  |
          | 'a\|b\\c' |
        And a SyntaxError should be raised at compile time: <e>

        Examples:
          | n | c | e |
          | 1 | x | A |
        #  | 9 | z | Z |
          | 2 | y | B |

      Scenario: [2] Plain
        When executing query:
          """
          RETURN 1
          """
        Then no side effects
    """#

  @Test func outlinesAreExpandedAndBackgroundComesFirst() throws {
    let feature = try readFeature(Self.text)
    #expect(feature.name == "Sample")
    #expect(feature.scenarios.map(\.name) == ["[1] Numbers <n> #1", "[1] Numbers <n> #2", "[2] Plain"])
    #expect(feature.scenarios.map(\.tags) == [["@slow", "@odd"], ["@slow", "@odd"], []])
    #expect(feature.scenarios.allSatisfy { $0.steps[0].text == "an empty graph" })
    let second = feature.scenarios[1].steps
    #expect(second[1].docString == "CREATE ({x: 2})\n  // indented")
    #expect(second[2].docString == "RETURN 2 AS y")
    #expect(second[3].table == [["y"], ["2"], ["'a|b\\c'"]])
    #expect(second[4].text == "a SyntaxError should be raised at compile time: B")
    #expect(feature.scenarios[0].queries.map(\.text) == ["CREATE ({x: 1})\n  // indented", "RETURN 1 AS x"])
  }

  static let wrong = [
    ("| a |", "line 1: a table without a scenario"),
    ("Scenario: x\n\"\"\"\nabc", "line 2: a doc string that is not closed or belongs to no step"),
    ("Given any graph", "line 1: a step without a scenario"),
    ("Scenario: x\nGivn any graph", "line 2: 'Givn any graph' is no step"),
  ]

  @Test(arguments: wrong) func wrongFilesSayWhere(_ text: String, _ message: String) {
    let error = #expect(throws: FeatureError.self) { try readFeature(text) }
    #expect(error?.description == message)
  }

  @Test func unknownStepsAreRefused() {
    let step = Step(text: "the moon is full", docString: nil, table: [], line: 7)
    let error = #expect(throws: StepError.self) { try step.interpreted() }
    #expect(error?.description == "line 7: unknown step 'the moon is full'")
  }
}
