import SourceDiagnostics

/// One mapping of a corpus, read key by key.
///
/// Keys that are unknown or missing are reported at once, values of another shape when they are asked for. What is
/// absent or unreadable reads as `nil` or empty, so that a record with a fault is still checked to its end.
struct RecordFields {
  /// The record as messages name it: `statement 'north-s1'`.
  let name: String
  /// Where to point when something is missing: the id, or the first key.
  let place: SourcePlace
  let problems: ProblemList
  private let entries: [YAMLEntry]

  /// Takes a mapping apart; `nil` when the node is none, which is reported.
  ///
  /// `noun` names what the record is; the value of `identifier`, when there is one, is added to it.
  init?(
    _ node: YAMLNode, noun: String, identifier: String = "id", required: [String], optional: [String] = [],
    problems: ProblemList
  ) {
    guard case .mapping(let entries) = node.content else {
      problems.reportShape(of: node, expected: "a mapping with the keys of a \(noun)", in: noun)
      return nil
    }
    var name = noun
    var place = entries.first?.key.place ?? node.place
    if let entry = entries.first(where: { $0.key.value == identifier }),
      case .scalar(let scalar) = entry.value.content, !scalar.text.isEmpty
    {
      name += " " + quoted(scalar.text)
      place = entry.value.place
    }
    self.name = name
    self.place = place
    self.problems = problems
    self.entries = entries
    checkKeys(required: required, known: required + optional)
  }

  private func checkKeys(required: [String], known: [String]) {
    for entry in entries where !known.contains(entry.key.value) {
      let near = didYouMean(entry.key.value, among: known)
      problems.report(
        "unknown key \(quoted(entry.key.value)) in \(name)", at: entry.key.place,
        hints: near.isEmpty ? ["known keys: " + known.joined(separator: ", ")] : near)
    }
    for key in required where self[key] == nil {
      problems.report("\(name) has no \(quoted(key))", at: place)
    }
  }

  /// The value of a key as it was read.
  subscript(key: String) -> YAMLNode? {
    entries.first { $0.key.value == key }?.value
  }

  /// The place of a key, or of the record when it has no such key.
  func place(ofKey key: String) -> SourcePlace {
    entries.first { $0.key.value == key }?.key.place ?? place
  }

  /// The scalar of a key with its place; an empty one is reported.
  func string(_ key: String) -> Located<String>? {
    guard let node = self[key] else { return nil }
    return string(node, key: key)
  }

  /// The texts in a list, each with its place.
  func strings(_ key: String) -> [Located<String>] {
    list(key).compactMap { string($0, key: key) }
  }

  /// The ids in a list; one that stands there twice is reported.
  func ids(_ key: String) -> [Located<String>] {
    var seen: Set<String> = []
    return strings(key).filter { id in
      if seen.insert(id.value).inserted { return true }
      problems.report("\(quoted(id.value)) stands twice in \(quoted(key)) of \(name)", at: id.place)
      return false
    }
  }

  /// One id, or the ids of a list.
  func oneOrMoreIDs(_ key: String) -> [Located<String>] {
    guard let node = self[key] else { return [] }
    if case .sequence = node.content { return ids(key) }
    return [string(node, key: key)].compactMap { $0 }
  }

  /// The elements of a list; empty when there is none.
  func list(_ key: String) -> [YAMLNode] {
    guard let node = self[key] else { return [] }
    guard case .sequence(let items) = node.content else {
      problems.reportShape(of: node, expected: "a list, [] when there is nothing", in: subject(key))
      return []
    }
    return items
  }

  /// `true` or `false`; absent is false.
  func flag(_ key: String) -> Bool {
    guard let text = string(key) else { return false }
    if text.value == "true" { return true }
    if text.value != "false" {
      problems.report("\(subject(key)) is \(quoted(text.value)), expected true or false", at: text.place)
    }
    return false
  }

  /// A case of an enumeration by its name; absent or unknown is `nil`, the latter reported.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, of type: Choice.Type) -> Choice?
  {
    guard let text = string(key) else { return nil }
    if let choice = Choice(rawValue: text.value) { return choice }
    problems.reportUnknown(text, what: key, of: name, known: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// A key's value as messages name it: `'by' of statement 'north-s1'`.
  func subject(_ key: String) -> String {
    "\(quoted(key)) of \(name)"
  }

  private func string(_ node: YAMLNode, key: String) -> Located<String>? {
    guard case .scalar(let scalar) = node.content else {
      problems.reportShape(of: node, expected: "a text", in: subject(key))
      return nil
    }
    if scalar.isNull || scalar.text.allSatisfy(\.isWhitespace) {
      problems.report("\(subject(key)) is empty", at: place(ofKey: key), hints: ["leave the key out"])
      return nil
    }
    return Located(scalar.text, at: node.place)
  }
}

extension ProblemList {
  /// Reports a node that is of another shape than expected; one that was reported already is passed over.
  func reportShape(of node: YAMLNode, expected: String, in subject: String) {
    let found: String
    switch node.content {
    case .unreadable: return
    case .scalar(let scalar): found = scalar.isNull ? "nothing" : quoted(scalar.text)
    case .sequence: found = "a list"
    case .mapping: found = "a mapping"
    }
    var place = node.place
    // A block runs over many lines; its first character is enough to show where it begins.
    if case .scalar = node.content {} else { place.end = place.start + 1 }
    report("\(subject) is \(found), expected \(expected)", at: place)
  }

  /// Reports a word that is not one of a known set.
  func reportUnknown(_ word: Located<String>, what: String, of record: String, known: [String]) {
    let near = didYouMean(word.value, among: known)
    report(
      "unknown \(what) \(quoted(word.value)) in \(record)", at: word.place,
      hints: near.isEmpty ? ["known: " + known.joined(separator: ", ")] : near)
  }
}
