import ArgumentParser
import Foundation

/// The options that every measuring command takes.
struct MeasuringOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The program; by default this repository's release build.", valueName: "path"))
  var mahdar = Places.releaseProgram.path

  @Option(help: "Warm runs of each query in each of three passes.")
  var runs = 5

  @Option(help: ArgumentHelp("A file for the Markdown, besides standard output.", valueName: "file"))
  var output: String?

  func validate() throws {
    if runs < 1 { throw ValidationError("expected --runs to be 1 or more") }
  }

  var limits: RunLimits { RunLimits(runs: runs) }

  /// For what is not gone through in passes: as many runs in one go.
  var limitsInOnePass: RunLimits { RunLimits(runs: runs * RunLimits.passes) }

  /// Prints a report under a line about the machine, and writes it where asked.
  func publish(_ report: String, on machine: Machine) throws {
    let text = "\(machine.description).\n\n\(report)"
    print(text)
    if let output { try text.write(toFile: output, atomically: true, encoding: .utf8) }
  }
}

/// The options of the commands that measure on a generated graph.
struct DataOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A folder of CSV with meta.json, in place of generated data.", valueName: "dir"))
  var data: String?

  @Option(help: ArgumentHelp("Numbers of threads to measure with.", valueName: "n,…"))
  var threads = NumberList([1, 2])

  /// The data folders: the one given, or generated ones of the sizes.
  func datasets(_ sizes: [Int]) throws -> [Dataset] {
    if let data { return [try Dataset(opening: URL(filePath: data))] }
    return try sizes.map { try Dataset(statements: $0, cache: Places.cache) }
  }
}

/// Positive numbers with commas between them.
struct NumberList: ExpressibleByArgument, CustomStringConvertible {
  let numbers: [Int]

  init(_ numbers: [Int]) { self.numbers = numbers }

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    let numbers = parts.compactMap(\.self).filter { $0 > 0 }
    guard numbers.count == parts.count else { return nil }
    self.numbers = numbers
  }

  var description: String { numbers.map(String.init).joined(separator: ",") }
  var defaultValueDescription: String { description }
}

/// Refuses a number of statements for which no graph is generated.
func validate(statements: Int) throws {
  let fewest = GraphGenerator.fewestStatements
  if statements < fewest { throw ValidationError("expected \(fewest) statements or more, not \(statements)") }
}
