import GraphModel
import SourceDiagnostics

/// Reads a chunk of JSON Lines, an object a line:
///
///     {"id": 7, "labels": ["Actor"], "properties": {"name": "…"}}
///     {"id": 3, "type": "SAID", "start": 7, "end": 9, "properties": {}}
///
/// A line with ends is a relationship. Ids are numbers or strings, `7` and `"7"` being one; a node that nothing
/// joins may go without, and a relationship's id is not looked at. Also read: `"type": "node"` or `"relationship"`
/// with the relationship's type as `label`, and ends given as objects with an `id`.
struct JSONLinesReader {
  private let file: Int
  private let bytes: UnsafeBufferPointer<UInt8>
  private let names: [String]
  private let isValidText: Bool
  private var nodeGroups: [JSONGroup] = []
  private var relationshipGroups: [JSONGroup] = []
  /// The groups by the text that names them.
  private var nodeKeys = TextPool()
  private var relationshipKeys = TextPool()
  private var scratch: [UInt8] = []

  /// `names` are labels of all nodes, or the type of relationships that have none.
  init(file: Int, _ bytes: UnsafeBufferPointer<UInt8>, names: [String], isValidText: Bool) {
    self.file = file
    self.bytes = bytes
    self.names = names
    self.isValidText = isValidText
  }

  /// Reads the lines of a chunk.
  mutating func read(_ chunk: FileChunk) -> ChunkResult {
    var result = ChunkResult(end: chunk.end)
    var start = chunk.start
    while start < chunk.end {
      var end = start
      while end < bytes.count, bytes[end] != CSVDialect.lineFeed { end += 1 }
      if !isBlank(start..<end) {
        result.rows += 1
        do throws(JSONError) {
          try readLine(start..<end)
        } catch {
          let problem = RowProblem(file: file, offset: start + error.offset, message: error.message)
          result.problems.add(problem)
        }
      }
      start = end + 1
    }
    result.parts = nodeGroups.map { $0.part(file: file) }
    result.unresolved = relationshipGroups.map { $0.unresolvedPart(file: file) }
    return result
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == CSVDialect.carriageReturn }
  }

  private mutating func readLine(_ range: Range<Int>) throws(JSONError) {
    let line = UnsafeBufferPointer(rebasing: bytes[range])
    guard isValidText || isValidUTF8(line) else {
      throw JSONError(offset: 0, message: "the line is not valid UTF-8")
    }
    let members = try JSONLineMembers(line)
    if members.start == nil && members.end == nil {
      try readNode(members, line, lineStart: range.lowerBound)
    } else {
      try readRelationship(members, line, lineStart: range.lowerBound)
    }
  }

  // MARK: - Nodes

  private mutating func readNode(
    _ members: JSONLineMembers, _ line: UnsafeBufferPointer<UInt8>, lineStart: Int
  ) throws(JSONError) {
    if let word = members.type, try string(line, word, "type") != "node" {
      throw JSONError(offset: word.lowerBound, message: "a relationship needs both 'start' and 'end'")
    }
    var id: [UInt8]?
    if let range = members.id { id = try readID(line, range) }
    // Nodes with and without an id are told apart, so that a column of ids has no gaps.
    scratch = [id == nil ? 0 : 1] + (members.labels.map { Array(line[$0]) } ?? [])
    let group = Int(scratch.withUnsafeBufferPointer { nodeKeys.intern($0) })
    if group == nodeGroups.count {
      let own = try members.labels.map { (range) throws(JSONError) in try labels(line, range) } ?? []
      nodeGroups.append(JSONGroup(names: names + own.filter { !names.contains($0) }))
    }
    try nodeGroups[group].readRow(line, members.properties, file: lineStart)
    if let id { id.withUnsafeBufferPointer { nodeGroups[group].append(id: $0) } }
  }

  private func labels(_ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) throws(JSONError) -> [String] {
    var labels: [String] = []
    var reader = JSONReader(line, at: range.lowerBound)
    try reader.readItems(open: "[", close: "]") { (reader) throws(JSONError) in
      reader.skipSpace()
      labels.append(try reader.readString())
    }
    return labels
  }

  // MARK: - Relationships

  private mutating func readRelationship(
    _ members: JSONLineMembers, _ line: UnsafeBufferPointer<UInt8>, lineStart: Int
  ) throws(JSONError) {
    guard let start = members.start, let end = members.end else {
      throw JSONError(offset: 0, message: "a relationship needs both 'start' and 'end'")
    }
    let (source, target) = (try readID(line, start), try readID(line, end))
    let typeRange = members.label ?? members.type
    scratch = typeRange.map { Array(line[$0]) } ?? []
    let group = Int(scratch.withUnsafeBufferPointer { relationshipKeys.intern($0) })
    if group == relationshipGroups.count {
      relationshipGroups.append(JSONGroup(names: try type(line, typeRange)))
    }
    try relationshipGroups[group].readRow(line, members.properties, file: lineStart)
    source.withUnsafeBufferPointer { relationshipGroups[group].append(start: $0) }
    target.withUnsafeBufferPointer { relationshipGroups[group].append(end: $0) }
  }

  private func type(_ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>?) throws(JSONError) -> [String] {
    guard let range else {
      guard names.isEmpty else { return names }
      throw JSONError(offset: 0, message: "a relationship needs a 'type'")
    }
    let type = try string(line, range, "type")
    guard !type.isEmpty else { throw JSONError(offset: range.lowerBound, message: "the type is empty") }
    return [type]
  }

  // MARK: - Parts

  private func string(
    _ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ key: String
  ) throws(JSONError) -> String {
    var reader = JSONReader(line, at: range.lowerBound)
    guard reader.peek == UInt8(ascii: "\"") else {
      throw JSONError(offset: range.lowerBound, message: "expected a string for '\(key)'")
    }
    return try reader.readString()
  }

  /// An id as text: a number's figures, a string's characters, or the `id` of an object.
  private func readID(_ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) throws(JSONError) -> [UInt8] {
    var reader = JSONReader(line, at: range.lowerBound)
    if reader.peek == UInt8(ascii: "{") {
      guard let inner = try JSONLineMembers(line, at: range.lowerBound, isStrict: false).id else {
        throw JSONError(offset: range.lowerBound, message: "expected an 'id' in the object")
      }
      return try readID(line, inner)
    }
    switch try reader.readValue() {
    case .int(let number): return Array(String(number).utf8)
    case .string(let text) where !text.isEmpty: return Array(text.utf8)
    default: throw JSONError(offset: range.lowerBound, message: "expected an id, a whole number or a string")
    }
  }
}
