import GraphModel
import QueryEngine
import QuerySyntax
import SourceDiagnostics

/// `:param meeting 'talks-2021'`: the value of `$meeting`.
struct ParameterCommand: SessionCommand {
  let name = "param"
  let usage = "param NAME VALUE"
  let summary = Message("set $NAME, or forget it", "ضبط $NAME أو نسيانه")
  let isKeptWhenSaved = true

  func run(_ argument: String, in session: Session) throws(CellFailure) -> CellOutcome {
    let name = argument.prefix { !$0.isWhitespace && $0 != "=" }
    let text = trimmedCell(String(argument[name.endIndex...].drop { $0.isWhitespace || $0 == "=" }))
    guard !name.isEmpty else { return .lines(list(session)) }
    let plain = name.first == "$" ? name.dropFirst() : name
    guard plain.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }), !plain.isEmpty else {
      throw .command(
        "'\(name)' names no parameter; expected letters, digits and '_'",
        "'\(name)' لا يصلح اسماً لمتغير؛ تُنتظر حروف وأرقام و'_'")
    }
    session.parameters[String(plain)] = text.isEmpty ? nil : value(of: text, in: session)
    return .lines([])
  }

  private func list(_ session: Session) -> [String] {
    let cell = GraphDescription(session.graph)
    let lines = session.parameters.sorted { $0.key.isBytewiseBefore($1.key) }
      .map { "$\($0.key) = " + $0.value.literal(describing: cell) }
    return lines.isEmpty ? [session.said(Message("no parameter is set", "لم يُضبط متغير"))] : lines
  }

  /// A constant of the query language, or else the text as it stands: `talks-2021` needs no quotes.
  private func value(of text: String, in session: Session) -> Value {
    let isLiteral = text.first.map { "'\"[{-+0123456789".contains($0) } ?? false
    guard isLiteral || ["true", "false", "null"].contains(text.lowercased()) || text.hasSuffix(")"),
      let result = try? session.engine.run("RETURN " + text + " AS value"), let row = result.rows.first,
      let value = row.first
    else { return .string(text) }
    return value
  }
}
