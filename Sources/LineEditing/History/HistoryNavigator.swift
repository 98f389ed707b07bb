/// Going through the history from an unfinished input and back to it.
struct HistoryNavigator {
  private let entries: [String]
  /// The entry shown; `entries.count` is the input that was being typed.
  private var position: Int
  /// Entries as they were left after changes, the input being typed among them.
  private var changed: [Int: EditState] = [:]

  init(entries: [String] = []) {
    self.entries = entries
    position = entries.count
  }

  enum Direction { case older, newer }

  /// The next entry in a direction that begins with `prefix`, or the draft; nil when there is none.
  ///
  /// What is on the screen is kept with its changes and comes back when its place is reached again.
  mutating func move(_ direction: Direction, from state: EditState, prefix: String = "") -> EditState? {
    var target = position
    repeat {
      target += direction == .older ? -1 : 1
      guard (0...entries.count).contains(target) else { return nil }
    } while !text(at: target).hasPrefix(prefix) && target != entries.count
    return go(to: target, from: state)
  }

  /// The entry of an index.
  mutating func go(to target: Int, from state: EditState) -> EditState {
    changed[position] = state
    position = target
    return changed[target] ?? EditState(text(at: target))
  }

  private func text(at index: Int) -> String {
    index < entries.count ? entries[index] : changed[index]?.text ?? ""
  }
}
