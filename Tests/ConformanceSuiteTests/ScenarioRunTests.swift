import ConformanceSuite
import Testing

/// The runner against an engine whose answers are written down.
struct ScenarioRunTests {
  /// Answers by query; every run of a query in `writes` adds a node.
  struct ScriptedDriver: ConformanceDriver {
    var answers: [String: QueryOutcome] = [:]
    var writes: Set<String> = []
    var nodes = 0
    var procedures: [String] = []
    var parameters: [String: ResultValue] = [:]

    mutating func reset() { nodes = 0 }
    mutating func declare(_ procedure: ProcedureDeclaration) { procedures.append(procedure.name) }

    mutating func run(_ query: String, parameters: [String: ResultValue]) -> QueryOutcome {
      self.parameters = parameters
      if writes.contains(query) { nodes += 1 }
      return answers[query] ?? .rows(columns: [], cells: [])
    }

    mutating func summary() -> GraphSummary {
      var summary = GraphSummary()
      summary.nodes = Set((0..<nodes).map(String.init))
      return summary
    }
  }

  static func error(_ type: String, _ phase: String, _ detail: String) -> QueryOutcome {
    .failed(ReportedError(type: type, phase: phase, detail: detail, message: "no"))
  }

  private func complaint(_ steps: String, _ driver: ScriptedDriver) throws -> String? {
    let feature = try readFeature("Feature: F\nScenario: S\n" + steps)
    var driver = driver
    let graphs = ["tree": NamedGraph(statements: ["GROW"])]
    return run(feature.scenarios[0], on: &driver, graphs: graphs).complaint
  }

  private func query(_ text: String, _ kind: String = "query") -> String {
    "When executing \(kind):\n\"\"\"\n\(text)\n\"\"\"\n"
  }

  static let one = QueryOutcome.rows(columns: ["x"], cells: [["1"]])
  static let table = "Then the result should be, in any order:\n| x |\n| 1 |\n"

  @Test func rowsAndSideEffects() throws {
    let driver = ScriptedDriver(answers: ["A": Self.one], writes: ["A"])
    let effects = "And the side effects should be:\n| +nodes | 1 |\n"
    #expect(try complaint(query("A") + Self.table + effects, driver) == nil)
    #expect(
      try complaint(query("A") + Self.table + "And no side effects", driver)
        == "expected the side effects none, got +nodes 1")
    #expect(
      try complaint(query("B") + Self.table, driver) == "expected the columns [\"x\"], got []")
    #expect(try complaint(query("B") + "Then the result should be empty", driver) == nil)
    #expect(
      try complaint(query("A") + "Then the result should be empty", driver) == "expected no rows, got 1")
  }

  @Test func controlQueriesAreJudgedByTheLastStep() throws {
    let driver = ScriptedDriver(answers: ["B": Self.one], writes: ["A"])
    let steps =
      query("A") + "Then the result should be empty\nAnd the side effects should be:\n| +nodes | 1 |\n"
      + query("B", "control query") + Self.table
    #expect(try complaint(steps, driver) == nil)
    #expect(
      try complaint(query("A") + query("A", "control query") + Self.table, driver)
        == "expected the columns [\"x\"], got []")
  }

  static let errors: [(expected: String, outcome: QueryOutcome, fits: Bool)] = [
    ("a SyntaxError should be raised at compile time: X", error("SyntaxError", "compile time", "X"), true),
    ("a SyntaxError should be raised at compile time: X", error("SyntaxError", "compile time", "Y"), false),
    ("a SyntaxError should be raised at compile time: X", error("SyntaxError", "runtime", "X"), false),
    ("a SyntaxError should be raised at compile time: X", error("TypeError", "compile time", "X"), false),
    ("a TypeError should be raised at any time: *", error("TypeError", "runtime", "Z"), true),
    ("a TypeError should be raised at runtime: *", error("TypeError", "runtime", "Z"), true),
    ("a TypeError should be raised at runtime: Z", one, false),
  ]

  @Test(arguments: errors.indices) func errorsAreComparedInFull(_ index: Int) throws {
    let (expected, outcome, fits) = Self.errors[index]
    let driver = ScriptedDriver(answers: ["A": outcome])
    #expect((try complaint(query("A") + "Then \(expected)", driver) == nil) == fits)
  }

  @Test func rejectedQueriesMustNotWriteAndErrorsMustBeExpected() throws {
    let failing = ScriptedDriver(answers: ["A": Self.error("TypeError", "runtime", "X")], writes: ["A"])
    let steps = query("A") + "Then a TypeError should be raised at runtime: X"
    #expect(try complaint(steps, failing) == "the rejected query changed the graph: +nodes 1")
    #expect(try complaint(query("A"), failing) == "unexpected TypeError at runtime: X (no)")
    #expect(
      try complaint(query("A") + Self.table, failing)?.hasPrefix("expected 1 rows, got TypeError") == true)
  }

  @Test func setUpParametersAndGraphs() throws {
    var driver = ScriptedDriver(answers: ["A": Self.one], writes: ["GROW"])
    #expect(
      try complaint("Given the tree graph\n" + query("A") + Self.table + "And no side effects", driver) == nil
    )
    #expect(
      try complaint("Given the bush graph\n" + query("A"), driver)
        == "there is no graph 'bush' beside the features")
    let feature = try readFeature(
      "Feature: F\nScenario: S\nGiven any graph\nAnd parameters are:\n| p | [1] |\n"
        + "And there exists a procedure a.b(i :: INTEGER?) :: (o :: STRING?):\n| i | o |\n| 1 | 'x' |\n| 2 | 'y' |\n"
        + query("A") + Self.table)
    #expect(run(feature.scenarios[0], on: &driver, graphs: [:]).complaint == nil)
    #expect(driver.parameters == ["p": .list([.integer(1)])])
    #expect(driver.procedures == ["a.b"])
    guard case .procedure(let procedure) = try feature.scenarios[0].steps[2].interpreted() else {
      Issue.record("no procedure")
      return
    }
    #expect(procedure.inputs == [.init(name: "i", type: "INTEGER?")])
    #expect(procedure.rows(for: [.float(2)]) == [[.string("y")]])
  }
}
