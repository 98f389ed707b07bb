import GraphModel
import SourceDiagnostics
import TextFolding

extension ReportReader {
  func claim(_ node: YAMLNode, report: String) -> ClaimRecord? {
    guard
      let fields = RecordFields(
        node, noun: "claim", required: ["id", "of", "attribute", "value"],
        optional: ["printed", "unit", "as_of", "by", "rank", "note", "outside", "cites"], problems: problems)
    else { return nil }
    let attribute = fields.string("attribute")
    let known = attribute.flatMap { knownAttribute($0, of: fields) }
    let unit = fields.string("unit")
    if let unit, let known, known.value != .number {
      problems.report(
        "\(fields.name) has a unit, but \(quoted(known.name)) is no number", at: unit.place)
    }
    if let unit, let units = schema?.units, !units.isEmpty, !units.contains(unit.value) {
      problems.reportUnknown(unit, what: "unit", of: fields.name, known: units)
    }
    let value = value(of: fields, attribute: known)
    let cites = requiredCitations(fields, report: report)
    guard let id = fields.newID("id"), let subject = fields.string("of"), let attribute else { return nil }
    return ClaimRecord(
      id: id, subject: subject, attribute: attribute, value: value, printed: fields.string("printed")?.value,
      unit: unit, asOf: fields.date("as_of"), speakers: fields.ids("by"),
      rank: fields.choice("rank", of: ClaimRank.self) ?? .normal, note: fields.localized("note"),
      isOutside: fields.flag("outside"), cites: cites, report: report)
  }

  private func knownAttribute(_ attribute: Located<String>, of fields: RecordFields) -> SchemaAttribute? {
    guard let schema else { return nil }
    if let known = schema.attribute(named: attribute.value) { return known }
    problems.reportUnknown(attribute, what: "attribute", of: fields.name, known: schema.attributeNames)
    return nil
  }

  private func value(of fields: RecordFields, attribute: SchemaAttribute?) -> Located<ClaimValue> {
    let unread = Located(ClaimValue.unread, at: fields.place(ofKey: "value"))
    guard let attribute, let node = fields["value"] else { return unread }
    switch attribute.value {
    case .text: return text(node, of: fields).map { Located($0, at: node.place) } ?? unread
    case .date: return fields.date("value").map { Located(.date($0.value), at: $0.place) } ?? unread
    case .number:
      guard let text = scalar(of: fields, expected: "a number", attribute: attribute) else { return unread }
      guard let number = number(text.value) else {
        problems.report(
          "the value \(quoted(text.value)) of \(fields.name) does not fit \(quoted(attribute.name)): "
            + "expected a number, digits without separators", at: text.place)
        return unread
      }
      return Located(number, at: text.place)
    case .anything, .label:
      guard let text = scalar(of: fields, expected: "an id of the registry", attribute: attribute) else {
        return unread
      }
      return Located(.thing(text.value), at: text.place)
    }
  }

  private func scalar(
    of fields: RecordFields, expected: String, attribute: SchemaAttribute
  ) -> Located<String>? {
    if let node = fields["value"], case .mapping = node.content {
      problems.report(
        "the value of \(fields.name) does not fit \(quoted(attribute.name)): expected \(expected), "
          + "found a mapping", at: fields.place(ofKey: "value"))
      return nil
    }
    return fields.string("value")
  }

  private func text(_ node: YAMLNode, of fields: RecordFields) -> ClaimValue? {
    if case .scalar = node.content {
      return fields.string("value").map { .text(en: $0.value, ar: nil) }
    }
    return fields.localized("value").map { .text(en: $0.en, ar: $0.ar) }
  }

  /// A number in digits, with a point and a sign where there is one; not `1e3`, `inf` or `0x10`.
  private func number(_ text: String) -> ClaimValue? {
    let isPlain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    guard isPlain else { return nil }
    if let integer = Int64(text) { return .integer(integer) }
    return Double(text).map { .decimal($0) }
  }
}
