/// What can be known of a function before it runs: its name, its arguments and its result.
package struct FunctionSignature: Sendable {
  /// As documented; calls may use any case.
  package var name: String
  package var minimumArguments: Int
  /// `nil` when there may be any number.
  package var maximumArguments: Int?
  /// What each argument may be; the last entry also holds for those after it. An argument known to be none of
  /// these is an `InvalidArgumentType` before the query runs; functions whose type errors belong to run time take
  /// `.any` here.
  package var argumentKinds: [ValueKinds]
  package var result: ValueKinds
  /// Whether any `null` argument makes the result `null`.
  package var propagatesNull: Bool
  package var stability: Stability
  package var isAggregate: Bool

  /// When the same arguments give the same result.
  package enum Stability: Sendable {
    /// Always: a call with constant arguments is a constant.
    case immutable
    /// Within one statement: it reads the statement's clock or the graph.
    case statement
    /// Never: each call is made.
    case none
  }

  /// What the argument at an index may be.
  package func kinds(ofArgument index: Int) -> ValueKinds {
    index < argumentKinds.count ? argumentKinds[index] : argumentKinds.last ?? .any
  }

  /// Whether a call may have this many arguments.
  package func accepts(argumentCount count: Int) -> Bool {
    count >= minimumArguments && maximumArguments.map { count <= $0 } ?? true
  }

  /// The number of arguments in words: "1 argument", "2 or 3 arguments", "at least 1 argument".
  package var arity: String {
    let plural = { (count: Int) in count == 1 ? "1 argument" : "\(count) arguments" }
    guard let maximum = maximumArguments else { return "at least " + plural(minimumArguments) }
    if maximum == minimumArguments { return maximum == 0 ? "no arguments" : plural(maximum) }
    let conjunction = maximum == minimumArguments + 1 ? "or" : "to"
    return "\(minimumArguments) \(conjunction) " + plural(maximum)
  }

  /// The signature of a function by its name in any case, dotted names included; `nil` when there is none.
  package static func named(_ name: String) -> FunctionSignature? { byLowercaseName[name.lowercased()] }

  private static let byLowercaseName = Dictionary(
    all.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
}

extension FunctionSignature {
  /// A function of a fixed number of arguments, the last of which may be left out from `atLeast` on.
  init(
    _ name: String, _ argumentKinds: ValueKinds..., atLeast minimum: Int? = nil, returns result: ValueKinds,
    nulls: NullHandling = .propagated, stability: Stability = .immutable
  ) {
    self.init(
      name: name, minimumArguments: minimum ?? argumentKinds.count, maximumArguments: argumentKinds.count,
      argumentKinds: argumentKinds, result: result, propagatesNull: nulls == .propagated,
      stability: stability,
      isAggregate: false)
  }

  /// A function of one or more arguments of the same types.
  init(variadic name: String, _ kinds: ValueKinds, returns result: ValueKinds, nulls: NullHandling) {
    self.init(
      name: name, minimumArguments: 1, maximumArguments: nil, argumentKinds: [kinds], result: result,
      propagatesNull: nulls == .propagated, stability: .immutable, isAggregate: false)
  }

  /// A function over the rows of a group.
  init(aggregate name: String, _ argumentKinds: ValueKinds..., returns result: ValueKinds) {
    self.init(
      name: name, minimumArguments: argumentKinds.count, maximumArguments: argumentKinds.count,
      argumentKinds: argumentKinds, result: result, propagatesNull: false, stability: .immutable,
      isAggregate: true)
  }

  enum NullHandling { case propagated, seen }
}
