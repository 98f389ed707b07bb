import GraphModel
import TextFolding

/// The properties of a node or relationship while they are collected, in order; what is absent is left out.
struct PropertyList {
  private(set) var pairs: [(String, Value)] = []

  mutating func set(_ name: String, _ text: String?) {
    if let text, !text.isEmpty { pairs.append((name, .string(text))) }
  }

  mutating func set(_ name: String, _ number: Int) {
    pairs.append((name, .int(Int64(number))))
  }

  mutating func set(_ name: String, _ texts: [String]) {
    if !texts.isEmpty { pairs.append((name, .list(texts.map { .string($0) }))) }
  }

  /// Sets a flag that is written only when it is true.
  mutating func set(_ name: String, flag: Bool) {
    if flag { pairs.append((name, .bool(true))) }
  }

  /// Sets a text under its name and, in Arabic, under the name with a suffix.
  mutating func set(_ name: String, _ text: LocalizedText?) {
    set(name, text?.en)
    set(name + PropertyName.arabicSuffix, text?.ar)
  }

  /// Sets first day, last day and text of a date; an open end has no day.
  mutating func set(_ name: String, _ date: EDTFDate?) {
    guard let date else { return }
    if let first = date.firstDay { pairs.append((name, .date(DateValue(first)))) }
    if let last = date.lastDay { pairs.append((name + PropertyName.lastDaySuffix, .date(DateValue(last)))) }
    set(name + PropertyName.edtfSuffix, date.text)
  }

  /// Sets a claim's value: a number, a date in three parts, a text in its languages, or an id.
  mutating func set(_ name: String, _ value: ClaimValue) {
    switch value {
    case .integer(let number): pairs.append((name, .int(number)))
    case .decimal(let number): pairs.append((name, .float(number)))
    case .date(let date): set(name, date)
    case .text(let en, let ar):
      set(name, en)
      set(name + PropertyName.arabicSuffix, ar)
    case .thing(let id): set(name, id)
    case .unread: break
    }
  }

  /// Sets the sentences on which something rests.
  mutating func set(cites: some Sequence<Citation>) {
    set(PropertyName.cites, cites.map(\.text))
  }

  mutating func set(_ rank: ClaimRank) {
    set(PropertyName.rank, rank.rawValue)
  }
}

extension DateValue {
  fileprivate init(_ day: CalendarDay) {
    self.init(days: Int64(day.dayNumber))
  }
}
