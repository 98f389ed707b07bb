import TextFolding

/// Graphviz's language.
struct DOTNotation: DrawingNotation {
  let opening = "digraph {\n  node [shape=box];\n"
  let closing = "}\n"

  func node(_ number: UInt32, lines: [String]) -> String {
    "  n\(number) [label=\"\(lines.map(escaped).joined(separator: "\\n"))\"];\n"
  }

  func arrow(from start: UInt32, to end: UInt32, text: String) -> String {
    "  n\(start) -> n\(end) [label=\"\(escaped(text))\"];\n"
  }

  /// Text in a quoted label. Backslashes begin escapes there, and ampersands entities as in HTML.
  private func escaped(_ text: String) -> String {
    replacingScalars(in: text) { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "&": "&amp;"
      default: nil
      }
    }
  }
}
