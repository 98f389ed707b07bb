import CLibyaml
import SourceDiagnostics

/// Reads one YAML document from UTF-8 into a tree; `nil` when it is broken, which is then reported.
///
/// The subset that a corpus needs: mappings with distinct scalar keys, sequences, scalars. Aliases, anchors, tags
/// and further documents are reported. The bytes must have passed `checkCharacters`. Linear, some 40 MB/s.
func readYAML(_ bytes: [UInt8], file: Int, problems: ProblemList) -> YAMLNode? {
  let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  defer { parser.deallocate() }
  guard yaml_parser_initialize(parser) != 0 else {
    problems.report("not enough memory to read YAML", at: SourcePlace(file: file, start: 0, end: 0))
    return nil
  }
  defer { yaml_parser_delete(parser) }
  return bytes.withUnsafeBufferPointer { buffer in
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
    var reader = YAMLReader(parser: parser, bytes: buffer, file: file, problems: problems)
    defer { reader.discardEvent() }
    return try? reader.readDocument()
  }
}

/// Turns libyaml's events into nodes.
private struct YAMLReader {
  /// What is wrong has been reported.
  struct Broken: Error {}

  /// Deeper nesting than any corpus has; a bound on recursion.
  private static let deepest = 64

  let parser: UnsafeMutablePointer<yaml_parser_t>
  let bytes: UnsafeBufferPointer<UInt8>
  let file: Int
  let problems: ProblemList
  private var event = yaml_event_t()

  init(
    parser: UnsafeMutablePointer<yaml_parser_t>, bytes: UnsafeBufferPointer<UInt8>, file: Int,
    problems: ProblemList
  ) {
    self.parser = parser
    self.bytes = bytes
    self.file = file
    self.problems = problems
  }

  mutating func readDocument() throws(Broken) -> YAMLNode {
    try advance()  // the start of the stream
    try advance()
    guard event.type == YAML_DOCUMENT_START_EVENT else {
      problems.report("the file is empty", at: place)
      throw Broken()
    }
    try advance()
    let node = try readNode(depth: 0)
    try advance()  // the end of the document
    try advance()
    if event.type == YAML_DOCUMENT_START_EVENT {
      problems.report("a second YAML document begins here; a file of a corpus has one", at: place)
      throw Broken()
    }
    return node
  }

  /// Releases the present event; needed once more after the last one.
  mutating func discardEvent() {
    yaml_event_delete(&event)
    event.type = YAML_NO_EVENT
  }

  private var place: SourcePlace {
    SourcePlace(file: file, start: Int(event.start_mark.index), end: Int(event.end_mark.index))
  }

  private mutating func advance() throws(Broken) {
    discardEvent()
    guard yaml_parser_parse(parser, &event) != 0 else {
      event.type = YAML_NO_EVENT
      reportFailure()
      throw Broken()
    }
  }

  private func reportFailure() {
    let said = parser.pointee.problem.map { String(cString: $0) } ?? "cannot be read"
    let mark = Int(parser.pointee.problem_mark.index)
    let context = parser.pointee.context.map { " " + String(cString: $0) } ?? ""
    let start = Int(parser.pointee.context_mark.index)
    problems.report(
      "broken YAML: \(said)\(context)", at: SourcePlace(file: file, start: mark, end: mark + 1),
      hints: isTab(atScalar: mark) ? ["YAML is indented by spaces, not by tabs"] : [],
      related: context.isEmpty || start == mark
        ? nil : ("it begins at", SourcePlace(file: file, start: start, end: start + 1)))
  }

  /// Whether a tab stands at a place, which libyaml does not say when it stumbles over one.
  private func isTab(atScalar index: Int) -> Bool {
    bytes.lazy.filter { $0 & 0xC0 != 0x80 }.dropFirst(index).first == 0x09
  }

  /// The node that the present event begins; leaves its last event as the present one.
  private mutating func readNode(depth: Int) throws(Broken) -> YAMLNode {
    guard depth < Self.deepest else {
      problems.report("nested more than \(Self.deepest) levels deep", at: place)
      throw Broken()
    }
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      refuse(anchor: scalar.anchor, tag: scalar.tag)
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      if scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE { refuseControls(in: text) }
      return YAMLNode(content: .scalar(YAMLScalar(text: text, isPlain: isPlain)), place: place)
    case YAML_SEQUENCE_START_EVENT:
      refuse(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag)
      return try readSequence(depth: depth)
    case YAML_MAPPING_START_EVENT:
      refuse(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag)
      return try readMapping(depth: depth)
    default:
      let name = event.type == YAML_ALIAS_EVENT ? event.data.alias.anchor.map { String(cString: $0) } : nil
      problems.report(
        "the alias \(quoted("*" + (name ?? ""))) is not allowed: write the value itself", at: place)
      return YAMLNode(content: .unreadable, place: place)
    }
  }

  private mutating func readSequence(depth: Int) throws(Broken) -> YAMLNode {
    var place = place
    var items: [YAMLNode] = []
    try advance()
    while event.type != YAML_SEQUENCE_END_EVENT {
      items.append(try readNode(depth: depth + 1))
      try advance()
    }
    place.end = Int(event.end_mark.index)
    return YAMLNode(content: .sequence(items), place: place)
  }

  private mutating func readMapping(depth: Int) throws(Broken) -> YAMLNode {
    var place = place
    var entries: [YAMLEntry] = []
    var seen: [String: SourcePlace] = [:]
    try advance()
    while event.type != YAML_MAPPING_END_EVENT {
      let key = try readNode(depth: depth + 1)
      try advance()
      let value = try readNode(depth: depth + 1)
      try advance()
      guard case .scalar(let scalar) = key.content else {
        if case .unreadable = key.content { continue }
        problems.report("a list or mapping cannot be a key", at: key.place)
        continue
      }
      if let first = seen.updateValue(key.place, forKey: scalar.text) {
        problems.report(
          "duplicate key \(quoted(scalar.text))", at: key.place, related: ("the first is at", first))
        continue
      }
      entries.append(YAMLEntry(key: Located(scalar.text, at: key.place), value: value))
    }
    place.end = Int(event.end_mark.index)
    return YAMLNode(content: .mapping(entries), place: place)
  }

  /// Escapes of a double-quoted scalar can make the characters that `checkCharacters` keeps out of the file.
  private func refuseControls(in text: String) {
    for scalar in text.unicodeScalars where isForbidden(scalar) {
      problems.report("an escape makes the control character \(codePoint(scalar.value))", at: place)
    }
  }

  private func refuse(anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?) {
    if let anchor {
      problems.report("the anchor \(quoted("&" + String(cString: anchor))) is not allowed", at: head)
    }
    if let tag {
      problems.report("the tag \(quoted(String(cString: tag))) is not allowed", at: head)
    }
  }

  /// The first character of the present event: an anchor or tag stands before what it belongs to.
  private var head: SourcePlace {
    SourcePlace(file: file, start: place.start, end: place.start + 1)
  }
}
