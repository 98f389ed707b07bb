import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// For each row the trails (no relationship twice) of plain repeated relationships, depth first.
final class TrailOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let step: ExpandStep
  private let repeated: RepeatStep
  private let needed: Set<Int>
  private var current: Batch?
  private var row = 0
  private var filters: [(key: Int, values: Column)] = []
  private var walk: TrailWalk?

  init(
    _ input: any Operator, _ context: ExecutionContext, _ step: ExpandStep, _ repeated: RepeatStep,
    needed: Set<Int>
  ) {
    self.input = input
    self.context = context
    self.step = step
    self.repeated = repeated
    self.needed = needed
  }

  func next() throws(QueryError) -> Batch? {
    while true {
      try context.checkMayContinue()
      if current == nil {
        guard let batch = try input.next() else { return nil }
        current = batch
        row = 0
        filters = []
        for property in repeated.properties {
          filters.append((property.key, try Evaluator(context: context).column(property.value, batch)))
        }
      }
      guard let batch = current else { return nil }
      let result = try expand(batch)
      if row >= batch.count { current = nil }
      if result.count > 0 { return result }
    }
  }

  private func expand(_ batch: Batch) throws(QueryError) -> Batch {
    let nodes = try batch.nodes(step.from, context)
    let ends = step.isInto ? try batch.nodes(step.to, context) : []
    var rows: [Int] = []
    var lists: [Value] = []
    var targets: [UInt32] = []
    while row < batch.count && rows.count < Batch.size {
      if nodes[row] == Column.none {
        row += 1
        continue
      }
      if walk == nil {
        walk = TrailWalk(TrailRules(repeated, step, batch, row, filters, context.graph), from: nodes[row])
      }
      while rows.count < Batch.size, let found = try walk?.next(context) {
        if step.isInto && found.end != ends[row] { continue }
        rows.append(row)
        targets.append(found.end)
        let list = repeated.isReversed ? found.relationships.reversed() : found.relationships
        lists.append(.list(list.map { .relationship(RelationshipID($0)) }))
      }
      if rows.count < Batch.size {
        row += 1
        walk = nil
      }
      try context.checkMayContinue()
    }
    var result = batch.gathered(rows, slots: needed)
    result.columns[step.relationship] = .values(lists)
    result.columns[step.to] = .nodes(targets)
    return result
  }
}

/// What the relationships of a trail must fulfil.
struct TrailRules {
  var direction: Direction
  var types: [Int]?
  var typeExpression: BoundLabels?
  var minimum: Int
  var maximum: Int
  var excluded: Set<UInt32>
  var properties: [(key: Int, value: Value)]

  /// The rules of a repeated step for one row, with the values that its properties must have there.
  init(
    _ repeated: RepeatStep, _ step: ExpandStep, _ batch: Batch, _ row: Int,
    _ filters: [(key: Int, values: Column)], _ graph: PropertyGraph
  ) {
    direction = step.direction
    types = step.types
    typeExpression = repeated.typeExpression
    minimum = repeated.minimum
    maximum = repeated.maximum ?? Int.max
    excluded = []
    for other in repeated.others { batch.columns[other].collectRelationships(row, &excluded) }
    properties = filters.map { ($0.key, $0.values.value(row, graph)) }
  }

  /// Whether relationships that are known already are a trail of an allowed length.
  func allow(_ relationships: [RelationshipID], _ graph: PropertyGraph) -> Bool {
    guard relationships.count >= minimum, relationships.count <= maximum,
      Set(relationships).count == relationships.count
    else { return false }
    return relationships.allSatisfy { relationship in
      (types?.contains(graph.type(of: relationship)) ?? true) && allows(relationship.raw, graph)
    }
  }

  func allows(_ relationship: UInt32, _ graph: PropertyGraph) -> Bool {
    if excluded.contains(relationship) { return false }
    let id = RelationshipID(relationship)
    if let typeExpression, !typeExpression.matches(type: graph.type(of: id)) { return false }
    return properties.allSatisfy { Value.equals(graph.property(id, $0.key), $0.value) == true }
  }
}

/// A depth-first walk over trails that can be left and taken up again.
struct TrailWalk {
  private let rules: TrailRules
  private var path: [UInt32] = []
  /// For each depth the relationships still to be tried, last first.
  private var open: [[(relationship: UInt32, node: UInt32)]] = []
  private var isFresh = true
  private let start: UInt32
  private var steps = 0

  init(_ rules: TrailRules, from start: UInt32) {
    self.rules = rules
    self.start = start
  }

  /// The next trail of an allowed length; `nil` at the end.
  mutating func next(
    _ context: ExecutionContext
  ) throws(QueryError) -> (relationships: [UInt32], end: UInt32)? {
    let graph = context.graph
    if isFresh {
      isFresh = false
      if rules.maximum > 0 { open.append(candidates(start, graph)) }
      if rules.minimum == 0 { return ([], start) }
    }
    while let level = open.indices.last {
      steps += 1
      if steps & 1023 == 0 { try context.checkMayContinue() }
      guard let step = open[level].popLast() else {
        open.removeLast()
        if !path.isEmpty { path.removeLast() }
        continue
      }
      path.append(step.relationship)
      let found = path
      if path.count < rules.maximum {
        open.append(candidates(step.node, graph))
      } else {
        path.removeLast()
      }
      if found.count >= rules.minimum { return (found, step.node) }
    }
    return nil
  }

  private func candidates(_ node: UInt32, _ graph: PropertyGraph) -> [(relationship: UInt32, node: UInt32)] {
    var found: [(relationship: UInt32, node: UInt32)] = []
    let path = path
    graph.forEachRelationship(of: NodeID(node), rules.direction, types: rules.types) { relationship, target in
      if !path.contains(relationship) && rules.allows(relationship, graph) {
        found.append((relationship, target))
      }
    }
    return found.reversed()
  }
}

extension Column {
  /// Adds the relationships that a row holds, single or in a list.
  func collectRelationships(_ row: Int, _ set: inout Set<UInt32>) {
    switch self {
    case .relationships(let numbers): if numbers[row] != Column.none { set.insert(numbers[row]) }
    case .values(let values): Self.collect(values[row], &set)
    case .constant(let value): Self.collect(value, &set)
    default: break
    }
  }

  private static func collect(_ value: Value, _ set: inout Set<UInt32>) {
    switch value {
    case .relationship(let relationship): set.insert(relationship.raw)
    case .list(let items): for item in items { collect(item, &set) }
    default: break
    }
  }
}
