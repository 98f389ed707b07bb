import GraphModel
import TextFolding

/// Builds the graph of a corpus that has passed its checks.
///
/// Nodes come in the order of the labels, within a label by id, passages by report and number, statements by date
/// and id; relationships in the order of the nodes they belong to. So the same corpus gives the same bytes.
struct CorpusGraphBuilder {
  let index: CorpusIndex
  let lookup: SchemaLookup
  var builder = GraphBuilder()
  private(set) var things: [String: NodeID] = [:]
  private(set) var reports: [String: NodeID] = [:]
  private(set) var statements: [String: NodeID] = [:]
  private(set) var claims: [String: NodeID] = [:]

  var schema: CompiledSchema { lookup.schema }
  var structure: SchemaStructure { lookup.schema.structure }

  init(index: CorpusIndex, lookup: SchemaLookup) {
    self.index = index
    self.lookup = lookup
  }

  /// Adds everything, the compiled schema included.
  mutating func addAll() {
    let statements = sortedStatements
    let claims = index.records.claims.sorted { precedes($0.id.value, $1.id.value) }
    let reports = index.records.reports.sorted { precedes($0.id.value, $1.id.value) }
    addThings()
    for report in reports { addNode(of: report) }
    for report in reports { addPassages(of: report) }
    for statement in statements { addNode(of: statement) }
    for claim in claims { addNode(of: claim) }
    addContainment()
    for report in reports { addRelations(of: report) }
    for statement in statements { addRelations(of: statement) }
    for claim in claims { addRelations(of: claim) }
    addDerivedRelations(from: claims)
    addDisagreements()
    builder.setSection(CorpusSection.schema, schema.encoded())
  }

  /// Statements by their first day, undated ones last, then by id.
  private var sortedStatements: [StatementRecord] {
    func day(_ statement: StatementRecord) -> Int {
      statement.date?.value.firstDay?.dayNumber ?? (statement.date == nil ? .max : .min)
    }
    return index.records.statements.sorted { a, b in
      day(a) == day(b) ? precedes(a.id.value, b.id.value) : day(a) < day(b)
    }
  }

  private mutating func addThings() {
    let properties = ThingProperties(index: index, lookup: lookup)
    let order = Dictionary(schema.labels.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let sorted = index.things.values.sorted { a, b in
      let (first, second) = (order[a.primaryLabel ?? ""] ?? .max, order[b.primaryLabel ?? ""] ?? .max)
      return first == second ? precedes(a.record.id.value, b.record.id.value) : first < second
    }
    for thing in sorted {
      var list = PropertyList()
      list.set(PropertyName.id, thing.record.id.value)
      list.set(PropertyName.name, thing.record.name)
      list.set(PropertyName.aliases, thing.record.aliases)
      list.set(PropertyName.kind, thing.record.kind?.value)
      properties.add(to: &list, of: thing.record.id.value)
      things[thing.record.id.value] = builder.addNode(labels: thing.labels, properties: list.pairs)
    }
  }

  private mutating func addContainment() {
    for id in things.keys.sorted(by: precedes) {
      for container in index.things[id]?.record.containers ?? [] {
        relate(things[id], structure[.partOf], things[container.value])
      }
    }
  }

  mutating func addNode(of report: ReportRecord) {
    var list = PropertyList()
    list.set(PropertyName.id, report.id.value)
    list.set(PropertyName.title, report.title)
    list.set(PropertyName.published, report.published?.value)
    list.set(PropertyName.publishedNote, report.publishedNote)
    list.set(PropertyName.language, report.language)
    list.set(PropertyName.genre, report.genre?.value)
    list.set(PropertyName.sharesTextWith, report.sharesTextWith.map(\.value).sorted(by: precedes))
    reports[report.id.value] = add(.source, list)
  }

  private mutating func addNode(of statement: StatementRecord) {
    var list = PropertyList()
    list.set(PropertyName.id, statement.id.value)
    list.set(PropertyName.act, statement.act?.value)
    list.set(PropertyName.form, statement.form?.value)
    list.set(PropertyName.verb, statement.verb)
    list.set(PropertyName.gistEnglish, statement.gist.en)
    list.set(PropertyName.gistArabic, statement.gist.ar)
    list.set(PropertyName.quote, statement.quote)
    list.set(PropertyName.date, statement.date?.value)
    list.set(statement.rank)
    list.set(cites: statement.sortedCites)
    statements[statement.id.value] = add(.utterance, list)
  }

  private mutating func addNode(of claim: ClaimRecord) {
    var list = PropertyList()
    list.set(PropertyName.id, claim.id.value)
    list.set(PropertyName.attribute, claim.attribute.value)
    list.set(PropertyName.value, claim.value.value)
    list.set(PropertyName.printed, claim.printed)
    list.set(PropertyName.unit, claim.unit?.value ?? lookup.attribute(named: claim.attribute.value)?.unit)
    list.set(PropertyName.asOf, claim.asOf?.value)
    list.set(PropertyName.noteEnglish, claim.note?.en)
    list.set(PropertyName.noteArabic, claim.note?.ar)
    list.set(PropertyName.outside, flag: claim.isOutside)
    list.set(claim.rank)
    list.set(cites: claim.sortedCites)
    claims[claim.id.value] = add(.claim, list)
  }

  /// Adds a node with the label of a role and those that come along with it.
  mutating func add(_ role: SchemaRole, _ list: PropertyList) -> NodeID {
    builder.addNode(labels: schema.labelNames(with: schema.labelName(of: role)), properties: list.pairs)
  }

  /// Adds a relationship; an end that is missing was reported by the checks, and adds nothing.
  mutating func relate(
    _ source: NodeID?, _ type: String, _ target: NodeID?, _ list: PropertyList = PropertyList()
  ) {
    guard let source, let target else { return }
    builder.addRelationship(type: type, from: source, to: target, properties: list.pairs)
  }
}

/// The names of the sections that a snapshot of a corpus carries beside its graph.
package enum CorpusSection {
  /// The compiled schema, as `CompiledSchema.encoded()`.
  package static let schema = "schema"
}

extension StatementRecord {
  var sortedCites: [Citation] { cites.map(\.value).sorted() }
}

extension ClaimRecord {
  var sortedCites: [Citation] { cites.map(\.value).sorted() }
}
