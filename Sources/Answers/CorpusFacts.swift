import GraphModel
import QuestionLanguage

/// Reads from the graph what answers show: names, dates, gists, values, who says it and where.
struct CorpusFacts {
  let names: GraphNames
  let words: Wording

  var schema: CompiledSchema { names.schema }
  var isArabic: Bool { words.isArabic }

  init(graph: PropertyGraph, schema: CompiledSchema, language: String) {
    names = GraphNames(graph: graph, schema: schema)
    words = Wording(language: language)
  }

  /// A property in the language of the answer; in the other one where it is missing.
  func text(_ node: NodeID, _ property: String, _ arabicProperty: String) -> String? {
    let own = names.text(node, isArabic ? arabicProperty : property)
    return own ?? names.text(node, isArabic ? property : arabicProperty)
  }

  func id(_ node: NodeID) -> String { names.text(node, PropertyName.id) ?? "" }
  func cites(_ node: NodeID) -> [String] { Citations.sorted(names.texts(node, PropertyName.cites)) }
  func rank(_ node: NodeID) -> String { names.text(node, PropertyName.rank) ?? "normal" }

  func has(_ node: NodeID, _ label: String) -> Bool {
    names.graph.labels.number(of: label).map { names.graph.hasLabel(node, $0) } ?? false
  }

  func isSource(_ node: NodeID) -> Bool { has(node, schema.labelName(of: .source)) }
  func isClaim(_ node: NodeID) -> Bool { has(node, schema.labelName(of: .claim)) }
  func isStatement(_ node: NodeID) -> Bool { has(node, schema.labelName(of: .utterance)) }
  func isDisagreement(_ node: NodeID) -> Bool { has(node, schema.structure[.disagreement]) }

  func name(_ node: NodeID) -> String {
    if has(node, schema.labelName(of: .passage)) {
      return text(node, PropertyName.textEnglish, PropertyName.textArabic) ?? id(node)
    }
    if isSource(node) {
      if let outlet = names.neighbours(node, .publishedBy, .outgoing).first { return name(outlet) }
      return text(node, PropertyName.title, PropertyName.titleArabic) ?? id(node)
    }
    return text(node, PropertyName.name, PropertyName.nameArabic) ?? text(
      node, PropertyName.title, PropertyName.titleArabic) ?? id(node)
  }

  /// A date as EDTF writes it; "" where there is none.
  func date(_ node: NodeID, _ property: String = PropertyName.date) -> String {
    names.text(node, property + PropertyName.edtfSuffix) ?? ""
  }

  /// The registry id that stands for a node in an answer: of a report its outlet's.
  func answerID(_ node: NodeID) -> String {
    if isSource(node), let outlet = names.neighbours(node, .publishedBy, .outgoing).first {
      return id(outlet)
    }
    return id(node)
  }

  /// The node of a report.
  func report(_ id: String) -> NodeID? {
    names.nodes(labelled: schema.labelName(of: .source)).first { self.id($0) == id }
  }

  func outletID(ofReport id: String) -> String { report(id).map(answerID) ?? id }

  func outletName(ofReport id: String) -> String { report(id).map(name) ?? id }

  // MARK: Statements

  func speakers(_ node: NodeID) -> [NodeID] {
    isClaim(node) ? names.neighbours(node, .assertedBy, .outgoing) : names.neighbours(node, .said, .incoming)
  }

  func occasion(_ node: NodeID) -> NodeID? { names.neighbours(node, .at, .outgoing).first }

  /// What was said, in our own words; of a claim the claim in words.
  func gist(_ node: NodeID) -> String {
    if isClaim(node) { return claimSentence(node) }
    return text(node, PropertyName.gistEnglish, PropertyName.gistArabic) ?? ""
  }

  func term(_ node: NodeID, _ property: String, _ terms: [SchemaTerm]) -> String {
    guard let key = names.text(node, property) else { return "" }
    return terms.first { $0.key == key }.map { isArabic ? $0.name.ar : $0.name.en } ?? key
  }

