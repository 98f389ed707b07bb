import Answers
import TextFolding

/// Each row as a block of `field: value` lines; wide rows and Arabic beside Arabic stay readable in it.
package struct ListFormat: AnswerFormat {
  package func rendered(_ answer: Answer, in context: RenderingContext) -> String {
    let frame = AnswerFrame(answer, context.profile)
    let texts = RowTexts(answer, in: context)
    let lines = frame.linesBefore + Self.lines(of: texts, answer, context.profile) + frame.linesAfter
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  static func lines(of texts: RowTexts, _ answer: Answer, _ profile: RenderingProfile) -> [String] {
    let words = AnswerWords(language: answer.language)
    var lines: [String] = []
    for (index, row) in texts.rows.enumerated() {
      lines.append(AnswerStyle.header.applied(to: "\(words.row) \(index + 1)", if: profile.showsColour))
      for (name, value) in zip(texts.header, row) { lines += field(name, value, profile) }
    }
    return lines
  }

  private static func field(_ name: String, _ value: String, _ profile: RenderingProfile) -> [String] {
    let label = "  \(name): "
    guard profile.fit != .natural else { return [trimmedEnd(label + value)] }
    let room = profile.width - displayWidth(label)
    // Beside a label that takes most of the line the value would stand in a ribbon.
    guard room >= 12 else {
      return [trimmedEnd(label)] + wrapped(value, width: max(profile.width - 4, 8)).map { "    " + $0 }
    }
    return wrapped(value, width: room).enumerated().map { index, line in
      trimmedEnd((index == 0 ? label : String(repeating: " ", count: displayWidth(label))) + line)
    }
  }
}

extension AnswerFormat where Self == ListFormat {
  package static var list: ListFormat { ListFormat() }
}
