import TextFolding

/// A table laid out in columns that together fit the profile's width.
struct TableLayout {
  private static let separator = "  "

  private let texts: RowTexts
  private let profile: RenderingProfile
  private let numberWidth: Int
  private let widths: [Int]

  /// `nil` where one `field: value` a line reads better.
  init?(_ texts: RowTexts, _ profile: RenderingProfile) {
    let rightToLeft = texts.header.indices.count { column in
      texts.rows.contains { column < $0.count && containsRightToLeft($0[column]) }
    }
    guard rightToLeft <= 1 || texts.header.count == 1 else { return nil }
    self.texts = texts
    self.profile = profile
    numberWidth = max(String(texts.rows.count).count, 2)
    let natural = texts.naturalWidths
    guard profile.fit != .natural else {
      widths = natural
      return
    }
    let taken = numberWidth + Self.separator.count * natural.count
    guard let fitted = ColumnWidths(texts, natural).fitted(into: profile.width - taken) else { return nil }
    widths = fitted
  }

  var lines: [String] {
    var lines = self.lines(of: texts.header, number: "#", isHeader: true)
    for (index, row) in texts.rows.enumerated() { lines += self.lines(of: row, number: String(index + 1)) }
    return lines
  }

  private func lines(of row: [String], number: String, isHeader: Bool = false) -> [String] {
    let cells = row.indices.map { cellLines(row[$0], width: widths[$0]) }
    let height = cells.map(\.count).max() ?? 1
    return (0..<height).map { line in
      var text = padded(line == 0 ? number : "", toWidth: numberWidth, alignment: .trailing)
      for (column, lines) in cells.enumerated() {
        let cell = line < lines.count ? lines[line] : ""
        let isLast = column == cells.count - 1
        text += Self.separator + drawn(cell, column: column, isLast: isLast, isHeader: isHeader)
      }
      return isHeader
        ? AnswerStyle.header.applied(to: trimmedEnd(text), if: profile.showsColour) : trimmedEnd(text)
    }
  }

  /// A cell with its padding. On a terminal that reorders, a mark keeps Arabic from carrying its neighbours along.
  private func drawn(_ cell: String, column: Int, isLast: Bool, isHeader: Bool) -> String {
    let isEvidence = texts.hasEvidence && column == texts.header.count - 1 && !isHeader
    var shown = isEvidence ? AnswerStyle.evidence.applied(to: cell, if: profile.showsColour) : cell
    if profile.showsDirectionMarks, containsRightToLeft(cell) { shown += "\u{200E}" }
    let padding = String(repeating: " ", count: max(widths[column] - displayWidth(cell), 0))
    if alignment(of: column) == .trailing { return padding + shown }
    return isLast ? shown : shown + padding
  }

  private func cellLines(_ cell: String, width: Int) -> [String] {
    guard profile.fit != .natural, displayWidth(cell) > width else { return [cell] }
    var lines = wrapped(cell, width: width)
    if case .limited(let most) = profile.fit, lines.count > most {
      let rest = lines[(most - 1)...].joined(separator: " ")
      lines = Array(lines.prefix(most - 1)) + [truncated(rest, toWidth: width)]
    }
    return lines
  }

  private func alignment(of column: Int) -> FieldAlignment { texts.isNumeric[column] ? .trailing : .leading }
}

/// A line without spaces at its end, which editors and diffs would trip over.
package func trimmedEnd(_ line: String) -> String {
  var line = line[...]
  while line.last == " " { line.removeLast() }
  return String(line)
}
