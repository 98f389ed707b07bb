import SourceDiagnostics

/// Where the members of a line's object lie; their order is free, so they are found before they are read.
struct JSONLineMembers {
  private(set) var id: Range<Int>?
  private(set) var labels: Range<Int>?
  private(set) var label: Range<Int>?
  private(set) var type: Range<Int>?
  private(set) var start: Range<Int>?
  private(set) var end: Range<Int>?
  private(set) var properties: Range<Int>?

  private static let keys = ["id", "labels", "type", "start", "end", "properties", "label"]

  /// Finds the members of a line.
  init(_ line: UnsafeBufferPointer<UInt8>) throws(JSONError) {
    try self.init(line, at: 0, isStrict: true)
  }

  /// Finds the members of an object in a line; unknown ones are refused when strict.
  init(_ line: UnsafeBufferPointer<UInt8>, at start: Int, isStrict: Bool) throws(JSONError) {
    var reader = JSONReader(line, at: start)
    var found = JSONLineMembers()
    try reader.readItems(open: "{", close: "}") { (reader) throws(JSONError) in
      reader.skipSpace()
      let place = reader.position
      let key = try reader.readKey()
      let value = try reader.skipValue()
      try found.set(key, value, at: place, isStrict: isStrict)
    }
    if isStrict { try reader.expectEnd() }
    self = found
  }

  private init() {}

  private mutating func set(
    _ key: String, _ value: Range<Int>, at place: Int, isStrict: Bool
  ) throws(JSONError) {
    let old: Range<Int>?
    switch key {
    case "id": (old, id) = (id, value)
    case "labels": (old, labels) = (labels, value)
    case "label": (old, label) = (label, value)
    case "type": (old, type) = (type, value)
    case "start": (old, start) = (start, value)
    case "end": (old, end) = (end, value)
    case "properties": (old, properties) = (properties, value)
    default:
      guard isStrict else { return }
      let hint = didYouMean(key, among: Self.keys).first.map { "; " + $0 }
      let expected = "; expected 'id', 'labels', 'type', 'start', 'end' or 'properties'"
      throw JSONError(offset: place, message: "there is no member \(quoted(key)) here\(hint ?? expected)")
    }
    if old != nil { throw JSONError(offset: place, message: "the member \(quoted(key)) occurs twice") }
  }
}
