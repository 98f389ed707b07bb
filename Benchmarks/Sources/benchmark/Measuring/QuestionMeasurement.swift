/// The warm runs of one question on one engine.
struct Measurement {
  /// Whole questions as the engine times them: parsing, planning, running.
  let whole: Samples
  /// The share of running, which is all where the engine does not tell it apart.
  let run: Samples
  /// The share of parsing and planning, where the engine tells it.
  let preparation: Samples?
  /// From writing the request to reading the answer, JSON included.
  let line: Samples
  let rows: [[JSONValue]]
}

extension Conversation {
  /// Asks a question once to warm up, then as often as the limits say.
  func measure(_ request: Request, _ limits: RunLimits) throws -> Measurement {
    let first = try ask(request, within: limits.patience).reply
    let start = ContinuousClock.now
    var (whole, run, preparation, line): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    while line.count < limits.runs {
      if line.count >= RunLimits.fewestRuns, ContinuousClock.now - start > limits.budget { break }
      let (reply, wall) = try ask(request, within: limits.patience)
      guard let micros = reply.micros else { throw BenchmarkError("an answer without its times") }
      whole.append(micros.whole)
      run.append(micros.run)
      if let parse = micros.parse, let plan = micros.plan { preparation.append(parse + plan) }
      line.append(wall.microseconds)
    }
    return Measurement(
      whole: Samples(whole), run: Samples(run),
      preparation: preparation.isEmpty ? nil : Samples(preparation),
      line: Samples(line), rows: first.rows ?? [])
  }
}

/// What one engine did with one question.
enum Outcome {
  case answered(Measurement)
  /// The engine answered something else than the first one did; its time does not count.
  case differs
  /// The engine has no wording for the question.
  case notAsked
  /// It answered an error, or not in time.
  case failed

  var measurement: Measurement? {
    guard case .answered(let measurement) = self else { return nil }
    return measurement
  }

  /// The outcomes with those marked whose rows are not those of the first that answered.
  static func compared(_ outcomes: [Outcome], for question: Question) -> [Outcome] {
    guard let reference = outcomes.lazy.compactMap(\.measurement).first else { return outcomes }
    return outcomes.map { outcome in
      guard let measurement = outcome.measurement,
        !question.areSame(measurement.rows, reference.rows)
      else { return outcome }
      let (expected, found) = (reference.rows.first ?? [], measurement.rows.first ?? [])
      Progress.tell(
        "\(question.id): answers differ, \(reference.rows.count) rows from \(expected), "
          + "\(measurement.rows.count) from \(found)")
      return .differs
    }
  }
}

extension Question {
  /// Whether two answers have the same rows; where the question names no order, in any.
  fileprivate func areSame(_ left: [[JSONValue]], _ right: [[JSONValue]]) -> Bool {
    isOrdered ? left == right : left.map(\.description).sorted() == right.map(\.description).sorted()
  }
}
