#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// tck PATH [--filter TEXT] [--list-failures] [--compacted]
//
// Prints one line a folder, scenarios that expect rows and those that expect an error apart, then the sum.

/// What the command line asks for.
package struct ConformanceOptions: Sendable, Equatable {
  package var path = ""
  /// Only scenarios whose file or name contains this text.
  package var filter = ""
  package var listsFailures = false

  /// Reads the arguments behind the name of the program; `nil` when they are not understood.
  package init?(_ arguments: [String]) {
    var arguments = arguments[...]
    while let argument = arguments.popFirst() {
      switch argument {
      case "--filter":
        guard let text = arguments.popFirst() else { return nil }
        filter = text
      case "--list-failures": listsFailures = true
      default:
        guard !argument.hasPrefix("-"), path.isEmpty else { return nil }
        path = argument
      }
    }
    if path.isEmpty { return nil }
  }

  package static let usage = "usage: tck PATH [--filter TEXT] [--list-failures] [--compacted]"
}

/// Runs the suite and prints the report.
///
/// - Returns: the exit code: 0 when all passed, 1 when a scenario failed, 2 for wrong usage, 3 when the suite
///   cannot be read.
package func runConformanceSuite(arguments: [String], driver: some ConformanceDriver) -> Int32 {
  guard let options = ConformanceOptions(arguments) else {
    print(ConformanceOptions.usage)
    return 2
  }
  do {
    let report = try ConformanceReport(options, driver: driver)
    for line in report.lines(listingFailures: options.listsFailures) { print(line) }
    return report.total.failed == 0 ? 0 : 1
  } catch {
    print("error: \(error)")
    return 3
  }
}
