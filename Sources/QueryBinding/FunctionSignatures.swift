extension FunctionSignature {
  /// Every function there is, aggregates included, by family.
  package static let all: [FunctionSignature] =
    strings + numbers + lists + conversions + entities + temporals + aggregates

  private static let strings: [FunctionSignature] = [
    .init("split", .string, [.string, .list], returns: .list),
    .init("replace", .string, .string, .string, .integer, atLeast: 3, returns: .string),
    .init("substring", .string, .integer, .integer, atLeast: 2, returns: .string),
    .init("left", .string, .integer, returns: .string),
    .init("right", .string, .integer, returns: .string),
    .init("trim", .string, .string, atLeast: 1, returns: .string),
    .init("btrim", .string, .string, atLeast: 1, returns: .string),
    .init("lTrim", .string, .string, atLeast: 1, returns: .string),
    .init("rTrim", .string, .string, atLeast: 1, returns: .string),
    .init("toLower", .string, returns: .string),
    .init("toUpper", .string, returns: .string),
    .init("lower", .string, returns: .string),
    .init("upper", .string, returns: .string),
    .init("reverse", [.string, .list], returns: [.string, .list]),
    .init("normalize", .string, .string, atLeast: 1, returns: .string),
    .init("char_length", .string, returns: .integer),
    .init("character_length", .string, returns: .integer),
    .init("randomUUID", returns: .string, stability: .none),
    .init("fold", .string, returns: .string),
    .init("similar", .string, .string, returns: .float),
  ]

  private static let numbers: [FunctionSignature] =
    floats + [
      .init("abs", .number, returns: .number),
      .init("sign", .number, returns: .integer),
      .init("round", .number, .integer, .string, atLeast: 1, returns: .float),
      .init("atan2", .number, .number, returns: .float),
      .init("isNaN", .number, returns: .boolean),
      .init("pi", returns: .float),
      .init("e", returns: .float),
      .init("rand", returns: .float, stability: .none),
    ]

  /// Functions from one number to a float.
  private static let floats: [FunctionSignature] = {
    let names = [
      "ceil", "ceiling", "floor", "sqrt", "exp", "log", "ln", "log10", "sin", "cos", "tan", "cot", "asin",
      "acos",
      "atan", "sinh", "cosh", "tanh", "degrees", "radians", "haversin",
    ]
    return names.map { name in FunctionSignature(name, .number, returns: .float) }
  }()

  private static let lists: [FunctionSignature] = [
    .init("size", [.list, .string], returns: .integer),
    .init("length", [.path, .list, .string], returns: .integer),
    .init("head", .list, returns: .any),
    .init("last", .list, returns: .any),
    .init("tail", .list, returns: .list),
    // The suite wants range()'s type errors at run time.
    .init("range", .any, .any, .any, atLeast: 2, returns: .list),
    .init("isEmpty", [.list, .map, .string], returns: .boolean),
    .init(variadic: "coalesce", .any, returns: .any, nulls: .seen),
    .init("nullIf", .any, .any, returns: .any, nulls: .seen),
    .init("exists", .any, returns: .boolean, nulls: .seen),
  ]

  /// The suite wants the type errors of conversions at run time.
  private static let conversions: [FunctionSignature] = {
    let results: [(name: String, kind: ValueKinds)] = [
      ("toInteger", .integer), ("toFloat", .float), ("toBoolean", .boolean), ("toString", .string),
    ]
    var signatures: [FunctionSignature] = []
    for (name, kind) in results {
      signatures.append(.init(name, .any, returns: kind))
      signatures.append(.init(name + "OrNull", .any, returns: kind))
      signatures.append(.init(name + "List", .list, returns: .list))
    }
    signatures.append(.init("valueType", .any, returns: .string, nulls: .seen))
    return signatures
  }()

  private static let entities: [FunctionSignature] = [
    .init("labels", .node, returns: .list, stability: .statement),
    .init("type", .relationship, returns: .string, stability: .statement),
    .init("id", .entity, returns: .integer),
    .init("elementId", .entity, returns: .string),
    .init("keys", [.node, .relationship, .map], returns: .list, stability: .statement),
    .init("properties", [.node, .relationship, .map], returns: .map, stability: .statement),
    .init("startNode", .relationship, returns: .node, stability: .statement),
    .init("endNode", .relationship, returns: .node, stability: .statement),
    .init("nodes", .path, returns: .list),
    .init("relationships", .path, returns: .list),
    .init("cites", .any, returns: .list, stability: .statement),
    .init("reports", .any, returns: .list, stability: .statement),
  ]

  private static let temporals: [FunctionSignature] =
    instants + [
      .init("datetime.fromepoch", .number, .number, atLeast: 1, returns: .dateTime),
      .init("datetime.fromepochmillis", .number, returns: .dateTime),
      .init("timestamp", returns: .integer, stability: .statement),
      .init("duration", [.string, .map, .duration], returns: .duration),
      .init("duration.between", .instant, .instant, returns: .duration),
      .init("duration.inMonths", .instant, .instant, returns: .duration),
      .init("duration.inDays", .instant, .instant, returns: .duration),
      .init("duration.inSeconds", .instant, .instant, returns: .duration),
    ]

  /// `date()` and its like, of which each has the same forms.
  private static let instants: [FunctionSignature] = {
    let types: [(name: String, kind: ValueKinds)] = [
      ("date", .date), ("localtime", .localTime), ("time", .time), ("localdatetime", .localDateTime),
      ("datetime", .dateTime),
    ]
    var signatures: [FunctionSignature] = []
    for (name, kind) in types {
      let input: ValueKinds = [.string, .map, .date, .localTime, .time, .localDateTime, .dateTime]
      signatures.append(.init(name, input, atLeast: 0, returns: kind, stability: .statement))
      signatures.append(
        .init(name + ".truncate", .string, .instant, .map, atLeast: 1, returns: kind, stability: .statement))
      for (clock, stability) in [
        ("transaction", Stability.statement), ("statement", .statement), ("realtime", .none),
      ] {
        signatures.append(
          .init("\(name).\(clock)", [.string, .map], atLeast: 0, returns: kind, stability: stability))
      }
    }
    return signatures
  }()

  private static let aggregates: [FunctionSignature] = [
    .init(aggregate: "count", .any, returns: .integer),
    .init(aggregate: "sum", [.number, .duration], returns: [.number, .duration]),
    .init(aggregate: "avg", [.number, .duration], returns: [.float, .duration]),
    .init(aggregate: "min", .any, returns: .any),
    .init(aggregate: "max", .any, returns: .any),
    .init(aggregate: "collect", .any, returns: .list),
    .init(aggregate: "stDev", .number, returns: .float),
    .init(aggregate: "stDevP", .number, returns: .float),
    .init(aggregate: "percentileDisc", .number, .number, returns: .number),
    .init(aggregate: "percentileCont", .number, .number, returns: .float),
  ]
}
