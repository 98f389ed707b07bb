import GraphModel
import SourceDiagnostics

/// A corpus that is ready to be questioned.
package struct LoadedCorpus: Sendable {
  /// The graph, with the compiled schema and the caller's sections in it.
  package let snapshot: GraphSnapshot
  package let schema: CompiledSchema
  /// 16 hexadecimal digits that change with any file of the corpus.
  package let digest: String
  /// What is worth knowing but no error; empty when the graph came from the cache.
  package let warnings: [CorpusDiagnostic]
  /// Whether the graph was built by an earlier run.
  package let isFromCache: Bool
}

/// Makes further sections for a snapshot, such as the lexicon, from the finished graph; node numbers are final.
package typealias SnapshotSections = (GraphSnapshot, CompiledSchema) -> [(name: String, bytes: [UInt8])]

/// Loads a corpus: from the cache when its files are unchanged, else by reading, checking and building it.
///
/// Throws all errors of the corpus at once. That the cache cannot be written is no error.
package func loadCorpus(
  at path: String, cache: CorpusCache? = nil, sections: SnapshotSections = { _, _ in [] }
) throws(CorpusErrors) -> LoadedCorpus {
  let problems = ProblemList()
  let files = CorpusFiles(at: path, problems: problems)
  let digest = files.digest
  if !problems.hasErrors, let snapshot = cache?.snapshot(ofDigest: digest),
    let schema = snapshot.section(CorpusSection.schema).flatMap({ CompiledSchema(decoding: $0) })
  {
    return LoadedCorpus(snapshot: snapshot, schema: schema, digest: digest, warnings: [], isFromCache: true)
  }
  guard let (index, lookup) = checkedIndex(of: files, problems: problems) else {
    throw CorpusErrors(diagnostics: problems.diagnostics(in: files))
  }
  let snapshot = build(index, lookup, sections: sections)
  cache?.store(snapshot, digest: digest)
  return LoadedCorpus(
    snapshot: snapshot, schema: lookup.schema, digest: digest, warnings: problems.diagnostics(in: files),
    isFromCache: false)
}

/// Checks a corpus without building it: all errors and warnings by file, line and column; empty when it is sound.
package func checkCorpus(at path: String) -> [CorpusDiagnostic] {
  let problems = ProblemList()
  let files = CorpusFiles(at: path, problems: problems)
  _ = checkedIndex(of: files, problems: problems)
  return problems.diagnostics(in: files)
}

/// Reads and checks all files; `nil` when there are errors, which are then in the list.
private func checkedIndex(of files: CorpusFiles, problems: ProblemList) -> (CorpusIndex, SchemaLookup)? {
  let reader = CorpusReader(files: files, problems: problems)
  let schema = reader.readSchema().map(SchemaLookup.init)
  let index = CorpusIndex(reader.readRecords(schema: schema), schema: schema)
  CorpusChecker(index: index, files: files, problems: problems).checkAll()
  guard let schema, !problems.hasErrors else { return nil }
  return (index, schema)
}

private func build(
  _ index: CorpusIndex, _ lookup: SchemaLookup, sections: SnapshotSections
) -> GraphSnapshot {
  var graph = CorpusGraphBuilder(index: index, lookup: lookup)
  graph.addAll()
  let snapshot = graph.builder.build()
  let added = sections(snapshot, lookup.schema)
  guard !added.isEmpty else { return snapshot }
  for section in added { graph.builder.setSection(section.name, section.bytes) }
  return graph.builder.build()
}
