import GraphModel

/// Rows of one file as columns, in the file's order.
struct TablePart: Sendable {
  /// The file's number among all.
  var file: Int
  var count = 0
  var columns: [(key: String, data: ColumnData)] = []
  /// The label sets, or the types, that rows have.
  var groups: [[String]]
  /// For each row its place in `groups`; `nil` when all have the first.
  var groupCodes: [UInt32]?
  /// The ids of nodes, and the id space that they belong to.
  var ids = IdentifierColumn.none
  var space = ""
  /// Where each node's row begins in the file; empty without ids.
  var rowStarts: [Int] = []
  /// The ends of relationships.
  var sources: [UInt32] = []
  var targets: [UInt32] = []
}

/// The ids of a part's nodes.
enum IdentifierColumn: Sendable {
  case none
  case numbers([Int64])
  case texts(TextColumn)
}

/// Relationships whose ends are still as they are written.
struct UnresolvedPart: Sendable {
  var part: TablePart
  var starts: TextColumn
  var ends: TextColumn
}

/// What was read of a chunk.
struct ChunkResult: Sendable {
  /// Nodes, and relationships whose ends are known.
  var parts: [TablePart] = []
  /// Relationships that came before their nodes were known.
  var unresolved: [UnresolvedPart] = []
  /// Rows read, wrong ones included.
  var rows = 0
  /// Where reading ended: the chunk's end, unless a row went on beyond it.
  var end: Int
  var problems = ProblemList()
}

/// A wrong row, placed by its offset.
struct RowProblem: Error, Sendable {
  var file: Int
  var offset: Int
  var message: String
  /// Whether what follows in the file was not read.
  var isFatal = false
}

/// Wrong rows: the first of them, and how many there are.
struct ProblemList: Sendable {
  /// So many are kept with their place and message.
  static let shownLimit = 100

  private(set) var first: [RowProblem] = []
  private(set) var count = 0
  private(set) var hasFatal = false

  mutating func add(_ problem: RowProblem) {
    count += 1
    hasFatal = hasFatal || problem.isFatal
    // What no tolerance helps is shown in any case, since it is the reason.
    if isFull, problem.isFatal { first.removeLast() }
    if !isFull { first.append(problem) }
  }

  /// Whether a further problem is only counted, so that its message need not be made.
  var isFull: Bool { first.count >= Self.shownLimit }

  mutating func addUnshown() { count += 1 }

  mutating func add(_ other: ProblemList) {
    let unseen = other.count - other.first.count
    for problem in other.first { add(problem) }
    count += unseen
  }
}
