/// The Markdown of all that was measured with the questions.
struct QuestionReport {
  let sizes: [SizeMeasurement]

  var text: String {
    var parts = sizes.map(section)
    if sizes.count > 1 { parts.append(growth) }
    return parts.joined(separator: "\n")
  }

  private func section(_ size: SizeMeasurement) -> String {
    let data = size.data
    let head = """
      ### \(data.description.statements.grouped) statements

      \(data.nodeCount.grouped) nodes, \(data.relationshipCount.grouped) relationships, \
      \(data.bytes.megabytes) MB of CSV.

      """
    let tables = [loads(of: size)] + size.rounds.map { questions(in: $0, of: size) }
    return ([head] + tables).joined(separator: "\n")
  }

  private func loads(of size: SizeMeasurement) -> String {
    var table = MarkdownTable([""] + size.engines.map(\.engine.name))
    let rows = size.data.nodeCount + size.data.relationshipCount
    let loads = size.engines.map(\.load)
    table.add(["load, s wall"] + loads.map { $0.wallSeconds.short })
    table.add(["load, s processor"] + loads.map { $0.processorSeconds.short })
    table.add(["load, million rows/s"] + loads.map { (Double(rows) / $0.wallSeconds / 1e6).short })
    table.add(["database, MB"] + loads.map(\.bytes.megabytes))
    table.add(["start to first answer, ms wall"] + loads.map(\.firstAnswer.wall.minimum.milliseconds))
    table.add(["… ms processor"] + loads.map(\.firstAnswer.processor.minimum.milliseconds))
    for round in size.rounds {
      let threads = round.threads.threadCount
      table.add(
        ["resident after all, MB, \(threads)"] + round.memory.map { $0.map(\.peak.megabytes) ?? "–" })
      table.add(["… without mapped files"] + round.memory.map { $0.map(\.own.megabytes) ?? "–" })
    }
    return table.text
  }

  private func questions(in round: Round, of size: SizeMeasurement) -> String {
    let engines = size.engines.map(\.engine.name)
    var header = ["\(round.threads.threadCount), ms", "rows", "median", "minimum", "prepare", "line"]
    header += engines.dropFirst()
    if engines.count > 1 { header.append("best peer ÷ Mahdar") }
    var table = MarkdownTable(header)
    for (question, outcomes) in zip(size.questions, round.outcomes) {
      let own = outcomes[0].measurement
      var row = [
        question.id,
        own?.rows.count.grouped ?? "–",
        own?.whole.median.milliseconds ?? outcomes[0].cell,
        own?.whole.minimum.milliseconds ?? "–",
        own?.preparation.minimum.milliseconds ?? "–",
        own?.line.minimum.milliseconds ?? "–",
      ]
      row += outcomes.dropFirst().map(\.cell)
      if engines.count > 1 { row.append(ratio(outcomes)) }
      table.add(row)
    }
    return table.text
  }

  private func ratio(_ outcomes: [Outcome]) -> String {
    let peers = outcomes.dropFirst().compactMap { $0.measurement?.whole.minimum }
    guard let own = outcomes[0].measurement?.whole.minimum, let best = peers.min() else { return "–" }
    return (best / own).short
  }

  /// Mahdar's minima with the fewest threads, by size.
  private var growth: String {
    var table = MarkdownTable(["growth, ms"] + sizes.map(\.data.description.statements.grouped))
    for (index, question) in sizes[0].questions.enumerated() {
      table.add(
        [question.id]
          + sizes.map { $0.rounds[0].outcomes[index][0].measurement?.whole.minimum.milliseconds ?? "–" })
    }
    return "### Growth\n\nMahdar's minima, \(sizes[0].rounds[0].threads.threadCount).\n\n" + table.text
  }
}

extension Outcome {
  /// The minimum in milliseconds, or why there is none.
  fileprivate var cell: String {
    switch self {
    case .answered(let measurement): measurement.whole.minimum.milliseconds
    case .differs: "differs"
    case .notAsked: "–"
    case .failed: "failed"
    }
  }
}

extension Int {
  fileprivate var threadCount: String { self == 1 ? "1 thread" : "\(self) threads" }
}
