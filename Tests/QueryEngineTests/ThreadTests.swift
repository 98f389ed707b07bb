import GraphModel
import QueryEngine
import QueryExecution
import QuerySyntax
import SourceDiagnostics
import Synchronization
import TestSupport
import Testing

/// Work divided among threads: the same bytes on any number of them.
@Suite struct ThreadTests {
  /// Actors, meetings, topics, sources and statements as the benchmark has them, some thousands in all.
  static let snapshot: GraphSnapshot = {
    var builder = GraphBuilder()
    var numbers = RandomSequence(seed: 7)
    func pick(_ nodes: [NodeID]) -> NodeID {
      let place = numbers.next()
      return nodes[Int(place * place * Double(nodes.count))]
    }
    func nodes(_ label: String, _ count: Int, _ properties: (Int64) -> [(String, Value)]) -> [NodeID] {
      (0..<count).map {
        builder.addNode(labels: [label], properties: [("id", .int(Int64($0)))] + properties(Int64($0)))
      }
    }
    let actors = nodes("Actor", 60) {
      [("name", .string("actor \($0)")), ("kind", .string("kind \($0 % 3)"))]
    }
    let meetings = nodes("Meeting", 30) { [("title", .string("meeting \($0)"))] }
    let topics = nodes("Topic", 40) { [("name", .string("topic \($0 % 37)"))] }
    let sources = nodes("Source", 12) {
      [("name", .string("source \($0)")), ("lang", .string($0 % 2 == 0 ? "ar" : "en"))]
    }
    let statements = nodes("Statement", 3000) { id in
      [
        ("text", .string("statement \(id) about word\(id % 11)")), ("date", .int(20200101 + id % 28)),
        ("weight", .int(id * 37 % 1000)), ("share", .float(Double(id * 7919 % 1009) / 97)),
        ("mixed", id % 2 == 0 ? .int(id % 5) : .float(Double(id % 5))),
      ]
    }
    for actor in actors {
      for _ in 0..<4 { builder.addRelationship(type: "ATTENDED", from: actor, to: pick(meetings)) }
      for _ in 0..<6 { builder.addRelationship(type: "MET", from: actor, to: pick(actors)) }
      builder.addRelationship(type: "MEMBER_OF", from: actor, to: pick(actors))
    }
    for (index, statement) in statements.enumerated() {
      builder.addRelationship(type: "SAID", from: pick(actors), to: statement)
      builder.addRelationship(type: "AT", from: statement, to: pick(meetings))
      for _ in 0...(index % 3) { builder.addRelationship(type: "ABOUT", from: statement, to: pick(topics)) }
      for turn in 0...(index % 4) {
        builder.addRelationship(
          type: "REPORTED_BY", from: statement, to: pick(sources),
          properties: [("value", .int(Int64(turn % 3)))])
      }
      if index > 3 { builder.addRelationship(type: "REPEATS", from: statement, to: statements[index / 2]) }
    }
    return builder.build()
  }()

  static let parameters: [String: Value] = [
    "x": .string("actor 0"), "y": .string("actor 1"), "y2": .string("actor 2"), "far1": .string("actor 59"),
    "far2": .string("actor 41"), "topic": .string("topic 0"), "meeting": .int(0), "stmt": .int(0),
    "stmt_mid": .int(9), "srcA": .string("source 0"), "srcB": .string("source 1"), "word": .string("word7"),
    "word_ar": .string("word3"), "d1": .int(20_200_103), "d2": .int(20_200_120),
  ]

  /// The benchmark's questions, by their names.
  static let benchmark: [(name: String, query: String)] = {
    let path = repositoryFolder + "/Benchmarks/Questions/mahdar.cypher"
    let file = SnapshotStorage.mapping(path: path).map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    var questions: [(name: String, query: String)] = []
    for line in file.split(separator: "\n") {
      if line.hasPrefix("// q") {
        questions.append((String(line.dropFirst(3)), ""))
      } else if !line.hasPrefix("//"), let last = questions.indices.last {
        questions[last].query += line + "\n"
      }
    }
    return questions
  }()

