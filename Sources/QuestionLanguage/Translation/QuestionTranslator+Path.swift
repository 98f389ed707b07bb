import GraphModel
import TextFolding

/// How two things are connected: by what is claimed or said of both, and only then by a longer way.
extension QuestionTranslator {
  /// The ways to look for, the nearest kind first.
  func pathQueries(_ question: Question) -> [QuestionQuery] {
    guard case .entities(let names) = question.subject else { return [] }
    let start = names.map(\.id)
    var queries: [QuestionQuery] = []
    for filter in question.filters(.of) {
      let end = ids(filter)
      if let place = question.filters(.at).first {
        queries.append(commonTopicQuery(start, end, at: ids(place)))
        continue
      }
      if let about = question.filters(.about).first {
        queries.append(topicQuery(start, about: aspectIDs(about), end))
        continue
      }
      queries.append(linkQuery(start, end))
      queries.append(sharedQuery(start, end, label: facts.utterance, purpose: "statements that name both"))
      queries.append(alikeQuery(start, end))
      queries.append(sharedQuery(start, end, label: facts.passage, purpose: "sentences that name both"))
      queries.append(sameQuery(start, end, shared: .of, ends: .value, purpose: "both of the same thing"))
      queries.append(sameQuery(start, end, shared: .value, ends: .of, purpose: "the same of both"))
      queries.append(shortestQuery(start, end))
    }
    return queries
  }

  private var claim: String { QueryWriter.label(facts.claim) }

  private func ends(_ start: [String], _ end: [String]) -> [String] {
    [QueryWriter.isOneOf("one.id", start), QueryWriter.isOneOf("other.id", end)]
  }

  private func linkQuery(_ start: [String], _ end: [String]) -> QuestionQuery {
    var writer = QueryWriter()
    let types = QueryWriter.types([
      schema.structure[.of], schema.structure[.value], schema.structure[.assertedBy],
    ])
    writer.match(
      "(one)<-[\(types)]-(claim\(claim))-[\(types)]->(other)",
      where: ends(start, end) + ["claim.rank <> 'wrong'"])
    writer.append("RETURN DISTINCT claim")
    writer.append("ORDER BY claim.id")
    return QuestionQuery(purpose: "claims that join both", text: writer.text)
  }

  /// Claims of both under one attribute by the same speaker.
  private func alikeQuery(_ start: [String], _ end: [String]) -> QuestionQuery {
    var writer = QueryWriter()
    let asserted = relation(.assertedBy)
    writer.match(
      "(one)<-\(relation(.of))-(first\(claim))-\(asserted)->(who)<-\(asserted)-(second\(claim))-\(relation(.of))->(other)",
      where: ends(start, end) + [
        "first.attribute = second.attribute", "first.rank <> 'wrong'", "second.rank <> 'wrong'",
      ])
    return bothClaims(&writer, purpose: "claims alike of both")
  }

  /// Claims under one attribute that put both, or who speaks for them, to the same thing.
  private func sameQuery(
    _ start: [String], _ end: [String], shared: SchemaStructure.Key, ends key: SchemaStructure.Key,
    purpose: String
  ) -> QuestionQuery {
    var writer = QueryWriter()
    let speaks =
      facts.representation.isEmpty ? "" : "-[\(QueryWriter.types(facts.representation))*0..1]-"
    func side(_ end: String, _ claim: String) -> String {
      speaks.isEmpty
        ? "(\(end))<-\(relation(key))-(\(claim)\(self.claim))"
        : "(\(end))<\(speaks)()<-\(relation(key))-(\(claim)\(self.claim))"
    }
    writer.match(
      "\(side("one", "first"))-\(relation(shared))->(same)",
      where: [QueryWriter.isOneOf("one.id", start), "first.rank <> 'wrong'"])
    writer.match(
      "\(side("other", "second"))-\(relation(shared))->(same)",
      where: [
        QueryWriter.isOneOf("other.id", end), "second.rank <> 'wrong'",
        "first.attribute = second.attribute", "first <> second",
      ])
    return bothClaims(&writer, purpose: purpose)
  }

  private func bothClaims(_ writer: inout QueryWriter, purpose: String) -> QuestionQuery {
    writer.append("UNWIND [first, second] AS claim")
    writer.append("RETURN DISTINCT claim")
    writer.append("ORDER BY claim.id")
    return QuestionQuery(purpose: purpose, text: writer.text)
  }

