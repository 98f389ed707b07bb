// Clauses, each as its rule stands at the head of the parser's file of the same name.

extension Printer {
  mutating func print(_ clause: Clause) {
    switch clause {
    case .match(let match): print(match)
    case .unwind(let unwind):
      write("UNWIND ")
      print(unwind.list)
      write(" AS ")
      variable(unwind.variable.text)
    case .project(let projection): print(projection)
    case .create(let create):
      write("CREATE ")
      list(create.patterns) { $0.print($1) }
    case .merge(let merge): print(merge)
    case .set(let set): print(set.items)
    case .remove(let remove): print(remove)
    case .delete(let delete):
      write(delete.isDetaching ? "DETACH DELETE " : "DELETE ")
      list(delete.targets) { $0.print($1) }
    case .call(let call): print(call)
    case .subquery(let subquery): print(subquery)
    case .filter(let filter):
      write("FILTER ")
      print(filter.predicate)
    case .assign(let assignment):
      write("LET ")
      list(assignment.items) { printer, item in
        printer.variable(item.name.text)
        printer.write(" = ")
        printer.print(item.value)
      }
    }
  }

  mutating func print(_ match: MatchClause) {
    write(match.isOptional ? "OPTIONAL MATCH " : "MATCH ")
    list(match.patterns) { $0.print($1) }
    printWhere(match.predicate)
  }

  mutating func printWhere(_ predicate: Expression?) {
    guard let predicate else { return }
    write(" WHERE ")
    print(predicate)
  }

  private mutating func print(_ clause: ProjectionClause) {
    write(clause.kind == .with ? "WITH " : "RETURN ")
    if clause.isDistinct { write("DISTINCT ") }
    if clause.includesAll { write(clause.items.isEmpty ? "*" : "*, ") }
    list(clause.items) { printer, item in
      printer.print(item.expression)
      if let alias = item.alias {
        printer.write(" AS ")
        printer.variable(alias.text)
      }
    }
    if !clause.order.isEmpty {
      write(" ORDER BY ")
      list(clause.order) { printer, item in
        printer.print(item.expression)
        if item.isDescending { printer.write(" DESC") }
      }
    }
    if let skip = clause.skip {
      write(" SKIP ")
      print(skip)
    }
    if let limit = clause.limit {
      write(" LIMIT ")
      print(limit)
    }
    printWhere(clause.predicate)
  }

  // MARK: Writing

  private mutating func print(_ merge: MergeClause) {
    write("MERGE ")
    print(merge.pattern)
    if !merge.onCreate.isEmpty {
      write(" ON CREATE ")
      print(merge.onCreate)
    }
    if !merge.onMatch.isEmpty {
      write(" ON MATCH ")
      print(merge.onMatch)
    }
  }

  private mutating func print(_ items: [SetItem]) {
    write("SET ")
    list(items) { $0.print($1) }
  }

  private mutating func print(_ item: SetItem) {
    switch item {
    case .property(let owner, let key, let value):
      property(owner, key)
      write(" = ")
      print(value)
    case .replace(let name, let value):
      variable(name.text)
      write(" = ")
      print(value)
    case .merge(let name, let value):
      variable(name.text)
      write(" += ")
      print(value)
    case .labels(let name, let labels): labelled(name, labels)
    }
  }

  private mutating func print(_ remove: RemoveClause) {
    write("REMOVE ")
    list(remove.items) { printer, item in
      switch item {
      case .property(let owner, let key): printer.property(owner, key)
      case .labels(let name, let labels): printer.labelled(name, labels)
      }
    }
  }

  private mutating func labelled(_ name: Name, _ labels: [Name]) {
    variable(name.text)
    for label in labels {
      write(":")
      self.name(label.text)
    }
  }

  // MARK: Calls

  private mutating func print(_ call: CallClause) {
    write("CALL ")
    dottedName(call.procedure.text)
    if let arguments = call.arguments {
      write("(")
      list(arguments) { $0.print($1) }
      write(")")
    }
    switch call.yields {
    case .none: break
    case .all: write(" YIELD *")
    case .items(let items):
      write(items.isEmpty ? " YIELD -" : " YIELD ")
      list(items) { printer, item in
        printer.name(item.field.text)
        if let alias = item.alias {
          printer.write(" AS ")
          printer.variable(alias.text)
        }
      }
    }
    printWhere(call.predicate)
  }

  private mutating func print(_ subquery: SubqueryClause) {
    write("CALL ")
    if subquery.importsAll {
      write("(*) ")
    } else if let imports = subquery.imports {
      write("(")
      list(imports) { $0.variable($1.text) }
      write(") ")
    }
    braced(subquery.query)
  }
}
