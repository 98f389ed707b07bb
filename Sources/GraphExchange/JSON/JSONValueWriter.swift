import GraphModel

/// Writes values in JSON so that `JSONReader` reads the same values: floats with a point or an exponent, and what
/// JSON lacks as objects with one key that begins with a dollar sign, such as `{"$date": "2021-06-28"}`.
struct JSONValueWriter {
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ value: Value) {
    switch value {
    case .null, .node, .relationship, .path: write(raw: "null")
    case .bool(let flag): write(raw: flag ? "true" : "false")
    case .int(let number): write(raw: String(number))
    case .float(let number):
      if number.isFinite { write(raw: number.exactText) } else { write(tag: "$float", number.exactText) }
    case .string(let text): write(text)
    case .list(let items): write(items)
    case .map(let map): write(map)
    case .date: write(tag: "$date", value)
    case .localTime: write(tag: "$localtime", value)
    case .time: write(tag: "$time", value)
    case .localDateTime: write(tag: "$localdatetime", value)
    case .dateTime: write(tag: "$datetime", value)
    case .duration: write(tag: "$duration", value)
    }
  }

  /// Writes an object.
  mutating func write(members: some Sequence<(String, Value)>) {
    write(raw: "{")
    var isFirst = true
    for (key, value) in members {
      if !isFirst { write(raw: ",") }
      isFirst = false
      write(key)
      write(raw: ":")
      write(value)
    }
    write(raw: "}")
  }

  private mutating func write(_ items: [Value]) {
    write(raw: "[")
    for (index, item) in items.enumerated() {
      if index > 0 { write(raw: ",") }
      write(item)
    }
    write(raw: "]")
  }

  private mutating func write(_ map: MapValue) {
    // Such a map alone would be taken for a tagged value.
    let isTagLike = map.count == 1 && map.keys[0].utf8.first == UInt8(ascii: "$")
    if isTagLike { write(raw: "{\"$map\":") }
    write(members: map.pairs.map { ($0, $1) })
    if isTagLike { write(raw: "}") }
  }

  private mutating func write(tag: String, _ value: Value) { write(tag: tag, value.temporalText ?? "") }

  private mutating func write(tag: String, _ text: String) {
    write(raw: "{\"\(tag)\":")
    write(text)
    write(raw: "}")
  }

  /// Writes a string in quotes.
  mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: write(raw: "\\n")
      case 0x0D: write(raw: "\\r")
      case 0x09: write(raw: "\\t")
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        write(raw: "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(raw text: String) { bytes.append(contentsOf: text.utf8) }
}
