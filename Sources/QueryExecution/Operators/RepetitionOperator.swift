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
  private var current: Batch?
  private var row = 0
  private var found: [(row: Int, trail: Int)] = []
  private var emitted = 0
  private var walk: RepetitionWalk?

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

  /// Rows walked at once; few, because every one of them may have very many trails.
  private static let rowsAtOnce = 64

  func next() throws(QueryError) -> Batch? {
    while true {
      try context.checkMayContinue()
      if let result = try emit() { return result }
      if current == nil {
        current = try input.next()
        row = 0
      }
      guard let batch = current else { return nil }
      let end = min(row + Self.rowsAtOnce, batch.count)
      walk = RepetitionWalk(context, step, repeated, repetition, batch)
      found = try walk?.trails(of: row..<end) ?? []
      emitted = 0
      row = end
    }
  }

  /// The next rows of the result; `nil` when those that were walked are all handed on.
  private func emit() throws(QueryError) -> Batch? {
    guard let batch = current, let walk, emitted < found.count else {
      if let batch = current, row >= batch.count { current = nil }
      return nil
    }
    let part = found[emitted..<min(emitted + Batch.size, found.count)]
    emitted += part.count
    var result = batch.gathered(part.map(\.row), slots: needed)
    result.columns[step.to] = .nodes(part.map { walk.end(of: $0.trail) })
    result.columns[step.relationship] = .values(part.map { .list(walk.relationships(of: $0.trail)) })
    for (place, variable) in repetition.groupVariables.enumerated() {
      result.columns[variable.outer] = .values(part.map { .list(walk.values(of: $0.trail, place)) })
    }
    return result
  }
}

/// The walk over the repetitions from some rows of a batch.
///
/// A trail is its last repetition with a link to the one before, so that trails share what they have in common.
private struct RepetitionWalk {
  private let context: ExecutionContext
  private let step: ExpandStep
  private let repeated: RepeatStep
  private let repetition: Repetition
  private let batch: Batch
  private var repetitions: [Link] = []
  private var excluded: [Int: Set<UInt32>] = [:]

  private struct Link {
    var before: Int
    var row: Int
    var end: UInt32
    /// The relationships of this repetition, in the order of the path.
    var relationships: [UInt32]
    /// The values of the group's variables in this repetition.
    var values: [Value]
  }

  init(
    _ context: ExecutionContext, _ step: ExpandStep, _ repeated: RepeatStep, _ repetition: Repetition,
    _ batch: Batch
  ) {
    self.context = context
    self.step = step
    self.repeated = repeated
    self.repetition = repetition
    self.batch = batch
  }

  // MARK: What a trail holds

  func end(of trail: Int) -> UInt32 { repetitions[trail].end }

  func relationships(of trail: Int) -> [Value] {
    links(of: trail).flatMap { $0.relationships.map { .relationship(RelationshipID($0)) } }
  }

  func values(of trail: Int, _ place: Int) -> [Value] { links(of: trail).map { $0.values[place] } }

  private func links(of trail: Int) -> [Link] {
    var links: [Link] = []
    var link = repetitions[trail]
    while link.before >= 0 {
      links.append(link)
      link = repetitions[link.before]
    }
    return links.reversed()
  }

  private func uses(_ relationship: UInt32, _ trail: Int) -> Bool {
    var link = repetitions[trail]
    while link.before >= 0 {
      if link.relationships.contains(relationship) { return true }
      link = repetitions[link.before]
    }
    return false
  }

  // MARK: Walking

  /// The trails of the wanted lengths, by row and then by length.
  mutating func trails(of rows: Range<Int>) throws(QueryError) -> [(row: Int, trail: Int)] {
    let starts = try batch.nodes(step.from, context)
    let ends = step.isInto ? try batch.nodes(step.to, context) : nil
    var open: [Int] = []
    for row in rows where starts[row] != Column.none {
      var set: Set<UInt32> = []
      for other in repeated.others { batch.columns[other].collectRelationships(row, &set) }
      if !set.isEmpty { excluded[row] = set }
      open.append(repetitions.count)
      repetitions.append(Link(before: -1, row: row, end: starts[row], relationships: [], values: []))
    }
    let mark = context.heldBytes
    var choice = TrailChoice(repeated, starts: starts, ends: ends)
    var found: [Int] = []
    if repeated.minimum == 0 {
      found += open.filter { choice.accepts(row: repetitions[$0].row, end(of: $0), 0) }
    }
    var depth = 0
    open.removeAll { choice.isDone(row: repetitions[$0].row) }
    while !open.isEmpty && depth < repeated.maximum ?? Int.max {
      let known = repetitions.count
      depth += 1
      open = try advance(open)
      try context.hold(bytes: (repetitions.count - known) * 96)
      choice.prune(&open) { (repetitions[$0].row, repetitions[$0].end) }
      if depth >= repeated.minimum {
        found += open.filter { choice.accepts(row: repetitions[$0].row, end(of: $0), depth) }
      }
      open.removeAll { choice.isDone(row: repetitions[$0].row) }
    }
    context.release(to: mark)
    return found.map { (row: repetitions[$0].row, trail: $0) }.sorted {
      ($0.row, $0.trail) < ($1.row, $1.trail)
    }
  }

