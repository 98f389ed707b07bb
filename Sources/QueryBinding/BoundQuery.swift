import GraphModel
import QuerySyntax
import SourceDiagnostics

/// A query with all names resolved, ready to be planned.
///
/// Every variable of the whole query has a slot of its own, subqueries included, so that rows need no
/// renumbering between clauses.
package struct BoundQuery: Sendable {
  package var body: BoundBody
  /// The number of slots of a row.
  package var slotCount: Int
  /// The names of the variables, by their slots.
  package var slotNames: [Int: String]
  package var subqueries: [BoundSubquery]
  package var isWriting: Bool
  /// Whether it calls one of `citationFunctions`, for which it must be known what values rest on.
  package var asksForCitations: Bool
  package var mode: Query.Mode

  /// The functions of what a value cites, in lower case.
  package static let citationFunctions: Set<String> = ["cites", "reports"]
}

/// Single queries joined by set operators.
package struct BoundBody: Sendable {
  package var parts: [BoundPart]
  /// The slots that hold the result's columns after the set operators; those of the only part if there is one.
  package var columns: [BoundColumn]
}

/// One single query and how it is joined to what stands before it.
package struct BoundPart: Sendable {
  package var joinedBy: SetOperator?
  package var clauses: [BoundClause]
  package var columns: [BoundColumn]
  /// Whether it ends in `RETURN`, or in a call whose fields are the result.
  package var returns: Bool
}

/// A column of a result: its name and its slot.
package struct BoundColumn: Sendable {
  package var name: String
  package var slot: Int
  package var type: StaticType
}

/// A query in braces inside an expression, or after `CALL`.
package struct BoundSubquery: Sendable {
  package var body: BoundBody
  /// The slots of the surrounding row that it reads.
  package var outerSlots: Set<Int>
  /// Whether it is a plain pattern that can be matched for many outer rows at once.
  package var isPlainPattern: Bool
}

package indirect enum BoundClause: Sendable {
  case match(BoundMatch)
  case unwind(BoundExpression, slot: Int)
  case project(BoundProjection)
  case filter(BoundExpression)
  case assign([(slot: Int, value: BoundExpression)])
  case create(BoundCreation)
  case merge(BoundMerge)
  case set([BoundAssignment])
  case remove([BoundAssignment])
  case delete([BoundExpression], isDetaching: Bool)
  case call(BoundCall)
  case subquery(number: Int, columns: [BoundColumn], returns: Bool)
}

/// `[OPTIONAL] MATCH`.
package struct BoundMatch: Sendable {
  package var isOptional: Bool
  package var paths: [BoundPath]
  /// Conjuncts of `WHERE` and of everything in the patterns that filters.
  package var predicates: [BoundExpression]
  /// Slots that this clause introduces.
  package var newSlots: [Int]

  package init(isOptional: Bool, paths: [BoundPath], predicates: [BoundExpression], newSlots: [Int]) {
    self.isOptional = isOptional
    self.paths = paths
    self.predicates = predicates
    self.newSlots = newSlots
  }
}

/// One path of a pattern.
package struct BoundPath: Sendable {
  package var selector: PathSelector
  /// What the paths must fulfil among which the selector chooses; empty without a selector, for then they are
  /// predicates of the whole match.
  package var predicates: [BoundExpression] = []
  package var pathSlot: Int?
  package var start: BoundNode
  package var steps: [(relationship: BoundRelationship, node: BoundNode)]

  /// The last node.
  package var end: BoundNode { steps.last?.node ?? start }

  /// A single node, the pattern without a relationship.
  package static func node(_ node: BoundNode) -> BoundPath {
    BoundPath(selector: .allPaths, pathSlot: nil, start: node, steps: [])
  }
}

package struct BoundNode: Sendable {
  package var slot: Int
  /// The labels it must have; also among the predicates.
  package var labels: BoundLabels?
}

package struct BoundRelationship: Sendable {
  package var slot: Int
  /// Type numbers; `nil` for any.
  package var types: [Int]?
  /// A type expression that is not a plain alternative.
  package var typeExpression: BoundLabels?
  package var direction: RelationshipPattern.Direction
  package var length: PathLength?
  /// For a variable length, the properties that each relationship must have.
  package var properties: [(key: Int, value: BoundExpression)]
  /// What each repetition of a quantified step must fulfil; slots of the repetition's own variables.
  package var repetition: BoundRepetition?
  package var range: SourceRange
}

/// The inner path of a quantified group, matched once a repetition.
package struct BoundRepetition: Sendable {
  package var path: BoundPath
  package var predicates: [BoundExpression]
  /// Inner slot and the outer slot that lists its values over the repetitions.
  package var groupVariables: [(inner: Int, outer: Int)]
  /// The slots from outside that the predicates read.
  package var outerSlots: Set<Int>
}

/// `WITH` or `RETURN`.
package struct BoundProjection: Sendable {
  package var isDistinct: Bool
  /// Columns in order: slot, name.
  package var columns: [BoundColumn]
  /// Slots computed before grouping or, without aggregates, at all.
  package var items: [(slot: Int, value: BoundExpression)]
  package var aggregation: BoundAggregation?
  /// Slots computed after grouping.
  package var laterItems: [(slot: Int, value: BoundExpression)]
  package var order: [(value: BoundExpression, isDescending: Bool)]
  package var skip: BoundExpression?
  package var limit: BoundExpression?
  package var predicate: BoundExpression?
  package var isReturn: Bool
}

package struct BoundAggregation: Sendable {
  /// The slots that make a group.
  package var keys: [Int]
  package var aggregates: [BoundAggregate]
}

/// One aggregate function over a group.
package struct BoundAggregate: Sendable {
  package var slot: Int
  /// Lower case; `count(*)` is `count` without arguments.
  package var function: String
  package var arguments: [BoundExpression]
  package var isDistinct: Bool
  package var range: SourceRange
}

/// `CREATE`: what is made, in order.
package struct BoundCreation: Sendable {
  package var nodes: [BoundNewNode]
  package var relationships: [BoundNewRelationship]
  package var paths: [(slot: Int, value: BoundExpression)]
}

package struct BoundNewNode: Sendable {
  package var slot: Int
  package var labels: [Int]
  package var properties: BoundExpression?
}

package struct BoundNewRelationship: Sendable {
  package var slot: Int
  package var type: Int
  package var from: Int
  package var to: Int
  package var properties: BoundExpression?
}

/// `MERGE`: match, or else create.
package struct BoundMerge: Sendable {
  package var match: BoundMatch
  package var creation: BoundCreation
  package var onCreate: [BoundAssignment]
  package var onMatch: [BoundAssignment]
}

/// One item of `SET` or `REMOVE`; a removed property is set to `null`.
package enum BoundAssignment: Sendable {
  case property(owner: BoundExpression, key: Int, value: BoundExpression)
  case replace(slot: Int, value: BoundExpression)
  case merge(slot: Int, value: BoundExpression)
  case addLabels(slot: Int, labels: [Int])
  case removeLabels(slot: Int, labels: [Int])
}

/// `CALL procedure`.
package struct BoundCall: Sendable {
  package var procedure: String
  package var arguments: [BoundExpression]
  /// Field number of the procedure's output and the slot that takes it.
  package var yields: [(field: Int, slot: Int)]
  package var predicate: BoundExpression?
}
