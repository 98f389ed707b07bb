import GraphModel
import QueryPlanning
import QuerySyntax

/// For each row the relationships of a node, with the node at their other end.
final class ExpandOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let step: ExpandStep
  private let needed: Set<Int>
  private let needsRelationships: Bool
  private let isOutgoing: Bool
  private let isEither: Bool
  private var current: Batch?
  private var row = 0

  init(_ input: any Operator, _ context: ExecutionContext, _ step: ExpandStep, needed: Set<Int>) {
    self.input = input
    self.context = context
    self.step = step
    self.needed = needed
    needsRelationships = needed.contains(step.relationship)
    // Comparing enums of another room is a call; loops read these.
    isOutgoing = step.direction == .outgoing
    isEither = step.direction == .either
  }

  func next() throws(QueryError) -> Batch? {
    while true {
      try context.checkMayContinue()
      if current == nil {
        current = try input.next()
        row = 0
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
    var found = Expansion()
    if context.graph.isSnapshotOnly && !isEither {
      expandStored(nodes, ends, &found)
    } else {
      expandAny(nodes, ends, &found)
    }
    var result = batch.gathered(found.rows, slots: needed, isWhole: found.rows.count == batch.count)
    if needsRelationships { result.columns[step.relationship] = .relationships(found.relationships) }
    result.columns[step.to] = .nodes(found.targets)
    return result
  }

  private struct Expansion {
    var rows: [Int] = []
    var relationships: [UInt32] = []
    var targets: [UInt32] = []
  }

  /// Copies slices of the stored rows; for bound ends it searches them, since they are sorted.
  private func expandStored(_ nodes: [UInt32], _ ends: [UInt32], _ found: inout Expansion) {
    let snapshot = context.graph.snapshot
    let types = (step.types ?? Array(snapshot.adjacencies.indices)).filter { $0 < snapshot.adjacencies.count }
    if let type = types.first, types.count == 1 {
      expandType(snapshot.adjacencies[type], nodes, ends, &found)
      return
    }
    while row < nodes.count && found.rows.count < Batch.size {
      for type in types where nodes[row] != Column.none {
        let adjacency = snapshot.adjacencies[type]
        append(adjacency, range(adjacency, nodes[row], ends), &found)
      }
      row += 1
    }
  }

  /// The entries of a node in the direction of the step, those with the wanted end alone if that is bound.
  @inline(__always)
  private func range(_ adjacency: Adjacency, _ node: UInt32, _ ends: [UInt32]) -> Range<Int> {
    if isOutgoing {
      let range = adjacency.outgoing(node)
      return step.isInto ? adjacency.targets.equalRange(of: ends[row], in: range) : range
    }
    let range = adjacency.incoming(node)
    return step.isInto ? adjacency.inSources.equalRange(of: ends[row], in: range) : range
  }

  /// One type: the lengths are added up first, so that each array is written once without growing.
  private func expandType(
    _ adjacency: Adjacency, _ nodes: [UInt32], _ ends: [UInt32], _ found: inout Expansion
  ) {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(min(nodes.count - row, Batch.size))
    let first = row
    var total = 0
    while row < nodes.count && total < Batch.size {
      let range = nodes[row] == Column.none ? 0..<0 : range(adjacency, nodes[row], ends)
      ranges.append(range)
      total += range.count
      row += 1
    }
    let neighbours = isOutgoing ? adjacency.targets.buffer : adjacency.inSources.buffer
    found.rows = [Int](unsafeUninitializedCapacity: total) { buffer, count in
      for (index, range) in ranges.enumerated() {
        for _ in range {
          buffer[count] = first + index
          count += 1
        }
      }
    }
    found.targets = [UInt32](unsafeUninitializedCapacity: total) { buffer, count in
      for range in ranges {
        for entry in range {
          buffer[count] = neighbours[entry]
          count += 1
        }
      }
    }
    if needsRelationships { found.relationships = relationships(adjacency, ranges, total) }
  }

  private func relationships(_ adjacency: Adjacency, _ ranges: [Range<Int>], _ total: Int) -> [UInt32] {
    let first = adjacency.firstRelationship
    let positions = adjacency.inPositions.buffer
    return [UInt32](unsafeUninitializedCapacity: total) { buffer, count in
      for range in ranges {
        for entry in range {
          buffer[count] = first + (isOutgoing ? UInt32(truncatingIfNeeded: entry) : positions[entry])
          count += 1
        }
      }
    }
  }

  private func append(_ adjacency: Adjacency, _ range: Range<Int>, _ found: inout Expansion) {
    guard !range.isEmpty else { return }
    let neighbours = isOutgoing ? adjacency.targets : adjacency.inSources
    found.rows.append(contentsOf: repeatElement(row, count: range.count))
    found.targets.append(contentsOf: UnsafeBufferPointer(rebasing: neighbours.buffer[range]))
    if needsRelationships { found.relationships += relationships(adjacency, [range], range.count) }
  }

  private func expandAny(_ nodes: [UInt32], _ ends: [UInt32], _ found: inout Expansion) {
    while row < nodes.count && found.rows.count < Batch.size {
      let node = nodes[row]
      if node != Column.none {
        let wanted = step.isInto ? ends[row] : 0
        let isInto = step.isInto
        let index = row
        context.graph.forEachRelationship(of: NodeID(node), step.direction, types: step.types) {
          relationship, target in
          if isInto && target != wanted { return }
          found.rows.append(index)
          found.relationships.append(relationship)
          found.targets.append(target)
        }
      }
      row += 1
    }
  }
}

extension ArrayView<UInt32> {
  /// The part of an ascending range whose elements equal a value. O(log n).
  func equalRange(of value: UInt32, in range: Range<Int>) -> Range<Int> {
    let numbers = buffer
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < value { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < range.upperBound && numbers[end] == value { end += 1 }
    return low..<end
  }
}

extension Batch {
  /// The node numbers of a slot; `Column.none` for `null`. Anything else is a type error.
  func nodes(_ slot: Int, _ context: ExecutionContext) throws(QueryError) -> [UInt32] {
    if case .nodes(let nodes) = columns[slot] { return nodes }
    var nodes: [UInt32] = []
    nodes.reserveCapacity(count)
    for row in 0..<count {
      switch columns[slot].value(row, context.graph) {
      case .node(let node): nodes.append(node.raw)
      case .null: nodes.append(Column.none)
      default: throw .type("InvalidArgumentType", "a pattern needs a node here")
      }
    }
    return nodes
  }
}
