import CLibedit

/// What Tab offers, while it is offered.
struct CompletionMenu {
  var completion: Completion
  /// The text before any candidate was taken, and the scalars that candidates replace.
  var original: EditState
  var range: Range<Int>
  /// The text with the candidate selected: another text means that the user went on.
  var state: EditState
  var selected: Int?
  var isListed = false
}

extension EditLineReader {
  /// Tab: inserts the only candidate, else what all have in common and lists them; again, takes the next one.
  func complete(backward: Bool = false) -> Int32 {
    let state = loadState()
    if let menu, menu.state == state, menu.isListed { return selectNext(in: menu, backward: backward) }
    let completion = hooks.complete(state.text, state.cursorUTF8Offset)
    guard let range = scalarRange(of: completion.replacement, in: state), !completion.candidates.isEmpty
    else {
      beep()
      return CC_NORM
    }
    var completed = state
    if completion.candidates.count == 1 {
      completed.replace(range, with: cleaned(completion.candidates[0].text))
      return change(to: completed)
    }
    let prefix = cleaned(completion.commonPrefix)
    if prefix.count >= EditState.string(state.scalars[range]).count { completed.replace(range, with: prefix) }
    var menu = CompletionMenu(completion: completion, original: state, range: range, state: completed)
    menu.isListed = true
    let result = change(to: completed)
    self.menu = menu
    return result
  }

  private func selectNext(in menu: CompletionMenu, backward: Bool) -> Int32 {
    var menu = menu
    let count = menu.completion.candidates.count
    let next = menu.selected.map { $0 + (backward ? -1 : 1) } ?? (backward ? count - 1 : 0)
    let selected = (next + count) % count
    menu.selected = selected
    menu.state = menu.original
    menu.state.replace(menu.range, with: cleaned(menu.completion.candidates[selected].text))
    let result = change(to: menu.state)
    self.menu = menu
    return result
  }

  private func scalarRange(of range: Range<Int>, in state: EditState) -> Range<Int>? {
    guard let start = state.scalarIndex(atUTF8Offset: range.lowerBound),
      let end = state.scalarIndex(atUTF8Offset: range.upperBound)
    else { return nil }
    return start..<end
  }

  /// A candidate comes from the graph, which is from outside: no controls get into the text.
  private func cleaned(_ text: String) -> String { InputDecoder.cleaned(Array(text.utf8)) }
}
