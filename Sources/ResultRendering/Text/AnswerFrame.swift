import Answers
import TextFolding

/// The lines of an answer that stand before and after its rows, shared by the formats that people read.
struct AnswerFrame {
  private let answer: Answer
  private let words: AnswerWords
  private let profile: RenderingProfile

  init(_ answer: Answer, _ profile: RenderingProfile) {
    self.answer = answer
    self.profile = profile
    words = AnswerWords(language: answer.language)
  }

  /// As many remarks on the rows as may keep the reader from them.
  private static let mostNotesBefore = 4

  /// Whether the remarks on the rows follow them, because there are many.
  private var notesFollow: Bool { !answer.rows.isEmpty && answer.notes.count > Self.mostNotesBefore }

  /// The headline, then how the question was read and what is judged, each with its label.
  var linesBefore: [String] {
    var lines: [String] = []
    if let headline = answer.headline {
      lines += filled(safe(headline)).map { AnswerStyle.headline.applied(to: $0, if: profile.showsColour) }
    }
    for remark in notesFollow ? reading : remarks {
      lines += labelled(remark.label, remark.text, remark.style)
    }
    for (index, reading) in answer.readings.enumerated() {
      lines += filled("  \(index + 1)  " + safe(reading), indent: 5)
    }
    return lines
  }

  /// The remarks that follow the rows, and as the last line what was written.
  var linesAfter: [String] {
    var lines: [String] = []
    if notesFollow { lines += notes.flatMap { labelled($0.label, $0.text, $0.style) } }
    return effects.map { lines + [$0] } ?? lines
  }

  /// What was written, in words; `nil` for nothing.
  var effects: String? { answer.effectsInWords(language: answer.language) }

  /// A line with its label, fit for a screen.
  typealias Remark = (label: String, text: String, style: AnswerStyle)

  /// The remarks with their labels, as every readable format shows them.
  var remarks: [Remark] { reading + notes }

  /// How the question was read.
  private var reading: [Remark] {
    var remarks: [Remark] = []
    if let understood = answer.understood {
      if !understood.canonical.isEmpty {
        remarks.append((words.understood, safe(understood.canonical), .label))
      }
      for correction in understood.corrections {
        remarks.append((words.readAs, safe("\(correction.typed) → \(correction.readAs)"), .label))
      }
      if !understood.notUnderstood.isEmpty {
        remarks.append(
          (words.notUnderstood, safe(understood.notUnderstood.joined(separator: ", ")), .warning))
      }
    }
    if !answer.readings.isEmpty { remarks.append((words.readings, "", .label)) }
    return remarks
  }

  /// What is judged, and what else there is to say on the rows.
  private var notes: [Remark] {
    answer.notes.map { note in
      let cites = note.cites.isEmpty ? "" : " (\(citationText(note.cites, limit: profile.citationLimit)))"
      return (label(of: note.kind), safe(note.text + cites), note.kind == .warning ? .warning : .label)
    }
  }

  private func label(of kind: AnswerNote.Kind) -> String {
    switch kind {
    case .judged: words.judged
    case .why: words.why
    case .nearest: words.nearest
    case .note: words.note
    case .warning: words.warning
    case .disagreement: words.disagreement
    }
  }

  private func labelled(_ label: String, _ text: String, _ style: AnswerStyle) -> [String] {
    var lines = filled("  \(label): \(text)", indent: 4)
    if profile.showsColour, let first = lines.first {
      let marked = "  " + label + ":"
      lines[0] = style.applied(to: marked, if: true) + first.dropFirst(marked.count)
    }
    return lines
  }

  private func safe(_ text: String) -> String { safeForTerminal(text) }

  /// The text in lines of the profile's width; lines after the first are indented.
  private func filled(_ text: String, indent: Int = 2) -> [String] {
    Self.filled(text, indent: indent, profile)
  }

  /// The text in lines of a profile's width; lines after the first are indented.
  static func filled(_ text: String, indent: Int, _ profile: RenderingProfile) -> [String] {
    guard profile.fit != .natural else { return [text] }
    return wrapped(text, width: profile.width, indent: indent).map(trimmedEnd)
  }
}

extension Answer {
  /// What was written, such as `nodes created: 2, properties set: 1`; `nil` for nothing.
  package func effectsInWords(language: String) -> String? {
    guard !effects.isEmpty else { return nil }
    let words = AnswerWords(language: language)
    return effects.map { "\(words.effect($0.name)): \($0.count)" }.joined(separator: ", ")
  }
}
