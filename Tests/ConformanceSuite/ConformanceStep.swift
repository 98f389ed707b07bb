/// What a step asks for.
package enum ConformanceStep: Sendable {
  case emptyGraph
  case namedGraph(String)
  case setUp(query: String)
  case parameters([String: ResultValue])
  case procedure(ProcedureDeclaration)
  case query(String)
  case controlQuery(String)
  case expectRows(ResultTable)
  case expectNoRows
  case expectError(ExpectedError)
  /// The change each counter should show; counters that are not named should not change.
  case expectSideEffects([String: Int])
}

/// `SyntaxError` at `compile time` with detail `UndefinedVariable`; `*` and `any time` fit everything.
package struct ExpectedError: Sendable {
  package var type: String
  package var phase: String
  package var detail: String

  /// Whether an error is the expected one.
  package func fits(_ error: ReportedError) -> Bool {
    (type == "*" || type == error.type) && (phase == "any time" || phase == error.phase)
      && (detail == "*" || detail == error.detail)
  }
}

/// Why a step could not be understood.
package struct StepError: Error, CustomStringConvertible {
  package var line: Int
  package var message: String
  package var description: String { "line \(line): \(message)" }
}

extension Step {
  /// What the step asks for.
  package func interpreted() throws(StepError) -> ConformanceStep {
    do throws(ResultNotationError) {
      if let step = try setting() { return step }
      if let step = try expectation() { return step }
    } catch {
      throw StepError(line: line, message: error.description)
    }
    throw StepError(line: line, message: "unknown step '\(text)'")
  }

  private func setting() throws(ResultNotationError) -> ConformanceStep? {
    if text == "any graph" || text == "an empty graph" { return .emptyGraph }
    if text.hasPrefix("the "), text.hasSuffix(" graph") {
      return .namedGraph(String(text.dropFirst("the ".count).dropLast(" graph".count)))
    }
    if text == "parameters are:" { return .parameters(try parameters()) }
    if let signature = text[...].after("there exists a procedure ") {
      return ProcedureDeclaration(signature: signature, table: try ResultTable(table)).map {
        ConformanceStep.procedure($0)
      }
    }
    guard let query = docString else { return nil }
    switch text {
    case "having executed:": return .setUp(query: query)
    case "executing query:": return .query(query)
    case "executing control query:": return .controlQuery(query)
    default: return nil
    }
  }

  private func expectation() throws(ResultNotationError) -> ConformanceStep? {
    if text.hasPrefix("the result should be empty") { return .expectNoRows }
    if text.hasPrefix("the result should be") {
      var expected = try ResultTable(table)
      expected.isOrdered = text.contains("in order")
      expected.ignoresListOrder = text.contains("ignoring element order for lists")
      return .expectRows(expected)
    }
    if text.hasPrefix("no side effects") { return .expectSideEffects([:]) }
    if text == "the side effects should be:" { return .expectSideEffects(counters) }
    return expectedError.map { ConformanceStep.expectError($0) }
  }

  private func parameters() throws(ResultNotationError) -> [String: ResultValue] {
    var parameters: [String: ResultValue] = [:]
    for row in table where row.count == 2 { parameters[row[0]] = try readResultValue(row[1]) }
    return parameters
  }

  private var counters: [String: Int] {
    var counters: [String: Int] = [:]
    for row in table where row.count == 2 { counters[row[0]] = Int(row[1]) }
    return counters
  }

  /// Reads `a TYPE should be raised at PHASE: DETAIL`.
  private var expectedError: ExpectedError? {
    let words = text.split(separator: " ")
    guard words.count > 6, words[2...5].elementsEqual(["should", "be", "raised", "at"]),
      let colon = text.lastIndex(of: ":"), let phase = text[..<colon].firstRange(of: " raised at ")
    else { return nil }
    return ExpectedError(
      type: String(words[1]), phase: String(text[phase.upperBound..<colon]),
      detail: String(text[text.index(after: colon)...].trimmed))
  }
}
