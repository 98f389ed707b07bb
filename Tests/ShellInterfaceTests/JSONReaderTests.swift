import GraphModel
import Testing

@testable import ShellInterface

struct JSONReaderTests {
  @Test(arguments: [
    ("null", Value.null), (" true ", .bool(true)), ("-0", .int(0)), ("12", .int(12)), ("1.0", .float(1)),
    ("1e2", .float(100)), ("-9223372036854775808", .int(.min)), ("\"a\\u0041\\n\"", .string("aA\n")),
    ("\"\\ud83d\\ude00\"", .string("😀")),
    ("[1, [\"محضر\"], {}]", .list([.int(1), .list([.string("محضر")]), .map(MapValue())])),
    ("{\"a\":{\"b\":null}}", .map(MapValue([("a", .map(MapValue([("b", .null)])))]))),
  ])
  func reads(text: String, value: Value) throws {
    let read = try JSONReader.read(Array(text.utf8)).value
    #expect(
      read.literal(describing: GraphDescription(PropertyGraph()))
        == value.literal(describing: GraphDescription(PropertyGraph())))
  }

  @Test(arguments: [
    ("", 0), ("tru", 0), ("01", 0), ("1.", 2), ("-", 1), ("[1,]", 3), ("{\"a\":1,}", 7), ("{a:1}", 1),
    ("[1 2]", 3),
    ("\"\\ud800\"", 1), ("\"\\udc00\\ud800\"", 1), ("\"\\x\"", 2), ("\"\u{1}\"", 1), ("\"abc", 4), ("1 2", 2),
    ("9223372036854775808", 0), ("1e999", 0), ("{\"a\":1,\"a\":2}", 7), ("nul", 0), ("NaN", 0),
  ])
  func refuses(text: String, offset: Int) {
    let error = #expect(throws: JSONError.self) { try JSONReader.read(Array(text.utf8)) }
    #expect(error?.offset == offset, "\(error?.message ?? "")")
  }

  @Test func refusesDepthAndInvalidText() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(throws: JSONError.self) { try JSONReader.read(deep) }
    #expect(throws: JSONError.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
  }
}
