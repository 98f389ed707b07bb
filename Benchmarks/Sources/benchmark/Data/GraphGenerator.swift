import Foundation

/// Makes a graph of actors, meetings, topics, sources and statements as CSV with import headers, and the parameters of
/// the questions. The same size gives the same bytes on every machine.
///
/// Degrees are skewed as in reports: few actors say and attend most, few topics and sources take most statements, and
/// what is repeated most was said early.
struct GraphGenerator {
  /// Raised whenever the data of a size change, so that folders made before are not taken for new ones.
  static let version = 1

  /// Below it the skewed degrees leave tables empty that the questions ask.
  static let fewestStatements = 1000

  let statements: Int
  let folder: URL

  var actors: Int { max(300, statements / 50) }
  var meetings: Int { max(100, statements / 100) }
  var topics: Int { min(2000, max(60, statements / 500)) }
  var sources: Int { min(400, max(25, statements / 2500)) }

  /// Writes all tables, and `meta.json` last: a folder without it is not whole.
  func generate() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var counts: [String: Int] = [:]
    let cast = try writeActors(&counts)
    let agenda = try writeMeetings(&counts)
    let topicNames = try writeTopics(&counts)
    try writeSources(&counts)
    try writeAttendance(&counts)
    let speeches = try writeStatements(agenda, &counts)
    let subjects = try writeSubjects(&counts)
    try writeSourcesOfStatements(&counts)
    let repeats = try writeRepeats(&counts)
    try writeMemberships(cast, &counts)
    try writeOffices(cast, &counts)

    let busiest = busiestMeetingAndTopic(of: Self.speaker, speeches, subjects)
    let parameters: [String: JSONValue] = [
      "x": .text(cast.names[Self.speaker]), "y2": .text(cast.names[7]),
      "far1": .text(cast.names[actors - 5]), "far2": .text(cast.names[actors / 2 + 1]),
      "meeting": .integer(busiest.meeting), "topic": .text(topicNames[busiest.topic]),
      "stmt_mid": .integer(repeats.statement(repeatedAbout: 20)),
      "srcA": .text("Source 3"), "srcB": .text("Source 1"),
      "word": .text(Vocabulary.rareWord.english), "word_ar": .text(Vocabulary.rareWord.arabic),
      "d1": .integer(20_220_101), "d2": .integer(20_240_101),
    ]
    try DatasetDescription(statements: statements, counts: counts, parameters: parameters).write(to: folder)
  }

  /// The actor whom questions ask about: known to everyone, yet not the one who speaks most.
  private static let speaker = 10

  func random(_ table: String) -> RandomStream { RandomStream(size: statements, table: table) }

  /// A day of the years 2015 to 2026 as a number, such as 20220317.
  func day(from random: inout RandomStream) -> Int {
    (2015 + random.below(12)) * 10_000 + (1 + random.below(12)) * 100 + 1 + random.below(28)
  }

  /// The meeting and topic on which an actor has said most, the first of those with as much.
  private func busiestMeetingAndTopic(
    of actor: Int, _ speeches: Speeches, _ subjects: [Pair]
  ) -> (meeting: Int, topic: Int) {
    var counts: [Pair: Int] = [:]
    for subject in subjects where speeches.speakers[subject.from] == actor {
      if let meeting = speeches.meetings[subject.from] { counts[Pair(meeting, subject.to), default: 0] += 1 }
    }
    let busiest = counts.min { left, right in
      left.value == right.value ? left.key < right.key : left.value > right.value
    }
    return (busiest?.key.from ?? 0, busiest?.key.to ?? 0)
  }
}

/// Two numbers of nodes that a relationship joins.
struct Pair: Hashable, Comparable {
  let from: Int
  let to: Int

  init(_ from: Int, _ to: Int) {
    self.from = from
    self.to = to
  }

  static func < (left: Pair, right: Pair) -> Bool { (left.from, left.to) < (right.from, right.to) }
}

extension Array where Element: Comparable {
  /// The elements in order, each once.
  func sortedAndUnique() -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(count)
    for element in sorted() where result.last != element { result.append(element) }
    return result
  }
}
