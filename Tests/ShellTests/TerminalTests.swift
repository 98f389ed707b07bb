import TestSupport
import Testing

/// The real program on a terminal of its own.
@Suite(.timeLimit(.minutes(2)))
struct TerminalTests {
  private let home = TemporaryFolder()

  private func makeShell(_ arguments: [String] = ["--empty"], columns: Int = 80) throws -> PseudoTerminal {
    let shell = try PseudoTerminal(
      running: builtProduct("mahdar"), arguments: arguments,
      environment: ["HOME": home.path, "XDG_STATE_HOME": nil, "XDG_CACHE_HOME": sharedCacheFolder],
      columns: columns)
    try shell.waitForPrompt(1)
    return shell
  }

  @Test func beginsWithWhatThereIs() throws {
    let shell = try makeShell()
    #expect(shell.screen.text(ofRow: 0) == "Mahdar 0.1 · an empty graph")
    shell.send(.controlD)
    #expect(try shell.waitForExit() == 0)
  }

  @Test func answersArabicAsItWasTyped() throws {
    let shell = try makeShell()
    shell.send("return 'مُحْضَر' as اسم\r")
    try shell.waitForPrompt(2)
    #expect(shell.screen.transcript.contains(" 1  مُحْضَر"))
    shell.send(":quit\r")
    #expect(try shell.waitForExit() == 0)
  }

  @Test func questionsInArabicAreAnsweredFromTheCorpus() throws {
    let shell = try makeShell(["--corpus", repositoryFolder + "/Corpus"], columns: 100)
    #expect(shell.screen.text(ofRow: 0).contains(" · 5 reports · "))
    shell.send("أين عُقد اجتماع حزيران ٢٠٢١\r")
    try shell.waitForPrompt(2)
    #expect(shell.screen.transcript.contains("روما") && shell.screen.transcript.contains("hafryat:1"))
    shell.send("why 1.1\r")
    try shell.waitForPrompt(3)
    #expect(shell.screen.transcript.contains("hafryat:1 · "))
  }

  @Test func namesAreCompletedInBothScripts() throws {
    let shell = try makeShell(["--corpus", repositoryFolder + "/Corpus"])
    shell.send("who is Victoria Nul\t")
    try shell.wait(forText: "who is Victoria Nuland")
    shell.send(.controlU)
    shell.send("تصريحات فيكتوريا نول\t")
    try shell.wait(forText: "تصريحات فيكتوريا نولاند")
  }

  @Test func queriesGoOnUntilTheyAreWhole() throws {
    let shell = try makeShell()
    shell.send("unwind [1, 2] as x\rreturn x * 10 as ten\r")
    try shell.waitForPrompt(2)
    #expect(shell.screen.transcript.contains(" 2   20"))
  }

  @Test func historyIsRecalledInTheNextShell() throws {
    let first = try makeShell()
    first.send("return 'كتاب' as x\r")
    try first.waitForPrompt(2)
    first.send(.controlD)
    #expect(try first.waitForExit() == 0)
    let second = try makeShell()
    second.send(.up)
    try second.wait(forText: "[1] return 'كتاب' as x")
    second.send(.enter)
    try second.waitForPrompt(2)
  }

  @Test func tabCompletesCommandsAndLabels() throws {
    let shell = try makeShell()
    shell.send(":sch\t\r")
    try shell.wait(forText: "the graph is empty")
    shell.send("create (:Elephant);\r")
    try shell.wait(forText: "nodes created: 1")
    shell.send("match (n:Ele\t) return count(*) as found\r")
    try shell.wait(forText: "match (n:Elephant) return")
    try shell.wait(forText: " 1      1")
  }

  @Test func controlCStopsAQueryAndNeverTheShell() throws {
    let shell = try makeShell()
    shell.send(
      "unwind range(1, 3000) as a unwind range(1, 3000) as b unwind range(1, 3000) as c return count(*) as n\r"
    )
    try shell.wait(forText: "s · Ctrl-C stops it")
    shell.send(.controlC)
    // Pressed again before the prompt is back.
    shell.send(.controlC)
    try shell.wait(forText: "the query was stopped")
    try shell.waitForPrompt(2)
    shell.send("half a line")
    try shell.wait(until: "the half line") { $0.textBeforeCursor == "[2] half a line" }
    shell.send(.controlC)
    try shell.waitForPrompt(2)
    shell.send("return 'alive' as x\r")
    try shell.wait(forText: " 1  alive")
    try shell.waitForPrompt(3)
    shell.send(.controlD)
    #expect(try shell.waitForExit() == 0)
  }

  @Test func narrowWindowsWrapAndLoseNothing() throws {
    let shell = try makeShell(columns: 30)
    shell.send("return 'one two three four five six' as words, 1 as n;\r")
    try shell.waitForPrompt(2)
    let text = shell.screen.transcript
    #expect(["one", "four", "six"].allSatisfy { text.contains($0) })
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 30 })
  }

  @Test func hostileTextIsShownAsMarks() throws {
    let shell = try makeShell()
    shell.send(#"return '\u001b]0;owned\u0007\u202e' as x"# + "\r")
    try shell.waitForPrompt(2)
    #expect(shell.screen.transcript.contains("␛]0;owned␇‹U+202E›"))
    let raw = String(decoding: shell.output, as: UTF8.self)
    #expect(!raw.contains("\u{1B}]0;owned") && !raw.contains("\u{202E}"))
  }

  @Test func helpFitsTheScreen() throws {
    let shell = try makeShell()
    for topic in ["", "questions", "queries", "commands", "sessions", "keys"] {
      shell.send(.controlL)
      shell.send(":help \(topic)\r")
      shell.settle(milliseconds: 100)
      let first = topic.isEmpty ? ":help" : ":help \(topic)"
      #expect(shell.screen.text(ofRow: 0).hasSuffix(first), "\(topic)")
    }
  }

  @Test func sessionsAreSavedOpenedAndTested() throws {
    let shell = try makeShell()
    let file = home.path + "/kept.md"
    shell.send("create (:A {name: 'x'});\r")
    try shell.waitForPrompt(2)
    shell.send("retrn 1;\r")
    try shell.waitForPrompt(3)
    shell.send("match (a:A) return a.name as name;\r")
    try shell.waitForPrompt(4)
    shell.send(":save \(file)\r")
    try shell.wait(forText: "saved 2 cells")
    try shell.waitForPrompt(4)
    shell.send(.controlD)
    #expect(try shell.waitForExit() == 0)
    let text = try #require(home.read("kept.md"))
    #expect(
      text.contains("```mahdar 3\nmatch (a:A) return a.name as name\n```\n```output\n #  name\n 1  x\n```\n"))
    #expect(!text.contains("retrn"))
    let test = try ProgramRun(builtProduct("mahdar"), ["test", file], folder: home.path)
    #expect(test.status == 0, "\(test.output)\(test.errors)")
    let again = try makeShell()
    again.send(":open \(file)\r")
    try again.wait(forText: "2 cells, all as recorded")
    again.send("match (a) return count(*) as n;\r")
    try again.waitForPrompt(5)
    again.send(":save\r")
    try again.wait(forText: "saved 3 cells")
  }
}

extension PseudoTerminal {
  /// Waits until the shell asks for the input of a number, and nothing is typed yet.
  fileprivate func waitForPrompt(_ number: Int) throws {
    try wait(until: "the prompt [\(number)]") { $0.textBeforeCursor == "[\(number)] " }
  }
}
