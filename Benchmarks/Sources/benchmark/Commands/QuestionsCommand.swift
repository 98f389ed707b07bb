import ArgumentParser
import Foundation

struct QuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract: "Import, start and fifteen questions, beside the peers that are installed.",
    discussion: "Ends with status 1 when an answer is missing or the engines' answers differ.")

  @OptionGroup var options: MeasuringOptions
  @OptionGroup var dataOptions: DataOptions

  @Option(help: ArgumentHelp("Numbers of statements to generate.", valueName: "n,…"))
  var sizes = NumberList([10_000, 100_000, 1_000_000])

  @Option(help: "Other engines: those installed, or none.")
  var peers = PeerChoice.auto

  @Option(help: ArgumentHelp("The Python that has the peers.", valueName: "path"))
  var python = "python3"

  @Option(help: "Imports of the same data, of which the fastest counts.")
  var imports = 3

  enum PeerChoice: String, ExpressibleByArgument, CaseIterable { case auto, none }

  func validate() throws {
    for size in sizes.numbers { try benchmark.validate(statements: size) }
  }

  func run() throws {
    let mahdar = try MahdarEngine(program: options.mahdar)
    let peers = peers == .auto ? try PeerEngine.installed(for: python) : []
    let questions = try QuestionCatalog(file: "mahdar.cypher").questions
    var measurements: [SizeMeasurement] = []
    let machine = Machine()
    for data in try dataOptions.datasets(sizes.numbers) {
      measurements.append(try measure(data, mahdar, peers, questions))
    }
    try options.publish(QuestionReport(sizes: measurements).text, on: machine)
    if !measurements.allSatisfy(\.isSound) { throw ExitCode(1) }
  }

  private func measure(
    _ data: Dataset, _ mahdar: MahdarEngine, _ peers: [PeerEngine], _ questions: [Question]
  ) throws -> SizeMeasurement {
    let threads = dataOptions.threads.numbers
    func load(_ engine: any Engine) throws -> LoadedEngine {
      try LoadedEngine(
        engine, data, threads: threads.max() ?? 1, loads: imports, first: questions[0])
    }
    var engines = [try load(mahdar)]
    for peer in peers {
      do {
        engines.append(try load(peer))
      } catch {
        Progress.tell("\(peer.name) left out: \(error)")
      }
    }
    var measurement = SizeMeasurement(data, questions, engines)
    for count in threads { try measurement.ask(threads: count, options.limits) }
    return measurement
  }
}
