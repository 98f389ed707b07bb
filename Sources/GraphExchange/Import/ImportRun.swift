import GraphModel
import SourceDiagnostics

/// One import: opens the files, reads the nodes, then the relationships, which need the nodes' ids.
struct ImportRun {
  let options: ImportOptions
  let meter: ProgressMeter
  var report = ImportReport()
  private var files: [SourceFile] = []
  private var tables: [InputTable] = []
  private var spaces = IdentifierSpaces()
  private var problems = ProblemList()

  init(options: ImportOptions, meter: ProgressMeter) {
    self.options = options
    self.meter = meter
  }

  // MARK: - Opening

  /// Opens all files and reads their headers; every problem in them is reported.
  mutating func open(nodes: [ImportSource], relationships: [ImportSource]) throws(ImportError) {
    var problems: [ImportProblem] = []
    for source in nodes { add(source, .nodes, &problems) }
    for source in relationships { add(source, .relationships, &problems) }
    for table in tables { declareSpace(of: table, &problems) }
    if problems.isEmpty { for table in tables { checkSpaces(of: table, &problems) } }
    guard problems.isEmpty else { throw .sources(problems) }
  }

  private mutating func add(_ source: ImportSource, _ kind: TableKind, _ problems: inout [ImportProblem]) {
    let first = files.count
    for path in source.paths {
      // Only CSV must say something, in the first file: its header.
      let mayBeEmpty = isJSONLines(path) || path != source.paths.first
      do throws(ImportProblem) {
        files.append(try SourceFile.open(path, mayBeEmpty: mayBeEmpty))
      } catch { problems.append(error) }
    }
    guard files.count - first == source.paths.count, let path = source.paths.first else { return }
    let numbers = first..<files.count
    let names = names(source.name, kind)
    if isJSONLines(path) {
      tables.append(InputTable(kind: kind, files: numbers, names: names, csv: nil))
      return
    }
    let header = CSVHeader.read(
      files[first], of: kind, name: source.name, dialect: options.dialect, &problems)
    guard let header else { return }
    let csv = CSVTable(kind: kind, header: header, names: names, dialect: options.dialect)
    tables.append(InputTable(kind: kind, files: numbers, names: names, csv: csv))
  }

  private func isJSONLines(_ path: String) -> Bool {
    [".jsonl", ".ndjson", ".json"].contains { path.lowercased().hasSuffix($0) }
  }

  private func names(_ name: String?, _ kind: TableKind) -> [String] {
    guard let name, !name.isEmpty else { return [] }
    return kind == .nodes ? name.split(separator: ":").map(String.init) : [name]
  }

  private mutating func declareSpace(of table: InputTable, _ problems: inout [ImportProblem]) {
    let space = table.csv == nil ? ("", false) : table.csv?.header.idSpace
    guard let (name, isNumber) = space, !spaces.declare(name, isNumber: isNumber) else { return }
    let message =
      "the ids of \(name.isEmpty ? "this file" : quoted(name)) are of another type in an earlier file"
    let offset = table.csv?.header.columns.first { if case .id = $0.role { true } else { false } }?.offset
    problems.append(files[table.files.lowerBound].problem(at: offset ?? 0, message))
  }

  private func checkSpaces(of table: InputTable, _ problems: inout [ImportProblem]) {
    for column in table.csv?.header.columns ?? [] {
      switch column.role {
      case .start(let space), .end(let space):
        if spaces.areNumbers[space] != nil { continue }
        let (message, hints) = spaces.unknown(space)
        problems.append(
          files[table.files.lowerBound].problem(
            at: column.offset, "column \(quoted(column.title)): \(message)", hints: hints))
      default: continue
      }
    }
  }

  // MARK: - Reading

  /// Reads everything; throws when there are more wrong rows than tolerated.
  mutating func readTables() throws(ImportError) -> GraphTables {
    meter.begin(.nodes)
    let (nodes, unresolved) = try readNodes()
    meter.begin(.relationships)
    let relationships = try readRelationships(unresolved)
    report.nodes = nodes.reduce(0) { $0 + $1.count }
    report.relationships = relationships.reduce(0) { $0 + $1.sources.count }
    report.badRows = problems.count
    report.problems = located(problems)
    return GraphTables(nodes: nodes, relationships: relationships)
  }

  /// The nodes, and relationships that stand among them. A function of its own, so that the parts are gone before
  /// the relationships come.
  private mutating func readNodes() throws(ImportError) -> ([NodeTable], [UnresolvedPart]) {
    let results = try read(tables.filter(\.isReadFirst))
    return (try assembleNodes(results.flatMap(\.parts)), results.flatMap(\.unresolved))
  }

