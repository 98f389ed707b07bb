import GraphModel
import SourceDiagnostics
import TextFolding

/// The head of a session document: the format, the corpus with its digest, title and parameters.
///
/// A small part of YAML is read: `key: value` with plain or quoted values and comments, and for `parameters` a
/// mapping, in braces or in indented lines, of names to plain values, quoted ones, or lists in brackets.
package struct FrontMatter: Sendable {
  /// Something wrong in it; lines from 0.
  struct Problem: Sendable {
    var message: String
    var line: Int
    var hints: [String] = []
  }

  /// All lines, the two of dashes included.
  package private(set) var lines: [String]
  /// The folder of the corpus, as written.
  package private(set) var corpus: String?
  /// A graph file in place of a corpus, or `empty`.
  package private(set) var graph: String?
  /// The digest of the corpus that the outputs were made with.
  package private(set) var digest: String?
  /// What the document is called.
  package private(set) var title: String?
  /// The values of `$name` in its cells.
  package private(set) var parameters: [String: Value] = [:]
  private(set) var problems: [Problem] = []
  private var digestLine: Int?

  private static let keys = ["mahdar", "corpus", "graph", "digest", "title", "parameters"]
  /// The format of documents that this version reads and writes.
  private static let format = "1"

  /// Reads the lines of a front matter; without lines there is none.
  init(lines: [String]) {
    self.lines = lines
    guard !lines.isEmpty else { return }
    var hasFormat = false
    var block: String?
    for (index, line) in lines.enumerated().dropFirst().dropLast() {
      let isIndented = line.first == " "
      guard let (key, value) = entry(line, index) else { continue }
      if isIndented {
        if block == "parameters" {
          parameters[key] = self.value(value, index)
        } else {
          report("'\(key)' is indented but belongs to nothing", index)
        }
        continue
      }
      block = key
      if key == "mahdar" { hasFormat = true }
      read(key, value, index)
    }
    if !hasFormat { report("expected 'mahdar: 1' in the front matter", 0) }
  }

  /// The front matter of a new document.
  package init(
    source: GraphSource, digest: String?, title: String, parameters: [String: Value] = [:]
  ) {
    var lines = ["---", "mahdar: \(Self.format)"]
    switch source {
    case .corpus(let path): lines.append("corpus: " + Self.scalar(path))
    case .snapshot(let path): lines.append("graph: " + Self.scalar(path))
    case .empty: lines.append("graph: empty")
    }
    if let digest { lines.append("digest: " + digest) }
    lines.append("title: " + Self.scalar(title))
    let texts = parameters.sorted { $0.key.isBytewiseBefore($1.key) }
      .compactMap { name, value in Self.text(of: value).map { "\(name): \($0)" } }
    if !texts.isEmpty { lines.append("parameters: { \(texts.joined(separator: ", ")) }") }
    self.init(lines: lines + ["---"])
  }

  /// Records the digest of the corpus that the outputs were made with.
  package mutating func record(digest: String) {
    guard digest != self.digest else { return }
    self.digest = digest
    if let digestLine {
      let comment = lines[digestLine].commentRange.map { String(lines[digestLine][$0]) } ?? ""
      lines[digestLine] = "digest: " + digest + (comment.isEmpty ? "" : "  " + comment)
    } else if let index = lines.firstIndex(where: { $0.hasPrefix("corpus:") }) {
      lines.insert("digest: " + digest, at: index + 1)
      digestLine = index + 1
    }
  }

  // MARK: Reading

  /// A line's key and value; `nil` for blank lines, comments, and what is no entry, which is reported.
  private mutating func entry(_ line: String, _ index: Int) -> (String, String)? {
    let text = trimmed(line.commentRange.map { line[..<$0.lowerBound] } ?? line[...])
    guard !text.isEmpty else { return nil }
    guard let colon = text.firstIndex(of: ":") else {
      report("expected 'key: value', found \(quoted(text))", index)
      return nil
    }
    return (String(trimmed(text[..<colon])), String(trimmed(text[text.index(after: colon)...])))
  }

  private mutating func read(_ key: String, _ text: String, _ index: Int) {
    switch key {
    case "mahdar":
      if text != Self.format {
        report("this version reads documents of format \(Self.format), not \(quoted(text))", index)
      }
    case "corpus": corpus = scalar(text)
    case "graph": graph = scalar(text)
    case "digest":
      digest = scalar(text)
      digestLine = index
    case "title": title = scalar(text)
    case "parameters": readMapping(text, index)
    default:
      problems.append(
        Problem(
          message: "unknown key \(quoted(key)) in the front matter", line: index,
          hints: didYouMean(key, among: Self.keys)))
    }
  }

  private mutating func readMapping(_ text: String, _ index: Int) {
    guard !text.isEmpty else { return }
    guard text.first == "{", text.last == "}" else {
      report("expected parameters as '{ name: value, … }'", index)
      return
    }
    for part in split(text.dropFirst().dropLast()) {
      guard let colon = part.firstIndex(of: ":") else {
        report("expected 'name: value', found \(quoted(part))", index)
        continue
      }
      let name = String(trimmed(part[..<colon]))
      parameters[name] = value(String(trimmed(part[part.index(after: colon)...])), index)
    }
  }

  private mutating func value(_ text: String, _ index: Int) -> Value {
    if text.first == "[", text.last == "]" {
      return .list(split(text.dropFirst().dropLast()).map { value(String(trimmed($0)), index) })
    }
    if text.first == "\"" || text.first == "'" { return .string(scalar(text)) }
    switch text {
    case "", "~", "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: break
    }
    if let number = Int64(text) { return .int(number) }
    if text.contains(where: \.isNumber), !text.contains(where: \.isLetter), let number = Double(text) {
      return .float(number)
    }
    return .string(text)
  }

  /// The text without quotes. In single quotes `''` is one quote, in double quotes `\` escapes.
  private func scalar(_ text: String) -> String {
    guard text.count >= 2, let quote = text.first, quote == text.last, quote == "'" || quote == "\"" else {
      return text
    }
    var result = ""
    var escaped = false
    var inner = text.dropFirst().dropLast()
    while let character = inner.popFirst() {
      if escaped {
        result.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
        escaped = false
      } else if quote == "\"", character == "\\" {
        escaped = true
      } else {
        result.append(character)
        if quote == "'", character == "'", inner.first == "'" { inner.removeFirst() }
      }
    }
    return result
  }

  /// The parts between commas that stand in no quotes and no brackets.
  private func split(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var depth = 0
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == "[" || character == "{" {
        depth += 1
      } else if character == "]" || character == "}" {
        depth -= 1
      } else if character == ",", depth == 0 {
        parts.append(trimmed(text[start..<index]))
        start = text.index(after: index)
      }
    }
    let last = trimmed(text[start...])
    return last.isEmpty ? parts : parts + [last]
  }

  private mutating func report(_ message: String, _ line: Int) {
    problems.append(Problem(message: message, line: line))
  }
}

