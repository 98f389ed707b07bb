import SourceDiagnostics
import Testing
import TextFolding

@testable import CorpusLoading

private let east = "reports/east.yaml"
private let west = "reports/west.yaml"
private let things = "registry/things.yaml"

/// What the reader of dates says of a text; its words are its own and tested there.
private func whatIsWrong(with date: String) -> String {
  do {
    _ = try EDTFDate(parsing: date)
    return "(nothing)"
  } catch {
    return error.message
  }
}

/// Faults of ids, citations, speakers and passages.
private let referenceFaults: [Fault] = [
  Fault(
    "unknown id", in: east, [("by: [ann]", "by: [⟦anne]")],
    "unknown id 'anne' in 'by' of statement 'east-s2'"),
  Fault(
    "unknown id after Arabic", in: east,
    [("ar: نهاية.\n    en: End.", "en: End.\n    ar: نهاية.\n    mentions: [⟦cargoo]")],
    "unknown id 'cargoo' in 'mentions' of passage '3'"),
  Fault(
    "missing sentence", in: east, [("- id: east-c1", "- id: east-c1"), ("cites: [1]", "cites: [1, ⟦9]")],
    "claim 'east-c1' cites sentence 9 of 'east', which has 3"),
  Fault(
    "unknown report", in: east, [("\"west:1\"", "⟦\"wset:1\"")],
    "statement 'east-s2' cites the unknown report 'wset'"),
  Fault(
    "no citation at all", in: west,
    [
      ("value: 2021-05-01\n    cites: [2]", "value: 2021-05-01\n    cites: []"),
      ("id: west-c3", "id: ⟦west-c3"),
    ],
    "claim 'west-c3' has no citation"),
  Fault(
    "citation of wrong form", in: east, [("[2, \"west:1\"]", "[2, ⟦\"west 1\"]")],
    "'west 1' in 'cites' of statement 'east-s2' is no citation, expected a sentence's number, "
      + "or a report and a number as in \"report:12\""),
  Fault(
    "cited twice", in: east, [("[2, \"west:1\"]", "[2, ⟦\"east:2\"]")],
    "sentence 'east:2' is cited twice in statement 'east-s2'"),
  Fault(
    "duplicate claim", in: east, [("id: east-c2", "id: ⟦east-c1")], "duplicate id 'east-c1' of a claim"),
  Fault(
    "duplicate entry", in: things,
    [
      ("id: bob", "id: bob"), ("id: acme", "id: acme"), ("id: cargo", "id: cargo"),
      ("- { id: south-quay", "- { id: ⟦north-quay"),
    ],
    "duplicate id 'north-quay' of an entry of the registry"),
  Fault(
    "no speaker", in: east, [("    by: [ann]\n", ""), ("id: east-s2", "id: ⟦east-s2")],
    "statement 'east-s2' has no speaker"),
  Fault(
    "mute speaker", in: east, [("by: [ann]", "by: [⟦cargo]")],
    "'cargo' in 'by' of statement 'east-s2' is 'Subject' and cannot speak, expected an agent"),
  Fault(
    "wrong end", in: east, [("at: spring", "at: ⟦north-quay")],
    "'north-quay' in 'at' of statement 'east-s2' is 'Site', expected 'Inspection'"),
  Fault(
    "unknown echo", in: east, [("[west-s1]", "[⟦west-s2]")],
    "unknown statement 'west-s2' in 'echoes' of statement 'east-s2'"),
  Fault(
    "passage out of order", in: east,
    [("- n: 2", "- n: ⟦4"), ("cites: [2, ", "cites: [4, "), ("- n: 3", "- n: ⟦3")],
    "passage 4 stands where passage 2 is expected", "passage 3 stands where passage 5 is expected"),
  Fault(
    "passage not cited", in: east, [("    empty: it closes the notice\n", ""), ("- n: 3", "- n: ⟦3")],
    "passage 3 is cited by no statement and no claim"),
  Fault(
    "empty but cited", in: east, [("mentions: [ann, cargo]", "empty: ⟦nothing in it")],
    "passage 2 is marked as empty, but statement 'east-s2' cites it"),
  Fault(
    "thin disagreement", in: west, [("[east-s2, west-c1]", "[west-c1]"), ("id: what", "id: ⟦what")],
    "disagreement 'what-is-sound' rests on one citation, expected two, or the kind 'slip'"),
  Fault(
    "unknown side", in: west, [("[east-s2, west-c1]", "[east-s2, west-c1, ⟦west-c9]")],
    "unknown claim or statement 'west-c9' in 'between' of disagreement 'what-is-sound'"),
  Fault(
    "circle of places", in: things,
    [
      ("المرفأ القديم }", "المرفأ القديم }, in: ⟦north-quay"),
      ("الرصيف الشمالي }, in: ", "الرصيف الشمالي }, in: ⟦"),
    ],
    "'in' of entry 'old-port' goes in a circle", "'in' of entry 'north-quay' goes in a circle"),
]

