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
      return (answer(of: result, order: order), result.timing)
    } catch {
      var failure = CellFailure(error)
      if !hasQuestions, error.code == "UnexpectedSyntax", error.range?.start == 0 {
        failure.hints.append(
          Message("questions in words need a corpus", "الأسئلة بالكلمات تحتاج إلى مدونة"))
      }
      throw failure
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
