import GraphModel
import QueryBinding
import QuerySyntax

/// What is done, in order, to answer a query: each operator takes the rows of its input.
package indirect enum Plan: Sendable {
  /// The rows handed in from outside: one empty row at the top, the surrounding rows in a subquery.
  case argument
  /// For each row every node with a label (every node for `nil`); with a seek at least those whose property
  /// equals (or contains) the value, found by the column's index where there is one.
  case scan(Plan, slot: Int, label: Int?, seek: PropertySeek?)
  /// For each row the relationships of a node; with `isInto` only those that end in the node already bound.
  case expand(Plan, ExpandStep)
  /// For each row the trails of repeated relationships.
  case expandRepeatedly(Plan, ExpandStep, RepeatStep)
  /// For each row the trails between two bound nodes that a selector chooses: the shortest ones.
  case shortestPaths(Plan, ExpandStep, RepeatStep, PathSelector)
  /// For each row the paths that a selector chooses among those that an inner plan finds.
  case selectPaths(Plan, PathSelection)
  /// For each row whose relationship is already bound, or with a `RepeatStep` the list of them: its ends, or nothing
  /// where it does not fit.
  case matchBound(Plan, ExpandStep, RepeatStep?)
  /// The rows of the input beside those of a plan of its own that have the same node in a slot.
  case join(Plan, inner: Plan, on: Int)
  /// Two steps at once that close a triangle: for bound `a` and `b` each `c` that both lead to.
  case intersect(Plan, ExpandStep, ExpandStep)
  /// For each row the pairs of neighbours that two steps from one bound node lead to, compared with each other.
  case pairs(Plan, PairStep)
  /// Keeps rows in which a relationship is none of the others.
  case distinctRelationships(Plan, slot: Int, others: [Int])
  case filter(Plan, [BoundExpression])
  /// Adds slots.
  case extend(Plan, [(slot: Int, value: BoundExpression)])
  /// Keeps only these slots; in lineage mode first notes what the row rests on.
  case keep(Plan, slots: [Int], lineage: LineageStep?)
  case aggregate(Plan, BoundAggregation, lineage: LineageStep?)
  case distinct(Plan, slots: [Int], lineage: LineageStep?)
  /// `limit` counts the rows wanted, skipped ones included, where that is known before running.
  case sort(Plan, [(value: BoundExpression, isDescending: Bool)], limit: [BoundExpression])
  case skip(Plan, BoundExpression)
  case limit(Plan, BoundExpression)
  case unwind(Plan, BoundExpression, slot: Int)
  /// For each row the inner rows, or one with `null` in the slots where there are none.
  case optional(Plan, inner: Plan, slots: [Int], rowSlot: Int)
  /// `CALL { }`: for each row the rows of the subquery; a unit subquery leaves the row as it is.
  case apply(Plan, subquery: Int, columns: [BoundColumn], returns: Bool)
  /// The parts' rows one after another, columns moved to common slots; then the set operators.
  case combine([CombinedPart], columns: [BoundColumn])
  case create(Plan, BoundCreation)
  case merge(Plan, MergeStep)
  case assign(Plan, [BoundAssignment], isRemoval: Bool)
  case delete(Plan, [BoundExpression], isDetaching: Bool)
  case callProcedure(Plan, BoundCall)
  /// Counts the rows of its input, for `PROFILE`, under a number.
  case counted(Plan, Int)
  /// Runs the input to its end before the first row goes on, so that later writes are not seen by it.
  case eager(Plan)
}

/// A property that must equal a value known before the scan, or contain it.
package struct PropertySeek: Sendable {
  package enum Comparison: Sendable { case equals, contains }

  package var key: Int
  package var value: BoundExpression
  package var comparison = Comparison.equals
}

/// One relationship of a pattern, walked from a bound node.
package struct ExpandStep: Sendable {
  package var from: Int
  package var relationship: Int
  package var to: Int
  /// `nil` for any type.
  package var types: [Int]?
  package var direction: Direction
  /// Whether `to` is already bound.
  package var isInto: Bool
}

/// Two steps from the same bound node to new ones, and what must hold between where they lead to.
package struct PairStep: Sendable {
  package var first: ExpandStep
  package var second: ExpandStep
  /// Whether both walk the same relationships, of which a pair may not hold one twice.
  package var areDistinct: Bool
  package var comparisons: [PairComparison]
}

/// A comparison of something at the end of one step with something at the end of the other.
package struct PairComparison: Sendable {
  package var sign: BinaryOperator
  /// A variable of the first step, or a property of one.
  package var first: BoundExpression
  package var second: BoundExpression
  /// The comparison as it was written.
  package var predicate: BoundExpression
}

