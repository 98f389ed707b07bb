import Testing

@testable import CorpusLoading

/// Claims added to the small corpus, and the disagreements that are to be found among them.
struct DisagreementCase: Sendable, CustomTestStringConvertible {
  let name: String
  let claims: [(report: String, claim: String)]
  /// `id: kind: claims`, the written disagreement left out.
  let expected: [String]

  init(_ name: String, _ claims: [(String, String)], _ expected: [String]) {
    self.name = name
    self.claims = claims.map { (report: $0.0, claim: $0.1) }
    self.expected = expected
  }

  var testDescription: String { name }
}

private func site(_ value: String, _ more: String = "") -> String {
  "of: spring, attribute: site, value: \(value), cites: [1]\(more)"
}

private func crates(_ value: String, _ more: String = "") -> String {
  "of: south-quay, attribute: crates, value: \(value), cites: [1]\(more)"
}

private func day(_ value: String, _ more: String = "") -> String {
  "of: spring, attribute: day, value: \(value), cites: [1]\(more)"
}

private func state(_ value: String, _ more: String = "") -> String {
  "of: spring, attribute: state, value: \(value), cites: [1]\(more)"
}

private let cases: [DisagreementCase] = [
  DisagreementCase("nothing added", [], []),
  DisagreementCase(
    "another place", [("west", site("south-quay"))], ["spring-site: reports: east-c1, x1"]),
  DisagreementCase("a containing place agrees", [("west", site("old-port"))], []),
  DisagreementCase(
    "a claim that is held wrong still disagrees", [("west", site("south-quay", ", rank: wrong"))],
    ["spring-site: reports: east-c1, x1"]),
  DisagreementCase(
    "two wrong claims do not disagree with each other",
    [("west", day("2020-01", ", rank: wrong")), ("west", day("2020-02", ", rank: wrong"))],
    ["spring-day: reports: west-c3, x1, x2"]),
  DisagreementCase("a coarser date agrees", [("east", day("2021")), ("east", day("2021-05"))], []),
  DisagreementCase(
    "another day", [("east", day("2021-05-02")), ("east", day("2021-05"))],
    ["spring-day: reports: west-c3, x1"]),
  DisagreementCase(
    "speakers against each other",
    [("east", crates("5", ", by: [ann]")), ("west", crates("6", ", by: [bob]"))],
    ["south-quay-crates: speakers: x1, x2"]),
  DisagreementCase(
    "one speaker in two reports",
    [("east", crates("5", ", by: [ann]")), ("west", crates("6", ", by: [ann]"))],
    ["south-quay-crates: reports: x1, x2"]),
  DisagreementCase(
    "a speaker against a report", [("east", crates("5", ", by: [ann]")), ("west", crates("6"))],
    ["south-quay-crates: reports: x1, x2"]),
  DisagreementCase("equal numbers", [("east", crates("5")), ("west", crates("5.0"))], []),
  DisagreementCase(
    "other units are not compared", [("east", crates("5")), ("west", crates("6", ", unit: tons"))], []),
  DisagreementCase(
    "one time", [("east", crates("5", ", as_of: 2021-05")), ("west", crates("6", ", as_of: 2021-05-07"))],
    ["south-quay-crates: reports: x1, x2"]),
  DisagreementCase(
    "two times", [("east", crates("5", ", as_of: 2021")), ("west", crates("6", ", as_of: 2022"))],
    ["south-quay-crates-change: change: x1, x2"]),
  DisagreementCase(
    "two times, one value", [("east", crates("5", ", as_of: 2021")), ("west", crates("5", ", as_of: 2022"))],
    []),
  DisagreementCase(
    "a number without a time", [("east", crates("5", ", as_of: 2021")), ("west", crates("6"))], []),
  DisagreementCase(
    "folded texts agree",
    [
      ("east", state("{ en: Well held, ar: منعقدٌ جيّداً }")),
      ("west", state("{ en: well  HELD, ar: غير ذلك }")),
    ],
    []),
  DisagreementCase(
    "other texts", [("east", state("{ en: held, ar: عُقد }")), ("west", state("{ en: planned, ar: مقرر }"))],
    ["spring-state: reports: x1, x2"]),
  DisagreementCase(
    "attributes that are not functional",
    [
      ("east", "of: spring, attribute: remark, value: a, cites: [1]"),
      ("west", "of: spring, attribute: remark, value: b, cites: [1]"),
    ],
    []),
  DisagreementCase(
    "a change within a disagreement is told once",
    [
      ("east", crates("5", ", as_of: 2021-05")), ("west", crates("6", ", as_of: 2021")),
      ("west", crates("7", ", as_of: 2021-06")),
    ],
    ["south-quay-crates: reports: x1, x2, x3"]),
  DisagreementCase(
    "a unit in the id",
    [
      ("east", crates("5", ", unit: metric tons")), ("west", crates("6", ", unit: metric tons")),
    ],
    ["south-quay-crates-metric-tons: reports: x1, x2"]),
  DisagreementCase(
    "two pairs apart",
    [
      ("east", crates("5", ", as_of: 2021")), ("west", crates("6", ", as_of: 2021")),
      ("east", crates("7", ", as_of: 2022")), ("west", crates("8", ", as_of: 2022")),
    ],
    [
      "south-quay-crates: reports: x1, x2", "south-quay-crates-2: reports: x3, x4",
      "south-quay-crates-change: change: x1, x2, x3, x4",
    ]),
]

