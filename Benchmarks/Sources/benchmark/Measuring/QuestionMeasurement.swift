/// The warm runs of one question on one engine.
struct Measurement {
  let rows: [[JSONValue]]
  /// Whole questions as the engine times them: parsing, planning, running.
  private(set) var whole = Samples()
  /// The share of running, which is all where the engine does not tell it apart.
  private(set) var run = Samples()
  /// The share of parsing and planning; of no use where the engine does not tell it.
  private(set) var preparation = Samples()
  /// From writing the request to reading the answer, JSON included.
  private(set) var line = Samples()

  fileprivate init(rows: [[JSONValue]]) { self.rows = rows }

  fileprivate mutating func add(_ micros: Reply.Micros, wall: Duration) {
    whole.add(micros.whole)
    run.add(micros.run)
    if let parse = micros.parse, let plan = micros.plan { preparation.add(parse + plan) }
    line.add(wall.microseconds)
  }

  fileprivate func merged(with other: Measurement) -> Measurement {
    var result = self
    result.whole.add(other.whole)
    result.run.add(other.run)
    result.preparation.add(other.preparation)
    result.line.add(other.line)
    return result
  }
}

extension Conversation {
  /// Asks a question once to warm up, then as often as the limits say.
  func measure(_ request: Request, _ limits: RunLimits) throws -> Measurement {
    let first = try ask(request, within: limits.patience).reply
    let start = ContinuousClock.now
    var measurement = Measurement(rows: first.rows ?? [])
    while measurement.line.count < limits.runs {
      if measurement.line.count > 0, ContinuousClock.now - start > limits.budget { break }
      let (reply, wall) = try ask(request, within: limits.patience)
      guard let micros = reply.micros else { throw BenchmarkError("an answer without its times") }
      measurement.add(micros, wall: wall)
    }
    return measurement
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

  /// This outcome with that of a later pass: the runs of both, or what went wrong in either.
  func merged(with later: Outcome) -> Outcome {
    switch (self, later) {
    case (.answered(let measurement), .answered(let more)): .answered(measurement.merged(with: more))
    case (.answered, _): later
    default: self
    }
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
