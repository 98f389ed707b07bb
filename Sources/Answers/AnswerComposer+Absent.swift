import GraphModel
import QuestionLanguage

extension AnswerComposer {
  /// Says that the reports give nothing, what was looked for, and the nearest thing that is there.
  mutating func explainAbsence(_ answer: inout Answer) throws(QuestionError) {
    answer.headline =
      if let unknown = unknownWords {
        words.nothing(words.notNamed(unknown))
      } else if question.form == .whether {
        words.noReportSays(lookedFor)
      } else {
        words.nothing(lookedFor)
      }
    for (filter, relaxed) in relaxations {
      guard let query = maker.reader.queries(for: relaxed, context: context).first else { continue }
      let found = unique(try maker.run(query).flatMap { row in nodes([row]) })
      guard !found.isEmpty else { continue }
      let cited = found.filter { !facts.cites($0).isEmpty }
      let shown = cited.isEmpty ? found.map(facts.name) : cited.map(facts.gist)
      let cites = Citations.sorted(cited.prefix(5).flatMap(facts.cites))
      answer.notes.append(
        AnswerNote(
          kind: .nearest, text: words.without(filter) + words.colon + words.list(shown.uniqued(), limit: 3),
          cites: cites))
      answer.cites = cites
      return
    }
    for filter in question.filters where filter.relation == .saying {
      let near = maker.reader.nearestTexts(to: filter)
      guard !near.isEmpty else { continue }
      answer.cites = Citations.sorted(near.flatMap(facts.cites))
      answer.notes.append(
        AnswerNote(kind: .nearest, text: words.list(near.map(facts.gist), limit: 3), cites: answer.cites))
      return
    }
  }

  /// The question with one condition less, the least certain first.
  private var relaxations: [(dropped: String, question: Question)] {
    let order = question.filters.indices.sorted {
      weight(question.filters[$0]) < weight(question.filters[$1])
    }
    let relaxed: [(dropped: String, question: Question)] = order.compactMap { index in
      var copy = question
      let filter = copy.filters.remove(at: index)
      if copy.filters.isEmpty { return nil }
      let only = Question(subject: .kinds([]), filters: [filter])
      let text = maker.reader.canonical(only, language: language)
      return (text, copy)
    }
    guard question.form == .echoes, !question.filters.isEmpty else { return relaxed }
    // What nobody repeats was at least said.
    let said = Question(subject: .kinds([schema.labelName(of: .utterance)]), filters: question.filters)
    let echoes = Question(.echoes, subject: question.subject)
    return [(maker.reader.canonical(echoes, language: language), said)] + relaxed
  }

  private func weight(_ filter: Filter) -> Int {
    switch filter.relation {
    case .reportCount, .onlyPer: -1
    case .saying: 0
    case .valued: 1
    case .during, .since, .before, .after, .between: 2
    case .having, .speaking, .naming: 3
    case .kind, .within, .named, .unnamed: 4
    case .at, .per: 5
    case .about: 6
    default: 7
    }
  }
}
