import GraphModel
import QuerySyntax

/// Turns a pattern's tree into instructions; repetitions with bounds are written out.
struct PatternCompiler {
  typealias Instruction = RegularExpression.Instruction

  private(set) var program: [Instruction] = []
  private(set) var classes: [ScalarClass] = []
  private let pattern: String
  private var steps = 0

  /// More steps than any sensible pattern takes; repetitions within repetitions multiply.
  private static let limit = 20_000

  init(_ pattern: String) { self.pattern = pattern }

  mutating func emit(_ node: PatternNode) throws(QueryError) {
    steps += 1
    if steps > Self.limit {
      throw .argument("InvalidArgumentValue", "the pattern \(Value.quoted(pattern)) of =~ repeats too much")
    }
    switch node {
    case .empty: break
    case .scalar(let scalars):
      program.append(.scalar(classes.count))
      classes.append(scalars)
    case .assertion(let assertion): program.append(.assertion(assertion))
    case .sequence(let nodes):
      for node in nodes { try emit(node) }
    case .alternatives(let nodes): try emit(alternatives: nodes)
    case .repetition(let node, let minimum, let maximum):
      for _ in 0..<minimum { try emit(node) }
      if let maximum {
        try emit(node, atMost: maximum - minimum)
      } else {
        try emit(anyNumberOf: node)
      }
    }
  }

  /// `again: split(body, end); body; jump again; end:`
  private mutating func emit(anyNumberOf node: PatternNode) throws(QueryError) {
    let again = program.count
    program.append(.split(again + 1, 0))
    try emit(node)
    program.append(.jump(again))
    program[again] = .split(again + 1, program.count)
  }

  /// `split(body, end); body; split(body, end); body; …; end:`
  private mutating func emit(_ node: PatternNode, atMost count: Int) throws(QueryError) {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(program.count)
      program.append(.split(0, 0))
      try emit(node)
    }
    for split in splits { program[split] = .split(split + 1, program.count) }
  }

  /// `split(first, other); first; jump end; other: …; end:`
  private mutating func emit(alternatives: [PatternNode]) throws(QueryError) {
    var exits: [Int] = []
    for node in alternatives.dropLast() {
      let split = program.count
      program.append(.split(split + 1, 0))
      try emit(node)
      exits.append(program.count)
      program.append(.jump(0))
      program[split] = .split(split + 1, program.count)
    }
    if let last = alternatives.last { try emit(last) }
    for exit in exits { program[exit] = .jump(program.count) }
  }
}