  // MARK: Claims

  func attribute(_ claim: NodeID) -> String { names.text(claim, PropertyName.attribute) ?? "" }

  func attributeName(_ name: String) -> String {
    guard let attribute = schema.attribute(named: name) else { return name }
    return (isArabic ? attribute.words.ar.first : attribute.words.en.first)
      ?? name.split(separator: "_").joined(separator: " ")
  }

  func thing(_ claim: NodeID) -> NodeID? { names.neighbours(claim, .of, .outgoing).first }
  func valueNode(_ claim: NodeID) -> NodeID? { names.neighbours(claim, .value, .outgoing).first }

  /// The value of a claim as the answer shows it, with its unit.
  func valueText(_ claim: NodeID) -> String {
    if let node = valueNode(claim) { return name(node) }
    let unit = unitName(claim).map { " " + $0 } ?? ""
    switch names.value(claim, PropertyName.value) {
    case .int(let number): return Self.grouped(number) + unit
    case .float(let number): return "\(number)" + unit
    case .date: return words.date(date(claim, PropertyName.value))
    default: return text(claim, PropertyName.value, PropertyName.valueArabic) ?? ""
    }
  }

  /// What the number of a claim counts, in the language of the answer.
  private func unitName(_ claim: NodeID) -> String? {
    guard let unit = names.text(claim, PropertyName.unit) else { return nil }
    return schema.units.first { $0.key == unit }.map { isArabic ? $0.name.ar : $0.name.en } ?? unit
  }

  /// The value for programs: a number, an EDTF date, a text, or an id.
  func plainValue(_ claim: NodeID) -> String {
    if let node = valueNode(claim) { return id(node) }
    switch names.value(claim, PropertyName.value) {
    case .int(let number): return String(number)
    case .float(let number): return "\(number)"
    case .date: return date(claim, PropertyName.value)
    default: return text(claim, PropertyName.value, PropertyName.valueArabic) ?? ""
    }
  }

  /// Claims with equal keys give the same value.
  func valueKey(_ claim: NodeID) -> String {
    if let node = valueNode(claim) { return "@" + id(node) }
    let unit = names.text(claim, PropertyName.unit) ?? ""
    switch names.value(claim, PropertyName.value) {
    case .string(let text): return "\"" + text
    case .date: return "d" + date(claim, PropertyName.value)
    default: return plainValue(claim) + " " + unit
    }
  }

  static func grouped(_ number: Int64) -> String {
    let digits = String(number.magnitude)
    guard digits.count > 4 else { return String(number) }
    var text = ""
    for (offset, digit) in digits.reversed().enumerated() {
      if offset > 0 && offset % 3 == 0 { text = "," + text }
      text = String(digit) + text
    }
    return number < 0 ? "-" + text : text
  }

  /// Who gives a claim: its speakers, or the report.
  func giver(_ claim: NodeID) -> String {
    names.neighbours(claim, .assertedBy, .outgoing).map(name).joined(separator: words.comma)
  }

  func claimSentence(_ claim: NodeID) -> String {
    let subject = thing(claim).map(name) ?? ""
    let mark = rank(claim) == "wrong" ? " (\(words.judgedWrong))" : ""
    return "\(subject) — \(attributeName(attribute(claim))): \(valueText(claim))\(mark)"
  }

  func note(_ claim: NodeID) -> String? { text(claim, PropertyName.noteEnglish, PropertyName.noteArabic) }

  // MARK: Disagreements

  /// The disagreements that stand between some claims or statements.
  func disagreements(touching nodes: [NodeID]) -> [NodeID] {
    var seen: Set<NodeID> = []
    return nodes.flatMap { names.neighbours($0, .between, .incoming) }.filter { seen.insert($0).inserted }
  }

  /// The claims of an attribute of a thing that are held wrong.
  func wrongClaims(of thing: NodeID, attribute name: String) -> [NodeID] {
    names.neighbours(thing, .of, .incoming).filter { attribute($0) == name && rank($0) == "wrong" }
  }
}
