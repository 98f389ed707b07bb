/// Texts that were cut out, newest last, for yanking them back.
struct KillRing {
  private static let capacity = 32

  private var entries: [String] = []
  private var position = 0

  enum Side { case before, after }

  /// Keeps a text; one cut right after another joins it on the side it stood.
  mutating func keep(_ text: String, joining side: Side?) {
    guard !text.isEmpty else { return }
    if let side, let last = entries.popLast() {
      entries.append(side == .before ? text + last : last + text)
    } else {
      entries.append(text)
    }
    if entries.count > Self.capacity { entries.removeFirst() }
    position = entries.count - 1
  }

  /// The newest text; from here `rotated` goes back.
  mutating func newest() -> String? {
    position = entries.count - 1
    return entries.last
  }

  /// The text before the one given last, and after the oldest the newest again.
  mutating func rotated() -> String? {
    guard !entries.isEmpty else { return nil }
    position = (position + entries.count - 1) % entries.count
    return entries[position]
  }
}
