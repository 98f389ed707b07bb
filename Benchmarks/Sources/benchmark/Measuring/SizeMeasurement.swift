/// One number of threads: the outcome of every question for every engine.
struct Round {
  let threads: Int
  /// By question, then by engine.
  var outcomes: [[Outcome]] = []
  /// By engine, after all questions.
  var memory: [MemoryUse?] = []
}

/// All that is measured on one data folder; Mahdar is the first of the engines.
struct SizeMeasurement {
  let data: Dataset
  let questions: [Question]
  let engines: [LoadedEngine]
  private(set) var rounds: [Round] = []

  /// Asks all questions. The engines take turns question by question, so that noise meets them alike.
  mutating func ask(threads: Int, _ limits: RunLimits) throws {
    Progress.tell("asking \(questions.count) questions with \(threads) threads")
    func start(_ loaded: LoadedEngine) throws -> Conversation {
      try Conversation(loaded.engine.serveCommand(for: loaded.database, threads: threads))
    }
    var conversations = try engines.map(start)
    var round = Round(threads: threads)
    for question in questions {
      var outcomes: [Outcome] = []
      for index in engines.indices {
        if !conversations[index].isOpen { conversations[index] = try start(engines[index]) }
        outcomes.append(outcome(of: question, on: engines[index].engine, conversations[index], limits))
      }
      round.outcomes.append(Outcome.compared(outcomes, for: question))
    }
    round.memory = conversations.map(\.memory)
    rounds.append(round)
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
