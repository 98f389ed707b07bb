/// What became of a scenario.
package struct ScenarioOutcome: Sendable {
  /// Whether the scenario expects an error rather than rows.
  package var expectsError: Bool
  /// What went wrong, `nil` when the scenario passed.
  package var complaint: String?
}

/// Follows the steps of one scenario.
///
/// A rejected query must leave the graph as it was, whether or not the scenario says so.
package func run(
  _ scenario: Scenario, on driver: inout some ConformanceDriver, graphs: [String: NamedGraph]
) -> ScenarioOutcome {
  var steps: [ConformanceStep] = []
  do throws(StepError) {
    for step in scenario.steps { steps.append(try step.interpreted()) }
  } catch {
    return ScenarioOutcome(expectsError: false, complaint: "the suite was not understood: \(error)")
  }
  let expectsError = steps.contains { if case .expectError = $0 { true } else { false } }
  var run = ScenarioRun(graphs: graphs)
  driver.reset()
  for step in steps {
    if let complaint = run.follow(step, on: &driver) {
      return ScenarioOutcome(expectsError: expectsError, complaint: complaint)
    }
  }
  return ScenarioOutcome(expectsError: expectsError, complaint: run.unexpectedError)
}

private struct ScenarioRun {
  let graphs: [String: NamedGraph]
  private var parameters: [String: ResultValue] = [:]
  private var outcome: QueryOutcome?
  private var sideEffects: [String: Int] = [:]
  /// Whether the error of the last query was asked for.
  private var isErrorExpected = false

  init(graphs: [String: NamedGraph]) { self.graphs = graphs }

  /// An error that no step asked for.
  var unexpectedError: String? {
    guard case .failed(let error)? = outcome, !isErrorExpected else { return nil }
    return "unexpected \(error)"
  }

  /// Follows one step and says what is wrong.
  mutating func follow(_ step: ConformanceStep, on driver: inout some ConformanceDriver) -> String? {
    switch step {
    case .emptyGraph: return nil
    case .namedGraph(let name): return setUp(graph: name, on: &driver)
    case .setUp(let query): return setUp([query], on: &driver)
    case .parameters(let values): parameters = values
    case .procedure(let procedure): driver.declare(procedure)
    case .query(let query):
      driver.finishSetUp()
      let before = driver.summary()
      outcome = driver.run(query, parameters: parameters)
      sideEffects = driver.summary().sideEffects(since: before)
    case .controlQuery(let query):
      if let unexpectedError { return unexpectedError }
      outcome = driver.run(query, parameters: parameters)
    case .expectRows(let expected): return check(expected)
    case .expectNoRows: return checkEmpty()
    case .expectError(let expected): return check(expected)
    case .expectSideEffects(let expected): return check(expected)
    }
    return nil
  }

  // MARK: Setting up

  private func setUp(graph name: String, on driver: inout some ConformanceDriver) -> String? {
    guard let graph = graphs[name] else { return "there is no graph '\(name)' beside the features" }
    return setUp(graph.statements, on: &driver)
  }

  private func setUp(_ queries: [String], on driver: inout some ConformanceDriver) -> String? {
    for query in queries {
      if case .failed(let error) = driver.run(query, parameters: parameters) {
        return "set-up failed: \(error)"
      }
    }
    return nil
  }

  // MARK: Checking

  private func check(_ expected: ResultTable) -> String? {
    switch outcome {
    case .rows(let columns, let cells)?:
      do throws(ResultNotationError) {
        return expected.complaint(about: try ResultTable(columns: columns, cells: cells))
      } catch {
        return "the engine's result cannot be read: \(error)"
      }
    case .failed(let error)?: return "expected \(expected.rows.count) rows, got \(error)"
    case nil: return "rows are expected but no query was run"
    }
  }

  private func checkEmpty() -> String? {
    switch outcome {
    case .rows(_, let cells)?: cells.isEmpty ? nil : "expected no rows, got \(cells.count)"
    case .failed(let error)?: "expected no rows, got \(error)"
    case nil: "no rows are expected but no query was run"
    }
  }

  private mutating func check(_ expected: ExpectedError) -> String? {
    isErrorExpected = true
    let wanted = "\(expected.type) at \(expected.phase): \(expected.detail)"
    switch outcome {
    case .failed(let error)?:
      if !expected.fits(error) { return "expected \(wanted), got \(error)" }
      return sideEffects.isEmpty ? nil : "the rejected query changed the graph: \(shown(sideEffects))"
    case .rows(_, let cells)?: return "expected \(wanted), got \(cells.count) rows"
    case nil: return "an error is expected but no query was run"
    }
  }

  private func check(_ expected: [String: Int]) -> String? {
    let expected = expected.filter { $0.value != 0 }
    return expected == sideEffects
      ? nil : "expected the side effects \(shown(expected)), got \(shown(sideEffects))"
  }

  private func shown(_ effects: [String: Int]) -> String {
    let listed = effects.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return listed.isEmpty ? "none" : listed.joined(separator: ", ")
  }
}
