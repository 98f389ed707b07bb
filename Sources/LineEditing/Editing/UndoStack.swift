/// Earlier states of the text, so that changes can be taken back one by one.
struct UndoStack {
  private static let capacity = 500

  private var states: [EditState] = []
  private var latest = EditState()
  /// Whether the last change inserted a letter, and where the next one would continue the word.
  private var typingEnd: Int?

  /// Begins anew with a text.
  mutating func reset(to state: EditState) {
    states = []
    latest = state
    typingEnd = nil
  }

  /// Takes note of the present state. Letters typed one after the other become one change.
  mutating func observe(_ state: EditState) {
    guard state.scalars != latest.scalars else {
      latest.cursor = state.cursor
      return
    }
    let isTyping =
      state.scalars.count == latest.scalars.count + 1 && state.cursor == latest.cursor + 1
      && EditState.isInWord(state.scalars[latest.cursor])
    if !(isTyping && typingEnd == latest.cursor) { states.append(latest) }
    if states.count > Self.capacity { states.removeFirst() }
    typingEnd = isTyping ? state.cursor : nil
    latest = state
  }

  /// The state before the last change, which is forgotten.
  mutating func undo() -> EditState? {
    typingEnd = nil
    guard let state = states.popLast() else { return nil }
    latest = state
    return state
  }
}