/// Faults of values and of the words that the schema binds.
private let valueFaults: [Fault] = [
  Fault(
    "impossible date", in: east, [("date: 2021-05-01", "date: ⟦2021-02-30")],
    "'date' of statement 'east-s2': " + whatIsWrong(with: "2021-02-30")),
  Fault(
    "no date", in: east, [("published: 2021-05-02", "published: ⟦May 2021")],
    "'published' of report 'east': " + whatIsWrong(with: "May 2021")),
  Fault(
    "value is no number", in: west, [("value: 20", "value: ⟦twenty")],
    "the value 'twenty' of claim 'west-c1' does not fit 'crates': "
      + "expected a number, digits without separators"),
  Fault(
    "value has a wrong label", in: east, [("value: north-quay", "value: ⟦cargo")],
    "'cargo' in 'value' of claim 'east-c1' (site) is 'Subject', expected 'Site'"),
  Fault(
    "attribute of another label", in: west,
    [("attribute: day", "attribute: ⟦crates"), ("value: 2021-05-01", "value: 3")],
    "the attribute 'crates' cannot be claimed of 'spring', which is 'Inspection'"),
  Fault(
    "unknown attribute", in: west, [("attribute: crates", "attribute: ⟦cratse")],
    "unknown attribute 'cratse' in claim 'west-c1'"),
  Fault(
    "unknown act", in: east, [("act: say", "act: ⟦sya")], "unknown act 'sya' in statement 'east-s2'"),
  Fault(
    "unknown form", in: east, [("form: heard", "form: ⟦read")],
    "unknown form 'read' in statement 'east-s2'"),
  Fault(
    "unknown genre", in: east, [("genre: notice", "genre: ⟦poem")],
    "unknown genre 'poem' in report 'east'"),
  Fault(
    "unknown rank", in: east, [("rank: doubtful", "rank: ⟦doubted")],
    "unknown rank 'doubted' in claim 'east-c2'"),
  Fault(
    "unknown kind of entry", in: things, [("kind: firm", "kind: ⟦frim")],
    "unknown kind 'frim' in entry 'acme'"),
  Fault(
    "unknown kind of disagreement", in: west, [("kind: doubt", "kind: ⟦quarrel")],
    "unknown kind 'quarrel' in disagreement 'what-is-sound'"),
  Fault(
    "unknown key", in: east, [("    gist_en:", "    ⟦gist: x\n    gist_en:")],
    "unknown key 'gist' in statement 'east-s2'"),
  Fault(
    "missing key", in: east, [("    act: say\n", ""), ("id: east-s2", "id: ⟦east-s2")],
    "statement 'east-s2' has no 'act'"),
  Fault(
    "missing language", in: things, [("name: { en: Bob, ar: بوب }", "name: { ⟦en: Bob }")],
    "'name' of entry 'bob' has no 'ar'"),
  Fault(
    "empty value", in: east, [("published: 2021-05-02", "⟦published:")],
    "'published' of report 'east' is empty"),
  Fault(
    "a text where a list belongs", in: east, [("by: [ann]", "by: ⟦ann")],
    "'by' of statement 'east-s2' is 'ann', expected a list, [] when there is nothing"),
  Fault(
    "twice in a list", in: east, [("[ann, cargo]", "[ann, cargo, ⟦ann]")],
    "'ann' stands twice in 'mentions' of passage '2'"),
  Fault(
    "unit without number", in: east, [("value: north-quay", "value: north-quay\n    unit: ⟦metres")],
    "claim 'east-c1' has a unit, but 'site' is no number"),
  Fault(
    "id with a blank", in: east, [("id: east-c2", "id: ⟦east c2")],
    "the id 'east c2' may hold only letters a to z, digits, '-', '_' and '.'"),
  Fault(
    "report under another name", in: west, [("report: west", "report: ⟦wets")],
    "the report is 'wets', but its file is 'west.yaml'"),
]

