import TextFolding

/// Conditions on dates as predicates of the query language.
///
/// A dated thing has a first and a last day; it is "in" a time when the two overlap, "before" one when it ends before.
struct TimeCondition {
  let relation: Filter.Relation
  let dates: [EDTFDate]

  /// The predicate for a property and its last day; `nil` when the dates are open where one is needed.
  func predicate(_ property: String) -> String? {
    let alternatives: [String]
    switch relation {
    case .between:
      guard let first = dates.first?.firstDay, let last = dates.last?.lastDay else { return nil }
      alternatives = [Self.overlap(property, first, last)]
    case .before:
      alternatives = dates.compactMap { date in date.firstDay.map { "\(property)_to < \(Self.day($0))" } }
    case .after:
      alternatives = dates.compactMap { date in date.lastDay.map { "\(property) > \(Self.day($0))" } }
    case .since:
      alternatives = dates.compactMap { date in date.firstDay.map { "\(property)_to >= \(Self.day($0))" } }
    default:
      alternatives = dates.compactMap { date in
        guard let first = date.firstDay, let last = date.lastDay else { return nil }
        return Self.overlap(property, first, last)
      }
    }
    if alternatives.isEmpty { return nil }
    return alternatives.count == 1 ? alternatives[0] : "(" + alternatives.joined(separator: " OR ") + ")"
  }

  private static func overlap(_ property: String, _ first: CalendarDay, _ last: CalendarDay) -> String {
    "\(property) <= \(day(last)) AND \(property)_to >= \(day(first))"
  }

  private static func day(_ day: CalendarDay) -> String {
    "date('\(EDTFDate(year: day.year, month: day.month, day: day.day)?.text ?? "")')"
  }

  /// Whether a date satisfies the condition, by the same rule.
  func holds(_ date: EDTFDate) -> Bool {
    switch relation {
    case .between:
      guard let first = dates.first?.firstDay, let last = dates.last?.lastDay else { return false }
      return (date.firstDay.map { $0 <= last } ?? true) && (date.lastDay.map { $0 >= first } ?? true)
    case .before:
      return dates.contains { bound in
        date.lastDay.map { last in bound.firstDay.map { last < $0 } ?? false } ?? false
      }
    case .after:
      return dates.contains { bound in
        date.firstDay.map { first in bound.lastDay.map { first > $0 } ?? false } ?? false
      }
    case .since:
      return dates.contains { bound in
        date.lastDay.map { last in bound.firstDay.map { last >= $0 } ?? true } ?? true
      }
    default: return dates.contains { $0.overlaps(date) }
    }
  }
}
