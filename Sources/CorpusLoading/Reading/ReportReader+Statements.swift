import GraphModel
import SourceDiagnostics

extension ReportReader {
  func statement(_ node: YAMLNode, report: String) -> StatementRecord? {
    guard
      let fields = RecordFields(
        node, noun: "statement", required: ["id", "act", "form", "gist_en", "gist_ar"],
        optional: ["by", "verb", "at", "date", "about", "mentions", "cites", "echoes", "quote", "rank"],
        problems: problems),
      let id = fields.newID("id")
    else { return nil }
    return StatementRecord(
      id: id, speakers: speakers(fields), act: term("act", of: fields, known: schema?.acts),
      form: term("form", of: fields, known: schema?.forms), verb: fields.string("verb")?.value,
      occasion: fields.string("at"), date: fields.date("date"), about: fields.ids("about"),
      mentions: fields.ids("mentions"), gist: text(fields, en: "gist_en", ar: "gist_ar"),
      cites: requiredCitations(fields, report: report), echoes: fields.ids("echoes"),
      quote: fields.string("quote")?.value, rank: fields.choice("rank", of: ClaimRank.self) ?? .normal)
  }

  private func speakers(_ fields: RecordFields) -> [Located<String>] {
    let speakers = fields.ids("by")
    if speakers.isEmpty && isAbsentOrEmptyList("by", of: fields) {
      problems.report(
        "\(fields.name) has no speaker", at: fields.place, hints: ["name who said it: by: [id]"])
    }
    return speakers
  }

  /// The citations of a statement or claim, of which there must be one.
  func requiredCitations(_ fields: RecordFields, report: String) -> [Located<Citation>] {
    let cites = fields.citations("cites", report: report)
    if cites.isEmpty && isAbsentOrEmptyList("cites", of: fields) {
      problems.report(
        "\(fields.name) has no citation", at: fields.place,
        hints: ["name the sentences it rests on: cites: [1]"])
    }
    return cites
  }

  /// Whether a key says nothing at all, so that nothing about it has been reported yet.
  private func isAbsentOrEmptyList(_ key: String, of fields: RecordFields) -> Bool {
    guard let node = fields[key] else { return true }
    if case .sequence(let items) = node.content { return items.isEmpty }
    return false
  }

  /// A text whose languages have keys of their own.
  func text(_ fields: RecordFields, en: String, ar: String) -> LocalizedText {
    LocalizedText(en: fields.string(en)?.value ?? "", ar: fields.string(ar)?.value ?? "")
  }

  private func term(_ key: String, of fields: RecordFields, known: [String]?) -> Located<String>? {
    guard let term = fields.string(key) else { return nil }
    if let known, !known.contains(term.value) {
      problems.reportUnknown(term, what: key, of: fields.name, known: known)
    }
    return term
  }
}
