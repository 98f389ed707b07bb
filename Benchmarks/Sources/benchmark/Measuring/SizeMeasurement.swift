/// One number of threads: the outcome of every question for every engine.
struct Round {
  let threads: Int
  /// By question, then by engine.
  private(set) var outcomes: [[Outcome]]
  /// By engine, after all questions.
  var memory: [MemoryUse?] = []

  init(threads: Int, outcomes: [[Outcome]]) { (self.threads, self.outcomes) = (threads, outcomes) }

  fileprivate mutating func merge(_ later: [[Outcome]]) {
    outcomes = zip(outcomes, later).map { zip($0, $1).map { $0.merged(with: $1) } }
  }
}

/// All that is measured on one data folder; Mahdar is the first of the engines.
struct SizeMeasurement {
  let data: Dataset
  let questions: [Question]
  let engines: [LoadedEngine]
  private(set) var rounds: [Round] = []

  init(_ data: Dataset, _ questions: [Question], _ engines: [LoadedEngine]) {
    (self.data, self.questions, self.engines) = (data, questions, engines)
  }

  /// Asks all questions in several passes.
  mutating func ask(threads: Int, _ limits: RunLimits) throws {
    Progress.tell("asking \(questions.count) questions with --threads \(threads)")
    var conversations = try engines.map { try $0.converse(threads: threads) }
    var round = Round(threads: threads, outcomes: try pass(&conversations, threads, limits))
    for _ in 1..<RunLimits.passes { round.merge(try pass(&conversations, threads, limits)) }
    round.memory = conversations.map(\.memory)
    rounds.append(round)
  }

  /// Asks each question once of all engines in turn, so that other work on the machine meets them alike.
  private func pass(
    _ conversations: inout [Conversation], _ threads: Int, _ limits: RunLimits
  ) throws -> [[Outcome]] {
    try questions.map { question in
      let outcomes = try engines.indices.map { index in
        if !conversations[index].isOpen {
          conversations[index] = try engines[index].converse(threads: threads)
        }
        return outcome(of: question, on: engines[index].engine, conversations[index], limits)
      }
      return Outcome.compared(outcomes, for: question)
    }
  }

  private func outcome(
    of question: Question, on engine: any Engine, _ conversation: Conversation, _ limits: RunLimits
  ) -> Outcome {
    guard let text = engine.text(of: question) else { return .notAsked }
    do {
      let request = Request(text, parameters: data.description.parameters)
      return .answered(try conversation.measure(request, limits))
    } catch {
      Progress.tell("\(engine.name), \(question.id): \(error)")
      return .failed
    }
  }

  /// Whether every engine answered every question that it was asked, and all the same.
  var isSound: Bool {
    rounds.allSatisfy { round in
      round.outcomes.allSatisfy { outcomes in
        outcomes.allSatisfy { outcome in
          switch outcome {
          case .answered, .notAsked: true
          case .differs, .failed: false
          }
        }
      }
    }
  }
}
