import SourceDiagnostics
import Testing

@Suite("Source text")
struct SourceTextTests {
  @Test(
    "counts lines and columns in clusters",
    arguments: [
      ("abc", 0, 1, 1), ("abc", 3, 1, 4), ("abc", 99, 1, 4), ("abc", -1, 1, 1), ("", 0, 1, 1),
      ("a\nb", 2, 2, 1), ("a\n", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("بِسم x", 9, 1, 5), ("بِسم x", 1, 1, 1),
    ])
  func locates(text: String, offset: Int, line: Int, column: Int) {
    let location = SourceText(name: "t", text: text).location(of: offset)
    #expect(location.line == line)
    #expect(location.column == column)
  }
}
