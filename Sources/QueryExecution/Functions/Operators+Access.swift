import GraphModel
import QuerySyntax

extension Operators {
  /// `base.key`: a value of a map, a property of a node or relationship, a part of a temporal value.
  package static func property(
    _ key: String, of base: Value, in context: any FunctionContext
  ) throws(QueryError) -> Value {
    switch base {
    case .null: return .null
    case .map(let map): return map[key] ?? .null
    case .node(let node): return try context.property(key, of: node)
    case .relationship(let relationship): return try context.property(key, of: relationship)
    default:
      if base.temporalText != nil { return try component(key, of: base) }
      throw .type(
        "InvalidArgumentType",
        "'.\(key)' expects a node, a relationship, a map or a temporal value, not \(base.summary)")
    }
  }

  /// `base[index]`: an element of a list by number (from the end when negative; `null` beyond the ends), or a
  /// property by name.
  package static func element(
    of base: Value, at index: Value, in context: any FunctionContext
  ) throws(QueryError) -> Value {
    if base.isNull || index.isNull { return .null }
    switch (base, index) {
    case (.list(let values), .int(let number)):
      let position = number < 0 ? number + Int64(values.count) : number
      return position >= 0 && position < Int64(values.count) ? values[Int(position)] : .null
    case (.list, _):
      throw .type("InvalidArgumentType", "a list takes an integer in brackets, not \(index.summary)")
    case (.map, .string(let key)), (.node, .string(let key)), (.relationship, .string(let key)):
      return try property(key, of: base, in: context)
    case (.map, _), (.node, _), (.relationship, _):
      throw .type(
        "MapElementAccessByNonString", "a map or entity takes a string in brackets, not \(index.summary)")
    default:
      if base.temporalText != nil, case .string(let key) = index {
        return try property(key, of: base, in: context)
      }
      throw .type("InvalidArgumentType", "only lists, maps and entities take brackets, not \(base.summary)")
    }
  }

  /// `base[from..to]`: the elements from one position up to, not including, another. An absent end is `nil`; a
  /// `null` one makes the slice `null`.
  package static func slice(of base: Value, from: Value?, to: Value?) throws(QueryError) -> Value {
    if base.isNull || from?.isNull == true || to?.isNull == true { return .null }
    guard case .list(let values) = base else {
      throw .type("InvalidArgumentType", "only a list has slices, not \(base.summary)")
    }
    let start = try from.map { bound throws(QueryError) in try position(bound, count: values.count) } ?? 0
    let end =
      try to.map { bound throws(QueryError) in try position(bound, count: values.count) } ?? values.count
    return .list(start < end ? Array(values[start..<end]) : [])
  }

  /// The position that a bound of a slice means, within the list.
  private static func position(_ bound: Value, count: Int) throws(QueryError) -> Int {
    guard case .int(let number) = bound else {
      throw .type("InvalidArgumentType", "a slice takes integers, not \(bound.summary)")
    }
    let position = number < 0 ? number + Int64(count) : number
    return Int(min(max(position, 0), Int64(count)))
  }
}
