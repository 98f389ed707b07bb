import ResultRendering
import SessionReplay

/// A session over a graph, with the question language when the graph has a schema.
func makeSession(_ opened: OpenedGraph, settings: SessionSettings) -> Session {
  Session(opened, settings: settings)
}
