import Answers
import TextFolding

/// Each row as a block of `field: value` lines behind its number; wide rows and Arabic beside Arabic stay readable.
package struct ListFormat: AnswerFormat {
  package func rendered(_ answer: Answer, in context: RenderingContext) -> String {
    let frame = AnswerFrame(answer, context.profile)
    let texts = RowTexts(answer, in: context)
    let lines = frame.linesBefore + Self.lines(of: texts, context.profile) + frame.linesAfter
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  static func lines(of texts: RowTexts, _ profile: RenderingProfile) -> [String] {
    let margin = max(String(texts.rows.count).count, 2) + 2
    var lines: [String] = []
    for (index, row) in texts.rows.enumerated() {
      let fields = zip(texts.header, row).flatMap { field($0, $1, margin: margin, profile) }
      let number = padded(String(index + 1), toWidth: margin - 2, alignment: .trailing) + "  "
      lines += fields.enumerated().map { line, text in
        trimmedEnd((line == 0 ? number : String(repeating: " ", count: margin)) + text)
      }
    }
    return lines
  }

  /// A field's lines, without the margin.
  private static func field(
    _ name: String, _ value: String, margin: Int, _ profile: RenderingProfile
  ) -> [String] {
    let label = name + ": "
    guard profile.fit != .natural else { return [label + value] }
    let room = profile.width - margin - displayWidth(label)
    // Beside a label that takes most of the line the value would stand in a ribbon.
    guard room >= 12 else {
      return [label] + wrapped(value, width: max(profile.width - margin - 2, 8)).map { "  " + $0 }
    }
    return wrapped(value, width: room).enumerated().map { index, line in
      (index == 0 ? label : String(repeating: " ", count: displayWidth(label))) + line
    }
  }
}

extension AnswerFormat where Self == ListFormat {
  /// This format, to be called with a leading dot.
  package static var list: ListFormat { ListFormat() }
}
