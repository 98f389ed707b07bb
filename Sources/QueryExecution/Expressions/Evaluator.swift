import GraphModel
import QueryBinding
import QuerySyntax
import SourceDiagnostics

/// Evaluates expressions over whole batches: one tree walk a batch, loops over columns inside.
struct Evaluator {
  let context: ExecutionContext

  var graph: PropertyGraph { context.graph }

  /// From here on the values of a column are held against the memory of the query.
  private static let checkedBytes = 1 << 20

  /// The column of an expression's values, one a row of the batch.
  func column(_ expression: BoundExpression, _ batch: Batch) throws(QueryError) -> Column {
    switch expression {
    case .constant(let value): return .constant(value)
    case .parameter(let name): return .constant(try context.parameter(name))
    case .slot(let slot): return batch.columns[slot]
    case .property(let base, let key, let name, let range):
      return try property(try column(base, batch), key, name, batch.count, range)
    case .not(let operand):
      return .bools(try truths(operand, batch).map { $0 == 2 ? 2 : 1 - $0 })
    case .binary(let sign, let left, let right, let range):
      return try binary(sign, left, right, batch, range)
    case .isNull(let operand, let negated): return try isNull(operand, negated, batch)
    case .hasLabels(let operand, let labels): return try hasLabels(operand, labels, batch)
    case .choose(let branches, let otherwise): return try choose(branches, otherwise, batch)
    case .listComprehension, .quantifier, .reduce: return try iterate(expression, batch)
    case .subquery(let number, let result): return try subquery(number, result, batch)
    case .path(let start, let steps): return try paths(start, steps, batch)
    default: return try rowByRow(expression, batch)
    }
  }

  /// The truth of a predicate in each row: 0 false, 1 true, 2 unknown.
  func truths(_ expression: BoundExpression, _ batch: Batch) throws(QueryError) -> [UInt8] {
    let column = try column(expression, batch)
    switch column {
    case .bools(let flags): return flags
    case .constant(let value):
      return Array(repeating: try truth(value), count: batch.count)
    case .absent: return Array(repeating: 2, count: batch.count)
    default:
      var flags: [UInt8] = []
      flags.reserveCapacity(batch.count)
      for row in 0..<batch.count { flags.append(try truth(column.value(row, graph))) }
      return flags
    }
  }

  private func truth(_ value: Value) throws(QueryError) -> UInt8 {
    switch value {
    case .bool(let flag): return flag ? 1 : 0
    case .null: return 2
    default: throw .type("InvalidArgumentType", "a predicate must be a boolean")
    }
  }

  /// The places of the rows in which all predicates are true.
  func rows(where predicates: [BoundExpression], _ batch: Batch) throws(QueryError) -> [Int] {
    guard let first = predicates.first else { return Array(0..<batch.count) }
    var rows = Self.places(of: try truths(first, batch))
    for predicate in predicates.dropFirst() where !rows.isEmpty {
      let isWhole = rows.count == batch.count
      let current = isWhole ? batch : batch.gathered(rows, slots: slotsRead(by: predicate))
      let kept = Self.places(of: try truths(predicate, current))
      if kept.count < rows.count { rows = isWhole ? kept : kept.map { rows[$0] } }
    }
    return rows
  }

  /// Where the flags are true.
  private static func places(of flags: [UInt8]) -> [Int] {
    [Int](unsafeUninitializedCapacity: flags.count) { result, count in
      var next = 0
      for (row, flag) in flags.enumerated() {
        result[next] = row
        // Added as a number, since a branch would be guessed wrong half of the time.
        next += Int(unsafeBitCast(flag == 1, to: UInt8.self))
      }
      count = next
    }
  }

  // MARK: Operators without a loop of their own

  private func isNull(
    _ operand: BoundExpression, _ negated: Bool, _ batch: Batch
  ) throws(QueryError) -> Column {
    let column = try column(operand, batch)
    var flags: [UInt8] = []
    flags.reserveCapacity(batch.count)
    for row in 0..<batch.count {
      flags.append(column.value(row, graph).isNull != negated ? 1 : 0)
    }
    return .bools(flags)
  }

