import ResultRendering
import SessionReplay
import Testing

@testable import ShellInterface

struct PipeServerTests {
  private func responses(_ lines: [String], _ notation: ValueNotation = .json) throws -> [String] {
    let session = Session(try openGraph(.empty, cache: nil), settings: SessionSettings(profile: .file))
    let server = PipeServer(session, notation: notation)
    return lines.map { String(decoding: server.response(to: Array($0.utf8)), as: UTF8.self) }
  }

  @Test func writesPersistFromLineToLine() throws {
    let answers = try responses(
      [
        #"{"query":"create (:A {x: 1.0})-[:T]->(:B)"}"#,
        #"{"query":"match p = (a:A)-->() return a.x as x, p"}"#,
      ], .cypher)
    #expect(answers[0].contains(#""nodesCreated":2"#))
    #expect(answers[1].hasPrefix(#"{"columns":["x","p"],"rows":[["1.0","<(:A {x: 1.0})-[:T]->(:B)>"]]"#))
  }

  @Test(arguments: [
    (#"{"query":"match (n) retrn n"}"#, #""type":"SyntaxError","phase":"compile time""#),
    (#"{"query":"match (n) retrn n"}"#, #""line":1,"column":11"#),
    (#"{"query":"return 1/0"}"#, #""phase":"runtime""#),
    (#"{"query":"return $x"}"#, #""code":"MissingParameter""#),
    (#"{"qery":"return 1"}"#, "did you mean 'query'?"),
    (#"{"query":1}"#, #""type":"RequestError""#),
    ("nonsense", #""code":"InvalidJSON""#),
    (#"{"query":"return 1","as":"song"}"#, "unknown register 'song'"),
    (#"{"query":":schema"}"#, "expected a question or a query"),
    (#"{"query":"why 1.1"}"#, "expected a question or a query"),
    (#"{"query":"who spoke","as":"question"}"#, #""type":"QuestionError""#),
  ])
  func errorsAreObjects(line: String, part: String) throws {
    let response = try responses([line])[0]
    #expect(response.hasPrefix(#"{"error":{"#) && response.contains(part), "\(response)")
    #expect(response.hasSuffix("}}\n"))
  }

  @Test func parametersTimingOrderAndIdentityAreUnderstood() throws {
    let answers = try responses([
      #"{"id":7,"query":"return $x + 1 as y","parameters":{"x":41},"timing":true}"#,
      #"{"query":"unwind [2,1] as x return x"}"#, #"{"query":"unwind [2,1] as x return x","order":"any"}"#,
    ])
    #expect(answers[0].hasPrefix(#"{"id":7,"columns":["y"],"rows":[[42]]"#))
    #expect(answers[0].contains(#""micros":{"parse":"#))
    #expect(answers[1].contains("[[1],[2]]"))
    #expect(answers[2].contains("[[2],[1]]"))
  }
}