/// How often a step is repeated, and what each repetition must fulfil.
package struct RepeatStep: Sendable {
  package var minimum: Int
  package var maximum: Int?
  package var properties: [(key: Int, value: BoundExpression)]
  package var typeExpression: BoundLabels?
  /// Relationships of the same clause that must not occur again.
  package var others: [Int]
  /// Whether the walk goes against the pattern, so that the list must be turned round.
  package var isReversed: Bool
  /// The plan of one repetition of a quantified path, from a row with its first node; `nil` for plain steps.
  package var repetition: Repetition?
  /// Which of the walks between the ends are wanted; other than `allPaths` only where both ends are bound.
  package var selector = PathSelector.allPaths
}

/// Paths of a pattern, among which a selector chooses for each row and each pair of ends.
package struct PathSelection: Sendable {
  /// Finds all paths of the pattern for many rows, which are numbered in `rowSlot`.
  package var inner: Plan
  package var rowSlot: Int
  package var start: Int
  package var end: Int
  /// The relationships and lists of relationships whose number is the length of a path.
  package var relationships: [Int]
  package var selector: PathSelector
}

/// One repetition of a quantified path.
package struct Repetition: Sendable {
  package var plan: Plan
  package var first: Int
  package var last: Int
  package var relationships: [Int]
  package var groupVariables: [(inner: Int, outer: Int)]
  package var rowSlot: Int
}

/// How lineage passes an operator that drops slots: what the kept ones rest on.
package struct LineageStep: Sendable {
  /// The slot that holds what each row was matched through.
  package var via: Int
  /// Slots, entities or evidence, that go into `via`.
  package var viaSources: [Int]
  /// Evidence slots of kept values and the slots that they rest on.
  package var items: [(evidence: Int, sources: [Int])]
}

/// One side of a set operator.
package struct CombinedPart: Sendable {
  package var plan: Plan
  package var joinedBy: SetOperator?
  /// This part's slots in order of the common columns.
  package var slots: [Int]
  /// This part's via slot and evidence slots, to be moved to the common ones.
  package var lineage: [(from: Int, to: Int)]
}

/// `MERGE`: the match to try and what to do with its outcome.
package struct MergeStep: Sendable {
  package var match: Plan
  package var matchSlots: [Int]
  package var creation: BoundCreation
  package var onCreate: [BoundAssignment]
  package var onMatch: [BoundAssignment]
  package var paths: [(slot: Int, value: BoundExpression)]
}

/// A planned query: the operators, and plans for the subqueries of its expressions.
package struct PlannedQuery: Sendable {
  package var plan: Plan
  package var columns: [BoundColumn]
  package var slotCount: Int
  /// The names of the variables, by their slots.
  package var slotNames: [Int: String]
  package var subqueries: [PlannedSubquery]
  package var isWriting: Bool
  package var isOrdered: Bool
  /// In lineage mode: the slot of what was matched on the way, and the evidence slot of each column.
  package var lineage: PlannedLineage?
}

extension PlannedQuery {
  /// The plan with the rows of every operator counted.
  package func profiled() -> PlannedQuery {
    var copy = self
    var next = 0
    copy.plan = plan.counted(from: &next)
    for index in copy.subqueries.indices {
      copy.subqueries[index].plan = subqueries[index].plan.counted(from: &next)
    }
    return copy
  }
}

/// Where the evidence of the result's rows stands.
package struct PlannedLineage: Sendable {
  package var via: Int
  /// Per column its evidence slots, which may be none.
  package var columns: [Int?]
}

package struct PlannedSubquery: Sendable {
  package var plan: Plan
  package var columns: [BoundColumn]
  /// Whether one run may serve many outer rows, numbered in `rowSlot`.
  package var isBatched: Bool
  package var rowSlot: Int
  /// The slots of the surrounding row that it reads.
  package var outerSlots: Set<Int>
  /// In lineage mode, for `CALL { }`: the slots of what its rows rest on.
  package var evidenceSlots: [Int] = []
  /// A way to answer `EXISTS` for many rows at once.
  package var semiJoin: SemiJoin?
}

/// The nodes of which an `EXISTS` is true: the values of a slot in the rows of a plan.
package struct SemiJoin: Sendable {
  package var plan: Plan
  package var slot: Int
  /// For how many rows walking from each is expected to cost as much as finding all nodes once.
  package var rows: Double
}
