/// How often each statement is repeated by others.
struct RepeatCounts {
  fileprivate(set) var counts: [Int]

  /// The first statement whose number of repeats is nearest to a number.
  func statement(repeatedAbout wanted: Int) -> Int {
    counts.indices.min { abs(counts[$0] - wanted) < abs(counts[$1] - wanted) } ?? 0
  }
}

extension GraphGenerator {
  /// Who attended each meeting, and the pairs of actors who met at any.
  func writeAttendance(_ counts: inout [String: Int]) throws {
    var random = random("ATTENDED")
    var table = try CSVWriter(
      "ATTENDED", header: ":START_ID(Actor),:END_ID(Meeting),role:string", in: folder)
    let guests = SkewedRanks(count: actors, exponent: 48)
    var met: [Pair] = []
    for meeting in 0..<meetings {
      let seats = seats(&random)
      let attendants = (0..<seats).map { _ in guests.rank(from: &random) }.sortedAndUnique()
      for (index, attendant) in attendants.enumerated() {
        table.add(attendant)
        table.add(meeting)
        table.add(random.element(of: Vocabulary.attendanceRoles))
        try table.endRow()
        met += attendants[(index + 1)...].map { Pair(attendant, $0) }
      }
    }
    counts["ATTENDED"] = try table.finish()
    counts["MET"] = try write(
      met.sortedAndUnique(), as: "MET", header: ":START_ID(Actor),:END_ID(Actor)")
  }

  /// From 4 seats up to 60, most meetings with few (a Pareto distribution).
  private func seats(_ random: inout RandomStream) -> Int {
    let share = max(random.unit(), 0x1p-30)
    return min(60, 4 + Int(6 * (1 / power(of: share, sixtyFourths: 29) - 1)))
  }

  /// The one or two topics of each statement.
  func writeSubjects(_ counts: inout [String: Int]) throws -> [Pair] {
    var random = random("ABOUT")
    let subjects = SkewedRanks(count: topics, exponent: 51)
    var pairs: [Pair] = []
    for statement in 0..<statements {
      let chosen = (0...random.below(2)).map { _ in subjects.rank(from: &random) }
      pairs += chosen.sortedAndUnique().map { Pair(statement, $0) }
    }
    counts["ABOUT"] = try write(pairs, as: "ABOUT", header: ":START_ID(Statement),:END_ID(Topic)")
    return pairs
  }

  /// The one to five sources of each statement, and the value each gives: one in ten may differ.
  func writeSourcesOfStatements(_ counts: inout [String: Int]) throws {
    var random = random("REPORTED_BY")
    var table = try CSVWriter(
      "REPORTED_BY", header: ":START_ID(Statement),:END_ID(Source),value:long", in: folder)
    let outlets = SkewedRanks(count: sources, exponent: 45)
    for statement in 0..<statements {
      let more = (0..<4).count { _ in random.isTrue(withProbability: 0.2) }
      for outlet in (0...more).map({ _ in outlets.rank(from: &random) }).sortedAndUnique() {
        table.add(statement)
        table.add(outlet)
        table.add(random.isTrue(withProbability: 0.9) ? 0 : random.below(4))
        try table.endRow()
      }
    }
    counts["REPORTED_BY"] = try table.finish()
  }

  /// Three statements of ten repeat an earlier one, mostly one of the first.
  func writeRepeats(_ counts: inout [String: Int]) throws -> RepeatCounts {
    var random = random("REPEATS")
    var repeats = RepeatCounts(counts: Array(repeating: 0, count: statements))
    var pairs: [Pair] = []
    for statement in 11..<statements where random.isTrue(withProbability: 0.3) {
      let share = random.unit()
      let earlier = Int(Double(statement) * share * share * share)
      pairs.append(Pair(statement, earlier))
      repeats.counts[earlier] += 1
    }
    counts["REPEATS"] = try write(
      pairs, as: "REPEATS", header: ":START_ID(Statement),:END_ID(Statement)")
    return repeats
  }

  /// Each person belongs to one or two bodies.
  func writeMemberships(_ cast: Cast, _ counts: inout [String: Int]) throws {
    var random = random("MEMBER_OF")
    let bodies = SkewedRanks(count: cast.bodies.count, exponent: 58)
    var pairs: [Pair] = []
    for person in cast.persons {
      let chosen = (0...random.below(2)).map { _ in cast.bodies[bodies.rank(from: &random)] }
      pairs += chosen.sortedAndUnique().map { Pair(person, $0) }
    }
    counts["MEMBER_OF"] = try write(pairs, as: "MEMBER_OF", header: ":START_ID(Actor),:END_ID(Actor)")
  }

  func writeOffices(_ cast: Cast, _ counts: inout [String: Int]) throws {
    var random = random("HOLDS_ROLE")
    let bodies = SkewedRanks(count: cast.bodies.count, exponent: 45)
    var table = try CSVWriter(
      "HOLDS_ROLE", header: ":START_ID(Actor),:END_ID(Actor),role:string,since:long,until:long", in: folder)
    for person in cast.persons {
      let since = 2005 + random.below(19)
      table.add(person)
      table.add(cast.bodies[bodies.rank(from: &random)])
      table.add(random.element(of: Vocabulary.offices))
      table.add(since)
      table.add(since + 1 + random.below(5))
      try table.endRow()
    }
    counts["HOLDS_ROLE"] = try table.finish()
  }

  private func write(_ pairs: [Pair], as name: String, header: String) throws -> Int {
    var table = try CSVWriter(name, header: header, in: folder)
    for pair in pairs {
      table.add(pair.from)
      table.add(pair.to)
      try table.endRow()
    }
    return try table.finish()
  }
}
