import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// For each row the shortest trails between two bound nodes, breadth first.
final class ShortestPathOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let step: ExpandStep
  private let repeated: RepeatStep
  private let selector: PathSelector

  init(
    _ input: any Operator, _ context: ExecutionContext, _ step: ExpandStep, _ repeated: RepeatStep,
    _ selector: PathSelector
  ) {
    self.input = input
    self.context = context
    self.step = step
    self.repeated = repeated
    self.selector = selector
  }

  func next() throws(QueryError) -> Batch? {
    while let batch = try input.next() {
      try context.checkMayContinue()
      let starts = try batch.nodes(step.from, context)
      let ends = try batch.nodes(step.to, context)
      var filters: [(key: Int, values: Column)] = []
      for property in repeated.properties {
        filters.append((property.key, try Evaluator(context: context).column(property.value, batch)))
      }
      var rows: [Int] = []
      var lists: [Value] = []
      let mark = context.heldBytes
      defer { context.release(to: mark) }
      for row in 0..<batch.count where starts[row] != Column.none && ends[row] != Column.none {
        let rules = TrailRules(repeated, step, batch, row, filters, context.graph)
        for path in try shortest(rules, from: starts[row], to: ends[row]) {
          rows.append(row)
          lists.append(.list(path.map { .relationship(RelationshipID($0)) }))
        }
      }
      guard !rows.isEmpty else { continue }
      var result = batch.gathered(rows)
      result.columns[step.relationship] = .values(lists)
      return result
    }
    return nil
  }

  private func shortest(
    _ rules: TrailRules, from start: UInt32, to end: UInt32
  ) throws(QueryError) -> [[UInt32]] {
    switch selector {
    case .anyShortest where rules.minimum <= 1: return try byParents(rules, start, end, all: false)
    case .allShortest where rules.minimum <= 1: return try byParents(rules, start, end, all: true)
    case .anyShortest, .allPaths: return Array(try byLevels(rules, start, end, wanted: 1).prefix(1))
    case .allShortest:
      let found = try byLevels(rules, start, end, wanted: 1)
      return found.filter { $0.count == found.first?.count }
    case .shortest(let count): return Array(try byLevels(rules, start, end, wanted: count).prefix(count))
    }
  }

  /// One shortest path by breadth-first search from both ends, the smaller frontier first; all of them by the
  /// search from the start that keeps every relationship by which a node was first reached.
  private func byParents(
    _ rules: TrailRules, _ start: UInt32, _ end: UInt32, all: Bool
  ) throws(QueryError) -> [[UInt32]] {
    if start == end { return rules.minimum == 0 ? [[]] : try loops(rules, start, all: all) }
    guard all else {
      var search = BidirectionalSearch(rules: rules, start: start, end: end, context: context)
      return try search.path().map { [$0] } ?? []
    }
    var parents: [UInt32: [(relationship: UInt32, node: UInt32)]] = [start: []]
    var frontier = [start]
    var depth = 0
    while !frontier.isEmpty && depth < rules.maximum && parents[end] == nil {
      try context.checkMayContinue()
      depth += 1
      var reached: [UInt32: [(relationship: UInt32, node: UInt32)]] = [:]
      var order: [UInt32] = []
      for node in frontier {
        context.graph.forEachRelationship(of: NodeID(node), rules.direction, types: rules.types) {
          relationship, target in
          guard parents[target] == nil, rules.allows(relationship, context.graph) else { return }
          if reached[target] == nil { order.append(target) }
          reached[target, default: []].append((relationship, node))
        }
      }
      parents.merge(reached) { known, _ in known }
      frontier = order
    }
    guard parents[end] != nil else { return [] }
    return try paths(to: end, from: start, parents)
  }

  /// All ways from the start along the relationships by which nodes were first reached, found from the end.
  private func paths(
    to end: UInt32, from start: UInt32, _ parents: [UInt32: [(relationship: UInt32, node: UInt32)]]
  ) throws(QueryError) -> [[UInt32]] {
    var found: [[UInt32]] = []
    // The parents still to be tried, step by step towards the start; the last of each list is tried first.
    var open = [parents[end, default: []].reversed() as [(relationship: UInt32, node: UInt32)]]
    var path: [UInt32] = []
    var steps = 0
    while let level = open.indices.last {
      steps += 1
      if steps & 1023 == 0 { try context.checkMayContinue() }
      guard let step = open[level].popLast() else {
        open.removeLast()
        _ = path.popLast()
        continue
      }
      path.append(step.relationship)
      if step.node == start {
        try context.hold(bytes: path.count * 4 + 48)
        found.append(path.reversed())
        path.removeLast()
      } else {
        open.append(parents[step.node, default: []].reversed())
      }
    }
    return found
  }

  /// The shortest ways back to the same node.
  private func loops(_ rules: TrailRules, _ start: UInt32, all: Bool) throws(QueryError) -> [[UInt32]] {
    let found = try byLevels(rules, start, start, wanted: 1)
    return all ? found.filter { $0.count == found.first?.count } : Array(found.prefix(1))
  }

  /// Trails in order of their length, until at least `wanted` end at the right node.
  private func byLevels(
    _ rules: TrailRules, _ start: UInt32, _ end: UInt32, wanted: Int
  ) throws(QueryError) -> [[UInt32]] {
    let mark = context.heldBytes
    var level: [(path: [UInt32], node: UInt32)] = [([], start)]
    var found: [[UInt32]] = rules.minimum == 0 && start == end ? [[]] : []
    var depth = 0
    while !level.isEmpty && depth < rules.maximum && found.count < wanted {
      try context.checkMayContinue()
      depth += 1
      var next: [(path: [UInt32], node: UInt32)] = []
      var held = 0
      for (index, trail) in level.enumerated() {
        if index & 1023 == 1023 {
          try context.checkMayContinue()
          try context.hold(bytes: (next.count - held) * (depth * 4 + 48))
          held = next.count
        }
        context.graph.forEachRelationship(of: NodeID(trail.node), rules.direction, types: rules.types) {
          relationship, target in
          guard !trail.path.contains(relationship), rules.allows(relationship, context.graph) else { return }
          next.append((trail.path + [relationship], target))
        }
      }
      if depth >= rules.minimum { found += next.filter { $0.node == end }.map(\.path) }
      try context.hold(bytes: (next.count - held) * (depth * 4 + 48))
      level = next
    }
    context.release(to: mark)
    return found
  }
}
