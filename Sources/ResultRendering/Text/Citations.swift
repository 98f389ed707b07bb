/// Citations as people read them: `north:10; south:24–26,30`.
///
/// Sentences of one report stand together, three or more that follow each other as a run. The order of the
/// reports is kept; what is no `report:sentence` is shown as it is.
package func citationText(_ cites: [String], limit: Int? = nil) -> String {
  let shown = limit.map { Array(cites.prefix($0)) } ?? cites
  var groups: [(report: String, sentences: [Int])] = []
  var others: [String] = []
  for cite in shown {
    guard let (report, sentence) = citationParts(cite) else {
      others.append(cite)
      continue
    }
    if let index = groups.firstIndex(where: { $0.report == report }) {
      groups[index].sentences.append(sentence)
    } else {
      groups.append((report, [sentence]))
    }
  }
  var parts = groups.map { $0.report + ":" + runs(of: $0.sentences.sorted()) } + others
  if shown.count < cites.count { parts.append("+\(cites.count - shown.count) more") }
  return parts.joined(separator: "; ")
}

/// The report and the sentence's number of `report:sentence`.
package func citationParts(_ cite: String) -> (report: String, sentence: Int)? {
  guard let colon = cite.lastIndex(of: ":"), let sentence = Int(cite[cite.index(after: colon)...]) else {
    return nil
  }
  return (String(cite[..<colon]), sentence)
}

private func runs(of numbers: [Int]) -> String {
  var parts: [String] = []
  var index = 0
  while index < numbers.count {
    var last = index
    while last + 1 < numbers.count, numbers[last + 1] == numbers[last] + 1 { last += 1 }
    if last > index {
      parts.append("\(numbers[index])–\(numbers[last])")
    } else {
      parts.append("\(numbers[index])")
    }
    index = last + 1
  }
  return parts.joined(separator: ",")
}
