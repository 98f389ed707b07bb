import ArgumentParser
import ShellInterface

/// The options that go with every command.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The corpus to question.", valueName: "dir"))
  var corpus: String?

  @Option(help: ArgumentHelp("A graph file to question in place of a corpus.", valueName: "file"))
  var graph: String?

  @Flag(help: "Begin with an empty graph; reads graph queries only.")
  var empty = false

  @Option(
    help: ArgumentHelp("A folder of original sentences, shown beside the corpus's own.", valueName: "dir"))
  var originals: String?

  @Option(help: ArgumentHelp("Processor cores that a query may use.", valueName: "n"))
  var threads: Int?

  @Option(help: ArgumentHelp("Memory that a query may hold, such as 512M or 2G.", valueName: "size"))
  var memory: ByteCount?

  @Option(
    help: ArgumentHelp("How long a question or query may take, such as 10s or 500ms.", valueName: "time"))
  var timeout: TimeLimit?

  @Option(help: ArgumentHelp("Answer in this language.", valueName: "ar|en"))
  var lang: AnswerLanguage?

  mutating func validate() throws {
    let sources = [corpus != nil, graph != nil, empty].filter { $0 }.count
    guard sources <= 1 else { throw ValidationError("expected one of --corpus, --graph and --empty only") }
    if let threads, threads < 1 { throw ValidationError("expected --threads to be 1 or more") }
  }

  /// The options as the shell's own.
  var common: CommonOptions {
    var options = CommonOptions()
    if let corpus { options.setCorpus(corpus) }
    if let graph { options.setGraphFile(graph) }
    if empty { options.setEmpty() }
    options.originals = originals
    options.threads = threads
    options.memory = memory?.bytes
    options.timeout = timeout?.seconds
    options.language = lang?.rawValue
    return options
  }
}

/// A language of answers.
enum AnswerLanguage: String, ExpressibleByArgument, CaseIterable {
  case ar, en
}

/// An amount of memory: a number of bytes, or of kibi-, mebi- or gibibytes with K, M or G.
struct ByteCount: ExpressibleByArgument {
  let bytes: Int

  init?(argument: String) {
    let units: [Character: Int] = ["K": 10, "M": 20, "G": 30]
    let shift = argument.uppercased().last.flatMap { units[$0] }
    guard let number = Int(shift == nil ? argument : String(argument.dropLast())), number > 0 else {
      return nil
    }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: 1 << (shift ?? 0))
    guard !overflow else { return nil }
    self.bytes = bytes
  }
}

/// A length of time: a number of seconds, with `s` or without, or of minutes or thousandths with `m` or `ms`.
struct TimeLimit: ExpressibleByArgument {
  let seconds: Double

  init?(argument: String) {
    let units: [(suffix: String, seconds: Double)] = [("ms", 0.001), ("s", 1), ("m", 60), ("", 1)]
    guard let unit = units.first(where: { argument.lowercased().hasSuffix($0.suffix) }),
      let number = Double(argument.dropLast(unit.suffix.count)), number > 0, number.isFinite
    else { return nil }
    seconds = number * unit.seconds
  }
}
