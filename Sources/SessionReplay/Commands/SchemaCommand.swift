import GraphModel
import ResultRendering
import SourceDiagnostics
import TextFolding

/// `:schema`: the labels and relationships of the graph, with how many there are and what they carry.
struct SchemaCommand: SessionCommand {
  let name = "schema"
  let usage = "schema [LABEL]"
  let summary = Message(
    "labels and relationships, or one label's properties", "الأصناف والعلاقات، أو خصائص صنف واحد")

  func run(_ argument: String, in session: Session) throws(CellFailure) -> CellOutcome {
    let survey = GraphSurvey(session.graph)
    guard !argument.isEmpty else { return .lines(survey.overview(width: session.settings.profile.width)) }
    let name = argument.first == ":" ? String(argument.dropFirst()) : argument
    guard let lines = survey.properties(ofLabel: name) else {
      let nearest = nearestName(to: name, among: session.graph.labels.names)
      throw .command(
        "no label '\(name)' in the graph", "لا صنف باسم '\(name)' في البيانات",
        hints: nearest.map { [.didYouMean($0)] } ?? [])
    }
    return .lines(lines)
  }
}
