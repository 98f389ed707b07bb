import GraphModel
import SourceDiagnostics
import Testing

@testable import CorpusLoading

@Suite struct GraphBuildingTests {
  @Test func nodesHaveTheirLabelsAndProperties() throws {
    let graph = try GraphReading(SmallCorpus.files)
    #expect(graph.ids("Party") == ["ann", "bob", "acme"])
    #expect(graph.ids("Site") == ["north-quay", "old-port", "south-quay"])
    #expect(try graph.labels("Captain", "ann") == ["Captain", "Party"])
    #expect(
      try graph.node("Captain", "ann") == [
        "id": "ann", "name": "Ann", "name_ar": "آن", "aliases": "[the captain]", "kind": "captain",
      ])
    #expect(
      try graph.node("Notice", "east") == [
        "id": "east", "title": "East notice", "title_ar": "إعلان الشرق", "published": "2021-05-02",
        "published_to": "2021-05-02", "published_edtf": "2021-05-02", "language": "en", "genre": "notice",
      ])
    #expect(
      try graph.node("Line", "east:3") == [
        "id": "east:3", "n": "3", "text_ar": "نهاية.", "text_en": "End.", "empty": "it closes the notice",
        "cites": "[east:3]",
      ])
    #expect(
      try graph.node("Saying", "east-s2") == [
        "id": "east-s2", "act": "say", "form": "heard", "gist_en": "The cargo is sound.",
        "gist_ar": "البضائع سليمة.", "date": "2021-05-01", "date_to": "2021-05-01",
        "date_edtf": "2021-05-01", "rank": "normal", "cites": "[east:2, west:1]",
      ])
    #expect(
      try graph.node("Assertion", "west-c1") == [
        "id": "west-c1", "attribute": "crates", "value": "20", "unit": "crates", "rank": "normal",
        "cites": "[west:1]",
      ])
  }

  @Test func undatedStatementsComeAfterDatedOnes() throws {
    #expect(try GraphReading(SmallCorpus.files).ids("Saying") == ["east-s2", "west-s1"])
  }

  @Test(arguments: [
    ("LINE_OF", ["east:1 > east", "east:2 > east", "east:3 > east", "west:1 > west", "west:2 > west"]),
    ("UTTERED", ["ann > east-s2", "bob > west-s1"]),
    ("DURING", ["east-s2 > spring"]),
    ("REGARDING", ["east-s2 > cargo", "what-is-sound > cargo"]),
    ("REPEATS", ["east-s2 > west-s1"]),
    ("INSIDE", ["north-quay > old-port", "south-quay > old-port"]),
    ("POSTED_BY", ["east > acme", "west > acme"]),
    ("PENNED_BY", ["east > ann"]),
    ("TELLS_OF", ["east > spring"]),
    ("GIVES", ["east-c1 > north-quay", "east-c2 > ann", "west-c2 > ann"]),
    ("GIVEN_BY", ["east-c1 > east", "east-c2 > east", "west-c1 > bob", "west-c2 > west", "west-c3 > west"]),
    ("WEIGHS", ["what-is-sound > east-s2", "what-is-sound > west-c1"]),
    ("AT_SITE", ["spring > north-quay"]),
    ("VISITED", ["ann > spring"]),
  ])
  func relationsJoinTheRightNodes(_ type: String, expected: [String]) throws {
    #expect(try GraphReading(SmallCorpus.files).relations(type).map(\.ends).sorted() == expected)
  }

  @Test func oneRelationIsDerivedFromAllClaimsThatAssertIt() throws {
    let relation = try #require(try GraphReading(SmallCorpus.files).relations("VISITED").first)
    #expect(
      relation.properties == [
        "rank": "normal", "as_of": "2021-05-01", "as_of_to": "2021-05-01", "as_of_edtf": "2021-05-01",
        "claims": "[east-c2, west-c2]", "cites": "[east:1, west:2]",
      ])
  }

  @Test func aWrongClaimDerivesNothing() throws {
    let files = SmallCorpus.files(adding: [
      ("east", "of: spring, attribute: visitor, value: bob, rank: wrong, cites: [1]")
    ])
    let graph = try GraphReading(files)
    #expect(graph.relations("VISITED").map(\.ends) == ["ann > spring"])
    #expect(try graph.node("Assertion", "x1")["rank"] == "wrong")
  }

  @Test(
    arguments: [
      // The claim on record is 1 May 2021, of rank normal.
      ([], "2021-05-01"),
      (["attribute: day, value: 2021-05"], "2021-05-01"),
      (["attribute: day, value: 2021-06-02, rank: doubtful"], "2021-05-01"),
      (["attribute: day, value: 2021-06-02"], nil),
      (["attribute: day, value: 2021-06-02, rank: preferred"], "2021-06-02"),
      (["attribute: day, value: 2021-06-02, by: [bob]"], "2021-05-01"),
      (["attribute: day, value: 2021-06-02, as_of: 2021-07-01"], "2021-06-02"),
    ] as [([String], String?)])
  func aThingTakesTheValueThatStandsUndisputed(_ claims: [String], date: String?) throws {
    let files = SmallCorpus.files(
      adding: claims.map { (report: "east", claim: "of: spring, \($0), cites: [1]") })
    #expect(try GraphReading(files).node("Inspection", "spring")["day_edtf"] == date)
  }

  @Test func textsAndDatesOfClaimsKeepTheirParts() throws {
    let graph = try GraphReading(
      SmallCorpus.files(adding: [
        ("east", "of: spring, attribute: state, value: { en: held, ar: منعقد }, cites: [1]"),
        ("east", "of: spring, attribute: day, value: 2021-05, printed: May, cites: [1]"),
      ]))
    let text = try graph.node("Assertion", "x1")
    #expect([text["value"], text["value_ar"]] == ["held", "منعقد"])
    let date = try graph.node("Assertion", "x2")
    #expect(
      [date["value"], date["value_to"], date["value_edtf"]] == ["2021-05-01", "2021-05-31", "2021-05"])
    let thing = try graph.node("Inspection", "spring")
    #expect([thing["state"], thing["state_ar"]] == ["held", "منعقد"])
  }

  @Test func theSameFilesGiveTheSameBytes() throws {
    let files = SmallCorpus.files(adding: [
      ("west", "of: spring, attribute: site, value: south-quay, cites: [2]"),
      ("west", "of: north-quay, attribute: crates, value: 21, cites: [2]"),
    ])
    let first = try GraphReading(files).loaded
    let second = try GraphReading(files).loaded
    #expect(Array(first.snapshot.bytes) == Array(second.snapshot.bytes))
    #expect(first.digest == second.digest)
    #expect(first.digest.count == 16)
  }

  @Test func theSchemaTravelsWithTheGraph() throws {
    let loaded = try GraphReading(SmallCorpus.files).loaded
    let section = try #require(loaded.snapshot.section(CorpusSection.schema))
    #expect(CompiledSchema(decoding: section) == loaded.schema)
    #expect(loaded.schema.structure[.assertedBy] == "GIVEN_BY")
    #expect(loaded.schema.structure.endLabels(of: .at) == ["Inspection"])
    #expect(loaded.schema.words == [SchemaWordList(key: "greeting", words: LocalizedWords(en: ["ahoy"]))])
    // Cut short anywhere, it is refused and never read beyond.
    for count in section.indices {
      #expect(CompiledSchema(decoding: Array(section[..<count])) == nil)
    }
  }

  @Test func aFaultyCorpusThrowsAllItsErrors() throws {
    var files = SmallCorpus.files
    files["reports/east.yaml"] = SmallCorpus.east
      .replacing("by: [ann]", with: "by: [nobody]").replacing("act: say", with: "act: sing")
    let corpus = try TemporaryCorpus(files)
    let errors = #expect(throws: CorpusErrors.self) { try loadCorpus(at: corpus.root) }
    #expect(errors?.diagnostics.count { $0.diagnostic.severity == .error } == 2)
  }
}
