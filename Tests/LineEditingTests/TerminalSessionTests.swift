import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The line editor on a real terminal, by way of `line-editing-demo`.
@Suite(.timeLimit(.minutes(2)))
struct TerminalSessionTests {
  private let folder = TemporaryFolder()

  /// The demo at its first prompt.
  private func start(
    rows: Int = 24, columns: Int = 80, history: String? = nil, environment: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      running: builtProduct("line-editing-demo"), arguments: history.map { [folder.path + "/" + $0] } ?? [],
      environment: environment, rows: rows, columns: columns)
    try terminal.wait(forText: "[1] ")
    return terminal
  }

  /// Sends a line and waits for what the demo makes of it, and for the next prompt: keys sent before it would meet
  /// the terminal's own editing.
  private func expect(_ answer: String, of line: String, on terminal: PseudoTerminal) throws {
    terminal.send(line + "\r")
    try terminal.wait(forText: "«\(answer)»")
    try waitForPrompt(on: terminal)
  }

  private func waitForPrompt(on terminal: PseudoTerminal) throws {
    try terminal.wait(until: "a prompt") { screen in
      screen.modes.contains(2004) && screen.text(ofRow: screen.cursor.row).hasPrefix("[")
    }
  }

  @Test(
    "Arabic is read under every locale",
    arguments: [
      ["LANG": "C.UTF-8"], ["LANG": "C"], ["LANG": "ar_SA.UTF-8"], ["LANG": nil], ["LC_ALL": "POSIX"],
    ])
  func readsArabic(environment: [String: String?]) throws {
    let terminal = try start(environment: environment)
    try expect("مين حضر اجتماع مراكش", of: "مين حضر اجتماع مراكش", on: terminal)
    #expect(terminal.screen.text(ofRow: 0) == "[1] مين حضر اجتماع مراكش")
    try expect("«قال» é ×", of: "«قال» é ×", on: terminal)
  }

  @Test("harakat stay on the screen after an insertion in the middle and after recall")
  func keepsHarakat() throws {
    let terminal = try start()
    terminal.send("بِسْمِ اللَّهِ")
    for _ in 0..<3 { terminal.send(.left) }
    terminal.send("و")
    try terminal.wait(forText: "بِسْمِ اوللَّهِ")
    #expect(terminal.screen.textBeforeCursor == "[1] بِسْمِ او")
    try expect("بِسْمِ اوللَّهِ", of: "", on: terminal)
    terminal.send("x")
    terminal.send(.controlU)
    terminal.send(.up)
    try terminal.wait(forText: "[2] بِسْمِ اوللَّهِ")
    terminal.send(.controlA)
    try expect("1بِسْمِ اوللَّهِ", of: "1", on: terminal)
  }

  @Test("Tab inserts what is common, lists, goes through, and is forgotten by the next key")
  func completes() throws {
    let terminal = try start()
    terminal.send("مرا\t")
    try terminal.wait(forText: "مراسلون")
    #expect(terminal.screen.text(ofRow: 0) == "[1] مرا")
    #expect(terminal.screen.text(ofRow: 1).hasPrefix("مراكش"))
    terminal.send(.tab)
    terminal.send(.tab)
    try terminal.wait(forText: "[1] مراسلون")
    terminal.send(.backTab)
    try terminal.wait(forText: "[1] مراكش")
    terminal.send(" ")
    try terminal.wait(until: "the list to go") { $0.text(ofRow: 1).isEmpty }
    terminal.send("mee\t")
    try terminal.wait(forText: "meeting")
    terminal.send("\tzz\t")
    try terminal.wait(until: "the bell") { $0.bells > 0 }
    terminal.send(.controlW)
    try expect("مراكش", of: String(repeating: "\u{7F}", count: 1), on: terminal)
  }

  @Test("Enter goes on until the text is complete; a final backslash and Alt-Enter go on always")
  func readsSeveralLines() throws {
    let terminal = try start()
    terminal.send("match (a\r")
    try terminal.wait(forText: "\n  … ")
    try expect("match (a⏎b)", of: "b)", on: terminal)
    terminal.send("one\\\r")
    terminal.send("two")
    terminal.send(.altEnter)
    try expect("one⏎two⏎three", of: "three", on: terminal)
    // Up goes through the rows first, then to the entry before; the draft comes back.
    terminal.send("draft (\r")
    terminal.send("second row")
    terminal.send(.up)
    terminal.send(.controlE)
    terminal.send("!")
    try terminal.wait(forText: "draft (!")
    terminal.send(.up)
    try terminal.wait(forText: "[3] one\n  … two\n  … three")
    for _ in 0..<3 { terminal.send(.up) }
    try terminal.wait(forText: "[3] match (a\n  … b)")
    for _ in 0..<5 { terminal.send(.down) }
    try terminal.wait(forText: "[3] draft (!\n  … second row")
    terminal.send(.down)
    terminal.send(.controlE)
    try expect("draft (!⏎second row)", of: ")", on: terminal)
  }

  @Test("Ctrl-C drops the line, in the middle, in several rows, and in a search")
  func interrupts() throws {
    let terminal = try start(columns: 20)
    terminal.send("a line (\rof two rows that are wrapped")
    terminal.send(.up)
    terminal.send(.controlC)
    try terminal.wait(forText: "dropped\n[2]")
    try waitForPrompt(on: terminal)
    #expect(terminal.screen.text.contains("are wrapped^C\ndropped"))
    try expect("kept", of: "kept", on: terminal)
    terminal.send(.controlR)
    terminal.send("kep")
    try terminal.wait(forText: "history: kep › kept")
    terminal.send(.controlC)
    try terminal.wait(until: "the prompt") { $0.text(ofRow: $0.cursor.row) == "[4]" }
    try expect("still here", of: "still here", on: terminal)
  }

  @Test("Ctrl-C ends what runs, not the shell")
  func interruptsRunning() throws {
    let terminal = try start()
    terminal.send("wait\r")
    try terminal.wait(forText: "waiting")
    terminal.send(.controlC)
    try terminal.wait(forText: "interrupted\n[2]")
    try expect("next", of: "next", on: terminal)
  }

  @Test("Ctrl-D ends on an empty line, else deletes")
  func ends() throws {
    let terminal = try start()
    terminal.send("ab")
    terminal.send(.controlA)
    terminal.send(.controlD)
    try terminal.wait(forText: "[1] b")
    terminal.send(.controlD)
    terminal.send(.controlD)
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.text == "[1]\nend")
    #expect(!terminal.screen.modes.contains(2004))
    #expect(terminal.screen.modes.isSuperset(of: [7, 25]))
  }

  @Test("long lines wrap in a narrow window and are edited there", arguments: [10, 17, 25])
  func wraps(columns: Int) throws {
    let terminal = try start(columns: columns)
    let text = "اجتماع روما في حزيران 2021 and after that another one"
    terminal.send(text)
    for _ in 0..<10 { terminal.send(.left) }
    terminal.send("+")
    terminal.send(.controlA)
    terminal.send("-")
    let rows = { (screen: TerminalScreen) in screen.text.split(separator: "\n").joined() }
    let expected = "[1] -اجتماع روما في حزيران 2021 and after that a+nother one"
    let blanks = expected.filter { $0 != " " }
    try terminal.wait(until: "the wrapped text") { rows($0).filter { $0 != " " } == blanks }
    #expect(terminal.screen.textBeforeCursor == "[1] -")
    terminal.send("\r")
    try terminal.wait(until: "the answer") {
      rows($0).filter { $0 != " " }.contains("nother one»".filter { $0 != " " })
    }
  }

  @Test("a paste of many lines arrives whole, with one drawing")
  func pastes() throws {
    let terminal = try start(rows: 10)
    let lines = (1...200).map { "line \($0) (بِسْمِ" }
    let before = terminal.output.count
    terminal.paste(lines.joined(separator: "\r\n"))
    try terminal.wait(forText: "… line 200 (بِسْمِ")
    #expect(terminal.output.count - before < 2_000)
    terminal.send(.controlA)
    terminal.send("last: ")
    try terminal.wait(forText: "last: line 200")
    for _ in 0..<199 { terminal.send(.up) }
    terminal.send(.controlA)
    terminal.send("first: ")
    try terminal.wait(forText: "[1] first: line 1 (")
    terminal.send("\u{1B}>")
    terminal.send(";\r")
    try terminal.wait(forText: "last: line 200 (بِسْمِ;»")
    let answer = terminal.screen.transcript.split(separator: "«").last ?? ""
    let expected = (["first: " + lines[0]] + lines[1..<199] + ["last: " + lines[199] + ";»"]).joined(
      separator: "⏎")
    #expect(answer.filter { $0 != "\n" && $0 != " " }.hasPrefix(expected.filter { $0 != " " }))
  }

  @Test("typing ahead and raw pastes lose nothing")
  func readsTypedAhead() throws {
    let terminal = try start(rows: 10)
    let text = String(repeating: "اجتماع مَراكش ", count: 400)
    terminal.send(text + ";\rnext\r")
    try terminal.wait(forText: "«next»")
    let transcript = terminal.screen.transcript.filter { $0 != "\n" && $0 != " " }
    #expect(transcript.contains("«" + text.filter { $0 != " " } + ";»"))
  }

  @Test("two shells share the history, and a killed one loses nothing")
  func sharesHistory() throws {
    let first = try start(history: "history")
    let second = try start(history: "history")
    try expect("from the first", of: "from the first", on: first)
    try expect("من الثاني", of: "من الثاني", on: second)
    try expect("two (⏎lines)", of: "two (\rlines)", on: first)
    first.signal(SIGKILL)
    second.signal(SIGKILL)
    _ = try (first.waitForExit(), second.waitForExit())
    let third = try start(history: "history")
    third.send(.up)
    try third.wait(forText: "[1] two (\n  … lines)")
    third.send(.up)
    third.send(.up)
    try third.wait(forText: "[1] من الثاني")
    third.send(.up)
    try third.wait(forText: "[1] from the first")
    third.send(.controlR)
    third.send("الثانى")
    try third.wait(forText: "history: الثانى › من الثاني")
    third.send("\r")
    try third.wait(forText: "«من الثاني»")
  }

  @Test("a resized window shows the input once", arguments: [[30, 50, 20], [60, 25, 80]])
  func resizes(widths: [Int]) throws {
    let terminal = try start(columns: widths[0])
    let text = "The quick brown fox and مراكش اجتماع طويل جدا at the end"
    terminal.send(text)
    try terminal.wait(until: "the text") { $0.text.filter { $0 != "\n" }.hasSuffix("end") }
    terminal.settle()
    for width in widths.dropFirst() {
      terminal.resize(rows: 24, columns: width)
      let letters = "[1]" + text.filter { $0 != " " }
      let isShownOnce = { (screen: TerminalScreen) in
        screen.transcript.filter { $0 != "\n" && $0 != " " } == letters
      }
      try terminal.wait(until: "the text once, in \(width) columns", isShownOnce)
      terminal.settle()
      #expect(isShownOnce(terminal.screen))
    }
    terminal.send("!\r")
    try terminal.wait(until: "the answer") { $0.transcript.contains("!»") }
  }

  @Test("invalid UTF-8 becomes U+FFFD")
  func repairsInvalidText() throws {
    let terminal = try start()
    terminal.send(bytes: [0x61, 0xFF, 0xD9, 0x62, 0xC2, 0x9B, 0x63, 0x0D])
    try terminal.wait(forText: "«a\u{FFFD}\u{FFFD}b\u{FFFD}c»")
  }

  @Test("any bytes at all leave the editor alive", arguments: 0..<6)
  func survivesAnyBytes(seed: UInt64) throws {
    let terminal = try PseudoTerminal(
      running: builtProduct("line-editing-demo"), arguments: [folder.path + "/history"], rows: 6,
      columns: [1, 2, 9, 80, 80, 30][Int(seed)])
    try terminal.wait(until: "the prompt") { $0.modes.contains(2004) && $0.cursor != (0, 0) }
    var random = SeededGenerator(seed: seed)
    let likely: [UInt8] = [
      0x1B, 0x5B, 0x09, 0x12, 0x0B, 0x19, 0x10, 0x0E, 0x7F, 0x28, 0xD9, 0x84, 0x14, 0x1F, 0x18, 0x05,
    ]
    for _ in 0..<40 {
      let bytes = (0..<64).map { _ in
        Bool.random(using: &random)
          ? likely.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      // Not the end of input; nor what begins with a word of the demo's own.
      terminal.send(bytes: bytes.filter { $0 != 0x04 && $0 != 0x1A })
    }
    terminal.settle(milliseconds: 400)
    terminal.send("\u{7}\u{3}")
    terminal.settle()
    terminal.send("quit\r")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test("keys that terminals spell differently")
  func readsKeys() throws {
    let terminal = try start()
    terminal.send("one two three")
    terminal.send("\u{1B}[1;5D\u{1B}[1;5D")
    terminal.send("X")
    terminal.send("\u{1B}OHY\u{1B}OFZ")
    terminal.send("\u{1B}[D\u{1B}[3~W")
    try expect("Yone Xtwo threeW", of: "", on: terminal)
  }

  @Test("cut, yank, undo, clear, hint, and the editor hook")
  func otherKeys() throws {
    let terminal = try start()
    terminal.send("alpha beta")
    terminal.send(.controlW)
    terminal.send(.controlA)
    terminal.send(.controlY)
    terminal.send(.controlL)
    try terminal.wait(until: "a screen with the input alone") { $0.text == "[1] betaalpha" }
    terminal.send(.controlUnderscore)
    try terminal.wait(until: "the change to be undone") { $0.text == "[1] alpha" }
    terminal.send(.controlE)
    terminal.send("\u{18}\u{5}")
    try terminal.wait(forText: "edited")
    try expect("alpha  edited", of: "", on: terminal)
    terminal.send("where")
    try terminal.wait(forText: "where was the meeting")
    try expect("where", of: "", on: terminal)
    terminal.send("where")
    terminal.send(.right)
    try expect("where was the meeting", of: "", on: terminal)
  }

  @Test("a stopped shell goes on where it was")
  func continues() throws {
    let terminal = try start()
    terminal.send("half")
    try terminal.wait(forText: "half")
    terminal.signal(SIGSTOP)
    terminal.signal(SIGCONT)
    terminal.send(" way")
    try expect("half way", of: "", on: terminal)
  }

  @Test(
    "a hang-up and SIGTERM end it by the signal, with the terminal as it was", arguments: [SIGHUP, SIGTERM])
  func dies(signal: Int32) throws {
    let terminal = try start()
    terminal.send("half")
    try terminal.wait(forText: "half")
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == 128 + signal)
    #expect(!terminal.screen.modes.contains(2004))
  }

  @Test("without colour there are no styles, and no hint that could be taken for text")
  func refusesColour() throws {
    let terminal = try start(environment: ["NO_COLOR": "1"])
    terminal.send("where")
    try terminal.wait(forText: "[1] where")
    terminal.settle()
    #expect(terminal.screen.text == "[1] where")
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}[1m"))
  }

  @Test(
    "a terminal that cannot move its cursor gets lines without escape sequences", arguments: ["dumb", nil])
  func readsOnDumbTerminals(name: String?) throws {
    let terminal = try start(environment: ["TERM": name])
    terminal.send("match (a\r")
    try terminal.wait(forText: "  … ")
    terminal.send("مراكش)\r")
    try terminal.wait(forText: "«match (a⏎مراكش)»\n[2]")
    terminal.send("half")
    terminal.send(.controlC)
    try terminal.wait(forText: "dropped")
    terminal.send(.controlD)
    #expect(try terminal.waitForExit() == 0)
    #expect(!terminal.output.contains(0x1B))
  }
}
