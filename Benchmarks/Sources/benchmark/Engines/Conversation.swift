import Foundation

/// A request as `mahdar pipe` and the peers read it, one a line.
struct Request: Encodable {
  let query: String
  let parameters: [String: JSONValue]
  let register: String?
  let timing = true
  /// No engine is asked for an order that the question does not name.
  let order = "any"

  enum CodingKeys: String, CodingKey {
    case query, parameters, timing, order
    case register = "as"
  }

  /// A graph query with those of the parameters that it names.
  init(_ query: String, parameters: [String: JSONValue]) {
    self.query = query
    register = "query"
    let names = Self.parameterNames(in: query)
    self.parameters = parameters.filter { names.contains($0.key[...]) }
  }

  /// A question or a graph query, whichever its words are.
  init(_ text: String) {
    query = text
    register = nil
    parameters = [:]
  }

  private static func parameterNames(in query: String) -> Set<Substring> {
    let parts = query.split(separator: "$", omittingEmptySubsequences: false).dropFirst()
    return Set(parts.map { $0.prefix { $0.isLetter || $0.isNumber || $0 == "_" } })
  }
}

/// An answer as far as the benchmark reads it.
struct Reply: Decodable {
  struct Failure: Decodable { let message: String }

  /// Microseconds as the engine itself took them, without writing the answer as JSON.
  struct Micros: Decodable {
    var parse: Double?
    var plan: Double?
    var run: Double

    var whole: Double { (parse ?? 0) + (plan ?? 0) + run }
  }

  var rows: [[JSONValue]]?
  var error: Failure?
  var micros: Micros?
}

/// A running program that answers JSON Lines with JSON Lines.
final class Conversation {
  private let child: ChildProcess

  init(_ arguments: [String]) throws { child = try ChildProcess(arguments) }

  var memory: MemoryUse? { child.memory }

  /// Whether another question can be asked.
  var isOpen: Bool { child.isRunning }

  /// Asks one question and takes the time from writing the line to reading the answer's.
  /// - Throws: `BenchmarkError` when it answers an error, nothing, or not in time; it has then been stopped unless it
  ///   answered.
  func ask(_ request: Request, within limit: Duration) throws -> (reply: Reply, wall: Duration) {
    let line = try JSONEncoder().encode(request) + [UInt8(ascii: "\n")]
    let start = ContinuousClock.now
    child.send(Array(line))
    guard let answer = child.readLine(within: limit) else {
      child.stop()
      throw BenchmarkError("no answer within \(limit)")
    }
    let wall = ContinuousClock.now - start
    let reply = try JSONDecoder().decode(Reply.self, from: Data(answer))
    if let failure = reply.error { throw BenchmarkError(failure.message) }
    return (reply, wall)
  }
}
