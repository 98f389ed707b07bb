/// The commands that need only the text and the cursor.
enum EditCommand {
  case left, right, wordLeft, wordRight, lineStart, lineEnd, textStart, textEnd
  case deleteBackward, deleteForward, transpose
  case killLineEnd, killLineStart, killBlankSeparatedBackward, killWordBackward, killWordForward
  case yank, yankEarlier, undo
}

/// What one input line remembers between commands; knows no terminal, so that tests need none.
struct EditSession {
  private(set) var kills = KillRing()
  var undoStack = UndoStack()
  private var previous: EditCommand?
  private var yanked: Range<Int>?
  /// The state after the last command: another one before the next says that something was typed between.
  private var after: EditState?

  /// Begins a new input; what was cut out of earlier ones can still be yanked.
  mutating func begin(with state: EditState) {
    undoStack.reset(to: state)
    previous = nil
    yanked = nil
  }

  /// Takes note that something else happened, so that cuts do not join.
  mutating func breakSequence() {
    previous = nil
    yanked = nil
  }

  /// Carries out a command. False when there was nothing to do.
  mutating func apply(_ command: EditCommand, to state: inout EditState) -> Bool {
    undoStack.observe(state)
    if state != after { breakSequence() }
    let before = state
    perform(command, on: &state)
    if command != .undo { undoStack.observe(state) }
    previous = command
    after = state
    return state != before
  }

  private mutating func perform(_ command: EditCommand, on state: inout EditState) {
    switch command {
    case .left: state.cursor = state.previousBoundary
    case .right: state.cursor = state.nextBoundary
    case .wordLeft: state.cursor = state.previousWord
    case .wordRight: state.cursor = state.nextWord
    case .lineStart: state.cursor = state.lineStart
    case .lineEnd: state.cursor = state.lineEnd
    case .textStart: state.cursor = 0
    case .textEnd: state.cursor = state.scalars.count
    case .deleteBackward: state.replace(state.backwardDeletionStart..<state.cursor, with: "")
    case .deleteForward: state.replace(state.cursor..<state.nextBoundary, with: "")
    case .transpose: transpose(&state)
    case .killLineEnd: kill(state.cursor..<endOfKill(in: state), side: .after, in: &state)
    case .killLineStart: kill(startOfKill(in: state)..<state.cursor, side: .before, in: &state)
    case .killBlankSeparatedBackward:
      kill(state.previousBlankSeparated..<state.cursor, side: .before, in: &state)
    case .killWordBackward: kill(state.previousWord..<state.cursor, side: .before, in: &state)
    case .killWordForward: kill(state.cursor..<state.nextWord, side: .after, in: &state)
    case .yank: yank(&state)
    case .yankEarlier: yankEarlier(&state)
    case .undo: if let earlier = undoStack.undo() { state = earlier }
    }
  }

  /// To the end of the line; at its end, the line feed.
  private func endOfKill(in state: EditState) -> Int {
    state.lineEnd > state.cursor ? state.lineEnd : min(state.cursor + 1, state.scalars.count)
  }

  private func startOfKill(in state: EditState) -> Int {
    state.lineStart < state.cursor ? state.lineStart : max(state.cursor - 1, 0)
  }

  private mutating func kill(_ range: Range<Int>, side: KillRing.Side, in state: inout EditState) {
    let kinds: [EditCommand] = [
      .killLineEnd, .killLineStart, .killBlankSeparatedBackward, .killWordBackward, .killWordForward,
    ]
    let joins = previous.map(kinds.contains) ?? false
    kills.keep(EditState.string(state.scalars[range]), joining: joins ? side : nil)
    state.replace(range, with: "")
  }

  private mutating func yank(_ state: inout EditState) {
    guard let text = kills.newest() else { return }
    let start = state.cursor
    state.insert(text)
    yanked = start..<state.cursor
  }

  private mutating func yankEarlier(_ state: inout EditState) {
    guard previous == .yank || previous == .yankEarlier, let range = yanked,
      range.upperBound <= state.scalars.count, let text = kills.rotated()
    else { return }
    state.replace(range, with: text)
    yanked = range.lowerBound..<state.cursor
  }

  /// Exchanges the clusters on both sides of the cursor, at a line's end the last two.
  private func transpose(_ state: inout EditState) {
    var middle = state
    if middle.cursor == middle.lineEnd { middle.cursor = middle.previousBoundary }
    let start = middle.previousBoundary
    let end = middle.nextBoundary
    guard start >= middle.lineStart, start < middle.cursor, middle.cursor < end else { return }
    let left = EditState.string(state.scalars[start..<middle.cursor])
    let right = EditState.string(state.scalars[middle.cursor..<end])
    state.replace(start..<end, with: right + left)
  }
}
