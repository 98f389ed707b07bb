import QuerySyntax

/// Whether a query cuts its rows by `LIMIT` or `SKIP` where nothing orders them.
func limitsWithoutOrder(_ text: String) -> Bool {
  guard let query = try? parseQuery(text) else { return false }
  return query.singles.contains { single in
    single.clauses.contains { clause in
      guard case .project(let projection) = clause else { return false }
      return (projection.limit != nil || projection.skip != nil) && projection.order.isEmpty
    }
  }
}
