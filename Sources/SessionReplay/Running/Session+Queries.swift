import Answers
import GraphModel
import QueryEngine
import QueryExecution
import QuerySyntax
import SourceDiagnostics
import TextFolding

extension Session {
  /// In which order rows come that the query itself does not order.
  package enum RowOrder: Sendable {
    /// By their columns, left to right, in openCypher's order of values: the same on every machine.
    case canonical
    /// As the engine finds them.
    case any
  }

  /// Runs a graph query.
  package func runQuery(
    _ text: String, parameters: [String: Value], order: RowOrder = .canonical
  ) throws(CellFailure) -> (Answer, QueryTiming) {
    do throws(QueryError) {
      let result = try engine.run(text, parameters: parameters, withEvidence: hasEvidence)
      var answer = answer(of: result, order: order)
      if answer.rows.isEmpty, answer.effects.isEmpty {
        answer.notes += unknownNames(in: text, language: answer.language)
      }
      return (answer, result.timing)
    } catch {
      var failure = CellFailure(error)
      if !hasQuestions, error.code == "UnexpectedSyntax", error.range?.start == 0 {
        failure.hints.append(
          Message("questions in words need a corpus", "الأسئلة بالكلمات تحتاج إلى مدونة"))
      }
      throw failure
    }
  }

  /// A note on each label and relationship type that the graph does not have: the usual reason for no rows.
  private func unknownNames(in text: String, language: String) -> [AnswerNote] {
    let known = graph.usedNames
    let source = SourceText(name: "", text: text)
    var seen = Set(known)
    return highlightTokens(text).filter { $0.1 == .label }.map { source.text(in: $0.0) }
      .filter { !$0.hasPrefix("`") && seen.insert($0).inserted }
      .map { name in
        let nearest = nearestName(to: name, among: known).map { Message.didYouMean($0).text(in: language) }
        let said = Message(
          "nothing in the graph is labelled or typed '\(name)'", "لا شيء في البيانات من صنف أو نوع '\(name)'")
        return AnswerNote(
          kind: .note,
          text: ([said.text(in: language)] + [nearest].compactMap { $0 }).joined(
            separator: language == "ar" ? "؛ " : "; ")
        )
      }
  }

  /// Whether anything in the graph can carry evidence at all.
  private var hasEvidence: Bool { graph.keys.number(of: PropertyName.cites) != nil }

  private func answer(of result: QueryResult, order: RowOrder) -> Answer {
    // The names that a query gives its columns tell which language its answer is read in.
    let isArabic = result.columns.contains { containsRightToLeft($0) }
    var answer = Answer(kind: .rows, language: settings.language ?? (isArabic ? "ar" : "en"))
    answer.columns = result.columns.map { AnswerColumn(name: $0) }
    answer.isOrdered = result.isOrdered
    answer.effects = result.effects.named
    answer.rows.reserveCapacity(result.rows.count)
    for (index, values) in result.rows.enumerated() {
      let evidence = index < result.evidence.count ? result.evidence[index] : RowEvidence()
      answer.rows.append(
        AnswerRow(
          values: values, cites: evidence.cites, via: evidence.via, ids: evidence.ids,
          basis: values.flatMap(\.nodes)))
    }
    if hasEvidence, !answer.rows.isEmpty, answer.rows.allSatisfy(\.cites.isEmpty) {
      answer.notes.append(
        AnswerNote(
          kind: .note,
          text: Message("rests on nothing in the reports", "لا يستند إلى أي تقرير").text(in: answer.language))
      )
    }
    if !result.isOrdered, order == .canonical { answer.rows.sort { precedes($0.values, $1.values) } }
    return answer
  }

  private func precedes(_ a: [Value], _ b: [Value]) -> Bool {
    for (x, y) in zip(a, b) {
      let order = Value.order(x, y)
      if order != 0 { return order < 0 }
    }
    return false
  }
}

extension WriteEffects {
  /// What happened at all, by name.
  fileprivate var named: [(name: String, count: Int)] {
    let all = [
      ("nodesCreated", nodesCreated), ("nodesDeleted", nodesDeleted),
      ("relationshipsCreated", relationshipsCreated), ("relationshipsDeleted", relationshipsDeleted),
      ("propertiesSet", propertiesSet), ("labelsAdded", labelsAdded), ("labelsRemoved", labelsRemoved),
    ]
    return all.filter { $0.1 != 0 }.map { (name: $0.0, count: $0.1) }
  }
}

extension Value {
  /// The nodes that a value is or holds.
  fileprivate var nodes: [NodeID] {
    switch self {
    case .node(let node): [node]
    case .path(let path): path.nodes
    case .list(let list): list.flatMap(\.nodes)
    default: []
    }
  }
}

extension PropertyGraph {
  /// The labels and relationship types of the snapshot, and those that the session wrote; a name that a query only
  /// speaks of gets a number too, but is none of them.
  fileprivate var usedNames: [String] {
    var names = snapshot.labels.names + snapshot.types.names
    for number in labels.names.indices.dropFirst(snapshot.labels.names.count) {
      var isUsed = false
      forEachRun(label: number) { isUsed = isUsed || !$0.isEmpty }
      if isUsed { names.append(labels[number]) }
    }
    for raw in UInt32(snapshot.relationshipCount)..<relationshipLimit where contains(RelationshipID(raw)) {
      let type = types[type(of: RelationshipID(raw))]
      if !names.contains(type) { names.append(type) }
    }
    return names
  }
}
