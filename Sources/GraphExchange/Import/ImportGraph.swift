import GraphModel

/// Reads nodes and relationships from CSV files with neo4j-admin's headers, and from JSON Lines, into a graph file.
///
/// Files whose names end in `.jsonl`, `.ndjson` or `.json` are JSON Lines, in which every line says itself what it
/// is; all others are CSV. The graph is the same, byte for byte, on any number of threads. The file appears whole at
/// the end or not at all.
///
///     let actors = ImportSource(name: "Actor", paths: ["actors.csv"])
///     let said = ImportSource(name: "SAID", paths: ["said.csv"])
///     let report = try importGraph(nodes: [actors], relationships: [said], into: "news.mahdar")
package func importGraph(
  nodes: [ImportSource], relationships: [ImportSource], into path: String,
  options: ImportOptions = ImportOptions()
) throws(ImportError) -> ImportReport {
  try checkTarget(path)
  let meter = ProgressMeter(options.progress)
  var run = ImportRun(options: options, meter: meter)
  try run.open(nodes: nodes, relationships: relationships)
  let tables = try run.readTables()
  run.report.readingSeconds = meter.seconds
  meter.begin(.writing)
  do throws(SnapshotError) {
    try tables.write(to: path, threads: options.threads, isStopped: options.isStopped ?? { false })
  } catch .stopped {
    throw .stopped
  } catch {
    throw .unwritable(path: path, reason: "the disk is full or the folder refuses it")
  }
  run.report.writingSeconds = meter.seconds - run.report.readingSeconds
  return run.report
}

/// The same without a file: the graph as it would be opened.
package func importedGraph(
  nodes: [ImportSource], relationships: [ImportSource], options: ImportOptions = ImportOptions()
) throws(ImportError) -> (graph: GraphSnapshot, report: ImportReport) {
  var run = ImportRun(options: options, meter: ProgressMeter(options.progress))
  try run.open(nodes: nodes, relationships: relationships)
  let tables = try run.readTables()
  return (tables.snapshot(threads: options.threads), run.report)
}
