/// How the lines of a recorded output stand against those of the present one.
struct LineAlignment {
  enum Step: Equatable {
    /// A recorded line that still matches, with the present one.
    case same(expected: String, actual: String)
    /// A stretch in which they differ; one of the two may be empty.
    case changed(expected: [String], actual: [String])
  }

  let steps: [Step]

  /// Aligns by the fewest changes; a recorded line matches what its wildcards allow.
  init(expected: [String], actual: [String]) {
    var steps: [Step] = []
    var (e, a) = (0, 0)
    func addChange(upTo oldEnd: Int, _ newEnd: Int) {
      guard e < oldEnd || a < newEnd else { return }
      steps.append(.changed(expected: Array(expected[e..<oldEnd]), actual: Array(actual[a..<newEnd])))
    }
    for pair in alignedPairs(expected, actual, matches: OutputPattern.line(_:matches:)) {
      addChange(upTo: pair.old, pair.new)
      steps.append(.same(expected: expected[pair.old], actual: actual[pair.new]))
      (e, a) = (pair.old + 1, pair.new + 1)
    }
    addChange(upTo: expected.count, actual.count)
    self.steps = steps
  }

  /// The present output, with the recorded lines that still match in place of theirs, so that wildcards stay.
  var accepted: [String] {
    steps.flatMap { step -> [String] in
      switch step {
      case .same(let expected, _): [expected]
      case .changed(let expected, let actual):
        expected == [OutputPattern.anyLines] ? expected : actual
      }
    }
  }
}
