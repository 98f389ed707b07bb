import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// For each row the repetitions of a quantified path (ISO/IEC 39075): level by level, the inner pattern is
/// matched for all open trails at once.
final class RepetitionOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let step: ExpandStep
  private let repeated: RepeatStep
  private let needed: Set<Int>
  private let repetition: Repetition
  private var results: [Batch] = []

  init(
    _ input: any Operator, _ context: ExecutionContext, _ step: ExpandStep, _ repeated: RepeatStep,
    _ repetition: Repetition, needed: Set<Int>
  ) {
    self.input = input
    self.context = context
    self.step = step
    self.repeated = repeated
    self.needed = needed
    self.repetition = repetition
  }

  /// A trail that may go on: the outer row, where it is, what it used, and the lists of its variables.
  private struct Trail {
    var row: Int
    var end: UInt32
    var relationships: [UInt32]
    var lists: [[Value]]
  }

  func next() throws(QueryError) -> Batch? {
    while true {
      try context.checkMayContinue()
      if let result = results.popLast() { return result }
      guard let batch = try input.next() else { return nil }
      let found = try walk(batch)
      if !found.isEmpty { results = [try emit(found, batch)] }
    }
  }

  private func walk(_ batch: Batch) throws(QueryError) -> [Trail] {
    let starts = try batch.nodes(step.from, context)
    var open: [Trail] = []
    var excluded: [Set<UInt32>] = []
    for row in 0..<batch.count {
      var set: Set<UInt32> = []
      for other in repeated.others { batch.columns[other].collectRelationships(row, &set) }
      excluded.append(set)
      guard starts[row] != Column.none else { continue }
      open.append(
        Trail(
          row: row, end: starts[row], relationships: [],
          lists: Array(repeating: [], count: repetition.groupVariables.count)))
    }
    var found = repeated.minimum == 0 ? open : []
    var depth = 0
    while !open.isEmpty && depth < repeated.maximum ?? Int.max {
      try context.checkMayContinue()
      open = try advance(open, batch, excluded)
      depth += 1
      if depth >= repeated.minimum { found += open }
      try context.hold(bytes: open.count * 64)
    }
    return found
  }

  private func advance(
    _ open: [Trail], _ batch: Batch, _ excluded: [Set<UInt32>]
  ) throws(QueryError) -> [Trail] {
    var outer = batch.gathered(open.map(\.row))
    outer.columns[repetition.first] = .nodes(open.map(\.end))
    outer.columns[repetition.rowSlot] = .ints((0..<Int64(open.count)).map { $0 })
    var inside = Set(repetition.relationships + [repetition.last, repetition.rowSlot])
    inside.formUnion(repetition.groupVariables.map(\.inner))
    let inner = makeOperator(repetition.plan, context, argument: outer, needed: inside)
    var next: [Trail] = []
    while let result = try inner.next() {
      guard case .ints(let rows) = result.columns[repetition.rowSlot] else { continue }
      let ends = try result.nodes(repetition.last, context)
      for (index, row) in rows.enumerated() {
        var trail = open[Int(row)]
        var added: Set<UInt32> = []
        var ordered: [UInt32] = []
        for slot in repetition.relationships {
          var own: Set<UInt32> = []
          result.columns[slot].collectRelationships(index, &own)
          added.formUnion(own)
          ordered += own.sorted()
        }
        if trail.relationships.contains(where: added.contains) || !added.isDisjoint(with: excluded[trail.row])
        {
          continue
        }
        trail.relationships += ordered
        trail.end = ends[index]
        for (place, variable) in repetition.groupVariables.enumerated() {
          trail.lists[place].append(result.columns[variable.inner].value(index, context.graph))
        }
        next.append(trail)
      }
    }
    return next
  }

  private func emit(_ found: [Trail], _ batch: Batch) throws(QueryError) -> Batch {
    var trails = found
    if step.isInto {
      let ends = try batch.nodes(step.to, context)
      trails = found.filter { $0.end == ends[$0.row] }
    }
    trails = trails.enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }
      .map(\.element)
    var result = batch.gathered(trails.map(\.row), slots: needed)
    result.columns[step.to] = .nodes(trails.map(\.end))
    result.columns[step.relationship] = .values(
      trails.map { .list($0.relationships.map { .relationship(RelationshipID($0)) }) })
    for (place, variable) in repetition.groupVariables.enumerated() {
      result.columns[variable.outer] = .values(trails.map { .list($0.lists[place]) })
    }
    return result
  }
}
