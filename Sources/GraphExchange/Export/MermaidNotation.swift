import TextFolding

/// Mermaid's flowcharts.
struct MermaidNotation: DrawingNotation {
  let opening = "flowchart LR\n"
  let closing = ""

  func node(_ number: UInt32, lines: [String]) -> String {
    "  n\(number)[\"\(lines.map(escaped).joined(separator: "<br>"))\"]\n"
  }

  func arrow(from start: UInt32, to end: UInt32, text: String) -> String {
    "  n\(start) -->|\"\(escaped(text))\"| n\(end)\n"
  }

  /// Text in quotes. Mermaid reads it as HTML, after backticks as Markdown, and knows `%%` and `#…;` besides; what
  /// could mean anything is written as a character reference, which begins with `#`.
  private func escaped(_ text: String) -> String {
    replacingScalars(in: text) { scalar in
      switch scalar {
      case "\"", "#", "&", "<", ">", "`", "%", ";", "*", "_", "\\", "{", "}", "[", "]", "|":
        "#\(scalar.value);"
      default: nil
      }
    }
  }
}
