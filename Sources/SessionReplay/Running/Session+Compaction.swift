import GraphExchange
import GraphModel
import QuestionLanguage

extension Session {
  /// Writes the graph with all that the session wrote to a graph file, whole or not at all; the session goes on as
  /// before. Gives the numbers of nodes and relationships. O(graph).
  package func compact(to path: String) throws(CellFailure) -> (nodes: Int, relationships: Int) {
    do throws(ImportError) { try checkTarget(path) } catch {
      throw .command(error.summary, "'\(path)': تعذّرت الكتابة: \(error.summary)")
    }
    _ = opened.snapshot.verify()
    if let damage { throw damage }
    var tables = graph.compactedTables(leavingOut: [Lexicon.sectionName])
    if let schema = opened.schema {
      // The words of questions name nodes by their numbers, which are new.
      let lexicon = Lexicon.encoded(schema: schema, graph: PropertyGraph(tables.snapshot()))
      tables.sections.append((Lexicon.sectionName, lexicon))
    }
    let nodes = tables.nodes.reduce(0) { $0 + $1.count }
    let relationships = tables.relationships.reduce(0) { $0 + $1.sources.count }
    do throws(SnapshotError) {
      try tables.write(to: path, isStopped: settings.isInterrupted)
    } catch .stopped {
      throw .interruption
    } catch {
      throw .command(
        "'\(path)' cannot be written: the disk is full or the folder refuses it",
        "'\(path)': تعذّرت الكتابة: القرص ممتلئ أو المجلد يرفض")
    }
    return (nodes, relationships)
  }
}
