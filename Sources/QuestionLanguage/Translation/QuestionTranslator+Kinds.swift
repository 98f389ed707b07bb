import GraphModel
import TextFolding

extension QuestionTranslator {
  /// Things of a kind by what is said of them, with the claims and statements that say it.
  func kindQuery(_ question: Question, labels: [String]) -> QuestionQuery {
    var patterns = KindPatterns(translator: self, label: labels[0])
    patterns.add(question.filters)
    patterns.leaveOutParts(question)
    if question.stages.contains(where: { if case .top = $0 { true } else { false } }) {
      patterns.addStatements()
    }
    var writer = QueryWriter()
    writer.match("(row\(QueryWriter.label(labels[0])))", where: patterns.conditions)
    for (pattern, predicates) in patterns.matches { writer.match(pattern, where: predicates) }
    let collected = patterns.evidence.map { "collect(DISTINCT \($0)) AS \($0)" }
    // Without evidence nothing groups the rows, and a thing may be found in two ways.
    writer.append(
      (collected.isEmpty ? "RETURN DISTINCT " : "RETURN ") + (["row"] + collected).joined(separator: ", "))
    writer.append("ORDER BY row.id")
    return QuestionQuery(purpose: "rows", text: writer.text)
  }
}
