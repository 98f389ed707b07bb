import CSystem
import LineEditing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A shell without a language, for tests of the line editor on a terminal: says what it read.
///
/// `line-editing-demo [history-file]`. A text is complete when its brackets are closed or it ends with `;`.
/// `wait` runs until Ctrl-C, `edited` in the editor hook, `quit` ends; everything else is shown with its line
/// feeds as `⏎`.
@main
struct Demo {
  static func main() {
    let history = History(file: CommandLine.arguments.dropFirst().first.map { HistoryFile(path: $0) })
    let previous = InterruptFlag.shared.install()
    defer { InterruptFlag.shared.restore(previous) }
    let reader = makeLineReader(
      hooks: hooks, history: history, isCompleteWhenPiped: { $0.hasSuffix(";") })
    var number = 1
    while true {
      switch reader.readInput(prompt: LinePrompt("[\(number)] ", continuation: "  … ")) {
      case .line("quit"): return
      case .line("wait"): wait()
      case .line(let text):
        say("«" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎") + "»")
      case .interrupted: say("dropped")
      case .endOfInput:
        say("end")
        return
      }
      number += 1
    }
  }

  private static func say(_ text: String) {
    print(text)
    fflush(mahdar_stdout())
  }

  private static func wait() {
    InterruptFlag.shared.clear()
    say("waiting")
    while !InterruptFlag.shared.isSet { usleep(1_000) }
    say("interrupted")
  }

  private static let names = [
    "مراكش", "مراسلون", "روما", "Marrakech", "marriage", "many", "match ", "meeting",
  ]

  private static var hooks: LineEditingHooks {
    LineEditingHooks(
      isComplete: { text in
        text.hasSuffix(";") || text.count { $0 == "(" } <= text.count { $0 == ")" }
      },
      complete: { text, offset in
        let before = String(decoding: Array(text.utf8.prefix(offset)), as: UTF8.self)
        let word = before.reversed().prefix { $0 != " " && $0 != "(" && $0 != "\n" }
        let typed = String(word.reversed())
        let candidates = names.filter { $0.hasPrefix(typed) }.map { CompletionCandidate($0) }
        return Completion(replacing: (offset - typed.utf8.count)..<offset, with: candidates)
      },
      highlight: { text in
        text.hasPrefix("match") ? [Highlight(0..<5, .keyword)] : []
      },
      hint: { $0 == "where" ? InputHint(" was the meeting", isInsertable: true) : nil },
      editExternally: { $0 + " edited" })
  }
}
