import QuerySyntax
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Deep and long texts: read or refused, on a small stack and in linear time.
struct NestingTests {
  static let deep: [(name: String, open: String, core: String, close: String)] = [
    ("parentheses", "(", "1", ")"), ("lists", "[", "1", "]"), ("maps", "{a: ", "1", "}"),
    ("not", "NOT ", "true", ""),
    ("minus", "- ", "1", ""), ("calls", "f(", "1", ")"), ("subscripts", "a[", "1", "]"),
    ("case", "CASE WHEN true THEN ", "1", " END"), ("reduce", "reduce(a = ", "1", ", x IN l | 1)"),
    ("comprehensions", "[a IN ", "l", " | 1]"), ("quantifiers", "all(a IN ", "l", ")"),
    ("subqueries", "EXISTS { MATCH (n) WHERE ", "true", " }"), ("queries", "COUNT { RETURN ", "1", " }"),
    ("patterns", "[(a)-[{x: ", "1", "}]->(b) | 1]"), ("elements", "[(a {x: ", "1", "})-->(b) | 1]"),
    ("every level", "1 OR 1 XOR 1 AND NOT 1 = 1 IN 1 + 1 * 1 ^ (", "1", ")"), ("labels", "a:!(", "A", ")"),
  ]

  @Test(arguments: deep.indices) func depthIsLimited(_ index: Int) throws {
    let (name, open, core, close) = Self.deep[index]
    for count in [10, 40, 75, 150, 10_000] {
      let text =
        "RETURN " + String(repeating: open, count: count) + core + String(repeating: close, count: count)
      let code = onSmallStack { refusalCode(text) }
      if count == 10, name != "every level" { #expect(code == "", "\(name)") }
      if count == 10_000 { #expect(code == "NestingTooDeep", "\(name)") }
      let unclosed = onSmallStack { refusalCode("RETURN " + String(repeating: open, count: count)) }
      #expect(unclosed != "", "\(name)")
    }
  }

  @Test func groupsAndCallsAreLimited() {
    let group = String(repeating: "(", count: 9_999) + "(a)-->(b)" + String(repeating: "){1,2}", count: 9_999)
    #expect(onSmallStack { refusalCode("MATCH \(group) RETURN 1") } == "NestingTooDeep")
    let calls =
      String(repeating: "CALL { ", count: 9_999) + "RETURN 1" + String(repeating: " }", count: 9_999)
    #expect(onSmallStack { refusalCode(calls) } == "NestingTooDeep")
  }

  /// Chains of one operator do not nest: associative ones become balanced trees, the others are refused
  /// before the tree is too high to walk.
  static let chains: [(String, String)] = [
    (" AND true", ""), (" OR true", ""), (" XOR true", ""), (" < 1", ""), (" + 1", "NestingTooDeep"),
    (" IN x", "NestingTooDeep"), ("[0]", "NestingTooDeep"), (".a", "NestingTooDeep"), (", 1", ""),
    (" IS NULL", "NestingTooDeep"), (" UNION RETURN 1", "QueryTooLong"),
  ]

  @Test(arguments: chains) func chainsDoNotNest(_ link: String, _ code: String) throws {
    let text = "RETURN x" + String(repeating: link, count: 20_000)
    #expect(onSmallStack { refusalCode(text) } == code)
    let short = "RETURN x" + String(repeating: link, count: 400)
    #expect(onSmallStack { refusalCode(short) } == "")
    let query = try parseQuery(short)
    #expect(try printed(parseQuery(printed(query))) == printed(query))
  }

  @Test func longTextsTakeLinearTime() {
    for piece in [
      "(", "[", "{", "((((((a)-->(b) | ", "a:B|", "'", "/*", "x IN [x IN ", "CASE ", "-", "`", "\\",
    ] {
      let text = "RETURN " + String(repeating: piece, count: 200_000 / piece.utf8.count - 1)
      #expect(onSmallStack { refusalCode(text) } != "", "\(piece)")
      #expect(inputCompleteness(text) != .empty)
      _ = highlightTokens(text)
      _ = splitStatements(text)
    }
  }

  private func refusalCode(_ text: String) -> String {
    do {
      _ = try parseQuery(text)
      return ""
    } catch {
      return error.code
    }
  }
}

/// Runs something on a thread with a stack of 512 KB.
private func onSmallStack(_ body: @escaping @Sendable () -> String) -> String {
  final class Box: @unchecked Sendable {
    var result = ""
    let body: @Sendable () -> String
    init(_ body: @escaping @Sendable () -> String) { self.body = body }
  }
  let box = Box(body)
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  pthread_attr_setstacksize(&attributes, 512 * 1024)
  #if canImport(Glibc)
    var thread = pthread_t()
  #else
    var thread: pthread_t?
  #endif
  let context = Unmanaged.passRetained(box).toOpaque()
  let status = pthread_create(
    &thread, &attributes,
    { pointer in
      #if canImport(Glibc)
        guard let pointer else { return nil }
      #endif
      let box = Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue()
      box.result = box.body()
      return nil
    }, context)
  guard status == 0 else { return "no thread" }
  #if canImport(Glibc)
    pthread_join(thread, nil)
  #else
    if let thread { pthread_join(thread, nil) }
  #endif
  return box.result
}
