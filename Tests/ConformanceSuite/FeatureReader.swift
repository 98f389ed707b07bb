// The part of the Gherkin format that the suite uses:
//
//   feature  = "Feature:" … ["Background:" step*] (tags? scenario)*
//   scenario = ("Scenario:" | "Scenario Outline:") name step* ("Examples:" table)*
//   step     = ("Given" | "When" | "Then" | "And" | "But") text [docString | table]
//
// In a table `\|`, `\\` and `\n` stand for a bar, a backslash and a line break. A name of an examples column in
// angle brackets is replaced in texts, doc strings and tables alike.

/// Why a feature file could not be read.
package struct FeatureError: Error, CustomStringConvertible {
  package var line: Int
  package var message: String
  package var description: String { "line \(line): \(message)" }
}

/// Reads a feature file.
package func readFeature(_ text: String) throws(FeatureError) -> Feature {
  var reader = FeatureReader(text)
  return try reader.read()
}

private struct FeatureReader {
  private let lines: [Substring]
  private var index = 0
  private var feature = Feature(name: "", scenarios: [])
  private var background: [Step] = []
  private var tags: [String] = []
  private var open: OpenScenario?

  private struct OpenScenario {
    var scenario: Scenario
    var isBackground: Bool
    var examples: [[[String]]] = []
  }

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  mutating func read() throws(FeatureError) -> Feature {
    while index < lines.count {
      try readLine(lines[index].trimmed)
      index += 1
    }
    closeScenario()
    return feature
  }

  private mutating func readLine(_ line: Substring) throws(FeatureError) {
    if line.isEmpty || line.hasPrefix("#") { return }
    if line.hasPrefix("@") {
      tags += line.split(separator: " ").map(String.init)
    } else if line.hasPrefix("|") {
      try addRow(cells(of: line))
    } else if line.hasPrefix("\"\"\"") {
      try readDocString()
    } else if let name = line.after("Feature:") {
      feature.name = String(name)
    } else if line.after("Background:") != nil {
      openScenario("", isBackground: true)
    } else if let name = line.after("Scenario Outline:") ?? line.after("Scenario:") {
      openScenario(String(name), isBackground: false)
    } else if line.after("Examples:") != nil {
      guard open != nil else { throw wrong("examples without a scenario") }
      open?.examples.append([])
    } else if let text = stepText(line) {
      guard open != nil else { throw wrong("a step without a scenario") }
      open?.scenario.steps.append(Step(text: String(text), docString: nil, table: [], line: index + 1))
    } else if open != nil {
      throw wrong("'\(line)' is no step")
    }
  }

  private func stepText(_ line: Substring) -> Substring? {
    for keyword in ["Given ", "When ", "Then ", "And ", "But "] {
      if let text = line.after(keyword) { return text }
    }
    return nil
  }

  private func wrong(_ message: String) -> FeatureError { FeatureError(line: index + 1, message: message) }

  // MARK: Tables and doc strings

  private func cells(of line: Substring) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line.dropFirst() {
      if isEscaped {
        switch character {
        case "|", "\\": cell.append(character)
        case "n": cell.append("\n")
        default: cell.append("\\\(character)")
        }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        cells.append(String(Substring(cell).trimmed))
        cell = ""
      } else {
        cell.append(character)
      }
    }
    return cells
  }

  private mutating func addRow(_ row: [String]) throws(FeatureError) {
    guard var scenario = open else { throw wrong("a table without a scenario") }
    if !scenario.examples.isEmpty {
      scenario.examples[scenario.examples.count - 1].append(row)
    } else if !scenario.scenario.steps.isEmpty {
      scenario.scenario.steps[scenario.scenario.steps.count - 1].table.append(row)
    } else {
      throw wrong("a table without a step")
    }
    open = scenario
  }

  /// Reads up to the closing quotes and takes away the indentation of the opening ones.
  private mutating func readDocString() throws(FeatureError) {
    let indentation = lines[index].prefix { $0 == " " || $0 == "\t" }.count
    let start = index
    index += 1
    var text: [Substring] = []
    while index < lines.count, !lines[index].trimmed.hasPrefix("\"\"\"") {
      let blanks = lines[index].prefix { $0 == " " || $0 == "\t" }.count
      text.append(lines[index].dropFirst(min(blanks, indentation)))
      index += 1
    }
    guard index < lines.count, let count = open?.scenario.steps.count, count > 0 else {
      index = start
      throw wrong("a doc string that is not closed or belongs to no step")
    }
    open?.scenario.steps[count - 1].docString = text.joined(separator: "\n")
  }

  // MARK: Scenarios

  private mutating func openScenario(_ name: String, isBackground: Bool) {
    closeScenario()
    open = OpenScenario(
      scenario: Scenario(name: name, tags: tags, steps: []), isBackground: isBackground)
    tags = []
  }

  private mutating func closeScenario() {
    guard let closed = open else { return }
    open = nil
    if closed.isBackground {
      background = closed.scenario.steps
    } else {
      var whole = closed.scenario
      whole.steps = background + whole.steps
      feature.scenarios += closed.examples.isEmpty ? [whole] : expanded(whole, closed.examples)
    }
  }

  private func expanded(_ outline: Scenario, _ tables: [[[String]]]) -> [Scenario] {
    var scenarios: [Scenario] = []
    for table in tables {
      guard let header = table.first else { continue }
      for row in table.dropFirst() {
        var scenario = outline
        scenario.name += " #\(scenarios.count + 1)"
        scenario.steps = outline.steps.map { filled($0, header, row) }
        scenarios.append(scenario)
      }
    }
    return scenarios
  }

  private func filled(_ step: Step, _ header: [String], _ row: [String]) -> Step {
    var step = step
    for (name, value) in zip(header, row) {
      step.text = step.text.replacing("<\(name)>", with: value)
      step.docString = step.docString?.replacing("<\(name)>", with: value)
      step.table = step.table.map { $0.map { $0.replacing("<\(name)>", with: value) } }
    }
    return step
  }
}

extension Substring {
  /// Without the blanks at both ends.
  var trimmed: Substring {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  /// What follows a prefix, trimmed; `nil` when the text begins differently.
  func after(_ prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count).trimmed : nil
  }
}
