/// How many scenarios of a folder passed, apart for those that expect rows and those that expect an error.
package struct ConformanceTally: Sendable, Equatable {
  package var rowsPassed = 0
  package var rowsFailed = 0
  package var errorsPassed = 0
  package var errorsFailed = 0

  package var passed: Int { rowsPassed + errorsPassed }
  package var failed: Int { rowsFailed + errorsFailed }

  mutating func add(_ outcome: ScenarioOutcome) {
    switch (outcome.expectsError, outcome.complaint == nil) {
    case (false, true): rowsPassed += 1
    case (false, false): rowsFailed += 1
    case (true, true): errorsPassed += 1
    case (true, false): errorsFailed += 1
    }
  }

  mutating func add(_ other: ConformanceTally) {
    rowsPassed += other.rowsPassed
    rowsFailed += other.rowsFailed
    errorsPassed += other.errorsPassed
    errorsFailed += other.errorsFailed
  }
}

/// The outcome of a run over the suite.
package struct ConformanceReport: Sendable {
  /// Folders in the order of their names.
  package private(set) var folders: [(name: String, tally: ConformanceTally)] = []
  package private(set) var failures: [(file: String, scenario: String, complaint: String)] = []

  package init(_ options: ConformanceOptions, driver: some ConformanceDriver) throws {
    try self.init(SuiteFolder(path: options.path), filter: options.filter, driver: driver)
  }

  /// Runs the scenarios of a suite whose file or name contains a text.
  package init(_ suite: SuiteFolder, filter: String = "", driver: some ConformanceDriver) throws {
    let graphs = suite.graphs()
    var driver = driver
    for (folder, file, feature) in try suite.features() {
      for scenario in feature.scenarios where Self.isWanted(file, scenario, filter) {
        let outcome = run(scenario, on: &driver, graphs: graphs)
        add(outcome, folder)
        if let complaint = outcome.complaint { failures.append((file, scenario.name, complaint)) }
      }
    }
  }

  private static func isWanted(_ file: String, _ scenario: Scenario, _ filter: String) -> Bool {
    filter.isEmpty || file.contains(filter) || scenario.name.contains(filter)
  }

  private mutating func add(_ outcome: ScenarioOutcome, _ folder: String) {
    if folders.last?.name != folder { folders.append((folder, ConformanceTally())) }
    folders[folders.count - 1].tally.add(outcome)
  }

  package var total: ConformanceTally {
    folders.reduce(into: ConformanceTally()) { $0.add($1.tally) }
  }

  /// The report as it is printed.
  package func lines(listingFailures: Bool) -> [String] {
    var lines: [String] = []
    if listingFailures {
      lines += failures.map { "FAILED \($0.file) \($0.scenario)\n  \($0.complaint)" }
    }
    let width = folders.map(\.name.count).max() ?? 0
    for (name, tally) in folders + [("all", total)] {
      let padding = String(repeating: " ", count: max(0, width - name.count))
      let rows = "rows \(tally.rowsPassed)/\(tally.rowsPassed + tally.rowsFailed)"
      let errors = "errors \(tally.errorsPassed)/\(tally.errorsPassed + tally.errorsFailed)"
      lines.append("\(name)\(padding)  \(rows)  \(errors)")
    }
    lines.append("\(total.passed) passed, \(total.failed) failed")
    return lines
  }
}
