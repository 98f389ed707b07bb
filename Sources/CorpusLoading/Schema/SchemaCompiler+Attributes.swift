import GraphModel
import SourceDiagnostics

extension SchemaCompiler {
  /// The word that stands for any thing or agent of the registry where a label may stand.
  static let anyThing = "thing"

  func attribute(_ entry: YAMLEntry, labels: Set<String>) -> SchemaAttribute? {
    checkIdentifier(entry.key, what: "attribute")
    guard
      let fields = RecordFields(
        entry.value, noun: "attribute \(quoted(entry.key.value))", identifier: "", required: ["of", "value"],
        optional: [
          "relation", "reversed", "functional", "comparison", "unit", "property", "words", "verbs",
        ], problems: problems)
    else { return nil }
    let relation = fields.string("relation")
    if let relation { checkIdentifier(relation, what: "relation") }
    let attribute = SchemaAttribute(
      name: entry.key.value, of: subjects(fields, labels: labels), value: valueType(fields, labels: labels),
      relation: relation?.value, isReversed: fields.flag("reversed"), isFunctional: fields.flag("functional"),
      comparison: fields.choice("comparison", of: SchemaAttribute.Comparison.self) ?? .none,
      unit: fields.string("unit")?.value, isProperty: fields.flag("property"), words: fields.words("words"),
      verbs: fields.words("verbs"))
    checkConsistency(of: attribute, fields)
    return attribute
  }

  private func subjects(_ fields: RecordFields, labels: Set<String>) -> [String] {
    let names = fields.ids("of")
    if names.contains(where: { $0.value == Self.anyThing }) { return [] }
    for name in names { checkLabel(name, in: fields.subject("of"), labels: labels) }
    if names.isEmpty {
      problems.report(
        "\(fields.name) can be claimed of nothing", at: fields.place(ofKey: "of"),
        hints: ["name the labels it can be claimed of, or [\(Self.anyThing)]"])
    }
    return names.map(\.value)
  }

  private func valueType(_ fields: RecordFields, labels: Set<String>) -> SchemaAttribute.ValueType {
    guard let name = fields.string("value") else { return .text }
    switch name.value {
    case "number": return .number
    case "date": return .date
    case "text": return .text
    case Self.anyThing: return .anything
    default:
      if !labels.contains(name.value) {
        problems.report(
          "unknown value \(quoted(name.value)) of \(fields.name), "
            + "expected number, date, text, \(Self.anyThing) or a label",
          at: name.place,
          hints: didYouMean(name.value, among: labels.union(["number", "date", "text", Self.anyThing])))
      }
      return .label(name.value)
    }
  }

  /// Settings that contradict each other.
  private func checkConsistency(of attribute: SchemaAttribute, _ fields: RecordFields) {
    func report(_ key: String, _ words: String) {
      problems.report("\(fields.name) \(words)", at: fields.place(ofKey: key))
    }
    if attribute.relation != nil && !attribute.value.isThing {
      report("relation", "has a relation, but its value is no thing of the registry")
    }
    if attribute.isReversed && attribute.relation == nil {
      report("reversed", "is reversed, but has no relation")
    }
    if attribute.unit != nil && attribute.value != .number { report("unit", "has a unit, but is no number") }
    if attribute.isFunctional && fields["comparison"] == nil {
      report("functional", "is functional, but has no 'comparison' to tell whether two values agree")
    }
    let fits =
      switch attribute.comparison {
      case .none: true
      case .exact: attribute.value == .text || attribute.value.isThing
      case .date: attribute.value == .date
      case .containment: attribute.value.isThing
      case .number: attribute.value == .number
      }
    if !fits {
      report(
        "comparison",
        "compares by \(quoted(attribute.comparison.rawValue)), which does not fit its value")
    }
    if attribute.isProperty && (!attribute.isFunctional || attribute.value.isThing) {
      report("property", "can be no property: only a functional number, date or text can")
    }
  }
}

extension SchemaAttribute.ValueType {
  /// Whether the value is a thing or agent of the registry.
  var isThing: Bool {
    switch self {
    case .anything, .label: true
    case .number, .date, .text: false
    }
  }
}
