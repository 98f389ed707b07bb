import Answers
import GraphModel
import QueryEngine
import QueryExecution
import QuestionLanguage
import TestSupport
import Testing

/// The graph queries that a question stands for give what the answer shows.
@MainActor @Suite struct ExplanationTests {
  nonisolated static let questions = [
    "statements by blinken", "statements about africa at rome", "claims about libya", "countries",
    "meetings in rome",
    "who attended marrakech", "how many members does the coalition have", "where was the rome meeting",
    "which countries spoke at marrakech", "who is bourita", "about the sahel", "compare rome and marrakech",
    "disagreements", "disagreements about blinken", "new in mcg24", "echoes at rome", "statements since 2022",
    "did qatar attend the marrakech meeting", "statements by nuland | first 2", "meetings | timeline",
    "compare blinken and di maio about africa", "topics of statements by di maio", "path mali to boko haram",
    "تصريحات بلينكن في روما", "من حضر اجتماع مراكش", "تناقضات حول اجتماع روما",
  ]

  /// Every row of the answer rests on sentences of nodes that the queries return, and every node that a question for
  /// rows returns is in the answer; disagreements are those of the query for them.
  @Test(arguments: questions)
  func theQueriesGiveTheRows(_ question: String) throws {
    let corpus = try AskedCorpus.repository.get()
    let answered = try corpus.maker.answer(question, context: QuestionContext())
    #expect(!answered.answer.rows.isEmpty && !answered.queries.isEmpty)
    var found: Set<String> = []
    for query in answered.queries {
      for row in try corpus.maker.session.run(query.text).rows {
        for value in row { collect(value, in: corpus.graph, &found) }
      }
    }
    let shown = Set(answered.answer.rows.flatMap(\.cites))
    #expect(shown.isSubset(of: found), "\(shown.subtracting(found).sorted())")
    let hasStages = !answered.reading.question.stages.isEmpty
    if answered.queries.count == 1, !hasStages, answered.answer.kind == .statements {
      #expect(found.subtracting(shown).isEmpty, "\(found.subtracting(shown).sorted())")
    }
    for note in answered.answer.notes where note.kind == .disagreement && !answered.answer.cites.isEmpty {
      #expect(!note.cites.isEmpty)
    }
  }

  /// The query behind a question can be typed: it gives as many rows as the question's own answer.
  @Test(arguments: [
    "statements by blinken", "statements about africa at rome", "countries", "disagreements",
    "statements by di maio or nuland", "تصريحات بلينكن في روما",
  ])
  func theQueryHasAsManyRows(_ question: String) throws {
    let corpus = try AskedCorpus.repository.get()
    let answered = try corpus.maker.answer(question, context: QuestionContext())
    let query = try #require(answered.queries.first)
    let rows = try corpus.maker.session.run(query.text).rows
    #expect(rows.count == answered.answer.rows.count)
  }

  private func collect(_ value: Value, in graph: PropertyGraph, _ found: inout Set<String>) {
    switch value {
    case .node(let node): addCites(node, in: graph, &found)
    case .list(let list): for element in list { collect(element, in: graph, &found) }
    case .path(let path):
      for node in path.nodes { addCites(node, in: graph, &found) }
      for relationship in path.relationships {
        guard let key = graph.keys.number(of: "cites") else { continue }
        add(graph.property(relationship, key), &found)
      }
    default: break
    }
  }

  /// The sentences of a node, and of what is claimed of a thing: a row of a kind rests on those.
  private func addCites(_ node: NodeID, in graph: PropertyGraph, _ found: inout Set<String>) {
    guard let key = graph.keys.number(of: "cites") else { return }
    add(graph.property(node, key), &found)
    guard let label = graph.labels.number(of: "Statement"), !graph.hasLabel(node, label) else { return }
    graph.forEachRelationship(of: node, .incoming, types: nil) { _, source in
      add(graph.property(NodeID(source), key), &found)
    }
  }

  private func add(_ value: Value, _ found: inout Set<String>) {
    guard case .list(let list) = value else { return }
    for case .string(let cite) in list { found.insert(cite) }
  }
}