  private func hasLabels(
    _ operand: BoundExpression, _ labels: BoundLabels, _ batch: Batch
  ) throws(QueryError) -> Column {
    let column = try column(operand, batch)
    if case .nodes(let nodes) = column, graph.isSnapshotOnly { return .bools(storedLabels(nodes, labels)) }
    var flags: [UInt8] = []
    flags.reserveCapacity(batch.count)
    for row in 0..<batch.count {
      switch column.value(row, graph) {
      case .null: flags.append(2)
      case .node(let node):
        try context.alive(node)
        let own = graph.labels(of: node)
        flags.append(labels.matches(node: own) ? 1 : 0)
      case .relationship(let relationship):
        flags.append(labels.matches(type: graph.type(of: relationship)) ? 1 : 0)
      default:
        throw .type("InvalidArgumentType", "only nodes and relationships have labels")
      }
    }
    return .bools(flags)
  }

  /// Labels of snapshot nodes, decided once a run of nodes of the same group.
  private func storedLabels(_ nodes: [UInt32], _ labels: BoundLabels) -> [UInt8] {
    var flags: [UInt8] = []
    flags.reserveCapacity(nodes.count)
    var first: UInt32 = 1
    var end: UInt32 = 0
    var flag: UInt8 = 0
    for node in nodes {
      if node == Column.none {
        flags.append(2)
        continue
      }
      if node < first || node >= end, let group = graph.snapshot.group(of: node) {
        (first, end) = (group.first, group.end)
        flag = labels.matches(node: group.labels) ? 1 : 0
      }
      flags.append(flag)
    }
    return flags
  }

  /// `CASE`: each branch is evaluated only for the rows that reach it.
  private func choose(
    _ branches: [(when: BoundExpression, then: BoundExpression)], _ otherwise: BoundExpression, _ batch: Batch
  ) throws(QueryError) -> Column {
    var values = [Value](repeating: .null, count: batch.count)
    var open = Array(0..<batch.count)
    for branch in branches where !open.isEmpty {
      let current = batch.gathered(open)
      let flags = try truths(branch.when, current)
      var taken: [Int] = []
      var left: [Int] = []
      for (index, row) in open.enumerated() {
        if flags[index] == 1 { taken.append(row) } else { left.append(row) }
      }
      try fill(&values, taken, branch.then, batch)
      open = left
    }
    try fill(&values, open, otherwise, batch)
    return .packing(values)
  }

  private func fill(
    _ values: inout [Value], _ rows: [Int], _ expression: BoundExpression, _ batch: Batch
  ) throws(QueryError) {
    guard !rows.isEmpty else { return }
    let part = batch.gathered(rows)
    let column = try column(expression, part)
    for (index, row) in rows.enumerated() { values[row] = column.value(index, graph) }
  }

  /// Expressions without a kernel: operands as columns, then one value a row.
  private func rowByRow(_ expression: BoundExpression, _ batch: Batch) throws(QueryError) -> Column {
    switch expression {
    case .list(let items):
      let columns = try self.columns(items, batch)
      return .values((0..<batch.count).map { row in .list(columns.map { $0.value(row, graph) }) })
    case .map(let pairs):
      let columns = try self.columns(pairs.map(\.value), batch)
      return .values(
        (0..<batch.count).map { row in
          .map(MapValue(zip(pairs, columns).map { ($0.0.key, $0.1.value(row, graph)) }))
        })
    case .mapProjection(let base, let includesAll, let pairs):
      return try mapProjection(base, includesAll, pairs, batch)
    case .element(let base, let index, let range):
      let bases = try column(base, batch)
      let indices = try column(index, batch)
      return try mapRows(batch.count, range) { row throws(QueryError) in
        try Operators.element(of: bases.value(row, graph), at: indices.value(row, graph), in: context)
      }
    case .slice(let base, let from, let to):
      let bases = try column(base, batch)
      let starts = try from.map { bound throws(QueryError) in try column(bound, batch) }
      let ends = try to.map { bound throws(QueryError) in try column(bound, batch) }
      return try mapRows(batch.count, nil) { row throws(QueryError) in
        try Operators.slice(
          of: bases.value(row, graph), from: starts?.value(row, graph), to: ends?.value(row, graph))
      }
    case .negate(let operand, let range):
      let column = try column(operand, batch)
      return try mapRows(batch.count, range) { row throws(QueryError) in
        try Operators.negate(column.value(row, graph))
      }
    case .call(let name, let arguments, let range): return try call(name, arguments, batch, range)
    default: return .constant(.null)
    }
  }