  /// The trails with one repetition more.
  private mutating func advance(_ open: [Int]) throws(QueryError) -> [Int] {
    var next: [Int] = []
    var start = 0
    while start < open.count {
      try context.checkMayContinue()
      let part = Array(open[start..<min(start + Batch.size, open.count)])
      try advance(part, into: &next)
      start += part.count
    }
    return next
  }

  private mutating func advance(_ open: [Int], into next: inout [Int]) throws(QueryError) {
    var outer = batch.gathered(open.map { repetitions[$0].row })
    outer.columns[repetition.first] = .nodes(open.map { repetitions[$0].end })
    outer.columns[repetition.rowSlot] = .ints((0..<Int64(open.count)).map { $0 })
    var inside = Set(repetition.relationships + [repetition.last, repetition.rowSlot])
    inside.formUnion(repetition.groupVariables.map(\.inner))
    let inner = makeOperator(repetition.plan, context, argument: outer, needed: inside)
    while let result = try inner.next() {
      try context.checkMayContinue()
      guard case .ints(let rows) = result.columns[repetition.rowSlot] else { continue }
      let ends = try result.nodes(repetition.last, context)
      for (index, place) in rows.enumerated() {
        let before = open[Int(place)]
        let row = repetitions[before].row
        var own: [UInt32] = []
        for slot in repetition.relationships { result.columns[slot].appendRelationships(index, &own) }
        if own.contains(where: { uses($0, before) || excluded[row]?.contains($0) ?? false }) { continue }
        let values = repetition.groupVariables.map {
          result.columns[$0.inner].value(index, context.graph)
        }
        next.append(repetitions.count)
        repetitions.append(
          Link(before: before, row: row, end: ends[index], relationships: own, values: values))
      }
    }
  }
}

/// Which trails of each row are wanted: those that end at the bound node, and of them those that the selector takes.
private struct TrailChoice {
  private let selector: PathSelector
  private let ends: [UInt32]?
  private var taken: [Int: (count: Int, shortest: Int)] = [:]
  /// Per row the nodes reached on earlier levels, to which no longer walk can be a shortest one.
  private var reached: [Int: Set<UInt32>] = [:]
  private let isPruning: Bool
  private let isShared: Bool

  init(_ repeated: RepeatStep, starts: [UInt32], ends: [UInt32]?) {
    selector = repeated.selector
    self.ends = ends
    isShared = selector == .allShortest
    isPruning = (isShared || selector == .anyShortest) && repeated.minimum <= 1
  }

  mutating func accepts(row: Int, _ end: UInt32, _ length: Int) -> Bool {
    if let ends, ends[row] != end { return false }
    let before = taken[row]
    guard selector.takes(length, after: before) else { return false }
    if selector != .allPaths { taken[row] = ((before?.count ?? 0) + 1, before?.shortest ?? length) }
    return true
  }

  /// Whether no longer trail of a row can be wanted, asked between two lengths.
  func isDone(row: Int) -> Bool {
    guard let before = taken[row] else { return false }
    switch selector {
    case .allPaths: return false
    case .anyShortest, .allShortest: return true
    case .shortest(let wanted): return before.count >= wanted
    }
  }

  /// Drops trails that cannot lead to a shortest one.
  mutating func prune(_ open: inout [Int], _ place: (Int) -> (row: Int, end: UInt32)) {
    guard isPruning else { return }
    var fresh: [Int: Set<UInt32>] = [:]
    open = open.filter { trail in
      let (row, end) = place(trail)
      if reached[row]?.contains(end) ?? false { return false }
      let isFirst = fresh[row, default: []].insert(end).inserted
      return isFirst || isShared
    }
    for (row, nodes) in fresh { reached[row, default: []].formUnion(nodes) }
  }
}

extension Column {
  /// Appends the relationships that a row holds, single or in a list, in their order.
  fileprivate func appendRelationships(_ row: Int, _ list: inout [UInt32]) {
    switch self {
    case .relationships(let numbers): if numbers[row] != Column.none { list.append(numbers[row]) }
    case .values(let values): Self.append(values[row], &list)
    case .constant(let value): Self.append(value, &list)
    default: break
    }
  }

  private static func append(_ value: Value, _ list: inout [UInt32]) {
    switch value {
    case .relationship(let relationship): list.append(relationship.raw)
    case .list(let items): for item in items { append(item, &list) }
    default: break
    }
  }
}
