import GraphModel
import SourceDiagnostics

extension CorpusChecker {
  /// The facts of a report resolve.
  func checkReport(_ report: ReportRecord) {
    let name = "report \(quoted(report.id.value))"
    let structure = index.schema?.schema.structure
    if let outlet = report.outlet {
      checkThing(outlet, in: "'outlet' of \(name)", labels: structure?.endLabels(of: .publishedBy) ?? [])
    }
    if let author = report.author {
      checkThing(author, in: "'author' of \(name)", labels: structure?.endLabels(of: .writtenBy) ?? [])
    }
    for covered in report.covers {
      checkThing(covered, in: "'covers' of \(name)", labels: structure?.endLabels(of: .covers) ?? [])
    }
    for other in report.sharesTextWith {
      if other.value == report.id.value {
        problems.report("\(name) shares its text with itself", at: other.place)
      } else if areReportsWhole, index.reports[other.value] == nil {
        problems.report(
          "unknown report \(quoted(other.value)) in 'shares_text_with' of \(name)", at: other.place,
          hints: didYouMean(other.value, among: index.reports.keys))
      }
    }
  }

  /// Passages are numbered 1, 2, 3, …, and each is cited or says why it is not.
  func checkPassages(of report: ReportRecord) {
    var expected = 1
    for passage in report.passages {
      let name = "passage \(quoted(String(passage.number.value)))"
      if passage.number.value != expected {
        problems.report(
          "passage \(passage.number.value) stands where passage \(expected) is expected",
          at: passage.number.place, hints: ["passages are numbered 1, 2, 3, … as the report's sentences"])
      }
      expected = passage.number.value + 1
      for id in passage.mentions { checkThing(id, in: "'mentions' of \(name)") }
      checkUse(of: passage, in: report)
    }
  }

  private func checkUse(of passage: PassageRecord, in report: ReportRecord) {
    let citation = Citation(report: report.id.value, sentence: passage.number.value)
    let user = index.user(of: citation)
    switch (user, passage.emptyReason) {
    case (nil, nil):
      // What a broken report says of this one is unknown.
      guard areReportsWhole else { return }
      problems.report(
        "passage \(citation.sentence) is cited by no statement and no claim", at: passage.number.place,
        hints: ["say what it states, or why it states nothing: empty: \"reason\""])
    case (let user?, let reason?):
      problems.report(
        "passage \(citation.sentence) is marked as empty, but \(user) cites it", at: reason.place)
    default: break
    }
  }

  /// The ids of a statement resolve, its speakers can speak, and its sentences are there.
  func checkStatement(_ statement: StatementRecord) {
    let name = "statement \(quoted(statement.id.value))"
    let structure = index.schema?.schema.structure
    for id in statement.speakers { checkSpeaker(id, in: "'by' of \(name)") }
    if let occasion = statement.occasion {
      checkThing(occasion, in: "'at' of \(name)", labels: structure?.endLabels(of: .at) ?? [])
    }
    for id in statement.about {
      checkThing(id, in: "'about' of \(name)", labels: structure?.endLabels(of: .about) ?? [])
    }
    for id in statement.mentions { checkThing(id, in: "'mentions' of \(name)") }
    for citation in statement.cites { checkCitation(citation, in: name) }
    for echo in statement.echoes {
      if echo.value == statement.id.value {
        problems.report("\(name) echoes itself", at: echo.place)
      } else if isMissing(echo.value), index.statementPlaces[echo.value] == nil {
        problems.report(
          "unknown statement \(quoted(echo.value)) in 'echoes' of \(name)", at: echo.place,
          hints: didYouMean(echo.value, among: index.statementPlaces.keys))
      }
    }
  }
}
