import GraphModel
import TextFolding

/// Puts the chunks of a question about statements where they belong.
struct StatementSlots {
  let builder: FrameBuilder
  let withActs: Bool
  var draft: Draft
  var clause: [Int] = []
  var filters: [Filter] = []
  var leftOver: [Int] = []
  var asked: [Asked] = []
  var hasSpeaker = false
  /// What the statements are to be counted by: "statements by topic".
  var grouping: Stage.Key?

  init(builder: FrameBuilder, withActs: Bool) {
    self.builder = builder
    self.withActs = withActs
    draft = Draft(Question(subject: .kinds([builder.facts.utterance])))
    placeAsks()
  }

  var facts: SchemaFacts { builder.facts }
  var view: CorpusView { builder.view }

  // MARK: What is asked

  mutating func ask(_ part: Asked) {
    if !asked.contains(part) { asked.append(part) }
  }

  mutating func placeAsks() {
    for ask in builder.asks {
      let target = builder.target(of: ask)
      switch ask.word {
      case .who: self.ask(.speakers)
      case .where: self.ask(.occasions)
      case .when: self.ask(.dates)
      case .which, .what, .howMany: if let target { placeTarget(target, ask) }
      default: break
      }
    }
    for index in builder.chunks.indices where builder.chunks[index].has(.source) {
      draft.used.insert(index)
      if builder.asks.isEmpty || builder.asks.allSatisfy({ $0.word == .what }) {
        self.ask(.speakers)
        self.ask(.reports)
      }
    }
  }

  mutating func placeTarget(_ index: Int, _ ask: ChunkedQuestion.Ask) {
    let chunk = builder.chunks[index]
    if !builder.labels(chunk, facts.sources | facts.outlets).isEmpty {
      self.ask(.reports)
    } else if !builder.labels(chunk, facts.occasions).isEmpty && chunk.entities.isEmpty {
      self.ask(.occasions)
    } else if !builder.labels(chunk, facts.topics).isEmpty && chunk.entities.isEmpty {
      self.ask(.topics)
    } else if let label = builder.labels(chunk, facts.agents).first, chunk.entities.isEmpty {
      self.ask(.speakers)
      filters.append(Filter(.kind, [.key(label)]))
    } else if let group = builder.resolver.group(chunk),
      ask.word != .what
    {
      self.ask(.speakers)
      filters.append(Filter(.within, [.entity(view.name(group))]))
    } else if builder.isLabel(chunk, facts.utterance) {
      // The rows themselves are asked for.
    } else {
      return
    }
    draft.used.insert(index)
  }
}
