import ResultRendering
import TextFolding

/// Tells how the output of a cell differs from the recorded one, under the question it belongs to.
package struct DifferenceReport: Sendable {
  /// Unchanged lines shown on either side of a change.
  private static let context = 2

  private let path: String
  private let showsColour: Bool

  package init(path: String, showsColour: Bool) {
    self.path = path
    self.showsColour = showsColour
  }

  /// The lines of the report; none for a cell that is as it should be.
  package func lines(of replayed: ReplayedCell) -> [String] {
    guard replayed.verdict.isProblem else { return [] }
    let cell = replayed.cell
    var lines = ["\(shown(path)):\(cell.line): cell \(cell.number) \(words(for: replayed))"]
    lines += cell.code.map { AnswerStyle.headline.applied(to: "  " + shown($0), if: showsColour) }
    guard replayed.verdict != .failed else { return lines + replayed.actual.map { "    " + shown($0) } }
    return lines + changes(from: cell.output ?? [], to: replayed.actual)
  }

  private func words(for replayed: ReplayedCell) -> String {
    switch replayed.verdict {
    case .failed: "fails, and is not marked 'fails'"
    case .didNotFail: "is marked 'fails', and does not fail"
    default: replayed.cell.output == nil ? "has no output recorded" : "gives another output"
    }
  }

  private func changes(from expected: [String], to actual: [String]) -> [String] {
    let steps = LineAlignment(expected: expected, actual: actual).steps
    var lines: [String] = []
    var skipped = false
    for (index, step) in steps.enumerated() {
      switch step {
      case .same(_, let line):
        if isNearChange(index, in: steps) {
          if skipped { lines.append("    ⋮") }
          skipped = false
          lines.append("    " + shown(line))
        } else {
          skipped = true
        }
      case .changed(let old, let new):
        if old == [OutputPattern.anyLines] { continue }
        if skipped { lines.append("    ⋮") }
        skipped = false
        lines += changed(old, new)
      }
    }
    return lines
  }

  private func isNearChange(_ index: Int, in steps: [LineAlignment.Step]) -> Bool {
    let near = max(index - Self.context, 0)...min(index + Self.context, steps.count - 1)
    return near.contains { if case .changed = steps[$0] { true } else { false } }
  }

  private func changed(_ old: [String], _ new: [String]) -> [String] {
    let paired = min(old.count, new.count)
    var lines = (0..<paired).map { "  ~ " + wordDifference(old[$0], new[$0], showsColour: showsColour) }
    lines += old[paired...].map { AnswerStyle.removed.applied(to: "  - " + shown($0), if: showsColour) }
    lines += new[paired...].map { AnswerStyle.added.applied(to: "  + " + shown($0), if: showsColour) }
    return lines
  }
}
