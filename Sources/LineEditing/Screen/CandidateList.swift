import TextFolding

/// The candidates of a completion as rows below the input.
struct CandidateList {
  /// Labels in columns, filled downwards; with notes, one candidate a row.
  ///
  /// Labels are made safe, and cut to the width. Where there are more than `limit` rows hold, the last row says
  /// how many are left out. Between labels written from right to left stand marks that keep terminals which
  /// reorder such text from exchanging the columns.
  static func rows(
    for candidates: [CompletionCandidate], selected: Int?, columns: Int, limit: Int, isStyled: Bool
  ) -> [String] {
    guard limit > 0, columns > 1, !candidates.isEmpty else { return [] }
    let labels = candidates.map { truncated(safeForTerminal($0.label), toWidth: columns - 1) }
    let grid = Grid(labels: labels, candidates: candidates, columns: columns)
    let total = (candidates.count + grid.perRow - 1) / grid.perRow
    let shown = total <= limit ? total : max(1, limit - 1)
    let first = firstRow(selected: selected, total: total, shown: shown)
    var rows = (first..<(first + shown)).map {
      grid.row($0, of: total, selected: selected, isStyled: isStyled)
    }
    if shown < total && limit > 1 {
      let places = (0..<total).filter { !(first..<(first + shown)).contains($0) }
      let hidden = places.reduce(0) { $0 + grid.indexes(ofRow: $1, of: total).count }
      var styled = StyledText(isStyled: isStyled)
      styled.append(truncated("… \(hidden) more", toWidth: columns - 1), .hint)
      rows.append(styled.finished)
    }
    return rows
  }

  /// The rows scroll so that the selected one is among them.
  private static func firstRow(selected: Int?, total: Int, shown: Int) -> Int {
    guard let selected, total > 0 else { return 0 }
    return min(max(0, selected % total - shown + 1), total - shown)
  }

  private struct Grid {
    let labels: [String]
    let notes: [String]
    let columns: Int
    let cellWidth: Int
    let perRow: Int
    let separator: String

    init(labels: [String], candidates: [CompletionCandidate], columns: Int) {
      self.labels = labels
      self.columns = columns
      notes = candidates.map { safeForTerminal($0.note) }
      cellWidth = (labels.map { displayWidth($0) }.max() ?? 0) + 2
      let hasNotes = notes.contains { !$0.isEmpty }
      perRow = hasNotes ? 1 : max(1, (columns + 1) / cellWidth)
      separator = labels.contains(where: { containsRightToLeft($0) }) ? "\u{200E}" : ""
    }

    func indexes(ofRow row: Int, of total: Int) -> [Int] {
      Array(stride(from: row, to: labels.count, by: max(total, 1)))
    }

    func row(_ row: Int, of total: Int, selected: Int?, isStyled: Bool) -> String {
      var styled = StyledText(isStyled: isStyled)
      let indexes = indexes(ofRow: row, of: total)
      for index in indexes {
        styled.append(labels[index], index == selected ? .selection : .plain)
        let width = displayWidth(labels[index])
        let note = truncated(notes[index], toWidth: max(0, columns - cellWidth - 1))
        guard index != indexes.last || !note.isEmpty else { continue }
        styled.append(separator + String(repeating: " ", count: cellWidth - width) + separator, .plain)
        styled.append(note, .hint)
      }
      return styled.finished
    }
  }
}
