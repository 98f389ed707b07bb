import ConformanceSuite
import QuerySyntax
import Testing

/// Every query of the conformance suite, when a copy of it is at hand.
struct SuiteQueryTests {
  /// Codes that the parser alone decides; the stages behind it decide the others.
  static let parserCodes: Set<String> = [
    "UnexpectedSyntax", "InvalidNumberLiteral", "IntegerOverflow", "FloatingPointOverflow",
    "InvalidUnicodeLiteral", "InvalidUnicodeCharacter", "InvalidRelationshipPattern",
  ]

  struct SuiteQuery {
    var place: String
    var text: String
    var expectsError: String?
  }

  static let suite: SuiteFolder? = SuiteFolder.found(
    besides: #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 })

  static func queries() throws -> [SuiteQuery] {
    var seen: Set<String> = []
    var queries: [SuiteQuery] = []
    for (_, file, feature) in try suite?.features() ?? [] {
      for scenario in feature.scenarios {
        for query in scenario.queries where seen.insert(query.text).inserted {
          queries.append(
            SuiteQuery(place: "\(file) \(scenario.name)", text: query.text, expectsError: query.expectsError))
        }
      }
    }
    return queries
  }

  @Test(.enabled(if: suite != nil, "no copy of the conformance suite: set MAHDAR_TCK to its folder"))
  func everyQueryIsReadOrRefused() throws {
    let queries = try Self.queries()
    #expect(queries.count > 2_000)
    for query in queries {
      let expected = query.expectsError.flatMap { $0.split(separator: " ").last.map(String.init) } ?? ""
      do {
        _ = try parseQuery(query.text)
        #expect(!Self.parserCodes.contains(expected), "\(query.place)\n\(query.text)")
      } catch {
        #expect(error.code == expected, "\(query.place)\n\(query.text)\n\(error.message)")
      }
    }
  }

  @Test(.enabled(if: suite != nil, "no copy of the conformance suite: set MAHDAR_TCK to its folder"))
  func printingKeepsEveryQuery() throws {
    for query in try Self.queries() {
      guard let tree = try? parseQuery(query.text) else { continue }
      let text = printed(tree)
      guard let again = try? parseQuery(text) else {
        Issue.record("\(query.place)\n\(query.text)\nis printed as\n\(text)")
        continue
      }
      #expect(shape(again) == shape(tree), "\(query.place)\n\(query.text)\n\(text)")
      #expect(printed(again) == text)
    }
  }
}