@Suite struct DisagreementTests {
  @Test(arguments: cases)
  func rulesFindWhatCannotBothHold(_ test: DisagreementCase) throws {
    let graph = try GraphReading(SmallCorpus.files(adding: test.claims))
    let found = try graph.ids("Conflict").filter { $0 != "what-is-sound" }.map { id in
      let kind = try graph.node("Conflict", id)["kind"] ?? ""
      let prefix = id + " > "
      let claims = graph.relations("WEIGHS").map(\.ends).filter { $0.hasPrefix(prefix) }
        .map { $0.dropFirst(prefix.count) }.sorted()
      return "\(id): \(kind): " + claims.joined(separator: ", ")
    }
    #expect(found == test.expected)
  }

  @Test func aFoundDisagreementShowsItsSidesAndItsJudgement() throws {
    let graph = try GraphReading(
      SmallCorpus.files(adding: [
        ("west", site("south-quay", ", rank: wrong, printed: S. Quay, note: { en: a slip, ar: زلة }")),
        ("west", site("north-quay", ", rank: preferred")),
      ]))
    #expect(
      try graph.node("Conflict", "spring-site") == [
        "id": "spring-site", "kind": "reports", "attribute": "site", "title": "Spring inspection: site",
        "title_ar": "تفتيش الربيع: موقع", "judgement": "North Quay", "judgement_ar": "الرصيف الشمالي",
        "why": "a slip", "why_ar": "زلة", "printed": "[North Quay, S. Quay]",
        "printed_cites": "[east:1, west:1, west:1]", "sources": "2", "cites": "[east:1, west:1]",
      ])
  }

  @Test func whatAPersonWroteAndARuleFindsIsOne() throws {
    var files = SmallCorpus.files(adding: [
      ("west", site("south-quay", ", rank: wrong")), ("west", site("south-quay", ", rank: wrong")),
    ])
    files["reports/west.yaml"]? += """

        - id: which-quay
          kind: slip
          about: [south-quay]
          between: [x1]
          title: { en: Which quay, ar: أي رصيف }
          printed: [{ text: South, cites: [1] }]
          judgement: { en: The north one, ar: الشمالي }
      """
    let graph = try GraphReading(files)
    #expect(graph.ids("Conflict") == ["what-is-sound", "which-quay"])
    let node = try graph.node("Conflict", "which-quay")
    #expect([node["kind"], node["title"], node["judgement"]] == ["slip", "Which quay", "The north one"])
    #expect(node["cites"] == "[east:1, west:1]")
    #expect([node["printed"], node["printed_cites"]] == ["[South, North Quay]", "[west:1, east:1]"])
    #expect(
      graph.relations("WEIGHS").map(\.ends).filter { $0.hasPrefix("which") }.sorted()
        == ["which-quay > east-c1", "which-quay > x1", "which-quay > x2"])
    #expect(
      graph.relations("REGARDING").map(\.ends).filter { $0.hasPrefix("which") }.sorted()
        == ["which-quay > south-quay", "which-quay > spring"])
  }

  @Test func reportsThatPrintOneTextAreOneSource() throws {
    var files = SmallCorpus.files(adding: [("west", site("south-quay"))])
    files["reports/west.yaml"] = files["reports/west.yaml"]?
      .replacing("genre: notice", with: "genre: notice\nshares_text_with: [east]")
    #expect(try GraphReading(files).node("Conflict", "spring-site")["sources"] == "1")
  }
}
