import TextFolding

extension Diagnostic {
  /// The line that heads a diagnostic: `file:line:column: error: message`, fit for a terminal.
  ///
  /// Parts that are not known are left out.
  package var heading: String {
    let place = [source.map { safeForTerminal($0) }, line.map(String.init), column.map(String.init)]
      .compactMap { $0 }.joined(separator: ":")
    let said = "\(severityWord): \(safeForTerminal(message))"
    return place.isEmpty ? said : "\(place): \(said)"
  }

  /// The lines that follow the drawing, `hint: …` each, fit for a terminal.
  package var hintLines: [String] {
    let label = Message("hint: ", "تلميح: ").text(in: language)
    return hints.map { label + safeForTerminal($0) }
  }

  private var severityWord: String {
    switch severity {
    case .error: Message("error", "خطأ").text(in: language)
    case .warning: Message("warning", "تنبيه").text(in: language)
    case .note: Message("note", "ملاحظة").text(in: language)
    }
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
