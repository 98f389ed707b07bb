import Testing

@testable import LineEditing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a plain reader makes of bytes that come through a pipe.
private func read(_ bytes: [UInt8]) -> [LineInput] {
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0 else { return [] }
  defer { close(ends[0]) }
  _ = write(ends[1], bytes, bytes.count)
  close(ends[1])
  let reader = PlainLineReader(descriptor: ends[0]) { $0.hasSuffix(";") }
  var inputs: [LineInput] = []
  repeat { inputs.append(reader.readInput(prompt: LinePrompt("> "))) } while inputs.last != .endOfInput
  return inputs
}

private struct PlainCase: CustomTestStringConvertible {
  var bytes: [UInt8]
  var lines: [String]
  var testDescription: String { String(decoding: bytes, as: UTF8.self).debugDescription }

  init(_ text: String, _ lines: [String]) { self.init(bytes: Array(text.utf8), lines) }

  init(bytes: [UInt8], _ lines: [String]) {
    self.bytes = bytes
    self.lines = lines
  }
}

private let cases = [
  PlainCase("", []),
  PlainCase("\n\n \n", []),
  PlainCase("a", ["a"]),
  PlainCase("a\n", ["a"]),
  PlainCase("a;\nb;\n", ["a;", "b;"]),
  PlainCase("a\nb\n\nc", ["a\nb", "c"]),
  PlainCase("\n\na\n\n\n\nb;\n\n", ["a", "b;"]),
  PlainCase("a\r\nb;\r\n", ["a\nb;"]),
  PlainCase("a \\\nb;", ["a \nb;"]),
  PlainCase("a\\", ["a"]),
  PlainCase("\u{FEFF}متى;", ["متى;"]),
  PlainCase("متى اجتماع روما\n", ["متى اجتماع روما"]),
  PlainCase(bytes: [0x61, 0xFF, 0x62, 0x3B, 0x0A], ["a\u{FFFD}b;"]),
  PlainCase(bytes: [0x61, 0x00, 0x3B], ["a\u{0}\u{3B}"]),
]

@Test("lines gather into inputs", arguments: cases)
private func gathersLines(_ sample: PlainCase) {
  let lines = read(sample.bytes).dropLast().map { input -> [UInt8]? in
    guard case .line(let text) = input else { return nil }
    return Array(text.utf8)
  }
  #expect(lines == sample.lines.map { Array($0.utf8) })
}

@Test("a long line arrives whole")
func readsLongLines() {
  let folder = TemporaryFolder()
  let long = String(repeating: "اجتماع ", count: 20_000)
  folder.write(Array((long + ";\nnext").utf8), to: "input")
  let descriptor = open(folder.path + "/input", O_RDONLY)
  defer { close(descriptor) }
  let reader = PlainLineReader(descriptor: descriptor) { $0.hasSuffix(";") }
  #expect(reader.readInput(prompt: LinePrompt("")) == .line(long + ";"))
  #expect(reader.readInput(prompt: LinePrompt("")) == .line("next"))
  #expect(reader.readInput(prompt: LinePrompt("")) == .endOfInput)
}

@Test("a script gives its inputs, then the end")
func readsScript() {
  let reader = ScriptedLineReader(lines: ["a", "b\nc"])
  #expect(reader.readInput(prompt: LinePrompt("1 ")) == .line("a"))
  #expect(reader.readInput(prompt: LinePrompt("2 ")) == .line("b\nc"))
  #expect(reader.readInput(prompt: LinePrompt("3 ")) == .endOfInput)
  #expect(reader.prompts.map(\.primary) == ["1 ", "2 ", "3 "])
}

@Test("the continuation prompt is as wide as the prompt", arguments: ["", "> ", "[1] ", "[123] "])
func alignsPrompts(primary: String) {
  #expect(LinePrompt(primary).continuation.count == primary.count)
}

@Test("colour is for terminals that can, and people who want it")
func decidesColour() {
  func terminal(_ name: String, refuses: Bool) -> Terminal {
    Terminal(inputDescriptor: -1, outputDescriptor: -1, name: name, refusesColour: refuses)
  }
  #expect(!terminal("xterm", refuses: false).showsColour)
  #expect(!terminal("dumb", refuses: false).canMoveCursor)
  #expect(!terminal("", refuses: false).canMoveCursor)
  #expect(terminal("xterm", refuses: true).canMoveCursor)
  #expect(terminal("xterm", refuses: false).size == .standard)
}

@Test("SIGINT is counted while watched, and only then")
func countsInterrupts() {
  InterruptFlag.shared.clear()
  InterruptFlag.shared.whileWatching {
    #expect(!InterruptFlag.shared.isSet)
    for press in 1...2 {
      // To the process: the threads that run tests block signals.
      kill(getpid(), SIGINT)
      let deadline = ContinuousClock.now + .seconds(10)
      while InterruptFlag.shared.count < press && ContinuousClock.now < deadline { usleep(100) }
      #expect(InterruptFlag.shared.count == press)
    }
  }
  InterruptFlag.shared.clear()
  #expect(!InterruptFlag.shared.isSet)
}
