extension CompiledSchema {
  /// The version of the encoding; bytes of another version are not read.
  private static let encodingVersion: UInt8 = 1

  /// The schema as bytes, the same for equal schemas on every machine.
  ///
  /// One version byte, then the fields in the order of their declaration: a string as its length and UTF-8, a list
  /// as its length and elements, lengths in LEB128.
  package func encoded() -> [UInt8] {
    var writer = SchemaWriter()
    writer.write(byte: Self.encodingVersion)
    writer.write(title)
    for key in SchemaStructure.Key.allCases {
      writer.write(structure[key])
      writer.write(list: structure.endLabels(of: key)) { $0.write($1) }
    }
    writer.write(list: labels) { $0.write($1) }
    for terms in [acts, forms, genres] {
      writer.write(list: terms) { writer, term in
        writer.write(term.key)
        writer.write(term.name)
      }
    }
    writer.write(list: attributes) { $0.write($1) }
    writer.write(list: words) { writer, list in
      writer.write(list.key)
      writer.write(list.words)
    }
    return writer.bytes
  }

  /// Reads what `encoded()` wrote; `nil` for bytes that are cut short, malformed, or of another version.
  package init?(decoding bytes: [UInt8]) {
    guard let schema = bytes.withUnsafeBytes({ CompiledSchema(decoding: $0) }) else { return nil }
    self = schema
  }

  /// Reads what `encoded()` wrote from memory that need not outlive the call; `nil` as above.
  package init?(decoding bytes: UnsafeRawBufferPointer) {
    var reader = SchemaReader(bytes)
    guard reader.readByte() == Self.encodingVersion else { return nil }
    let title = reader.readText()
    var names: [SchemaStructure.Key: String] = [:]
    var ends: [SchemaStructure.Key: [String]] = [:]
    for key in SchemaStructure.Key.allCases {
      names[key] = reader.readString()
      ends[key] = reader.readStrings()
    }
    let labels = reader.readList { $0.readLabel() }
    let terms = (0..<3).map { _ in
      reader.readList { SchemaTerm(key: $0.readString(), name: $0.readText()) }
    }
    let attributes = reader.readList { $0.readAttribute() }
    let words = reader.readList { SchemaWordList(key: $0.readString(), words: $0.readWords()) }
    guard reader.isAtEnd else { return nil }
    self.init(
      title: title, structure: SchemaStructure(names: names, ends: ends), labels: labels, acts: terms[0],
      forms: terms[1], genres: terms[2], attributes: attributes, words: words)
  }
}

/// Collects the bytes of an encoded schema.
private struct SchemaWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(byte: UInt8) { bytes.append(byte) }

  mutating func write(count: Int) {
    var rest = UInt64(count)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ string: String) {
    write(count: string.utf8.count)
    bytes.append(contentsOf: string.utf8)
  }

  /// `nil` is the empty string: no name in a schema is empty.
  mutating func write(_ string: String?) { write(string ?? "") }

  mutating func write<Element>(list: [Element], each write: (inout SchemaWriter, Element) -> Void) {
    self.write(count: list.count)
    for element in list { write(&self, element) }
  }

  mutating func write(_ text: LocalizedText) {
    write(text.en)
    write(text.ar)
  }

  mutating func write(_ words: LocalizedWords) {
    write(list: words.en) { $0.write($1) }
    write(list: words.ar) { $0.write($1) }
  }

  mutating func write(_ label: SchemaLabel) {
    write(label.name)
    write(label.role.rawValue)
    write(list: label.with) { $0.write($1) }
    write(list: label.kinds) { $0.write($1) }
    write(label.file)
    write(label.words)
  }

  mutating func write(_ attribute: SchemaAttribute) {
    write(attribute.name)
    write(list: attribute.of) { $0.write($1) }
    switch attribute.value {
    case .number: write(byte: 0)
    case .date: write(byte: 1)
    case .text: write(byte: 2)
    case .anything: write(byte: 3)
    case .label(let name):
      write(byte: 4)
      write(name)
    }
    write(attribute.relation)
    let flags = [attribute.isReversed, attribute.isFunctional, attribute.isProperty]
    write(byte: flags.reversed().reduce(0) { $0 << 1 | ($1 ? 1 : 0) })
    write(attribute.comparison.rawValue)
    write(attribute.unit)
    write(attribute.words)
    write(attribute.verbs)
  }
}

/// Takes an encoded schema apart; after a fault everything reads as empty and `isAtEnd` is false.
private struct SchemaReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  private var hasFailed = false

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { !hasFailed && offset == bytes.count }

  private mutating func fail() {
    hasFailed = true
    offset = bytes.count
  }

  mutating func readByte() -> UInt8 {
    guard offset < bytes.count else {
      fail()
      return 0
    }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// A length; what is longer than the bytes that are left is a fault, so that no list is reserved for it.
  mutating func readCount() -> Int {
    var count = 0
    for shift in stride(from: 0, through: 28, by: 7) {
      let byte = readByte()
      count |= Int(byte & 0x7F) << shift
      if byte < 0x80 {
        if count <= bytes.count - offset { return count }
        break
      }
    }
    fail()
    return 0
  }

  mutating func readString() -> String {
    let count = readCount()
    defer { offset += count }
    return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
  }

  mutating func readOptionalString() -> String? {
    let string = readString()
    return string.isEmpty ? nil : string
  }

  mutating func readList<Element>(_ read: (inout SchemaReader) -> Element) -> [Element] {
    let count = readCount()
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count where !hasFailed { list.append(read(&self)) }
    return list
  }

  mutating func readStrings() -> [String] { readList { $0.readString() } }

  mutating func readText() -> LocalizedText { LocalizedText(en: readString(), ar: readString()) }

  mutating func readWords() -> LocalizedWords { LocalizedWords(en: readStrings(), ar: readStrings()) }

  mutating func readNamed<Name: RawRepresentable<String>>(_ fallback: Name) -> Name {
    if let name = Name(rawValue: readString()) { return name }
    fail()
    return fallback
  }

  mutating func readLabel() -> SchemaLabel {
    SchemaLabel(
      name: readString(), role: readNamed(.thing), with: readStrings(), kinds: readStrings(),
      file: readOptionalString(), words: readWords())
  }

  mutating func readValueType() -> SchemaAttribute.ValueType {
    switch readByte() {
    case 0: return .number
    case 1: return .date
    case 2: return .text
    case 3: return .anything
    case 4: return .label(readString())
    default:
      fail()
      return .text
    }
  }

  mutating func readAttribute() -> SchemaAttribute {
    var attribute = SchemaAttribute(name: readString(), of: readStrings(), value: readValueType())
    attribute.relation = readOptionalString()
    let flags = readByte()
    attribute.isReversed = flags & 1 != 0
    attribute.isFunctional = flags & 2 != 0
    attribute.isProperty = flags & 4 != 0
    attribute.comparison = readNamed(.none)
    attribute.unit = readOptionalString()
    attribute.words = readWords()
    attribute.verbs = readWords()
    return attribute
  }
}
