import Answers
import GraphModel
import ResultRendering
import TestSupport
import Testing

/// An answer of some rows, drawn in each format.
struct FormatTests {
  private func answer(_ columns: [String], _ rows: [[Value]], cites: [[String]] = []) -> Answer {
    var answer = Answer(kind: .rows)
    answer.columns = columns.map { AnswerColumn(name: $0) }
    answer.rows = rows.enumerated().map { index, values in
      AnswerRow(values: values, cites: index < cites.count ? cites[index] : [])
    }
    return answer
  }

  private func drawn(
    _ answer: Answer, _ name: FormatName, _ profile: RenderingProfile = .fixed
  ) -> String {
    name.format.rendered(answer, in: RenderingContext(graph: PropertyGraph(), profile: profile))
  }

  private var small: Answer {
    answer(["name", "n"], [["Rome", 2], ["a|b, \"c\"", nil]], cites: [["x:1", "x:2"], []])
  }

  @Test(arguments: [
    (
      FormatName.table,
      " #  name         n  evidence\n 1  Rome         2  x:1–2\n 2  a|b, \"c\"  null  none\n"
    ),
    (.plain, "Rome | 2\na|b, \"c\" | null\n"),
    (
      .list,
      " 1  name: Rome\n    n: 2\n    evidence: x:1–2\n 2  name: a|b, \"c\"\n    n: null\n    evidence: none\n"
    ),
    (.csv, "name,n,cites\nRome,2,x:1 x:2\n\"a|b, \"\"c\"\"\",,\n"),
    (.tsv, "name\tn\tcites\nRome\t2\tx:1 x:2\na|b, \"c\"\t\t\n"),
    (
      .jsonl,
      "{\"name\":\"Rome\",\"n\":2,\"cites\":[\"x:1\",\"x:2\"]}\n{\"name\":\"a|b, \\\"c\\\"\",\"n\":null}\n"
    ),
    (.cypher, "{name: 'Rome', n: 2}\n{name: 'a|b, \"c\"', n: null}\n"),
    (
      .markdown,
      "| name | n | evidence |\n| --- | ---: | --- |\n| Rome | 2 | x:1–2 |\n| a\\|b, \"c\" | null | none |\n"
    ),
    (
      .json,
      "{\"columns\":[\"name\",\"n\"],\"rows\":[[\"Rome\",2],[\"a|b, \\\"c\\\"\",null]],"
        + "\"cites\":[[\"x:1\",\"x:2\"],[]],\"via\":[[],[]],\"ids\":[[],[]],\"effects\":{}}\n"
    ),
  ])
  func formats(name: FormatName, expected: String) {
    #expect(drawn(small, name) == expected)
  }

  @Test func htmlEscapesWhatItQuotes() {
    let text = drawn(answer(["<b>"], [["<script>&'"]]), .html)
    #expect(text.contains("<th dir=\"auto\">&lt;b&gt;</th>"))
    #expect(text.contains("<td dir=\"auto\">&lt;script&gt;&amp;&#39;</td>"))
  }

  @Test func headlineAndRemarksComeFirst() {
    var answer = Answer(kind: .values)
    answer.headline = "Rome"
    answer.understood = Understanding(
      canonical: "place of rome-2021", corrections: [(typed: "plase", readAs: "place")],
      notUnderstood: ["please"])
    answer.notes = [AnswerNote(kind: .judged, text: "Rome; it is the same meeting", cites: ["x:16"])]
    #expect(
      drawn(answer, .table) == """
        Rome
          understood: place of rome-2021
          read as: plase → place
          not understood: please
          judged: Rome; it is the same meeting (x:16)

        """)
  }

  @Test func wideCellsWrapInDocumentsAndEndOnTerminals() {
    let long = String(repeating: "word ", count: 100) + "end"
    let wrapped = drawn(answer(["a", "b"], [[.string(long), 1]]), .table)
    #expect(wrapped.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(wrapped.contains("end") && !wrapped.contains("…"))
    let cut = drawn(
      answer(["a"], [[.string(long)]]), .table, .terminal(width: 40, showsColour: false))
    #expect(cut.contains("…") && !cut.contains("end"))
    let file = drawn(answer(["a"], [[.string(long)]]), .table, .file)
    #expect(file.contains(long))
  }

  @Test func arabicBesideArabicIsListed() {
    let text = drawn(answer(["name", "place"], [["روما", "إيطاليا"]]), .table)
    #expect(text == " 1  name: روما\n    place: إيطاليا\n")
    #expect(drawn(answer(["name", "n"], [["روما", 1]]), .table) == " #  name  n\n 1  روما  1\n")
  }

  @Test func whatAllRowsSayIsSaidOnce() {
    var answer = answer(
      ["who", "said", "where"],
      (1...3).map {
        [.string("Someone of long name"), .string("\($0) " + String(repeating: "word ", count: 15)), "Rome"]
      })
    answer.kind = .statements
    let lines = drawn(answer, .table).split(separator: "\n")
    #expect(lines[0] == "  in all rows — who: Someone of long name; where: Rome")
    #expect(lines[1] == " #  said" && lines.count == 5)
  }

  @Test func hostileTextNeverReachesTheScreen() {
    let hostile: Value = "\u{1B}[31mred\u{202E}evil\nnext"
    var hostileAnswer = answer(["a\u{1B}"], [[hostile]])
    hostileAnswer.headline = "head\u{202E}line"
    hostileAnswer.notes = [AnswerNote(kind: .note, text: "no\u{1B}te")]
    // What is written to a file is often shown from it, so the file's profile is no exception.
    for profile in [RenderingProfile.terminal(width: 80, showsColour: false), .file] {
      for name in [FormatName.table, .list, .plain, .markdown, .html] {
        let text = drawn(hostileAnswer, name, profile)
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" }, "\(name)")
      }
    }
    #expect(drawn(answer(["a"], [["b\nc"], ["d"]]), .plain, .file) == "b␊c\nd\n")
    #expect(drawn(answer(["a"], [[hostile]]), .csv, .file) == "a\n\"\u{1B}[31mred\u{202E}evil\nnext\"\n")
  }
}
