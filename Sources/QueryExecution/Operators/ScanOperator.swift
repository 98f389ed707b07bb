import GraphModel
import QueryPlanning
import QuerySyntax

/// For each row of the input every node with a label, in order of their numbers; with a seek only those that the
/// index of a property gives.
final class ScanOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let slot: Int
  private let label: Int?
  private let seek: PropertySeek?
  private let needed: Set<Int>
  /// The nodes to keep to, where the scan is one of several that share the label.
  private let range: Range<UInt32>?
  private var isCounting = false
  private var current: Batch?
  private var row = 0
  private var runs: [Range<UInt32>] = []
  private var run = 0
  private var position: UInt32 = 0

  init(
    _ input: any Operator, _ context: ExecutionContext, slot: Int, label: Int?, seek: PropertySeek?,
    needed: Set<Int>, range: Range<UInt32>? = nil
  ) {
    self.input = input
    self.context = context
    self.slot = slot
    self.label = label
    self.seek = seek
    self.needed = needed
    self.range = range
  }

  /// Gives each row once, with the number of nodes as its weight, if nothing above reads the nodes.
  func countsOnly() { isCounting = seek == nil && !needed.contains(slot) }

  func next() throws(QueryError) -> Batch? {
    while true {
      try context.checkMayContinue()
      if current == nil {
        guard let batch = try input.next() else { return nil }
        if let found = try sought(batch) {
          if found.count > 0 { return found }
          continue
        }
        current = batch
        row = 0
        // Read anew for each batch: a writing clause before this one may have made nodes.
        runs = []
        context.graph.forEachRun(label: label) { run in
          let own = range.map { run.clamped(to: $0) } ?? run
          if !own.isEmpty { runs.append(own) }
        }
        startRow()
        if isCounting {
          let total = runs.reduce(0) { $0 + Int64($1.count) }
          current = nil
          if total == 0 { continue }
          return batch.keeping(needed, weights: Array(repeating: total, count: batch.count))
        }
      }
      guard let batch = current else { return nil }
      if let result = fill(batch) { return result }
      current = nil
    }
  }

  /// The rows that the index gives; `nil` when it cannot tell, and all nodes must be read.
  private func sought(_ batch: Batch) throws(QueryError) -> Batch? {
    guard let seek else { return nil }
    let column = try Evaluator(context: context).column(seek.value, batch)
    var rows: [Int] = []
    var nodes: [UInt32] = []
    if case .constant(let value) = column {
      guard let found = self.found(seek, value) else { return nil }
      for row in 0..<batch.count {
        rows.append(contentsOf: repeatElement(row, count: found.count))
        nodes += found
      }
    } else {
      for row in 0..<batch.count {
        let value = column.value(row, context.graph)
        guard let found = self.found(seek, value) else { return nil }
        rows.append(contentsOf: repeatElement(row, count: found.count))
        nodes += found
      }
    }
    var result = batch.gathered(rows, slots: needed)
    result.columns[slot] = .nodes(nodes)
    return result
  }

  private func found(_ seek: PropertySeek, _ value: Value) -> [UInt32]? {
    switch (seek.comparison, value) {
    case (.equals, _): context.graph.seek(key: seek.key, equals: value, label: label)
    case (.contains, .string(let text)):
      context.graph.textCandidates(key: seek.key, containing: text, label: label)
    case (.contains, _): nil
    }
  }

  private func startRow() {
    run = 0
    position = runs.first?.lowerBound ?? 0
  }

  private func fill(_ batch: Batch) -> Batch? {
    var rows: [Int] = []
    var nodes: [UInt32] = []
    while row < batch.count && nodes.count < Batch.size {
      guard run < runs.count else {
        row += 1
        startRow()
        continue
      }
      let end = min(runs[run].upperBound, position + UInt32(Batch.size - nodes.count))
      nodes.append(contentsOf: position..<end)
      rows.append(contentsOf: repeatElement(row, count: Int(end - position)))
      position = end
      if position >= runs[run].upperBound {
        run += 1
        if run < runs.count { position = runs[run].lowerBound }
      }
    }
    guard !nodes.isEmpty else { return nil }
    var result = batch.gathered(rows, slots: needed)
    result.columns[slot] = .nodes(nodes)
    return result
  }
}
