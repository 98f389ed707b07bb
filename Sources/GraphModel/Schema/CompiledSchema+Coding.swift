extension CompiledSchema {
  /// The version of the encoding; bytes of another version are not read.
  private static let encodingVersion: UInt8 = 2

  /// The schema as bytes, the same for equal schemas on every machine.
  ///
  /// One version byte, then the fields in the order of their declaration, as `ByteWriter` writes them.
  package func encoded() -> [UInt8] {
    var writer = ByteWriter()
    writer.write(byte: Self.encodingVersion)
    writer.write(title)
    for key in SchemaStructure.Key.allCases {
      writer.write(structure[key])
      writer.write(structure.endLabels(of: key))
    }
    writer.write(list: labels) { $0.write($1) }
    for terms in [acts, forms, genres, units] {
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
    var reader = ByteReader(bytes)
    guard let schema = try? CompiledSchema(from: &reader), reader.isAtEnd else { return nil }
    self = schema
  }

  private init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
    guard try reader.readByte() == Self.encodingVersion else { throw ByteReader.Damaged() }
    let title = try reader.readText()
    var names: [SchemaStructure.Key: String] = [:]
    var ends: [SchemaStructure.Key: [String]] = [:]
    for key in SchemaStructure.Key.allCases {
      names[key] = try reader.readString()
      ends[key] = try reader.readStrings()
    }
    self.init(title: title, structure: SchemaStructure(names: names, ends: ends))
    labels = try reader.readList { reader throws(ByteReader.Damaged) in try reader.readLabel() }
    acts = try reader.readTerms()
    forms = try reader.readTerms()
    genres = try reader.readTerms()
    units = try reader.readTerms()
    attributes = try reader.readList { reader throws(ByteReader.Damaged) in try reader.readAttribute() }
    words = try reader.readList { reader throws(ByteReader.Damaged) in
      SchemaWordList(key: try reader.readString(), words: try reader.readWords())
    }
  }
}

extension ByteWriter {
  fileprivate mutating func write<Element>(list: [Element], each write: (inout ByteWriter, Element) -> Void) {
    self.write(count: list.count)
    for element in list { write(&self, element) }
  }

  /// `nil` is the empty string: no name in a schema is empty.
  fileprivate mutating func write(name: String?) { write(name ?? "") }

  fileprivate mutating func write(_ text: LocalizedText) {
    write(text.en)
    write(text.ar)
  }

  fileprivate mutating func write(_ words: LocalizedWords) {
    write(words.en)
    write(words.ar)
  }

  fileprivate mutating func write(_ label: SchemaLabel) {
    write(label.name)
    write(label.role.rawValue)
    write(label.with)
    write(label.kinds)
    write(name: label.file)
    write(label.words)
  }

  fileprivate mutating func write(_ attribute: SchemaAttribute) {
    write(attribute.name)
    write(attribute.of)
    switch attribute.value {
    case .number: write(byte: 0)
    case .date: write(byte: 1)
    case .text: write(byte: 2)
    case .anything: write(byte: 3)
    case .label(let name):
      write(byte: 4)
      write(name)
    }
    write(name: attribute.relation)
    write(attribute.isReversed)
    write(attribute.isFunctional)
    write(attribute.isProperty)
    write(attribute.comparison.rawValue)
    write(name: attribute.unit)
    write(attribute.words)
    write(attribute.verbs)
  }
}

extension ByteReader {
  fileprivate mutating func readList<Element>(
    _ read: (inout ByteReader) throws(Damaged) -> Element
  ) throws(Damaged) -> [Element] {
    let count = try readCount()
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try read(&self)) }
    return list
  }

  fileprivate mutating func readName() throws(Damaged) -> String? {
    let name = try readString()
    return name.isEmpty ? nil : name
  }

  fileprivate mutating func readText() throws(Damaged) -> LocalizedText {
    LocalizedText(en: try readString(), ar: try readString())
  }

  fileprivate mutating func readWords() throws(Damaged) -> LocalizedWords {
    LocalizedWords(en: try readStrings(), ar: try readStrings())
  }

  fileprivate mutating func readTerms() throws(Damaged) -> [SchemaTerm] {
    try readList { reader throws(Damaged) in
      SchemaTerm(key: try reader.readString(), name: try reader.readText())
    }
  }

  private mutating func readCase<Name: RawRepresentable<String>>() throws(Damaged) -> Name {
    guard let name = Name(rawValue: try readString()) else { throw Damaged() }
    return name
  }

  fileprivate mutating func readLabel() throws(Damaged) -> SchemaLabel {
    SchemaLabel(
      name: try readString(), role: try readCase(), with: try readStrings(), kinds: try readStrings(),
      file: try readName(), words: try readWords())
  }

  private mutating func readValueType() throws(Damaged) -> SchemaAttribute.ValueType {
    switch try readByte() {
    case 0: .number
    case 1: .date
    case 2: .text
    case 3: .anything
    case 4: .label(try readString())
    default: throw Damaged()
    }
  }

  fileprivate mutating func readAttribute() throws(Damaged) -> SchemaAttribute {
    var attribute = SchemaAttribute(
      name: try readString(), of: try readStrings(), value: try readValueType(), relation: try readName())
    attribute.isReversed = try readBool()
    attribute.isFunctional = try readBool()
    attribute.isProperty = try readBool()
    attribute.comparison = try readCase()
    attribute.unit = try readName()
    attribute.words = try readWords()
    attribute.verbs = try readWords()
    return attribute
  }
}
