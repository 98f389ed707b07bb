/// Where nodes or relationships come from: files that share one header.
package struct ImportSource: Sendable {
  /// Labels of every node, several joined by `:`, or the type of every relationship; `nil` when the rows say it.
  package var name: String?
  /// The files in order; the header stands in the first alone.
  package var paths: [String]

  package init(name: String?, paths: [String]) {
    self.name = name
    self.paths = paths
  }
}

/// How an import reads its files.
package struct ImportOptions: Sendable {
  /// The separators of CSV files.
  package var dialect = CSVDialect()
  /// How many wrong rows are left out before the import is given up.
  package var badTolerance = 0
  /// How many threads read; `nil` for one a core. The result is the same for any number.
  package var threads: Int?
  /// The bytes that a thread reads at a time.
  package var chunkSize = 4 << 20
  /// Called now and then, from any thread, never from two at once.
  package var progress: (@Sendable (ImportProgress) -> Void)?
  /// Asked between chunks; an import that is told to stop throws `ImportError.stopped` and writes nothing.
  package var isStopped: (@Sendable () -> Bool)?

  package init() {}
}

/// How far an import has come.
package struct ImportProgress: Sendable {
  /// What is being done.
  package enum Phase: String, Sendable {
    case nodes
    case relationships
    case writing
  }

  package var phase: Phase
  /// Rows read since the beginning, wrong ones included.
  package var rows: Int
  /// Seconds since the beginning.
  package var seconds: Double

  /// Rows a second since the beginning.
  package var rate: Double { seconds > 0 ? Double(rows) / seconds : 0 }
}

/// What an import brought in.
package struct ImportReport: Sendable {
  package var nodes = 0
  package var relationships = 0
  /// Rows read, wrong ones included.
  package var rows = 0
  /// Wrong rows that were left out.
  package var badRows = 0
  /// The first of them, in the order of the files.
  package var problems: [ImportProblem] = []
  /// Seconds spent reading, and laying out and writing.
  package var readingSeconds = 0.0
  package var writingSeconds = 0.0
}