  static let others: [String] = [
    "MATCH (s:Statement) RETURN count(*)",
    "MATCH (s:Statement) RETURN sum(s.share), avg(s.share), stDev(s.share), stDevP(s.weight)",
    "MATCH (s:Statement) RETURN s.date AS d, sum(s.share), avg(s.mixed), min(s.share), max(s.mixed) ORDER BY d",
    "MATCH (s:Statement) RETURN s.date AS d, sum(s.weight), count(DISTINCT s.weight)",
    "MATCH (s:Statement) RETURN s.mixed AS m, count(*)",
    "MATCH (s:Statement) RETURN s.mixed + 1 AS m, collect(s.id)[..5] AS ids",
    "MATCH (s:Statement) RETURN percentileCont(s.share, 0.3), percentileDisc(s.weight, 0.7)",
    "MATCH (s:Statement)-[:ABOUT]->(t) RETURN t.name, sum(s.share), count(*)",
    "MATCH (t:Topic)<-[:ABOUT]-(s)<-[:SAID]-(a) RETURN t.name, a.name, count(*)",
    "MATCH (t:Topic)<-[:ABOUT]-(s)<-[:SAID]-(a) RETURN a, t, count(*)",
    "MATCH (t:Topic {name: 'topic 0'})<-[:ABOUT]-(s)<-[:SAID]-(a) RETURN a.name, sum(s.share), collect(s.id)[..3]",
    "MATCH (s:Statement) WHERE s.weight > 500 RETURN s.id ORDER BY s.weight, s.date",
    "MATCH (s:Statement) RETURN s.id ORDER BY s.weight DESC LIMIT 7",
    "MATCH (s:Statement)-[:REPORTED_BY]->(o) RETURN s.id, o.name ORDER BY o.lang SKIP 5 LIMIT 50",
    "MATCH (s:Statement) UNWIND [1, 2] AS i WITH s.id * i AS v WHERE v % 3 = 0 RETURN v ORDER BY v % 7",
    "MATCH (s:Statement) WHERE EXISTS { (s)-[:REPORTED_BY]->(:Source {name: 'source 1'}) } RETURN count(*), sum(s.share)",
    "MATCH (s:Statement) WHERE COUNT { (s)-[:ABOUT]->() } > 1 RETURN s.date AS d, count(*)",
    "MATCH (s:Statement)-[:REPEATS*1..3]->(r) RETURN r.date AS d, avg(s.share)",
    "MATCH (s:Statement) WHERE s.id < 0 RETURN sum(s.share), count(*)",
    "MATCH (s:Statement) WITH s.date AS d, avg(s.share) AS m MATCH (t:Topic) RETURN t.id, sum(m) ORDER BY t.id",
    "MATCH (n) RETURN labels(n) AS l, count(*), sum(n.id)",
    "MATCH (s:Statement) RETURN sum(100 / (s.id - 2500))",
    "MATCH (s:Statement) RETURN count(100 / (s.id - 2500) + 1 / (s.id - 100))",
    "MATCH (s:Statement) RETURN sum(s.text)",
  ]

  /// What a query gives, word for word: its rows, or its error.
  private func answer(_ query: String, threads: Int, rows: Int) -> [String] {
    let session = QuerySession(graph: PropertyGraph(Self.snapshot))
    session.settings.threads = threads
    session.settings.rowsWorthDividing = rows
    do {
      let result = try session.run(query, parameters: Self.parameters)
      let graph = GraphDescription(session.graph)
      return result.rows.map { $0.map { $0.literal(describing: graph) }.joined(separator: " | ") }
    } catch {
      return ["\(error.type) \(error.code) \(error.message) at \(error.range?.start ?? -1)"]
    }
  }

  @Test(arguments: benchmark + others.map { ("", $0) })
  func answerIsThatOfOneThread(_ name: String, _ query: String) {
    // A few hundred rows each, so that this small graph is divided at all.
    for rows in [64, 500] {
      let single = answer(query, threads: 1, rows: rows)
      for threads in [2, 3, 7] {
        #expect(answer(query, threads: threads, rows: rows) == single, "\(threads) threads")
      }
    }
  }

  @Test(arguments: benchmark) func profileCountsTheSameRows(_ name: String, _ query: String) {
    let single = answer("PROFILE " + query, threads: 1, rows: 64)
    #expect(answer("PROFILE " + query, threads: 5, rows: 64) == single)
  }

  @Test func benchmarkIsThere() { #expect(Self.benchmark.count == 15) }

  @Test func dividingChangesOnlyTheRoundingOfFloats() {
    for query in Self.others where !query.contains("avg") && !query.contains("sum") {
      #expect(answer(query, threads: 3, rows: 64) == answer(query, threads: 1, rows: 1 << 40), "\(query)")
    }
  }

  @Test func interruptionAndMemoryLimitEndAllThreads() {
    let session = QuerySession(graph: PropertyGraph(Self.snapshot))
    session.settings.threads = 4
    session.settings.rowsWorthDividing = 64
    let asked = AskedCount()
    session.settings.isInterrupted = { asked.next() > 40 }
    let long =
      "MATCH (a:Statement)-[:ABOUT]->(t)<-[:ABOUT]-(b)-[:ABOUT]->(u)<-[:ABOUT]-(c) RETURN count(c.weight)"
    #expect(throws: QueryError.self) { try session.run(long) }
    session.settings.isInterrupted = { false }
    session.settings.memoryLimit = 100_000
    do {
      _ = try session.run("MATCH (a:Statement)-[:ABOUT]->(t)<-[:ABOUT]-(b) RETURN collect(b.text)")
      Issue.record("more memory was held than the limit allows")
    } catch { #expect(error.code == "MemoryLimitExceeded") }
    session.settings.memoryLimit = nil
    session.settings.timeout = 0.02
    do {
      _ = try session.run(long)
      Issue.record("the query went on after its time")
    } catch { #expect(error.code == "TimeoutExceeded") }
  }
}

/// Counts how often it was asked, from any thread.
private final class AskedCount: Sendable {
  private let count = Atomic(0)

  func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