  private mutating func readRelationships(
    _ unresolved: [UnresolvedPart]
  ) throws(ImportError) -> [RelationshipTable] {
    let pending = tables.filter { !$0.isReadFirst }.map { $0.resolving(spaces) }
    var parts = try read(pending).flatMap(\.parts)
    parts += resolve(unresolved)
    try checkTolerance()
    try checkCount(parts.reduce(0) { $0 + $1.count })
    return TableAssembly(parts, threads: options.threads).relationshipTables()
  }

  /// The chunks of some tables, in order.
  private func tasks(of tables: [InputTable]) -> [ChunkTask] {
    var tasks: [ChunkTask] = []
    for table in tables {
      for file in table.files {
        let start = file == table.files.lowerBound ? table.csv?.header.end : nil
        let chunks = files[file].chunks(
          from: start ?? files[file].start, heedingQuotes: table.csv != nil, size: options.chunkSize,
          threads: options.threads)
        tasks += chunks.map { ChunkTask(table: table, number: file, file: files[file], chunk: $0) }
      }
    }
    return tasks
  }

  /// Reads all chunks of some tables.
  private mutating func read(_ tables: [InputTable]) throws(ImportError) -> [ChunkResult] {
    let tasks = tasks(of: tables)
    let (stops, meter) = (options.isStopped, meter)
    let results = concurrentMap(tasks.count, threads: options.threads) { index -> ChunkResult in
      if stops?() ?? false { return ChunkResult(end: tasks[index].chunk.end) }
      let result = tasks[index].read()
      meter.add(rows: result.rows)
      return result
    }
    if stops?() ?? false { throw .stopped }
    let checked = tasks.rereadingMisguessed(results)
    for result in checked {
      problems.add(result.problems)
      report.rows += result.rows
    }
    try checkTolerance()
    return checked
  }

  private mutating func assembleNodes(_ parts: [TablePart]) throws(ImportError) -> [NodeTable] {
    try checkCount(parts.reduce(0) { $0 + $1.count })
    var dropped: [Int: Set<UInt32>] = [:]
    var partsOfSpace: [String: [Int]] = [:]
    for (index, part) in parts.enumerated() where part.ids.count > 0 {
      partsOfSpace[part.space, default: []].append(index)
    }
    let names = spaces.areNumbers.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for space in names {
      let own = (partsOfSpace[space] ?? []).map { (part: $0, ids: parts[$0].ids) }
      for (first, row) in spaces.build(space, own) {
        dropped[row.part, default: []].insert(UInt32(row.row))
        // Its message counts lines, which would take for ever for millions of them.
        if problems.isFull {
          problems.addUnshown()
        } else {
          problems.add(duplicate(parts, first: first, row: row))
        }
      }
    }
    try checkTolerance()
    let assembly = TableAssembly(parts, dropped: dropped, threads: options.threads)
    let numbers = assembly.nodeNumbers()
    for space in names { spaces.renumber(space, partsOfSpace[space] ?? [], numbers) }
    return assembly.nodeTables()
  }

  private func duplicate(_ parts: [TablePart], first: RowPlace, row: RowPlace) -> RowProblem {
    let (old, new) = (parts[first.part], parts[row.part])
    let place = "\(files[old.file].path):\(files[old.file].location(of: old.rowStarts[first.row]).line)"
    let space = new.space.isEmpty ? "" : " of the id space \(quoted(new.space))"
    return RowProblem(
      file: new.file, offset: new.rowStarts[row.row],
      message: "the id \(new.ids.shownID(row.row))\(space) was given before, at \(place)")
  }

  /// Joins relationships read before their nodes were known.
  private mutating func resolve(_ unresolved: [UnresolvedPart]) -> [TablePart] {
    let table = spaces.tables[""]
    return withExtendedLifetime(table) {
      unresolved.map { $0.resolved(table?.lookup, &problems) }
    }
  }

  // MARK: - Checks

  private func checkTolerance() throws(ImportError) {
    guard problems.count > options.badTolerance || problems.hasFatal else { return }
    throw .badRows(located(problems), total: problems.count, tolerance: options.badTolerance)
  }

  /// Refuses more nodes or relationships than 32 bits number.
  private func checkCount(_ count: Int) throws(ImportError) {
    guard count < Int(UInt32.max) else { throw .tooLarge(count: count) }
  }

  /// The problems with their lines and columns, in the order of the files.
  private func located(_ problems: ProblemList) -> [ImportProblem] {
    problems.first.sorted { ($0.file, $0.offset) < ($1.file, $1.offset) }
      .map { files[$0.file].problem(at: $0.offset, $0.message) }
  }
}
