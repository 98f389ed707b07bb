import ResultRendering
import Testing

struct CitationTests {
  @Test(arguments: [
    (["hafryat:10"], "hafryat:10"),
    (["hafryat:10", "ukraine-gate:24", "ukraine-gate:25"], "hafryat:10; ukraine-gate:24–25"),
    (["roya:1", "roya:5", "roya:22", "roya:34"], "roya:1,5,22,34"),
    (["a:1", "a:2", "a:3", "a:5", "b:7", "a:6"], "a:1–3,5–6; b:7"),
    (["no citation", "a:1"], "a:1; no citation"),
    ([], ""),
  ])
  func runsAreJoined(cites: [String], text: String) {
    #expect(citationText(cites) == text)
  }

  @Test func whatIsLeftOutIsCounted() {
    let cites = (1...11).map { "r:\($0 * 2)" }
    #expect(citationText(cites, limit: 8) == "r:2,4,6,8,10,12,14,16; +3 more")
  }
}
