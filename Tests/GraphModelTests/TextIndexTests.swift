import Testing
import TextFolding

@testable import GraphModel

/// The trigram index may only ever leave out rows that do not match.
@Suite struct TextIndexTests {
  private static let words = [
    "desalination", "Straße", "ﬁnance", "naïve", "اِجتِماع", "مـــراكش", "القاهرة", "مدى", "3.14", "1,000",
    "٢٠٢١", "۷۸",
    "U.S.", "co-operation", "ΣΊΣΥΦΟΣ", "Ελλάδα", "Москва", "東京都", "e\u{301}te\u{301}", "ﷺ", "\u{200F}قال",
    "fishing",
  ]

  private static func texts(_ count: Int) -> [String] {
    var state: UInt64 = 42
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    return (0..<count).map { _ in
      (0..<(1 + next(3))).map { _ in words[next(words.count)] }.joined(
        separator: [" ", "", ", ", "."][next(4)])
    }
  }

  private func index(of texts: [String], threads: Int) -> (graph: GraphSnapshot, index: TextIndex?) {
    var offsets: [UInt64] = [0]
    var bytes: [UInt8] = []
    for text in texts {
      bytes += Array(text.utf8)
      offsets.append(UInt64(bytes.count))
    }
    let table = NodeTable(
      labels: ["S"], count: texts.count,
      columns: [("text", .texts(offsets: offsets, bytes: bytes, validity: nil))])
    let graph = GraphTables(nodes: [table], relationships: []).snapshot(threads: threads)
    return (graph, graph.groups[0].columns[0]?.textIndex)
  }

  @Test func leavesOutNoMatch() throws {
    let texts = Self.texts(3000)
    let (graph, found) = index(of: texts, threads: 2)
    let index = try #require(found)
    let keys = texts.map { matchKey($0) }
    var parts =
      Self.words + Self.words.map { matchKey($0) } + ["shing, des", "alination1", "nothing", "ab", ""]
    for text in texts.prefix(60) {
      let scalars = Array(text.unicodeScalars)
      for start in stride(from: 0, to: scalars.count, by: 3) {
        var part = String.UnicodeScalarView()
        part.append(contentsOf: scalars[start..<min(start + 7, scalars.count)])
        parts.append(String(part))
      }
    }
    try withExtendedLifetime(graph) {
      for part in parts {
        guard let runs = index.candidates(for: part) else { continue }
        let rows = Set(runs.flatMap { Array($0) })
        let bytes = Array(part.utf8)
        for (row, text) in texts.enumerated() where !rows.contains(row) {
          #expect(!Array(text.utf8).contains(bytes), "\(part) in \(text)")
          #expect(!Array(keys[row].utf8).contains(bytes), "\(part) in the key of \(text)")
        }
      }
      let rare = try #require(index.candidates(for: "nothing"))
      #expect(rare.isEmpty)
      #expect(index.candidates(for: "ab") == nil)
    }
  }

  @Test func narrowsTheSearch() throws {
    var texts = (0..<5000).map { "the ministers spoke of trade, day \($0 % 50)" }
    texts[777] = "and of desalination"
    texts[4321] = "عن تحلية المياه"
    let (graph, found) = index(of: texts, threads: 1)
    let index = try #require(found)
    withExtendedLifetime(graph) {
      for (part, row) in [("desalination", 777), ("تحليه", 4321), ("تَحلية", 4321)] {
        let runs = index.candidates(for: part) ?? []
        #expect(runs.count == 1 && runs[0].contains(row) && runs[0].count <= 128, "\(part): \(runs)")
      }
      // What stands everywhere is not worth a look-up.
      #expect(index.candidates(for: "ministers") == nil)
    }
  }

  @Test func isTheSameOnAnyNumberOfThreads() {
    let texts = Self.texts(4000)
    let one = index(of: texts, threads: 1).graph
    let four = index(of: texts, threads: 4).graph
    #expect(one.bytes.elementsEqual(four.bytes))
  }
}
