import QueryEngine
import QueryPlanning
import QuerySyntax
import SourceDiagnostics

/// `:explain QUESTION`: the graph query that a question stands for; of a graph query, the plan.
struct ExplainCommand: SessionCommand {
  let name = "explain"
  let usage = "explain QUESTION|QUERY"
  let summary = Message(
    "a question as the query it stands for, a query's plan", "السؤال استعلاماً، وخطة الاستعلام")

  func run(_ argument: String, in session: Session) throws(CellFailure) -> CellOutcome {
    let text =
      argument.isEmpty ? session.cells.last { $0.kind == .query || $0.kind == .question }?.text : argument
    guard let text else {
      throw .command(
        "nothing to explain; expected a question or a query after ':explain'",
        "لا شيء يُشرح؛ يُنتظر سؤال أو استعلام بعد ':explain'")
    }
    guard InputKind(of: text, hasQuestions: session.hasQuestions) == .query else {
      return .lines(try session.explanation(of: text))
    }
    do throws(QueryError) {
      let query = try parseQuery(text)
      let plan = try session.engine.plan(query, parameters: session.parameters)
      return .lines(
        printed(query).split(separator: "\n").map(String.init) + [""]
          + printed(plan, session.graph).map(\.shown))
    } catch {
      var failure = CellFailure(error)
      // Without an argument the query stands in an earlier cell, where no caret can be drawn.
      if argument.isEmpty { failure.range = nil }
      throw failure
    }
  }
}
