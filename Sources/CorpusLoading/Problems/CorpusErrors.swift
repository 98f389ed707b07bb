import SourceDiagnostics

/// A diagnostic of a corpus together with the text it is about.
package struct CorpusDiagnostic: Sendable {
  /// The diagnostic, with the file's path, line and column filled in where it has a place.
  package var diagnostic: Diagnostic
  /// The file's text; `nil` for a file or folder that could not be read.
  package var source: SourceText?

  /// The diagnostic as lines of text: heading, source line and carets where it has a place, hints.
  package func drawn(width: Int = 100) -> String {
    if let source { return SourceDiagnostics.drawn(diagnostic, in: source, width: width) }
    return diagnostic.drawn(proseWidth: nil)
  }
}

/// Why a corpus cannot be loaded: all of its errors, and its warnings, by file, line and column.
package struct CorpusErrors: Error, Sendable {
  package var diagnostics: [CorpusDiagnostic]
}

extension ProblemList {
  /// The problems as diagnostics, sorted by file, line and column.
  func diagnostics(in files: CorpusFiles) -> [CorpusDiagnostic] {
    var texts: [Int: IndexedText] = [:]
    func text(ofFile index: Int) -> IndexedText {
      if let text = texts[index] { return text }
      let text = IndexedText(name: files.displayPath(of: index), bytes: files.files[index].bytes)
      texts[index] = text
      return text
    }
    let found = problems.map { problem in
      var diagnostic = Diagnostic(problem.severity, problem.message, hints: problem.hints)
      diagnostic.source = problem.path
      if let related = problem.related {
        let place = Diagnostic.error("", at: text(ofFile: related.place.file).range(of: related.place))
          .located(in: text(ofFile: related.place.file).source)
        let position = [place.line, place.column].compactMap { $0.map { ":\($0)" } }.joined()
        diagnostic.hints.append("\(related.words) \(files.displayPath(of: related.place.file))\(position)")
      }
      guard let place = problem.place else { return CorpusDiagnostic(diagnostic: diagnostic) }
      let text = text(ofFile: place.file)
      diagnostic.range = text.range(of: place)
      return CorpusDiagnostic(diagnostic: diagnostic.located(in: text.source), source: text.source)
    }
    return sorted(found)
  }

  private func sorted(_ found: [CorpusDiagnostic]) -> [CorpusDiagnostic] {
    // The offset keeps the order of discovery for two problems of one place.
    found.enumerated().sorted { a, b in
      let (first, second) = (a.element.diagnostic, b.element.diagnostic)
      if first.source != second.source {
        return precedes(first.source ?? "", second.source ?? "")
      }
      let place = (first.line ?? 0, first.column ?? 0, a.offset)
      return place < (second.line ?? 0, second.column ?? 0, b.offset)
    }.map(\.element)
  }
}

/// A text that turns ranges of scalars into ranges of bytes.
private struct IndexedText {
  let source: SourceText
  /// The byte offset of every 256th scalar.
  private let offsets: [Int]
  private let bytes: [UInt8]

  private static let stride = 256

  init(name: String, bytes: [UInt8]) {
    // Up to the first invalid byte, which is as far as places go, offsets are those of the repaired text.
    source = SourceText(name: name, text: String(decoding: bytes, as: UTF8.self))
    self.bytes = bytes
    var offsets: [Int] = []
    var scalars = 0
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if scalars % Self.stride == 0 { offsets.append(offset) }
      scalars += 1
    }
    self.offsets = offsets
  }

  func range(of place: SourcePlace) -> SourceRange {
    let start = byteOffset(ofScalar: place.start)
    return SourceRange(start, max(start, byteOffset(ofScalar: place.end)))
  }

  private func byteOffset(ofScalar index: Int) -> Int {
    let block = index / Self.stride
    guard block < offsets.count else { return bytes.count }
    var offset = offsets[block]
    var left = index % Self.stride
    while left > 0 && offset < bytes.count {
      offset += 1
      while offset < bytes.count && bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }
}