/// Faults of YAML and of the schema.
private let formFaults: [Fault] = [
  Fault(
    "duplicate key", in: west,
    [
      ("    cites: [1]", "    act: say\n    cites: [1]"),
      ("    act: say\n    cites", "    ⟦act: say\n    cites"),
    ],
    "duplicate key 'act'"),
  Fault(
    "alias and anchor", in: west, [("by: [bob]", "by: ⟦&b [bob]"), ("by: [bob]\n", "by: ⟦*b\n")],
    "the anchor '&b' is not allowed", "the alias '*b' is not allowed: write the value itself"),
  Fault(
    "tag", in: west, [("value: 20", "value: ⟦!!int 20")],
    "the tag 'tag:yaml.org,2002:int' is not allowed"),
  Fault(
    "escape of a control character", in: west, [("language: en", "language: ⟦\"\\e[31m\"")],
    "an escape makes the control character U+001B"),
  Fault(
    "second document", in: "registry/inspections.yaml",
    [("تفتيش الربيع } }", "تفتيش الربيع } }\n⟦---\n- { id: x }")],
    "a second YAML document begins here; a file of a corpus has one"),
  Fault(
    "unknown role", in: "schema.yaml", [("Site: { role: thing", "Site: { role: ⟦thingy")],
    "unknown role 'thingy' in label 'Site'"),
  Fault(
    "unknown label", in: "schema.yaml",
    [("visitor: { of: [Inspection], value: Party", "visitor: { of: [⟦Inspecton], value: ⟦Prty")],
    "unknown label 'Inspecton' in 'of' of attribute 'visitor'",
    "unknown value 'Prty' of attribute 'visitor', expected number, date, text, thing or a label"),
  Fault(
    "comparison that does not fit", in: "schema.yaml", [("comparison: number", "⟦comparison: date")],
    "attribute 'crates' compares by 'date', which does not fit its value"),
  Fault(
    "functional without comparison", in: "schema.yaml",
    [("functional: true, comparison: number", "⟦functional: true")],
    "attribute 'crates' is functional, but has no 'comparison' to tell whether two values agree"),
  Fault(
    "relation to a text", in: "schema.yaml",
    [("remark: { of: [thing], value: text", "remark: { of: [thing], value: text, ⟦relation: X")],
    "attribute 'remark' has a relation, but its value is no thing of the registry"),
  Fault(
    "relation with a blank", in: "schema.yaml", [("relation: VISITED", "relation: ⟦HAS VISITED")],
    "the relation 'HAS VISITED' may hold only letters, digits and '_'"),
  Fault(
    "a role without label", in: "schema.yaml",
    [("  Notice: { role: source }\n", ""), ("labels:", "⟦labels:")],
    "no label has the role 'source'"),
  Fault(
    "a role with two labels", in: "schema.yaml", [("  Line:", "  ⟦Note: { role: source }\n  Line:")],
    "the role 'source' is already that of 'Notice'"),
  Fault(
    "kind of two labels", in: "schema.yaml", [("kinds: [firm]", "kinds: [firm, ⟦captain]")],
    "the kind 'captain' already carries the label 'Captain'"),
  Fault(
    "structure without a name", in: "schema.yaml",
    [("  echoes: REPEATS\n", ""), ("  passage_in", "  ⟦passage_in")],
    "structure has no 'echoes'"),
  Fault(
    "other version", in: "schema.yaml", [("mahdar: 1", "mahdar: ⟦2")],
    "the schema is of version '2', expected 1"),
]

@Suite struct FaultTests {
  @Test(arguments: referenceFaults + valueFaults + formFaults)
  func isToldWithItsPlaceAndNothingElse(_ fault: Fault) throws {
    let (files, expected) = fault.applied(to: SmallCorpus.files)
    #expect(files[fault.path] != SmallCorpus.files[fault.path], "the fault changes nothing")
    #expect(expected.count == fault.messages.count)
    #expect(try TemporaryCorpus(files).check() == expected)
  }

  @Test func allFaultsAreToldInOneRunByFileLineAndColumn() throws {
    var files = SmallCorpus.files
    files["reports/west.yaml"] = files["reports/west.yaml"]?
      .replacing("by: [bob]\n    act: say", with: "by: [bobb]\n    act: sy")
    files["reports/east.yaml"] = files["reports/east.yaml"]?.replacing("2021-05-02", with: "2021-13-02")
    files["registry/things.yaml"]? += "\n- { id: ann, kind: capten, name: { en: Ann, ar: آن } }\n"
    #expect(
      try TemporaryCorpus(files).check() == [
        "registry/things.yaml:8:9: error: duplicate id 'ann' of an entry of the registry",
        "registry/things.yaml:8:20: error: unknown kind 'capten' in entry 'ann'",
        "reports/east.yaml:5:12: error: 'published' of report 'east': " + whatIsWrong(with: "2021-13-02"),
        "reports/west.yaml:16:10: error: unknown id 'bobb' in 'by' of statement 'west-s1'",
        "reports/west.yaml:17:10: error: unknown act 'sy' in statement 'west-s1'",
      ])
  }

  @Test func theNearestKnownNameIsNamed() throws {
    let fault = Fault("", in: east, [("by: [ann]", "by: [an]"), ("[ann, cargo]", "[the-captain]")])
    let corpus = try TemporaryCorpus(fault.applied(to: SmallCorpus.files).files)
    let hints = checkCorpus(at: corpus.root).flatMap(\.diagnostic.hints)
    #expect(hints == ["did you mean 'ann'?", "did you mean 'ann'?"])
  }
}
