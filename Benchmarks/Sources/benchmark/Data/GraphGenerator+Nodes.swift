/// The actors: their names, and which of them are persons and which bodies.
struct Cast {
  var names: [String] = []
  var persons: [Int] = []
  /// Countries and organisations.
  var bodies: [Int] = []
}

/// Who said each statement, and at which meeting.
struct Speeches {
  var speakers: [Int] = []
  var meetings: [Int?] = []
}

extension GraphGenerator {
  func writeActors(_ counts: inout [String: Int]) throws -> Cast {
    var random = random("Actor")
    var table = try CSVWriter(
      "Actor", header: "id:ID(Actor){id-type:long},kind:string,name:string,name_ar:string", in: folder)
    var cast = Cast()
    let countries = min(Vocabulary.countries.count, actors / 10)
    for actor in 0..<actors {
      let (kind, name) = name(ofActor: actor, isCountry: actor < countries, &random)
      if kind == "person" { cast.persons.append(actor) } else { cast.bodies.append(actor) }
      cast.names.append(name.english)
      table.add(actor)
      table.add(kind)
      table.add(name.english)
      table.add(name.arabic)
      try table.endRow()
    }
    counts["Actor"] = try table.finish()
    return cast
  }

  private func name(
    ofActor actor: Int, isCountry: Bool, _ random: inout RandomStream
  ) -> (kind: String, name: BilingualText) {
    if isCountry { return ("country", Vocabulary.countries[actor]) }
    if random.isTrue(withProbability: 0.15) {
      let (body, country) = (
        random.element(of: Vocabulary.bodies), random.element(of: Vocabulary.countries)
      )
      let name = BilingualText(
        english: "\(country.english) \(body.english) \(actor)",
        arabic: "\(body.arabic) \(country.arabic) \(actor)")
      return ("organisation", name)
    }
    let (given, family) = (
      random.element(of: Vocabulary.givenNames), random.element(of: Vocabulary.familyNames)
    )
    let name = BilingualText(
      english: "\(given.english) \(family.english) \(actor)",
      arabic: "\(given.arabic) \(family.arabic) \(actor)")
    return ("person", name)
  }

  /// The days of the meetings, ascending.
  func writeMeetings(_ counts: inout [String: Int]) throws -> [Int] {
    var random = random("Meeting")
    var table = try CSVWriter(
      "Meeting", header: "id:ID(Meeting){id-type:long},name:string,place:string,date:long", in: folder)
    let days = (0..<meetings).map { _ in day(from: &random) }.sorted()
    for meeting in 0..<meetings {
      let place = random.element(of: Vocabulary.countries).english
      table.add(meeting)
      table.add("Session \(meeting) of \(place)")
      table.add(place)
      table.add(days[meeting])
      try table.endRow()
    }
    counts["Meeting"] = try table.finish()
    return days
  }

  func writeTopics(_ counts: inout [String: Int]) throws -> [String] {
    var table = try CSVWriter(
      "Topic", header: "id:ID(Topic){id-type:long},name:string,name_ar:string", in: folder)
    let (english, arabic) = (Vocabulary.englishWords, Vocabulary.arabicWords)
    var names: [String] = []
    for topic in 0..<topics {
      names.append("topic \(english[topic % english.count]) \(topic)")
      table.add(topic)
      table.add(names[topic])
      table.add("موضوع \(arabic[topic % arabic.count]) \(topic)")
      try table.endRow()
    }
    counts["Topic"] = try table.finish()
    return names
  }

  func writeSources(_ counts: inout [String: Int]) throws {
    var table = try CSVWriter(
      "Source", header: "id:ID(Source){id-type:long},name:string,lang:string", in: folder)
    for source in 0..<sources {
      table.add(source)
      table.add("Source \(source)")
      table.add(source % 3 == 0 ? "ar" : "en")
      try table.endRow()
    }
    counts["Source"] = try table.finish()
  }

  /// Writes the statements with their speakers and, for seven of ten, their meetings.
  func writeStatements(_ agenda: [Int], _ counts: inout [String: Int]) throws -> Speeches {
    var random = random("Statement")
    var table = try CSVWriter(
      "Statement",
      header: "id:ID(Statement){id-type:long},text:string,lang:string,date:long,weight:long", in: folder)
    var said = try CSVWriter("SAID", header: ":START_ID(Actor),:END_ID(Statement)", in: folder)
    var at = try CSVWriter("AT", header: ":START_ID(Statement),:END_ID(Meeting)", in: folder)
    let speakers = SkewedRanks(count: actors, exponent: 58)
    let venues = SkewedRanks(count: meetings, exponent: 32)
    var speeches = Speeches()
    for statement in 0..<statements {
      let isArabic = random.isTrue(withProbability: 0.4)
      let speaker = speakers.rank(from: &random)
      let meeting = random.isTrue(withProbability: 0.7) ? venues.rank(from: &random) : nil
      speeches.speakers.append(speaker)
      speeches.meetings.append(meeting)
      table.add(statement)
      table.addWords(words(inArabic: isArabic, &random))
      table.add(isArabic ? "ar" : "en")
      table.add(meeting.map { agenda[$0] } ?? day(from: &random))
      table.add(random.below(1000))
      try table.endRow()
      said.add(speaker)
      said.add(statement)
      try said.endRow()
      if let meeting {
        at.add(statement)
        at.add(meeting)
        try at.endRow()
      }
    }
    counts["Statement"] = try table.finish()
    counts["SAID"] = try said.finish()
    counts["AT"] = try at.finish()
    return speeches
  }

  /// Thirteen words of English or eleven of Arabic; in one text of two thousand a rare word is among them.
  private func words(inArabic isArabic: Bool, _ random: inout RandomStream) -> [String] {
    let vocabulary = isArabic ? Vocabulary.arabicWords : Vocabulary.englishWords
    var words = (0..<(isArabic ? 11 : 13)).map { _ in random.element(of: vocabulary) }
    if random.below(2000) == 0 {
      let rare = isArabic ? Vocabulary.rareWord.arabic : Vocabulary.rareWord.english
      words.insert(rare, at: words.count / 2)
    }
    return words
  }
}
