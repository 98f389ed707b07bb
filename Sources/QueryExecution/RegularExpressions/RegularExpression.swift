import GraphModel
import QuerySyntax

/// A pattern of `=~`, made ready to match whole texts.
///
/// Matching takes time in proportion to the text, whatever the pattern: all readings are followed at once, so no
/// pattern can make a query hang.
package struct RegularExpression: Sendable {
  private let program: [Instruction]
  private let classes: [ScalarClass]
  private let asciiSets: [ASCIISet]

  enum Instruction: Sendable {
    /// One scalar of a class, by the class's number.
    case scalar(Int)
    case assertion(PatternAssertion)
    /// Goes on in both places.
    case split(Int, Int)
    case jump(Int)
    case match
  }

  /// Reads a pattern in the notation of Java and Perl. Throws `InvalidArgumentValue` for one that cannot be read or
  /// is too long, and for what is not offered: look-around, back-references, possessive quantifiers.
  package init(_ pattern: String) throws(QueryError) {
    var parser = PatternParser(pattern)
    let node = try parser.parse()
    var compiler = PatternCompiler(pattern)
    try compiler.emit(node)
    program = compiler.program + [.match]
    classes = compiler.classes
    asciiSets = classes.map { ASCIISet($0) }
  }

  // MARK: - Matching

  /// Whether the whole text matches. O(text × pattern).
  package func matches(_ text: String) -> Bool {
    var current = ThreadList(capacity: program.count)
    var next = ThreadList(capacity: program.count)
    let scalars = Array(text.unicodeScalars)
    add(0, to: &current, scalars, 0)
    for (position, scalar) in scalars.enumerated() {
      if current.isEmpty { return false }
      for thread in current.threads {
        if case .scalar(let wanted) = program[thread], holds(wanted, scalar) {
          add(thread + 1, to: &next, scalars, position + 1)
        }
      }
      swap(&current, &next)
      next.removeAll()
    }
    return current.threads.contains { if case .match = program[$0] { true } else { false } }
  }

  private func holds(_ wanted: Int, _ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 128 ? asciiSets[wanted].contains(scalar.value) : classes[wanted].contains(scalar)
  }

  /// Follows splits, jumps and assertions from an instruction to all that wait for a scalar.
  private func add(_ start: Int, to list: inout ThreadList, _ text: [Unicode.Scalar], _ position: Int) {
    list.pending.append(start)
    while let index = list.pending.popLast() {
      guard list.insert(index) else { continue }
      switch program[index] {
      case .scalar, .match: list.threads.append(index)
      case .jump(let target): list.pending.append(target)
      case .split(let first, let second):
        list.pending.append(second)
        list.pending.append(first)
      case .assertion(let assertion):
        if assertion.holds(in: text, at: position) { list.pending.append(index + 1) }
      }
    }
  }
}

/// The instructions that are being followed, each at most once.
private struct ThreadList {
  var threads: [Int] = []
  /// Those still to be followed; empty between additions.
  var pending: [Int] = []
  /// The round in which an instruction was last added.
  private var rounds: [UInt32]
  private var round: UInt32 = 1

  init(capacity: Int) { rounds = Array(repeating: 0, count: capacity) }

  var isEmpty: Bool { threads.isEmpty }

  mutating func insert(_ index: Int) -> Bool {
    if rounds[index] == round { return false }
    rounds[index] = round
    return true
  }

  mutating func removeAll() {
    threads.removeAll(keepingCapacity: true)
    round += 1
  }
}

extension PatternAssertion {
  fileprivate func holds(in text: [Unicode.Scalar], at position: Int) -> Bool {
    switch self {
    case .textStart: position == 0
    case .textEnd: position == text.count
    case .lineStart: position == 0 || text[position - 1] == "\n"
    case .lineEnd: position == text.count || text[position] == "\n"
    case .finalLineEnd: position == text.count || (position == text.count - 1 && text[position] == "\n")
    case .wordBoundary: isWord(text, position - 1) != isWord(text, position)
    case .notWordBoundary: isWord(text, position - 1) == isWord(text, position)
    }
  }

  private func isWord(_ text: [Unicode.Scalar], _ position: Int) -> Bool {
    text.indices.contains(position) && ScalarClass.Property.word.contains(text[position])
  }
}
