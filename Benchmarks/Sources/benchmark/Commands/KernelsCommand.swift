import ArgumentParser
import Foundation

struct KernelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kernels",
    abstract: "Single kernels, each through a query that isolates it, beside the speed of memory.")

  @OptionGroup var options: MeasuringOptions
  @OptionGroup var dataOptions: DataOptions

  @Option(help: ArgumentHelp("The number of statements to generate.", valueName: "n"))
  var size = 1_000_000

  func validate() throws {
    try benchmark.validate(statements: size)
  }

  func run() throws {
    let mahdar = try MahdarEngine(program: options.mahdar)
    let machine = Machine()
    var parts: [String] = []
    for data in try dataOptions.datasets([size]) {
      let kernels = Kernel.all(textBytes: try data.meanTextBytes())
      let loaded = try LoadedEngine(
        mahdar, data, threads: dataOptions.threads.numbers.max() ?? 1, loads: 1,
        first: Question(id: "count", text: kernels[0].query))
      for threads in dataOptions.threads.numbers {
        parts.append(try report(kernels, loaded, data, threads))
      }
    }
    try options.publish(parts.joined(separator: "\n"), on: machine)
  }

  private func report(
    _ kernels: [Kernel], _ loaded: LoadedEngine, _ data: Dataset, _ threads: Int
  ) throws -> String {
    Progress.tell("running \(kernels.count) kernels with --threads \(threads)")
    var report = KernelReport(threads: threads, bandwidth: MemoryBandwidth.measure(threads: threads))
    var conversation = try loaded.converse(threads: threads)
    for kernel in kernels {
      if !conversation.isOpen { conversation = try loaded.converse(threads: threads) }
      do {
        let request = Request(kernel.query, parameters: [:])
        let measured = try conversation.measure(request, options.limitsInOnePass)
        let rows = kernel.tables.reduce(0) { $0 + (data.description.counts[$1] ?? 0) }
        report.add(kernel, rows: rows, run: measured.run)
      } catch {
        Progress.tell("\(kernel.name): \(error)")
        report.addFailure(of: kernel)
      }
    }
    return report.text
  }
}
