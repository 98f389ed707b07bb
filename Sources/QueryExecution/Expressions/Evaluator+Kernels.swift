import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax
import SourceDiagnostics

/// Loops over typed columns.
extension Evaluator {
  // MARK: Properties

  /// The property column of an entity column; typed where one stored column answers for all rows.
  func property(
    _ base: Column, _ key: Int, _ name: String, _ count: Int, _ range: SourceRange
  ) throws(QueryError) -> Column {
    let stored = StoredProperties(graph: graph)
    switch base {
    case .nodes(let nodes): if let typed = stored.column(ofNodes: nodes, key) { return typed }
    case .relationships(let relationships):
      if let typed = stored.column(ofRelationships: relationships, key) { return typed }
    default: break
    }
    return try mapRows(count, range) { row throws(QueryError) in
      try Operators.property(name, of: base.value(row, graph), in: context)
    }
  }

  // MARK: Binary operators

  func binary(
    _ sign: BinaryOperator, _ left: BoundExpression, _ right: BoundExpression, _ batch: Batch,
    _ range: SourceRange
  ) throws(QueryError) -> Column {
    switch sign {
    case .and, .or: return try connective(sign, left, right, batch)
    default: break
    }
    if let flags = try searched(sign, left, right, batch) { return .bools(flags) }
    let a = try column(left, batch)
    let b = try column(right, batch)
    if let fast = fastArithmetic(sign, a, b) { return .ints(fast) }
    if let fast = fastComparison(sign, a, b) { return .bools(fast) }
    return try mapRows(batch.count, range) { row throws(QueryError) in
      try Operators.apply(sign, a.value(row, graph), b.value(row, graph))
    }
  }

  /// `AND` and `OR`: the right side is evaluated only where the left leaves it open.
  private func connective(
    _ sign: BinaryOperator, _ left: BoundExpression, _ right: BoundExpression, _ batch: Batch
  ) throws(QueryError) -> Column {
    var flags = try truths(left, batch)
    let deciding: UInt8 = sign == .and ? 0 : 1
    var open: [Int] = []
    for row in 0..<batch.count where flags[row] != deciding { open.append(row) }
    guard !open.isEmpty else { return .bools(flags) }
    let others = try truths(right, open.count == batch.count ? batch : batch.gathered(open))
    for (index, row) in open.enumerated() {
      let other = others[index]
      if other == deciding {
        flags[row] = deciding
      } else if other == 2 || flags[row] == 2 {
        flags[row] = 2
      } else {
        flags[row] = 1 - deciding
      }
    }
    return .bools(flags)
  }

  /// `n.text CONTAINS 'constant'`, and the same with `STARTS WITH` and `ENDS WITH`, over a stored text column, without
  /// reading the texts out.
  private func searched(
    _ sign: BinaryOperator, _ left: BoundExpression, _ right: BoundExpression, _ batch: Batch
  ) throws(QueryError) -> [UInt8]? {
    guard sign == .contains || sign == .startsWith || sign == .endsWith,
      case .property(.slot(let slot), let key, _, _) = left, case .nodes(let nodes) = batch.columns[slot],
      let texts = StoredProperties(graph: graph).texts(ofNodes: nodes, key),
      case .constant(.string(let needle)) = try column(right, batch)
    else { return nil }
    return sign == .contains
      ? texts.contain(needle, nodes) : texts.have(needle, atEnd: sign == .endsWith, nodes)
  }

