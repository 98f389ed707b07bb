import TextFolding

/// A table laid out in columns that together fit the profile's width.
struct TableLayout {
  /// No column becomes narrower than this, unless all that is in it is narrower.
  private static let leastWidth = 8
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
    let natural = texts.header.indices.map { column in
      texts.rows.reduce(displayWidth(texts.header[column])) { max($0, displayWidth($1[column])) }
    }
    guard profile.fit != .natural else {
      widths = natural
      return
    }
    let taken = numberWidth + Self.separator.count * natural.count
    guard let fitted = Self.fitted(natural, into: profile.width - taken) else { return nil }
    widths = fitted
  }

  /// Columns that are narrow keep their width; the wide ones share what is left equally.
  private static func fitted(_ natural: [Int], into room: Int) -> [Int]? {
    guard natural.reduce(0, +) > room else { return natural }
    guard natural.reduce(0, { $0 + min($1, leastWidth) }) <= room else { return nil }
    var widths = natural
    var open = Array(natural.indices)
    var left = room
    while !open.isEmpty {
      let share = left / open.count
      let narrow = open.filter { natural[$0] <= share }
      guard !narrow.isEmpty else {
        for (index, column) in open.enumerated() {
          widths[column] = max(share + (index < left % open.count ? 1 : 0), min(natural[column], leastWidth))
        }
        break
      }
      for column in narrow { left -= natural[column] }
      open.removeAll { natural[$0] <= share }
    }
    return widths.reduce(0, +) <= room ? widths : nil
  }

  var lines: [String] {
    var lines = [header]
    for (index, row) in texts.rows.enumerated() { lines += self.lines(of: row, number: String(index + 1)) }
    return lines
  }

  private var header: String {
    let cells = texts.header.indices.map { column in
      padded(
        truncated(texts.header[column], toWidth: widths[column]), toWidth: widths[column],
        alignment: alignment(of: column))
    }
    let line = padded("#", toWidth: numberWidth, alignment: .trailing) + Self.separator
    return AnswerStyle.header.applied(
      to: trimmedEnd(line + cells.joined(separator: Self.separator)), if: profile.showsColour)
  }

  private func lines(of row: [String], number: String) -> [String] {
    let cells = row.indices.map { cellLines(row[$0], width: widths[$0]) }
    let height = cells.map(\.count).max() ?? 1
    return (0..<height).map { line in
      var text = padded(line == 0 ? number : "", toWidth: numberWidth, alignment: .trailing)
      for (column, lines) in cells.enumerated() {
        let cell = line < lines.count ? lines[line] : ""
        text += Self.separator + drawn(cell, column: column, isLast: column == cells.count - 1)
      }
      return trimmedEnd(text)
    }
  }

  /// A cell with its padding. On a terminal that reorders, a mark keeps Arabic from carrying its neighbours along.
  private func drawn(_ cell: String, column: Int, isLast: Bool) -> String {
    let isEvidence = texts.hasEvidence && column == texts.header.count - 1
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
func trimmedEnd(_ line: String) -> String {
  var line = line[...]
  while line.last == " " { line.removeLast() }
  return String(line)
}
