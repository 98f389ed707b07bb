import TextFolding

/// `why 3.1`, `why 3`, `why`: a wish to see the sentences behind a row, an answer, or the last answer.
package struct EvidenceRequest: Sendable, Equatable {
  /// The cell; `nil` for the last one with an answer.
  package var cell: Int?
  /// The row from 1; `nil` for all.
  package var row: Int?

  private static let words: Set<String> = ["why", "لماذا", "ليش", "ليه", "لمه"]

  /// Reads `why`, alone or before a number, in English or Arabic and with digits of either; `nil` for anything else.
  package init?(_ text: String) {
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard let first = parts.first, parts.count <= 2, Self.words.contains(matchKey(first)) else { return nil }
    guard parts.count == 2 else { return }
    guard let place = CellPlace(parts[1]) else { return nil }
    cell = place.cell
    row = place.row
  }
}

/// `3` or `3.1`: an answer, or a row of it.
package struct CellPlace: Sendable, Equatable {
  /// The number of the answer.
  package var cell: Int
  /// The row from 1; `nil` for the whole answer.
  package var row: Int?

  package init?(_ text: some StringProtocol) {
    // The Arabic decimal separator stands where a point would.
    let parts = matchKey(text.map { $0 == "٫" ? "." : String($0) }.joined())
      .split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let cell = parts.first.flatMap({ Int($0) }), cell > 0 else { return nil }
    self.cell = cell
    guard parts.count == 2 else { return }
    guard let row = Int(parts[1]), row > 0 else { return nil }
    self.row = row
  }
}
