import GraphModel

/// A piece of a file that begins with a row.
struct FileChunk: Sendable {
  var start: Int
  /// Where the next piece begins; rows that begin before it belong to this one.
  var end: Int
  /// Whether the whole file is valid UTF-8.
  var isValidText: Bool
}

extension SourceFile {
  /// Cuts the file, from an offset on, into chunks of about `size` bytes: by size and not by cores, so that the
  /// result is the same on every machine.
  ///
  /// In CSV a line feed ends a row only outside quotes. Whether a cut lies inside is told from the number of quotes
  /// before it, which errs where a quote stands inside an unquoted field; therefore chunks are a guess, and who reads
  /// them compares where one ended with where the next began.
  func chunks(from start: Int, heedingQuotes: Bool, size: Int, threads: Int?) -> [FileChunk] {
    let cuts = cuts(from: start, size: size)
    let surveys = concurrentMap(cuts.count, threads: threads) { index in
      let cutEnd = index + 1 < cuts.count ? cuts[index + 1] : self.end
      return self.survey(cuts[index]..<cutEnd, countingQuotes: heedingQuotes && cuts.count > 1)
    }
    let isValid = surveys.allSatisfy(\.isValid)
    var starts = [start]
    var quotes = 0
    for index in cuts.indices.dropFirst() {
      quotes += surveys[index - 1].quotes
      let limit = index + 1 < cuts.count ? cuts[index + 1] : end
      if let row = firstRow(in: cuts[index]..<limit, isInsideQuotes: quotes % 2 == 1, heedingQuotes) {
        starts.append(row)
      }
    }
    return starts.indices.map { index in
      let next = index + 1 < starts.count ? starts[index + 1] : end
      return FileChunk(start: starts[index], end: next, isValidText: isValid)
    }
  }

  /// Where the survey is cut: every `size` bytes, never inside a character.
  private func cuts(from start: Int, size: Int) -> [Int] {
    var cuts = [start]
    var cut = start + size
    while cut < end {
      while cut < end, bytes[cut] & 0xC0 == 0x80, cut < start + size + 3 { cut += 1 }
      cuts.append(cut)
      cut += size
    }
    return cuts
  }

  private func survey(_ range: Range<Int>, countingQuotes: Bool) -> (quotes: Int, isValid: Bool) {
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    return (countingQuotes ? countOf(CSVDialect.quote, in: part) : 0, isValidUTF8(part))
  }

  /// The first row that begins after a line feed in a range; `nil` when there is none.
  private func firstRow(in range: Range<Int>, isInsideQuotes: Bool, _ heedingQuotes: Bool) -> Int? {
    let bytes = bytes
    var isInsideQuotes = isInsideQuotes
    for place in range {
      if heedingQuotes, bytes[place] == CSVDialect.quote { isInsideQuotes.toggle() }
      if bytes[place] == CSVDialect.lineFeed, !isInsideQuotes { return place + 1 < end ? place + 1 : nil }
    }
    return nil
  }
}
