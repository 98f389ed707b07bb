import CorpusLoading
import GraphModel
import QuestionLanguage
import SourceDiagnostics

/// A graph that is ready to be questioned, with what is known of where it came from.
package struct OpenedGraph: Sendable {
  /// Where it came from.
  package let source: GraphSource
  /// The graph itself.
  package let snapshot: GraphSnapshot
  /// What the corpus calls things; `nil` for a graph that came from no corpus.
  package let schema: CompiledSchema?
  /// 16 hexadecimal digits of a corpus; `nil` for other graphs.
  package let digest: String?
  /// What is worth knowing of a corpus but no error.
  package let warnings: [CorpusDiagnostic]
}

/// Why a graph cannot be opened, as lines fit for the screen.
package struct OpeningError: Error, Sendable {
  /// Lines fit for the screen, each fault with its place.
  package var lines: [String]

  package init(lines: [String]) { self.lines = lines }
}

/// Opens a graph; a corpus comes from its cache when its files are unchanged.
package func openGraph(
  _ source: GraphSource, cache: CorpusCache?
) throws(OpeningError) -> OpenedGraph {
  switch source {
  case .empty:
    return OpenedGraph(
      source: source, snapshot: GraphBuilder().build(), schema: nil, digest: nil, warnings: [])
  case .snapshot(let path): return try openSnapshot(source, path: path)
  case .corpus(let path): return try openCorpus(source, path: path, cache: cache)
  }
}

private func openSnapshot(_ source: GraphSource, path: String) throws(OpeningError) -> OpenedGraph {
  do throws(SnapshotError) {
    let snapshot = try GraphSnapshot.open(path: path)
    let schema = snapshot.section(CorpusSection.schema).flatMap { CompiledSchema(decoding: $0) }
    return OpenedGraph(source: source, snapshot: snapshot, schema: schema, digest: nil, warnings: [])
  } catch {
    throw OpeningError(lines: [Diagnostic(.error, error.message, source: path).heading])
  }
}

private func openCorpus(
  _ source: GraphSource, path: String, cache: CorpusCache?
) throws(OpeningError) -> OpenedGraph {
  do throws(CorpusErrors) {
    let corpus = try loadCorpus(at: path, cache: cache) { snapshot, schema in
      let lexicon = Lexicon.encoded(schema: schema, graph: PropertyGraph(snapshot))
      return [(name: Lexicon.sectionName, bytes: lexicon)]
    }
    return OpenedGraph(
      source: source, snapshot: corpus.snapshot, schema: corpus.schema, digest: corpus.digest,
      warnings: corpus.warnings)
  } catch {
    throw OpeningError(lines: error.diagnostics.map { $0.drawn() })
  }
}
