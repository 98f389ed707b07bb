import GraphModel

extension Value {
  /// The text of a single value as a CSV field or an attribute holds it; JSON for lists and maps.
  var plainText: String {
    switch self {
    case .null: ""
    case .bool(let flag): flag ? "true" : "false"
    case .int(let number): String(number)
    case .float(let number): number.exactText
    case .string(let text): text
    default: temporalText ?? jsonText
    }
  }

  /// The value in JSON.
  var jsonText: String {
    var writer = JSONValueWriter()
    writer.write(self)
    return writer.text
  }
}

extension Double {
  /// The shortest text that reads back as the same float, the sign of zero included; `NaN`, `Infinity`.
  var exactText: String {
    if isNaN { return "NaN" }
    if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
    return description
  }
}
