import ArgumentParser
import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Measures Mahdar and, where they are installed, other engines on the same data and questions.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measure Mahdar: import, start, questions, kernels.",
    subcommands: [
      QuestionsCommand.self, KernelsCommand.self, CorpusCommand.self, GenerateCommand.self,
    ],
    defaultSubcommand: QuestionsCommand.self)

  static func main() {
    // An engine that ends early is told by its missing answer, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    main(nil)
  }
}
