import GraphModel
import QuerySyntax

/// Breadth-first search from both ends at once, level by level, always on the side with the smaller frontier.
///
/// The first level at which the sides meet holds a shortest path: of its meetings the one with the fewest
/// relationships is taken, the earliest found among equals.
struct BidirectionalSearch {
  private let rules: TrailRules
  private let context: ExecutionContext
  private var forward: Side
  private var backward: Side

  /// What one side has reached: for each node its depth, and the relationship and node that it came by.
  private struct Side {
    var direction: Direction
    var frontier: [UInt32]
    var depth = 0
    var reached: [UInt32: Step]

    init(_ start: UInt32, _ direction: Direction) {
      self.direction = direction
      frontier = [start]
      reached = [start: Step(depth: 0, relationship: 0, node: start)]
    }
  }

  private struct Step {
    var depth: Int
    var relationship: UInt32
    var node: UInt32
  }

  init(rules: TrailRules, start: UInt32, end: UInt32, context: ExecutionContext) {
    self.rules = rules
    self.context = context
    forward = Side(start, rules.direction)
    backward = Side(end, rules.direction.reversed)
  }

  /// The relationships of a shortest path from the start to the end; `nil` when there is none.
  mutating func path() throws(QueryError) -> [UInt32]? {
    while !forward.frontier.isEmpty && !backward.frontier.isEmpty {
      try context.checkMayContinue()
      guard forward.depth + backward.depth < rules.maximum else { return nil }
      let meeting =
        forward.frontier.count <= backward.frontier.count
        ? advance(&forward, meeting: backward) : advance(&backward, meeting: forward)
      if let meeting { return walk(from: meeting) }
    }
    return nil
  }

  /// Takes one side a level on; the node at which it met the other, if it did.
  private func advance(_ side: inout Side, meeting other: Side) -> UInt32? {
    var next: [UInt32] = []
    var reached = side.reached
    // The dictionary has one owner while it is written, or every write would copy it.
    side.reached = [:]
    var best: (node: UInt32, length: Int)?
    let depth = side.depth + 1
    for node in side.frontier {
      context.graph.forEachRelationship(of: NodeID(node), side.direction, types: rules.types) {
        relationship, target in
        guard reached[target] == nil, rules.allows(relationship, context.graph) else { return }
        reached[target] = Step(depth: depth, relationship: relationship, node: node)
        next.append(target)
        if let there = other.reached[target], best.map({ depth + there.depth < $0.length }) ?? true {
          best = (target, depth + there.depth)
        }
      }
    }
    side.reached = reached
    side.frontier = next
    side.depth = depth
    return best?.node
  }

  private func walk(from meeting: UInt32) -> [UInt32] {
    var first: [UInt32] = []
    var node = meeting
    while let step = forward.reached[node], step.depth > 0 {
      first.append(step.relationship)
      node = step.node
    }
    var path = Array(first.reversed())
    node = meeting
    while let step = backward.reached[node], step.depth > 0 {
      path.append(step.relationship)
      node = step.node
    }
    return path
  }
}

extension Direction {
  /// The same relationships walked from their other end.
  var reversed: Direction {
    switch self {
    case .outgoing: .incoming
    case .incoming: .outgoing
    case .either: .either
    }
  }
}
