/// Citations `report:sentence`: their order, and their short form.
enum Citations {
  /// Distinct citations by report and sentence.
  static func sorted(_ cites: some Sequence<String>) -> [String] {
    Array(Set(cites)).sorted { order($0) < order($1) }
  }

  /// Whether a citation comes before another, by report and sentence.
  static func precedes(_ a: String, _ b: String) -> Bool { order(a) < order(b) }

  private static func order(_ cite: String) -> (String, Int, String) {
    let report = report(of: cite)
    let sentence = Int(cite.dropFirst(report.count + 1)) ?? 0
    return (report, sentence, cite)
  }

  /// The report of a citation.
  static func report(of cite: String) -> String { String(cite.prefix { $0 != ":" }) }

  /// The reports of some citations, each once, in order.
  static func reports(of cites: [String]) -> [String] {
    var seen: Set<String> = []
    return cites.map(report).filter { seen.insert($0).inserted }
  }

  /// `north:1; south:1,5–7`.
  static func shortened(_ cites: [String]) -> String {
    var parts: [String] = []
    let all = sorted(cites)
    for report in reports(of: all) {
      let numbers = all.filter { self.report(of: $0) == report }.map {
        String($0.dropFirst(report.count + 1))
      }
      parts.append(report + ":" + ranges(numbers))
    }
    return parts.joined(separator: "; ")
  }

  /// The same for the first few citations, with how many more there are.
  static func shortened(_ cites: [String], upTo limit: Int) -> String {
    let all = sorted(cites)
    let shown = shortened(Array(all.prefix(limit)))
    return all.count > limit ? shown + "; +\(all.count - limit)" : shown
  }

  private static func ranges(_ numbers: [String]) -> String {
    let values = numbers.compactMap(Int.init)
    guard values.count == numbers.count else { return numbers.joined(separator: ",") }
    var parts: [String] = []
    var start = 0
    while start < values.count {
      var end = start
      while end + 1 < values.count, values[end + 1] == values[end] + 1 { end += 1 }
      parts.append(end > start ? "\(values[start])–\(values[end])" : "\(values[start])")
      start = end + 1
    }
    return parts.joined(separator: ",")
  }

  /// The fewest citations that have one of each group, those that serve most groups first.
  static func cover(_ groups: [[String]]) -> [String] {
    var open = groups.filter { !$0.isEmpty }.map(Set.init)
    var chosen: [String] = []
    while !open.isEmpty {
      var counts: [String: Int] = [:]
      for group in open { for cite in group { counts[cite, default: 0] += 1 } }
      guard let most = counts.values.max() else { break }
      guard let best = sorted(counts.filter { $0.value == most }.keys).first else { break }
      chosen.append(best)
      open.removeAll { $0.contains(best) }
    }
    return sorted(chosen)
  }
}
