import TextFolding

extension Diagnostic {
  /// The line that heads a diagnostic: `file:line:column: error: message`, fit for a terminal.
  ///
  /// Parts that are not known are left out.
  package var heading: String {
    let place = [source.map { safeForTerminal($0) }, line.map(String.init), column.map(String.init)]
      .compactMap { $0 }.joined(separator: ":")
    let said = "\(severity.rawValue): \(safeForTerminal(message))"
    return place.isEmpty ? said : "\(place): \(said)"
  }

  /// The lines that follow the drawing, `hint: …` each, fit for a terminal.
  package var hintLines: [String] {
    hints.map { "hint: " + safeForTerminal($0) }
  }
}

/// Words quoted in a message: in single quotes, cut when long, without line feeds or controls.
package func quoted(_ words: some StringProtocol) -> String {
  "'" + truncated(safeForTerminal(words), toWidth: 60) + "'"
}

/// The hint that names what was probably meant; none when nothing is near.
package func didYouMean(_ name: String, among names: some Sequence<String>) -> [String] {
  nearestName(to: name, among: names).map { ["did you mean \(quoted($0))?"] } ?? []
}
