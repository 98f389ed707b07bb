import Answers
import GraphModel
import ResultRendering
import SessionReplay
import Testing

struct SessionTests {
  private func makeSession() throws -> Session {
    Session(try openGraph(.empty, cache: nil), settings: .fixed)
  }

  private func run(_ texts: [String]) throws -> [String] {
    let session = try makeSession()
    return texts.map { session.rendered(session.run($0)) }
  }

  @Test func rowsWithoutOrderComeInTheOrderOfValues() throws {
    let outputs = try run([
      "unwind [3, 'b', 1, null, 2.5, 'a'] as x return x", "unwind [2, 3, 1] as x return x order by x desc",
    ])
    #expect(
      outputs[0].split(separator: "\n").map { $0.split(separator: " ").last } == [
        "x", "a", "b", "1", "2.5", "3", "null",
      ])
    #expect(outputs[1].split(separator: "\n").map { $0.split(separator: " ").last } == ["x", "3", "2", "1"])
  }

  @Test func laterCellsUseEarlierAnswers() throws {
    let outputs = try run([
      "unwind [1, 2] as x return x", "unwind $_1 as row return sum(row.x) as total",
      "unwind $_ as row return row.total + 1 as next", "return $_9",
    ])
    #expect(outputs[1] == " #  total\n 1      3\n")
    #expect(outputs[2] == " #  next\n 1     4\n")
    #expect(outputs[3].contains("'$_9' names no answer"))
  }

  @Test func parametersAreSetListedAndForgotten() throws {
    let outputs = try run([
      ":param n 3", ":param name rome-2021", ":param list [1, 'a']",
      "return $n + 1 as n, $name as name, $list as l",
      ":param", ":param n", "return $n",
    ])
    #expect(outputs[3] == " #  n  name       l\n 1  4  rome-2021  [1, 'a']\n")
    #expect(outputs[4] == "$list = [1, 'a']\n$n = 3\n$name = 'rome-2021'\n")
    #expect(outputs[6].contains("error"))
  }

  @Test func resetUndoesWritesAndSettings() throws {
    let outputs = try run([
      "create (:A)", ":format csv", ":reset", "match (n) return count(*) as n",
    ])
    #expect(outputs[3] == " #  n\n 1  0\n")
  }

  @Test func changesAreToldInWordsUntilTheyAreForgotten() throws {
    let outputs = try run(["create (:A {x: 1})", ":changes", ":reset", ":changes"])
    #expect(outputs[1] == "[1] nodes created: 1, properties set: 1, labels added: 1\n")
    #expect(outputs[3] == "nothing was written\n")
  }

  private static let misuses: [(line: String, part: String)] = [
    (":reset all", "':reset' takes nothing after it, but 'all' follows"),
    (":changes x", "':changes' takes nothing after it"),
    (":rerun 9", "there is no cell 9\nhint: the cells are 1 to 1"),
    (":rerun x", "expected the number of a cell"),
    (":explain match (n) retrn n", "  :explain match (n) retrn n\n                     ^~~~~"),
    (":timing maybe", "expected 'on' or 'off'"), ("who spoke", "questions in words need a corpus"),
  ]

  @Test(arguments: misuses)
  func commandsSayWhatTheyExpect(line: String, part: String) throws {
    let output = try run(["return 1", line])[1]
    #expect(output.hasPrefix("error: ") || output.hasPrefix("query:"), "\(output)")
    #expect(output.contains(part), "\(output)")
  }

  @Test func noRowsNameTheLabelThatIsNot() throws {
    let outputs = try run([
      "create (:Actor)-[:SAID]->(:Statement)", "match (a:Acter)-[:SAID]->(b:`X Y`) return a",
      "match (a:Actor:Statement) return a", "match (a)-[:SAYED]->() return count(*) as n",
    ])
    #expect(
      outputs[1].contains("note: nothing in the graph is labelled or typed 'Acter'; did you mean 'Actor'?"))
    #expect(outputs[1].split(separator: "\n").count == 2 && outputs[2] == "(no rows)\n")
    #expect(outputs[3] == " #  n\n 1  0\n")
  }

  @Test func settingsAreShownWhenNothingIsSet() throws {
    let outputs = try run([":timing", ":timing on", ":timing", ":format", ":lang", ":param", ":alias"])
    #expect(
      outputs[0] == "off\n" && outputs[2] == "on\n" && outputs[3] == "table\n" && outputs[4] == "auto\n")
    #expect(outputs[5] == "no parameter is set\n" && outputs[6] == "no words of your own yet\n")
  }

  @Test func longErrorsAreBrokenAtTheWidthOfTheScreen() throws {
    let session = try makeSession()
    session.settings.profile = .terminal(width: 30, showsColour: false)
    let lines = session.rendered(session.run(":format nothing")).split(separator: "\n")
    #expect(lines.count > 3 && lines.allSatisfy { $0.count <= 30 } && lines[1].hasPrefix("  "))
    session.settings.profile = .file
    #expect(session.rendered(session.run(":format nothing")).hasSuffix("html, cypher\n"))
  }

  @Test func runningAgainMakesUsersStale() throws {
    let session = try makeSession()
    session.run("return 1 as x")
    session.run("unwind $_1 as r return r.x")
    session.run("return 2 as y")
    session.run("unwind $_2 as r return r")
    session.run(":rerun 1")
    #expect(session.cells.filter(\.isStale).map(\.number) == [2, 4])
    session.run(":rerun stale")
    #expect(session.cells.filter(\.isStale).isEmpty)
  }

  @Test func evidenceIsShownForWhatHasNone() throws {
    let outputs = try run(["return 1", "why 1.1", "why 1.2", "لماذا ١٫١", "why 7"])
    #expect(outputs[1] == "rests on nothing in the reports\n")
    #expect(outputs[2].contains("answer 1 has no row 2; it has 1"))
    #expect(outputs[3] == outputs[1])
    #expect(outputs[4].contains("there is no cell 7"))
  }

  @Test(arguments: [
    (":sava x", "did you mean ':save'?"), (":save x", "refused in safe mode"),
    (":format x", "unknown format 'x'"),
    (":lang fr", "expected 'ar', 'en' or 'auto'"), (":note", "expected a cell or a row"),
  ])
  func commandsSayWhatIsWrong(text: String, message: String) throws {
    #expect(try run([text])[0].contains(message))
  }

  @Test func caretsStandUnderTheRightColumnAfterArabic() throws {
    let output = try run(["match (n) where n.name = 'محضر' retrn n"])[0]
    let lines = output.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("query:1:33: error:"))
    #expect(lines[2] == String(repeating: " ", count: 34) + "^~~~~")
  }
}
