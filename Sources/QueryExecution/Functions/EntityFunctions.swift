import GraphModel
import QueryBinding
import QuerySyntax

extension ScalarFunction {
  /// Functions over nodes, relationships and paths. A value of another type is a `TypeError` with
  /// `InvalidArgumentValue`.
  static let entityFunctions: Family = [
    (
      "labels",
      { arguments, context throws(QueryError) in
        guard case .node(let node) = arguments[0] else { throw mismatch(arguments, .node) }
        return .list(try context.labels(of: node).map { .string($0) })
      }
    ),
    (
      "type",
      { arguments, context throws(QueryError) in
        guard case .relationship(let relationship) = arguments[0] else {
          throw mismatch(arguments, .relationship)
        }
        return .string(try context.type(of: relationship))
      }
    ),
    (
      "id",
      { arguments, _ throws(QueryError) in
        switch arguments[0] {
        case .node(let node): return .int(Int64(node.raw))
        case .relationship(let relationship): return .int(Int64(relationship.raw))
        default: throw mismatch(arguments, .entity)
        }
      }
    ),
    (
      "elementId",
      { arguments, _ throws(QueryError) in
        switch arguments[0] {
        case .node(let node): return .string("n\(node.raw)")
        case .relationship(let relationship): return .string("r\(relationship.raw)")
        default: throw mismatch(arguments, .entity)
        }
      }
    ),
    (
      "keys",
      { arguments, context throws(QueryError) in
        .list(try properties(arguments, context).keys.map { .string($0) })
      }
    ),
    (
      "properties",
      { arguments, context throws(QueryError) in .map(try properties(arguments, context)) }
    ),
    (
      "startNode",
      { arguments, context throws(QueryError) in .node(try ends(arguments, context).start) }
    ),
    ("endNode", { arguments, context throws(QueryError) in .node(try ends(arguments, context).end) }),
    (
      "nodes",
      { arguments, _ throws(QueryError) in
        guard case .path(let path) = arguments[0] else { throw mismatch(arguments, .path) }
        return .list(path.nodes.map { .node($0) })
      }
    ),
    (
      "relationships",
      { arguments, _ throws(QueryError) in
        guard case .path(let path) = arguments[0] else { throw mismatch(arguments, .path) }
        return .list(path.relationships.map { .relationship($0) })
      }
    ),
  ]

  private static func properties(
    _ arguments: Arguments, _ context: any FunctionContext
  ) throws(QueryError) -> MapValue {
    switch arguments[0] {
    case .map(let map): return map
    case .node(let node): return try context.properties(of: node)
    case .relationship(let relationship): return try context.properties(of: relationship)
    default: throw mismatch(arguments, [.node, .relationship, .map])
    }
  }

  private static func ends(
    _ arguments: Arguments, _ context: any FunctionContext
  ) throws(QueryError) -> (start: NodeID, end: NodeID) {
    guard case .relationship(let relationship) = arguments[0] else {
      throw mismatch(arguments, .relationship)
    }
    return try context.ends(of: relationship)
  }

  private static func mismatch(
    _ arguments: Arguments, _ expected: ValueKinds
  ) -> QueryError {
    arguments.mismatch(0, expected, code: "InvalidArgumentValue")
  }
}