  private func call(
    _ name: String, _ arguments: [BoundExpression], _ batch: Batch, _ range: SourceRange
  ) throws(QueryError) -> Column {
    if BoundQuery.citationFunctions.contains(name) { return try citations(name, arguments, batch, range) }
    guard let function = ScalarFunction.named(name) else {
      throw .syntax("UnknownFunction", "there is no function '\(name)'", range)
    }
    let columns = try self.columns(arguments, batch)
    return try mapRows(batch.count, range) { row throws(QueryError) in
      try function(columns.map { $0.value(row, graph) }, in: context)
    }
  }

  private func mapProjection(
    _ base: BoundExpression, _ includesAll: Bool, _ pairs: [(key: String, value: BoundExpression)],
    _ batch: Batch
  ) throws(QueryError) -> Column {
    let bases = try column(base, batch)
    let columns = try self.columns(pairs.map(\.value), batch)
    return try mapRows(batch.count, nil) { row throws(QueryError) in
      var map = MapValue()
      switch bases.value(row, graph) {
      case .null: return .null
      case .node(let node): if includesAll { map = try context.properties(of: node) }
      case .relationship(let relationship): if includesAll { map = try context.properties(of: relationship) }
      case .map(let own): if includesAll { map = own }
      default: throw .type("InvalidArgumentType", "a map projection takes a node, a relationship or a map")
      }
      for (pair, column) in zip(pairs, columns) { map[pair.key] = column.value(row, graph) }
      return .map(map)
    }
  }

  func columns(_ expressions: [BoundExpression], _ batch: Batch) throws(QueryError) -> [Column] {
    var columns: [Column] = []
    for expression in expressions { columns.append(try column(expression, batch)) }
    return columns
  }

  /// One value a row; errors without a place get the expression's.
  func mapRows(
    _ count: Int, _ range: SourceRange?, _ body: (Int) throws(QueryError) -> Value
  ) throws(QueryError) -> Column {
    var values: [Value] = []
    values.reserveCapacity(count)
    var bytes = 0
    for row in 0..<count {
      do {
        let value = try body(row)
        bytes += value.ownBytes
        values.append(value)
      } catch {
        var placed = error
        if placed.range == nil { placed.range = range }
        throw placed
      }
      if bytes >= Self.checkedBytes { try context.checkMemory(bytes: bytes) }
      if row & 1023 == 1023 { try context.checkMayContinue() }
    }
    return .packing(values)
  }
}

extension BoundLabels {
  /// Whether a node with these label numbers fits.
  package func matches(node labels: [Int]) -> Bool {
    switch self {
    case .label(let node, _): labels.contains(node)
    case .and(let a, let b): a.matches(node: labels) && b.matches(node: labels)
    case .or(let a, let b): a.matches(node: labels) || b.matches(node: labels)
    case .not(let a): !a.matches(node: labels)
    case .any: !labels.isEmpty
    }
  }

  /// Whether a relationship of this type number fits.
  package func matches(type: Int) -> Bool {
    switch self {
    case .label(_, let number): number == type
    case .and(let a, let b): a.matches(type: type) && b.matches(type: type)
    case .or(let a, let b): a.matches(type: type) || b.matches(type: type)
    case .not(let a): !a.matches(type: type)
    case .any: true
    }
  }
}