// MARK: - Writing

extension FrontMatter {
  /// A text as a scalar, quoted where a plain one would be read otherwise.
  private static func scalar(_ text: String) -> String {
    let isPlain =
      text.first.map { $0.isLetter || $0 == "/" || $0 == "." } ?? false
      && !text.contains { ":#'\"\\,[]{}\n".contains($0) } && text.last?.isWhitespace == false
      && !["true", "false", "null"].contains(text)
    if isPlain { return text }
    let escaped = text.map { character in
      switch character {
      case "\\", "\"": "\\" + String(character)
      case "\n": "\\n"
      default: String(character)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  /// A value as YAML; `nil` for one that a front matter cannot hold.
  private static func text(of value: Value) -> String? {
    switch value {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .float(let value): Value.floatText(value)
    case .string(let text): scalar(text)
    case .list(let values):
      values.allSatisfy { text(of: $0) != nil }
        ? "[" + values.compactMap { text(of: $0) }.joined(separator: ", ") + "]" : nil
    default: nil
    }
  }
}

private func trimmed(_ text: some StringProtocol) -> Substring {
  var text = Substring(text)
  while text.last?.isWhitespace == true { text.removeLast() }
  while text.first?.isWhitespace == true { text.removeFirst() }
  return text
}

extension String {
  /// Where a comment stands: from a `#` at the beginning or behind a blank, outside of quotes.
  fileprivate var commentRange: Range<Index>? {
    var quote: Character?
    var before: Character = " "
    for index in indices {
      let character = self[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if (character == "'" || character == "\"") && !before.isLetter && !before.isNumber {
        quote = character
      } else if character == "#" && before.isWhitespace {
        return index..<endIndex
      }
      before = character
    }
    return nil
  }
}
