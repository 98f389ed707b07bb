import GraphModel

/// The answer to one question or graph query, before it is drawn.
///
/// The first line answers, then come rows, then evidence; disagreement stands apart from judgement.
package struct Answer: Sendable {
  /// What `answer.kind` says to programs.
  package enum Kind: String, Sendable {
    case entities, values, statements, count, disagreement, absent, timeline, ambiguous
    /// The rows of a graph query.
    case rows
  }

  package var kind: Kind
  /// The first line; `nil` for the rows of a graph query.
  package var headline: String?
  package var understood: Understanding?
  package var columns: [AnswerColumn]
  package var rows: [AnswerRow]
  /// Lines such as "judged: …", "nearest: …", "note: …", in order.
  package var notes: [AnswerNote]
  /// What was asked for and no more, in order: registry ids.
  package var ids: [String]
  /// Numbers, EDTF dates or texts that answer.
  package var values: [String]
  /// Citations of the whole answer.
  package var cites: [String]
  /// For an ambiguous question: the readings to choose from, in canonical form.
  package var readings: [String]
  /// What a graph query wrote, in words; empty for none.
  package var effects: [(name: String, count: Int)]
  /// Whether rows stand in an order that the question fixed.
  package var isOrdered: Bool
  /// "ar" or "en": the language of the answer's own words.
  package var language: String

  package init(kind: Kind, language: String = "en") {
    self.kind = kind
    self.language = language
    columns = []
    rows = []
    notes = []
    ids = []
    values = []
    cites = []
    readings = []
    effects = []
    isOrdered = false
  }
}

/// How the words of a question were read.
package struct Understanding: Sendable {
  /// The reading in its canonical form, in the asker's language; it can be typed again.
  package var canonical: String
  /// Corrections of spelling that the reading rests on: what was typed and what it was read as.
  package var corrections: [(typed: String, readAs: String)]
  /// Words left over.
  package var notUnderstood: [String]

  package init(
    canonical: String, corrections: [(typed: String, readAs: String)] = [], notUnderstood: [String] = []
  ) {
    self.canonical = canonical
    self.corrections = corrections
    self.notUnderstood = notUnderstood
  }
}

/// A column of the answer's rows.
package struct AnswerColumn: Sendable {
  package var name: String

  package init(name: String) { self.name = name }
}

/// A row: values in order of the columns, and what it rests on.
package struct AnswerRow: Sendable {
  package var values: [Value]
  package var cites: [String]
  package var via: [String]
  /// Registry ids of the row's entities.
  package var ids: [String]
  /// The statements and claims that the row tells of, whose words are sought in the sentences behind it.
  package var basis: [NodeID]

  package init(
    values: [Value], cites: [String] = [], via: [String] = [], ids: [String] = [], basis: [NodeID] = []
  ) {
    self.values = values
    self.cites = cites
    self.via = via
    self.ids = ids
    self.basis = basis
  }
}

/// A line beside the rows: a judgement, the nearest thing there is, a warning.
package struct AnswerNote: Sendable {
  package enum Kind: String, Sendable { case judged, why, nearest, note, warning, disagreement }
  package var kind: Kind
  package var text: String
  package var cites: [String]

  package init(kind: Kind, text: String, cites: [String] = []) {
    self.kind = kind
    self.text = text
    self.cites = cites
  }
}
