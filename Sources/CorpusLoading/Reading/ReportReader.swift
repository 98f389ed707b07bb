import SourceDiagnostics

/// Reads the file of one report: its facts, passages, statements, claims and disagreements.
struct ReportReader {
  /// The file's name without extension, which the report's id must be.
  let fileStem: String
  let schema: SchemaLookup?
  let problems: ProblemList

  func read(_ root: YAMLNode) -> ReportRecord? {
    guard
      let fields = RecordFields(
        root, noun: "report", identifier: "report",
        required: ["report", "outlet", "title", "language", "genre", "passages"],
        optional: [
          "author", "published", "published_note", "covers", "shares_text_with", "statements", "claims",
          "disagreements",
        ], problems: problems)
    else { return nil }
    let id = reportID(fields)
    var report = ReportRecord(
      id: id, outlet: fields.string("outlet"), author: fields.string("author"),
      title: fields.localizedOrEmpty("title"), published: fields.date("published"),
      publishedNote: fields.string("published_note")?.value,
      language: fields.string("language")?.value ?? "", genre: genre(fields))
    report.covers = fields.ids("covers")
    report.sharesTextWith = fields.ids("shares_text_with")
    report.passages = fields.list("passages").compactMap(passage)
    report.statements = fields.list("statements").compactMap { statement($0, report: id.value) }
    report.claims = fields.list("claims").compactMap { claim($0, report: id.value) }
    report.disagreements = fields.list("disagreements").compactMap { disagreement($0, report: id.value) }
    return report
  }

  /// The id; where it is missing or another than the file's name says, the latter, so that citations resolve.
  private func reportID(_ fields: RecordFields) -> Located<String> {
    guard let id = fields.newID("report") else { return Located(fileStem, at: fields.place) }
    if id.value != fileStem {
      problems.report(
        "the report is \(quoted(id.value)), but its file is \(quoted(fileStem + CorpusFiles.fileExtension))",
        at: id.place, hints: ["name the file after the report"])
    }
    return Located(fileStem, at: id.place)
  }

  private func genre(_ fields: RecordFields) -> Located<String>? {
    guard let genre = fields.string("genre") else { return nil }
    if let known = schema?.genres, !known.isEmpty, !known.contains(genre.value) {
      problems.reportUnknown(genre, what: "genre", of: fields.name, known: known)
    }
    return genre
  }

  private func passage(_ node: YAMLNode) -> PassageRecord? {
    guard
      let fields = RecordFields(
        node, noun: "passage", identifier: "n", required: ["n", "ar", "en"], optional: ["mentions", "empty"],
        problems: problems),
      let number = fields.sentenceNumber("n")
    else { return nil }
    return PassageRecord(
      number: number, text: text(fields, en: "en", ar: "ar"), mentions: fields.ids("mentions"),
      emptyReason: fields.string("empty"))
  }

  private func disagreement(_ node: YAMLNode, report: String) -> DisagreementRecord? {
    guard
      let fields = RecordFields(
        node, noun: "disagreement", required: ["id", "kind", "about", "between", "title"],
        optional: ["printed", "judgement", "why", "outside"], problems: problems)
    else { return nil }
    let kind = fields.choice("kind", of: DisagreementKind.self)
    guard let id = fields.newID("id") else { return nil }
    return DisagreementRecord(
      id: id, kind: kind ?? .doubt, about: fields.ids("about"), between: fields.ids("between"),
      title: fields.localizedOrEmpty("title"),
      printed: fields.list("printed").compactMap { printed($0, of: fields, report: report) },
      judgement: fields.localized("judgement"), reason: fields.localized("why"),
      isOutside: fields.flag("outside"))
  }

  private func printed(_ node: YAMLNode, of parent: RecordFields, report: String) -> PrintedText? {
    guard
      let fields = RecordFields(
        node, noun: "'printed' of " + parent.name, identifier: "", required: ["text", "cites"],
        problems: problems),
      let text = fields.string("text")
    else { return nil }
    return PrintedText(text: text.value, cites: fields.citations("cites", report: report))
  }
}
