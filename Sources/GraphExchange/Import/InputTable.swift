import GraphModel

/// One source of an import: its files and how they are read.
struct InputTable: Sendable {
  let kind: TableKind
  /// Numbers of the files, of which the first has the header.
  let files: Range<Int>
  /// Labels of all nodes, or the type of all relationships.
  let names: [String]
  /// `nil` for JSON Lines.
  var csv: CSVTable?

  /// Whether the source may hold nodes: JSON Lines say what they are only line by line.
  var isReadFirst: Bool { kind == .nodes || csv == nil }

  /// The same with the nodes that its relationships join.
  func resolving(_ spaces: IdentifierSpaces) -> InputTable {
    var copy = self
    var starts: IdentifierTable?
    var ends: IdentifierTable?
    for column in csv?.header.columns ?? [] {
      if case .start(let space) = column.role { starts = spaces.tables[space] }
      if case .end(let space) = column.role { ends = spaces.tables[space] }
    }
    if let starts, let ends { copy.csv = csv?.resolving(starts: starts, ends: ends) }
    return copy
  }
}

/// One chunk to be read.
struct ChunkTask: Sendable {
  let table: InputTable
  /// The file's number among all.
  let number: Int
  let file: SourceFile
  var chunk: FileChunk

  func read() -> ChunkResult {
    guard let csv = table.csv else {
      let names = table.names
      var reader = JSONLinesReader(
        file: number, file.bytes, names: names, isValidText: chunk.isValidText)
      return reader.read(chunk)
    }
    var reader = CSVChunkReader(csv, file: number, file.bytes, chunk)
    return reader.read(upTo: chunk.end)
  }
}

extension [ChunkTask] {
  /// The results as reading without chunks would have given them: where a chunk did not begin at the end of the one
  /// before it in its file, it is read again from there.
  func rereadingMisguessed(_ results: [ChunkResult]) -> [ChunkResult] {
    var checked: [ChunkResult] = []
    for (index, task) in enumerated() {
      let isFirst = index == 0 || self[index - 1].number != task.number
      guard !isFirst, let end = checked.last?.end, end != task.chunk.start else {
        checked.append(results[index])
        continue
      }
      guard end < task.chunk.end else {
        checked.append(ChunkResult(end: end))
        continue
      }
      var again = task
      again.chunk.start = end
      checked.append(again.read())
    }
    return checked
  }
}

extension UnresolvedPart {
  /// The relationships whose ends are known; for others a problem is noted.
  func resolved(_ lookup: IdentifierLookup?, _ problems: inout ProblemList) -> TablePart {
    var part = part
    var kept: [UInt32] = []
    for row in 0..<part.count {
      let source = starts.withText(row) { lookup?.target(of: $0) } ?? IdentifierLookup.none
      let target = ends.withText(row) { lookup?.target(of: $0) } ?? IdentifierLookup.none
      guard source != IdentifierLookup.none, target != IdentifierLookup.none else {
        let id = (source == IdentifierLookup.none ? starts : ends).withText(row, shown)
        problems.add(
          RowProblem(file: part.file, offset: part.rowStarts[row], message: "no node has the id \(id)"))
        continue
      }
      kept.append(UInt32(row))
      part.sources.append(source)
      part.targets.append(target)
    }
    if kept.count < part.count {
      part.columns = part.columns.map { column in
        let piece = ColumnPiece(data: column.data, rows: kept, count: kept.count)
        return (column.key, ColumnData.joined([piece]))
      }
      part.count = kept.count
    }
    return part
  }
}

extension IdentifierColumn {
  /// An id as messages quote it.
  func shownID(_ row: Int) -> String {
    switch self {
    case .none: ""
    case .numbers(let ids): "'\(ids[row])'"
    case .texts(let ids): ids.withText(row, shown)
    }
  }
}