  /// What both, or who speaks for them, said at one place about the same topics.
  private func commonTopicQuery(_ start: [String], _ end: [String], at place: [String]) -> QuestionQuery {
    var writer = QueryWriter()
    let utterance = QueryWriter.label(facts.utterance)
    let spokenFor =
      facts.representation.isEmpty ? "" : "<-[\(QueryWriter.types(facts.representation))*0..1]-()"
    writer.match(
      "(one)\(spokenFor)-\(relation(.said))->(first\(utterance))-\(relation(.about))->(topic)",
      where: [QueryWriter.isOneOf("one.id", start)])
    writer.match(
      "(topic)<-\(relation(.about))-(second\(utterance))<-\(relation(.said))-()\(spokenFor.isEmpty ? "" : "-[\(QueryWriter.types(facts.representation))*0..1]->")(other)",
      where: [QueryWriter.isOneOf("other.id", end), "first <> second"])
    writer.match(
      "(first)-\(relation(.at))->(place)<-\(relation(.at))-(second)",
      where: [
        QueryWriter.isOneOf("place.id", place)
      ])
    writer.append("RETURN DISTINCT topic, first, second")
    writer.append("ORDER BY topic.id, first.id, second.id")
    return QuestionQuery(purpose: "the same topics", text: writer.text)
  }

  /// What one side said of something, and what is said by or at the other about the same topics.
  private func topicQuery(_ start: [String], about: [String], _ end: [String]) -> QuestionQuery {
    var writer = QueryWriter()
    let structure = schema.structure
    let utterance = QueryWriter.label(facts.utterance)
    let spoken = QueryWriter.types([structure[.about], structure[.mentions]])
    // Topics that name what is spoken of go before others.
    let topics = about.filter {
      view.lexicon.entity(id: $0, roles: [.thing])?.has(anyOf: facts.topics) ?? false
    }
    writer.match(
      "(one)-\(relation(.said))->(first\(utterance))-[\(spoken)]->(thing)",
      where: [QueryWriter.isOneOf("one.id", start), QueryWriter.isOneOf("thing.id", about)])
    writer.match(
      "(first)-\(relation(.about))->(topic)<-\(relation(.about))-(second\(utterance))-[\(QueryWriter.types([structure[.at], structure[.said]]))]-(other)",
      where: [QueryWriter.isOneOf("other.id", end), "first <> second"]
        + (topics.isEmpty ? [] : [QueryWriter.isOneOf("topic.id", topics)]))
    writer.append("RETURN DISTINCT topic, first, second")
    writer.append("ORDER BY topic.id, first.id, second.id")
    return QuestionQuery(purpose: "the same topics", text: writer.text)
  }

  private func sharedQuery(_ start: [String], _ end: [String], label: String, purpose: String)
    -> QuestionQuery
  {
    var writer = QueryWriter()
    let structure = schema.structure
    let types = QueryWriter.types(
      label == facts.passage
        ? [structure[.mentions]]
        : [structure[.mentions], structure[.about], structure[.said], structure[.at]])
    writer.match(
      "(one)-[\(types)]-(shared\(QueryWriter.label(label)))-[\(types)]-(other)", where: ends(start, end))
    writer.append("RETURN DISTINCT shared")
    writer.append("ORDER BY shared.id")
    return QuestionQuery(purpose: purpose, text: writer.text)
  }

  /// That two places lie in a third is known from outside the reports and connects nothing in them.
  private func shortestQuery(_ start: [String], _ end: [String]) -> QuestionQuery {
    var writer = QueryWriter()
    let structure = schema.structure
    let types =
      [structure[.said], structure[.at], structure[.about], structure[.mentions]]
      + schema.attributes.compactMap(\.relation)
    var unique: [String] = []
    for type in types where !unique.contains(type) { unique.append(type) }
    writer.append("MATCH (one), (other) WHERE \(ends(start, end).joined(separator: " AND "))")
    writer.match("way = allShortestPaths((one)-[\(QueryWriter.types(unique))*1..6]-(other))")
    writer.append(
      "WITH way WHERE none(step IN nodes(way) WHERE step\(QueryWriter.label(structure[.disagreement])))")
    writer.append("RETURN way")
    writer.append("LIMIT 3")
    return QuestionQuery(purpose: "shortest way", text: writer.text)
  }
}