  /// Integer arithmetic over whole columns; `nil` when an operand is no integer column, or when a row
  /// overflows or divides by zero, which the row-wise operators then report.
  private func fastArithmetic(_ sign: BinaryOperator, _ a: Column, _ b: Column) -> [Int64]? {
    guard case .ints(let left) = a else { return nil }
    @inline(__always)
    func compute(_ body: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)) -> [Int64]? {
      var hasOverflow = false
      let result = [Int64](unsafeUninitializedCapacity: left.count) { result, count in
        switch b {
        case .constant(.int(let right)):
          for (row, number) in left.enumerated() {
            let (value, overflow) = body(number, right)
            hasOverflow = hasOverflow || overflow
            result[row] = value
          }
          count = left.count
        case .ints(let right):
          for (row, number) in left.enumerated() {
            let (value, overflow) = body(number, right[row])
            hasOverflow = hasOverflow || overflow
            result[row] = value
          }
          count = left.count
        default: hasOverflow = true
        }
      }
      return hasOverflow ? nil : result
    }
    switch sign {
    case .add: return compute { $0.addingReportingOverflow($1) }
    case .subtract: return compute { $0.subtractingReportingOverflow($1) }
    case .multiply: return compute { $0.multipliedReportingOverflow(by: $1) }
    case .divide: return compute { $0.dividedReportingOverflow(by: $1) }
    case .modulo: return compute { $0.remainderReportingOverflow(dividingBy: $1) }
    default: return nil
    }
  }

  /// Comparisons of codes with a constant string, of numbers, and of entities, without single values.
  private func fastComparison(_ sign: BinaryOperator, _ a: Column, _ b: Column) -> [UInt8]? {
    switch (a, b) {
    case (.codes(let codes), .constant(.string(let text))) where sign == .equal || sign == .notEqual:
      return compare(codes, with: text, isEqual: sign == .equal)
    case (.constant(.string(let text)), .codes(let codes)) where sign == .equal || sign == .notEqual:
      return compare(codes, with: text, isEqual: sign == .equal)
    case (.ints(let numbers), .constant(.int(let number))): return compare(sign, numbers, with: number)
    case (.constant(.int(let number)), .ints(let numbers)):
      return compare(sign.mirrored, numbers, with: number)
    case (.ints(let left), .ints(let right)): return compare(sign, left, right)
    case (.nodes(let left), .nodes(let right)) where sign == .equal || sign == .notEqual:
      return compareEntities(left, right, isEqual: sign == .equal)
    case (.relationships(let left), .relationships(let right)) where sign == .equal || sign == .notEqual:
      return compareEntities(left, right, isEqual: sign == .equal)
    default: return nil
    }
  }

  private func compare(_ codes: [UInt32], with text: String, isEqual: Bool) -> [UInt8] {
    // A text that no property holds has no code; no stored code is as large as this one.
    let wanted = graph.snapshot.strings.code(of: text) ?? Column.none - 1
    return Self.flags(codes) { code in
      code == Column.none ? 2 : unsafeBitCast((code == wanted) == isEqual, to: UInt8.self)
    }
  }

  private func compareEntities(_ left: [UInt32], _ right: [UInt32], isEqual: Bool) -> [UInt8] {
    Self.flags(left, right) { a, b in
      a == Column.none || b == Column.none ? 2 : unsafeBitCast((a == b) == isEqual, to: UInt8.self)
    }
  }

  private func compare(_ sign: BinaryOperator, _ left: [Int64], with right: Int64) -> [UInt8]? {
    switch sign {
    case .equal: Self.flags(left) { unsafeBitCast($0 == right, to: UInt8.self) }
    case .notEqual: Self.flags(left) { unsafeBitCast($0 != right, to: UInt8.self) }
    case .less: Self.flags(left) { unsafeBitCast($0 < right, to: UInt8.self) }
    case .lessOrEqual: Self.flags(left) { unsafeBitCast($0 <= right, to: UInt8.self) }
    case .greater: Self.flags(left) { unsafeBitCast($0 > right, to: UInt8.self) }
    case .greaterOrEqual: Self.flags(left) { unsafeBitCast($0 >= right, to: UInt8.self) }
    default: nil
    }
  }

  private func compare(_ sign: BinaryOperator, _ left: [Int64], _ right: [Int64]) -> [UInt8]? {
    switch sign {
    case .equal: Self.flags(left, right) { unsafeBitCast($0 == $1, to: UInt8.self) }
    case .notEqual: Self.flags(left, right) { unsafeBitCast($0 != $1, to: UInt8.self) }
    case .less: Self.flags(left, right) { unsafeBitCast($0 < $1, to: UInt8.self) }
    case .lessOrEqual: Self.flags(left, right) { unsafeBitCast($0 <= $1, to: UInt8.self) }
    case .greater: Self.flags(left, right) { unsafeBitCast($0 > $1, to: UInt8.self) }
    case .greaterOrEqual: Self.flags(left, right) { unsafeBitCast($0 >= $1, to: UInt8.self) }
    default: nil
    }
  }

  // A test that gives its result as a byte, instead of choosing between two numbers, becomes a vector instruction.

  @inline(__always)
  private static func flags<Number: BitwiseCopyable>(
    _ left: [Number], _ test: (Number) -> UInt8
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: left.count) { result, count in
      left.withUnsafeBufferPointer { left in
        for row in 0..<left.count { result[row] = test(left[row]) }
      }
      count = left.count
    }
  }

  @inline(__always)
  private static func flags<Number: BitwiseCopyable>(
    _ left: [Number], _ right: [Number], _ test: (Number, Number) -> UInt8
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: left.count) { result, count in
      left.withUnsafeBufferPointer { left in
        right.withUnsafeBufferPointer { right in
          for row in 0..<left.count { result[row] = test(left[row], right[row]) }
        }
      }
      count = left.count
    }
  }
}
