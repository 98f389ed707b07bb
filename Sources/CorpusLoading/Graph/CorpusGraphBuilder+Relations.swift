import GraphModel

extension CorpusGraphBuilder {
  /// Adds the passages of a report, each in its report and naming what it names.
  mutating func addPassages(of report: ReportRecord) {
    for passage in report.passages.sorted(by: { $0.number.value < $1.number.value }) {
      let citation = Citation(report: report.id.value, sentence: passage.number.value)
      var list = PropertyList()
      list.set(PropertyName.id, citation.text)
      list.set(PropertyName.number, passage.number.value)
      list.set(PropertyName.textArabic, passage.text.ar)
      list.set(PropertyName.textEnglish, passage.text.en)
      list.set(PropertyName.empty, passage.emptyReason?.value)
      list.set(cites: [citation])
      let node = add(.passage, list)
      var evidence = PropertyList()
      evidence.set(cites: [citation])
      relate(node, structure[.passageIn], reports[report.id.value], evidence)
      for id in passage.mentions { relate(node, structure[.mentions], things[id.value], evidence) }
    }
  }

  /// Adds who published and wrote a report, and what it covers.
  mutating func addRelations(of report: ReportRecord) {
    let node = reports[report.id.value]
    if let outlet = report.outlet { relate(node, structure[.publishedBy], things[outlet.value]) }
    if let author = report.author { relate(node, structure[.writtenBy], things[author.value]) }
    for covered in report.covers { relate(node, structure[.covers], things[covered.value]) }
  }

  /// Adds who made a statement, where, about what, and what it names and echoes.
  mutating func addRelations(of statement: StatementRecord) {
    let node = statements[statement.id.value]
    var evidence = PropertyList()
    evidence.set(statement.rank)
    evidence.set(cites: statement.sortedCites)
    for id in statement.speakers { relate(things[id.value], structure[.said], node, evidence) }
    if let occasion = statement.occasion {
      relate(node, structure[.at], things[occasion.value], evidence)
    }
    for id in statement.about { relate(node, structure[.about], things[id.value], evidence) }
    for id in statement.mentions { relate(node, structure[.mentions], things[id.value], evidence) }
    for echo in statement.echoes {
      // That one echoes the other is seen only with both before one's eyes.
      var both = PropertyList()
      both.set(statement.rank)
      both.set(
        cites: Set(statement.cites.map(\.value) + index.evidence.statementCitations(of: echo.value)).sorted())
      relate(node, structure[.echoes], statements[echo.value], both)
    }
  }

  /// Adds what a claim is about, its value where that is a thing, and who asserts it.
  mutating func addRelations(of claim: ClaimRecord) {
    let node = claims[claim.id.value]
    var evidence = PropertyList()
    evidence.set(claim.rank)
    evidence.set(cites: claim.sortedCites)
    relate(node, structure[.of], things[claim.subject.value], evidence)
    if case .thing(let id) = claim.value.value { relate(node, structure[.value], things[id], evidence) }
    for speaker in claim.speakers { relate(node, structure[.assertedBy], things[speaker.value], evidence) }
    if claim.speakers.isEmpty { relate(node, structure[.assertedBy], reports[claim.report], evidence) }
  }

  /// Adds the disagreements, each with the claims and statements it is between and the things it is about.
  mutating func addDisagreements() {
    let sources = IndependentSources(index.records.reports)
    for disagreement in findDisagreements(index, schema: lookup) {
      let node = builder.addNode(
        labels: [structure[.disagreement]], properties: properties(of: disagreement, sources).pairs)
      var evidence = PropertyList()
      evidence.set(cites: disagreement.cites)
      for id in disagreement.claims { relate(node, structure[.between], claims[id], evidence) }
      for id in disagreement.statements { relate(node, structure[.between], statements[id], evidence) }
      for id in disagreement.about { relate(node, structure[.about], things[id], evidence) }
    }
  }

  private func properties(of disagreement: Disagreement, _ sources: IndependentSources) -> PropertyList {
    var list = PropertyList()
    list.set(PropertyName.id, disagreement.id)
    list.set(PropertyName.kind, disagreement.kind.rawValue)
    list.set(PropertyName.attribute, disagreement.attribute)
    list.set(PropertyName.title, disagreement.title)
    list.set(PropertyName.judgement, disagreement.judgement)
    list.set(PropertyName.why, disagreement.reason)
    list.set(PropertyName.printed, disagreement.printed.map(\.text))
    list.set(
      PropertyName.printedCites,
      disagreement.printed.map { $0.cites.map(\.text).joined(separator: ", ") })
    list.set(PropertyName.sources, sources.count(of: disagreement.cites))
    list.set(PropertyName.outside, flag: disagreement.isOutside)
    list.set(cites: disagreement.cites)
    return list
  }
}
