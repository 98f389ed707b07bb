import GraphModel
import QuerySyntax
import SourceDiagnostics

/// `CALL procedure` and `CALL { … }`.
extension Binder {
  mutating func bindCall(
    _ clause: CallClause, _ scope: inout Scope, _ part: inout BoundPart, isOnly: Bool, isLast: Bool
  ) throws(QueryError) -> BoundCall {
    guard let signature = procedures(clause.procedure.text) else {
      throw QueryError(
        type: "ProcedureError", phase: .compileTime, code: "ProcedureNotFound",
        message: "there is no procedure '\(clause.procedure.text)'", range: clause.procedure.range)
    }
    var bound = BoundCall(procedure: clause.procedure.text, arguments: [], yields: [], predicate: nil)
    if let arguments = clause.arguments {
      bound.arguments = try bindArguments(arguments, signature, clause, scope)
    } else {
      guard isOnly else {
        throw .syntax(
          "InvalidArgumentPassingMode", "a call inside a query needs its arguments in brackets", clause.range)
      }
      for input in signature.inputs {
        guard parameterNames.contains(input.name) else {
          throw QueryError(
            type: "ParameterMissing", phase: .compileTime, code: "MissingParameter",
            message: "the parameter $\(input.name) is missing", range: clause.range)
        }
        bound.arguments.append(.parameter(input.name))
      }
    }
    if isLast, !isOnly, case .items(let items) = clause.yields, !items.isEmpty {
      throw .syntax(
        "InvalidClauseComposition", "a query cannot end with a call that yields; expected RETURN",
        clause.range)
    }
    try bindYields(clause, signature, isOnly: isOnly, &bound, &scope, &part)
    if isOnly {
      part.returns = true
    }
    if let predicate = clause.predicate { bound.predicate = try bindPredicate(predicate, scope) }
    return bound
  }

  private mutating func bindArguments(
    _ arguments: [Expression], _ signature: ProcedureSignature, _ clause: CallClause, _ scope: Scope
  ) throws(QueryError) -> [BoundExpression] {
    guard arguments.count == signature.inputs.count else {
      throw .syntax(
        "InvalidNumberOfArguments",
        "'\(signature.name)' takes \(signature.inputs.count) arguments, found \(arguments.count)",
        clause.range)
    }
    for (argument, input) in zip(arguments, signature.inputs) {
      if let aggregate = firstAggregate(in: argument) {
        throw .syntax("InvalidAggregation", "an aggregate cannot be an argument here", aggregate.range)
      }
      let type = staticType(of: argument, scope)
      guard Self.fits(type, input.type) else {
        throw .syntax(
          "InvalidArgumentType", "'\(input.name)' takes \(input.type), this is \(type.name)", argument.range)
      }
    }
    return try bindAll(arguments, scope)
  }

  private static func fits(_ type: StaticType, _ declared: String) -> Bool {
    let name = declared.replacing("?", with: "").uppercased()
    switch type {
    case .any, .null: return true
    case .integer: return ["INTEGER", "NUMBER", "FLOAT", "ANY"].contains(name)
    case .float: return ["FLOAT", "NUMBER", "ANY"].contains(name)
    case .string: return ["STRING", "ANY"].contains(name)
    case .boolean: return ["BOOLEAN", "ANY"].contains(name)
    case .map: return ["MAP", "ANY"].contains(name)
    default: return !["INTEGER", "NUMBER", "FLOAT", "STRING", "BOOLEAN"].contains(name)
    }
  }

  private mutating func bindYields(
    _ clause: CallClause, _ signature: ProcedureSignature, isOnly: Bool, _ bound: inout BoundCall,
    _ scope: inout Scope, _ part: inout BoundPart
  ) throws(QueryError) {
    var wanted: [(field: Name, alias: Name?)] = []
    switch clause.yields {
    case .items(let items): wanted = items
    case .all, .none:
      if case .all = clause.yields, !isOnly {
        throw .syntax("UnexpectedSyntax", "YIELD * stands only in a call by itself", clause.range)
      }
      guard isOnly else { return }
      wanted = signature.outputs.map { (Name($0.name, clause.range), nil) }
    }
    for item in wanted {
      guard let field = signature.outputs.firstIndex(where: { $0.name == item.field.text }) else {
        throw .syntax(
          "UndefinedVariable", "'\(signature.name)' yields no '\(item.field.text)'", item.field.range)
      }
      let name = item.alias ?? item.field
      try checkNotDeclared(name, scope)
      let slot = newSlot()
      scope.declare(name.text, Variable(slot: slot, type: .any))
      bound.yields.append((field, slot))
      if isOnly { part.columns.append(BoundColumn(name: name.text, slot: slot, type: .any)) }
    }
  }

  mutating func bindSubqueryClause(
    _ clause: SubqueryClause, _ scope: inout Scope, _ part: inout BoundPart
  ) throws(QueryError) {
    let imported = try importedScope(clause, scope)
    let (number, body) = try bindSubquery(scope) { (binder: inout Binder) throws(QueryError) in
      let body = try binder.bindBody(clause.query) { single in
        imported ?? (Self.importsByWith(single) ? scope : Scope())
      }
      return (body, false)
    }
    let returns = body.parts.allSatisfy(\.returns)
    for column in returns ? body.columns : [] {
      if scope[column.name] != nil {
        throw .syntax(
          "VariableAlreadyBound", "'\(column.name)' is already bound outside the subquery", clause.range)
      }
      scope.declare(column.name, Variable(slot: column.slot, type: column.type))
    }
    part.clauses.append(
      .subquery(number: number, columns: returns ? body.columns : [], returns: returns))
  }

  /// The variables that the scope list of a subquery names; `nil` without one, when each of its single queries
  /// imports what it needs by itself.
  private func importedScope(_ clause: SubqueryClause, _ scope: Scope) throws(QueryError) -> Scope? {
    if clause.importsAll { return scope }
    guard let imports = clause.imports else { return nil }
    var outer = Scope()
    for name in imports {
      guard let variable = scope[name.text] else {
        let hints = didYouMean(name.text, among: scope.names)
        throw .syntax(
          "UndefinedVariable",
          (["'\(name.text)' is not defined here"] + hints).joined(separator: "; "), name.range)
      }
      outer.declare(name.text, variable)
    }
    return outer
  }

  /// Whether a single query begins with a `WITH` of plain variables, the older way to import them.
  private static func importsByWith(_ single: SingleQuery) -> Bool {
    guard case .project(let first)? = single.clauses.first, first.kind == .with else { return false }
    return first.includesAll
      || first.items.allSatisfy { if case .variable = $0.expression.kind { true } else { false } }
  }
}
