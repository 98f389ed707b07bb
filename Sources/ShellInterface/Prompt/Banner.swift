import GraphModel
import ResultRendering
import SessionReplay
import SourceDiagnostics
import TextFolding

/// The lines with which the shell begins: what there is to ask about, and how to begin.
func banner(of session: Session) -> String {
  var parts = ["Mahdar \(shortVersion)"]
  if let schema = session.opened.schema {
    let isArabic = session.settings.language == "ar"
    parts += countedLabels(schema).compactMap { counted($0, in: session.graph, schema, isArabic) }
  } else {
    let count = session.graph.snapshot.nodeCount
    let nodes = Message(counted(count, "node"), "عدد العقد: \(count)")
    parts.append(session.said(count == 0 ? Message("an empty graph", "لا بيانات") : nodes))
  }
  let invitation =
    session.hasQuestions
    ? Message(
      "Ask in English or Arabic, or write a graph query. :help  :examples  :quit",
      "اسأل بالعربية أو الإنجليزية، أو اكتب استعلاماً. :help  :examples  :quit")
    : Message("Write a graph query. :help  :quit", "اكتب استعلاماً. :help  :quit")
  let width = session.settings.profile.width
  let lines =
    wrapped(parts.joined(separator: " · "), width: width) + wrapped(session.said(invitation), width: width)
  return lines.joined(separator: "\n") + "\n\n"
}

/// The version without its last part when that is 0.
private var shortVersion: String {
  mahdarVersion.hasSuffix(".0") ? String(mahdarVersion.dropLast(2)) : mahdarVersion
}

/// The labels worth counting: reports, the occasions on which statements are made, who speaks, statements,
/// disagreements.
private func countedLabels(_ schema: CompiledSchema) -> [String] {
  [schema.labelName(of: .source)] + schema.structure.endLabels(of: .at).prefix(1)
    + [schema.labelName(of: .agent), schema.labelName(of: .utterance), schema.structure[.disagreement]]
}

private func counted(
  _ label: String, in graph: PropertyGraph, _ schema: CompiledSchema, _ isArabic: Bool
) -> String? {
  guard let number = graph.labels.number(of: label) else { return nil }
  var count = 0
  graph.forEachRun(label: number) { count += $0.count }
  if isArabic, let words = schema.label(named: label)?.words.ar, let plural = words.dropFirst().first {
    return "\(safeForTerminal(plural)): \(count)"
  }
  let words = schema.label(named: label)?.words.en ?? []
  // The schema gives the usual word first and its plural second.
  let singular = words.first ?? label.lowercased()
  let plural = words.count > 1 ? words[1] : singular + "s"
  return "\(count) \(safeForTerminal(count == 1 ? singular : plural))"
}
