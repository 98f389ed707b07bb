import GraphModel

/// A compiled schema with its names at hand for checks.
struct SchemaLookup: Sendable {
  let schema: CompiledSchema
  let acts: [String]
  let forms: [String]
  let genres: [String]
  let units: [String]
  let attributeNames: [String]
  private let attributes: [String: SchemaAttribute]
  private let labelsByKind: [String: SchemaLabel]
  private let labelsByFile: [String: SchemaLabel]
  private let roles: [String: SchemaRole]

  init(_ schema: CompiledSchema) {
    self.schema = schema
    acts = schema.acts.map(\.key)
    forms = schema.forms.map(\.key)
    genres = schema.genres.map(\.key)
    units = schema.units.map(\.key)
    attributeNames = schema.attributes.map(\.name)
    attributes = Dictionary(schema.attributes.map { ($0.name, $0) }) { first, _ in first }
    roles = Dictionary(schema.labels.map { ($0.name, $0.role) }) { first, _ in first }
    var labelsByKind: [String: SchemaLabel] = [:]
    var labelsByFile: [String: SchemaLabel] = [:]
    for label in schema.labels {
      for kind in label.kinds { labelsByKind[kind] = label }
      if let file = label.file { labelsByFile[file] = label }
    }
    self.labelsByKind = labelsByKind
    self.labelsByFile = labelsByFile
  }

  /// All kinds that carry a label, in the order of the schema.
  var kinds: [String] { schema.labels.flatMap(\.kinds) }

  func attribute(named name: String) -> SchemaAttribute? { attributes[name] }

  func label(ofKind kind: String) -> SchemaLabel? { labelsByKind[kind] }

  func label(ofFile stem: String) -> SchemaLabel? { labelsByFile[stem] }

  /// Whether one of the labels is an agent's.
  func isAgent(_ labels: [String]) -> Bool {
    labels.contains { roles[$0] == .agent }
  }
}
