import GraphModel
import TextFolding

/// Puts the chunks of a question about claims on the claim's ends.
struct ClaimSlots {
  let builder: FrameBuilder
  let attribute: SchemaAttribute
  let predicate: Int?
  let isVerb: Bool
  var result: Draft
  var attributes: [String]
  var things: [(names: [EntityName], negated: Bool)] = []
  var values: [(operand: Operand, negated: Bool)] = []
  var filters: [Filter] = []
  var asked: [Asked] = []
  var loose: [Int] = []
  var kindLabels: [(index: Int, label: String)] = []
  var saysSo = false
  /// "And when", "and where": settled when the thing is known.
  var laterAsks: [LanguageWord] = []
  /// The labels that the parts of a group that is asked about have.
  var groupLabels: UInt64 = 0
  /// The number whose counted things are listed: "new members".
  var counting: String?

  init(builder: FrameBuilder, attribute: Int, at predicate: Int?, isVerb: Bool) {
    self.builder = builder
    self.attribute = builder.schema.attributes[attribute]
    self.predicate = predicate
    self.isVerb = isVerb
    attributes = [self.attribute.name]
    result = Draft(Question(subject: .claims([], side: .value)))
    if let predicate { result.used.insert(predicate) }
  }

  var facts: SchemaFacts { builder.facts }
  var view: CorpusView { builder.view }
  var resolver: OperandResolver { builder.resolver }
  var chunks: [Chunk] { builder.chunks }

  mutating func draft() -> Draft? {
    placeAsks()
    for index in chunks.indices where !result.used.contains(index) { place(index) }
    placeOtherAttributes()
    preferThingInState()
    describeThing()
    placeLaterAsks()
    limitToCounted()
    placeLoose()
    finish()
    return result
  }

  // MARK: What is asked

  mutating func ask(_ part: Asked) { if !asked.contains(part) { asked.append(part) } }

  mutating func placeAsks() {
    for (number, ask) in builder.asks.enumerated() {
      let target = builder.target(of: ask)
      let chunk = target.map { chunks[$0] }
      if let target, let chunk, !builder.labels(chunk, facts.sources).isEmpty {
        self.ask(.reports)
        result.used.insert(target)
        continue
      }
      switch ask.word {
      case .when where asksForDate(ask): break
      case .when where !facts.isDate(attribute) && (number > 0 || predicate != nil): laterAsks.append(.when)
      case .where where !facts.isPlace(attribute) && number > 0: laterAsks.append(.where)
      case .who where number > 0 || saysNext(ask):
        if saysNext(ask) || number > 0 && ask.next < chunks.count && chunks[ask.next].has(.mention) {
          self.ask(.speakers)
        } else if ask.next < chunks.count, chunks[ask.next].has(.it) {
          self.ask(.things)
        }
      case .where where !facts.isPlace(attribute) && predicate != nil: result.score -= 0.7
      default: break
      }
    }
  }

  /// Whether "when" asks for an attribute that is a date and is named behind it: "when was it adopted".
  func asksForDate(_ ask: ChunkedQuestion.Ask) -> Bool {
    ask.next < chunks.count
      && chunks[ask.next].attributes.contains { facts.isDate(builder.schema.attributes[$0]) }
  }

  /// Whether "who" asks for who says it: "who says".
  func saysNext(_ ask: ChunkedQuestion.Ask) -> Bool {
    guard ask.next < chunks.count else { return false }
    let next = chunks[ask.next]
    return next.has(.say) || next.has(.source) || next.has(.mention) && chunks.contains { $0.number != nil }
  }
}
