import GraphModel
import QueryEngine
import QuestionLanguage

/// Cards of reports: what is known of a source itself.
extension AnswerComposer {
  /// The sources that a card is about: named themselves, or published by what is named.
  func sources(in queries: [QuestionQuery]) throws(QuestionError) -> [NodeID] {
    guard let query = queries.first(where: { $0.purpose == QuestionQuery.sourcesPurpose }) else { return [] }
    return nodes(try maker.run(query))
  }

  /// Adds a row for each thing known of a source: outlet, date, author, kind, what it covers, how much it says.
  mutating func composeSourceCard(_ sources: [NodeID]) -> Answer {
    var answer = Answer(kind: .values, language: language)
    let isOne = sources.count == 1
    answer.columns = columns((isOne ? [] : [.report]) + [.attribute, .value])
    for source in sources { addRows(of: source, named: !isOne, to: &answer) }
    remember(sources)
    answer.ids = ids(sources)
    answer.headline = sources.map(sourceHeadline).joined(separator: words.semicolon)
    return answer
  }

  private func addRows(of source: NodeID, named isNamed: Bool, to answer: inout Answer) {
    func add(_ what: String, _ value: String, cites: [String] = [], ids: [String] = []) {
      guard !value.isEmpty else { return }
      answer.rows.append(
        AnswerRow(
          values: (isNamed ? [.string(facts.name(source))] : []) + [.string(what), .string(value)],
          cites: cites, ids: ids))
    }
    let authors = facts.names.neighbours(source, .writtenBy, .outgoing)
    let covered = facts.names.neighbours(source, .covers, .outgoing)
    let passages = facts.names.neighbours(source, .passageIn, .incoming)
    add(
      words.pick("title", "العنوان"),
      facts.text(source, PropertyName.title, PropertyName.titleArabic) ?? "")
    add(words.pick("published", "تاريخ النشر"), published(source))
    add(
      words.pick("author", "الكاتب"), authors.map(facts.name).joined(separator: words.comma),
      ids: ids(authors))
    add(words.pick("kind", "النوع"), genre(source))
    add(
      words.pick("covers", "يغطي"), covered.map(facts.name).joined(separator: words.semicolon),
      ids: ids(covered))
    add(words.pick("sentences", "الجمل"), passages.isEmpty ? "" : String(passages.count))
  }

  /// The date of publication; where none is known, what is known instead.
  private func published(_ source: NodeID) -> String {
    let date = facts.date(source, PropertyName.published)
    if !date.isEmpty { return date }
    return facts.names.text(source, PropertyName.publishedNote) ?? ""
  }

  private func genre(_ source: NodeID) -> String { facts.term(source, PropertyName.genre, schema.genres) }

  private func sourceHeadline(_ source: NodeID) -> String {
    let authors = facts.names.neighbours(source, .writtenBy, .outgoing).map(facts.name)
    let date = facts.date(source, PropertyName.published)
    let parts = [genre(source), date] + authors
    return facts.name(source) + words.colon + parts.filter { !$0.isEmpty }.joined(separator: words.comma)
  }
}
