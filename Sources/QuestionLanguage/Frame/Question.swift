import GraphModel

/// A question as it was read: what is asked for, of what, under which conditions.
///
/// The frame between the typed words and the graph query; equal frames mean the same. It names things by the ids
/// and names of the corpus, so that it can be kept and printed.
package struct Question: Hashable, Sendable {
  /// What kind of answer is wanted.
  package enum Form: String, Hashable, Sendable, CaseIterable {
    /// Rows, with a first line.
    case list
    /// How many rows, or the number that reports give.
    case count
    /// Yes or no, with who says so.
    case whether
    /// By how much a number changed between two times.
    case difference
    /// What the corpus knows of a thing.
    case card
    case compare
    /// How two things are connected.
    case path
    /// Where reports or speakers contradict each other.
    case disagreements
    /// What only one report says.
    case news
    /// What was said again, and by whom.
    case echoes
  }

  package var form: Form
  /// What of each row is wanted, in order; empty for the rows themselves.
  package var asked: [Asked]
  package var subject: Subject
  package var filters: [Filter]
  package var stages: [Stage]

  package init(
    _ form: Form = .list, asked: [Asked] = [], subject: Subject, filters: [Filter] = [], stages: [Stage] = []
  ) {
    self.form = form
    self.asked = asked
    self.subject = subject
    self.filters = filters
    self.stages = stages
  }
}

/// What a question is about.
package enum Subject: Hashable, Sendable {
  /// Everything with one of these labels: statements, meetings, countries.
  case kinds([String])
  /// Named things.
  case entities([EntityName])
  /// What is claimed under some attributes; of `value` the values answer, of `thing` what they are claimed of.
  case claims([String], side: ClaimSide)
  /// An earlier answer; `nil` for the last one.
  case answer(Int?)
}

/// Which end of a claim is asked for.
package enum ClaimSide: String, Hashable, Sendable { case value, thing }

/// A thing of the corpus: ids are unique within a role.
package struct EntityName: Hashable, Sendable, Comparable {
  package var id: String
  package var role: SchemaRole

  package init(_ id: String, _ role: SchemaRole) {
    self.id = id
    self.role = role
  }

  package static func < (a: EntityName, b: EntityName) -> Bool {
    (a.id, a.role.rawValue) < (b.id, b.role.rawValue)
  }
}

/// What is wanted of the rows.
package enum Asked: String, Hashable, Sendable, CaseIterable {
  case speakers, reports, occasions, dates, places, topics, texts, things, authors, acts, reasons
}

/// A condition on the rows.
package struct Filter: Hashable, Sendable {
  package enum Relation: Hashable, Sendable {
    /// Who speaks, asserts or writes.
    case by
    /// The occasion.
    case at
    /// What is spoken of or named.
    case about
    /// Which report says it.
    case per
    /// What a claim is about; for rows of a kind, what they have to do with.
    case of
    /// The whole or group of which the rows are parts or members.
    case within
    /// What a statement does.
    case act
    case form
    case genre
    /// Words of the text.
    case saying
    case since, before, after, during, between
    /// The value of a claim.
    case valued(Comparison)
    /// A label that the rows have besides.
    case kind
    case subkind
    case named, unnamed
    /// Rows of which something is claimed (`thing`), or that are the value of such a claim (`value`).
    case having(String, as: ClaimSide)
    /// Agents who make statements that another question asks for.
    case speaking
    /// In how many reports at least.
    case reportCount
    /// Said by these reports and no other.
    case onlyPer
    /// Whose texts name something; for reports.
    case naming
  }

  package enum Comparison: String, Hashable, Sendable {
    case equal, less, lessOrEqual, greater, greaterOrEqual
  }

  package var relation: Relation
  /// Any of these satisfies the condition.
  package var operands: [Operand]
  package var isNegated: Bool

  package init(_ relation: Relation, _ operands: [Operand] = [], isNegated: Bool = false) {
    self.relation = relation
    self.operands = operands
    self.isNegated = isNegated
  }
}

/// What a condition compares with.
package indirect enum Operand: Hashable, Sendable {
  case entity(EntityName)
  case text(String)
  case number(Double)
  /// A date in EDTF.
  case date(String)
  /// A key of the schema: an act, a form, a label.
  case key(String)
  case question(Question)
  case answer(Int?)
}

/// What is done with the rows.
package enum Stage: Hashable, Sendable {
  case count(by: Key?)
  case top(Int, by: Key)
  case sort(Key, descending: Bool)
  case first(Int)
  case last(Int)
  case timeline
  /// Only these columns.
  case show([Key])

  /// By what rows are grouped or ordered.
  package enum Key: String, Hashable, Sendable, CaseIterable {
    case speaker, topic, report, meeting, date, year, month, act, form, kind, value, name, country, count,
      said
  }
}

extension Filter {
  /// The things among the operands.
  package var entities: [EntityName] {
    operands.compactMap { if case .entity(let name) = $0 { name } else { nil } }
  }
}

extension Question {
  /// The thing that a question is about, to which a pronoun behind it refers; `nil` where it names several or none.
  package var subjectOfTalk: EntityName? {
    if case .entities(let names) = subject, names.count == 1 { return names[0] }
    let names = filters.filter { !$0.isNegated }.flatMap(\.entities)
    return Set(names).count == 1 ? names.first : nil
  }

  /// The filters of a relation.
  package func filters(_ relation: Filter.Relation) -> [Filter] {
    filters.filter { $0.relation == relation }
  }

  /// The same question with its filters in a fixed order, so that the order in which they were typed does not matter.
  package func sorted() -> Question {
    var copy = self
    copy.filters = filters.map { filter in
      var filter = filter
      filter.operands = filter.operands.map { operand in
        if case .question(let inner) = operand { .question(inner.sorted()) } else { operand }
      }
      var seen: Set<Operand> = []
      filter.operands = filter.operands.filter { seen.insert($0).inserted }
      return filter
    }
    copy.filters.sort { FilterOrder.precedes($0, $1) }
    return copy
  }
}

/// The order in which filters are kept and printed.
enum FilterOrder {
  private static func rank(_ relation: Filter.Relation) -> Int {
    switch relation {
    case .kind: 0
    case .subkind: 1
    case .named: 2
    case .unnamed: 3
    case .of: 4
    case .within: 5
    case .by: 6
    case .act: 7
    case .form: 8
    case .genre: 9
    case .about: 10
    case .naming: 11
    case .at: 12
    case .having: 13
    case .speaking: 14
    case .valued: 15
    case .saying: 16
    case .during: 17
    case .since: 18
    case .after: 19
    case .before: 20
    case .between: 21
    case .per: 22
    case .onlyPer: 23
    case .reportCount: 24
    }
  }

  static func precedes(_ a: Filter, _ b: Filter) -> Bool {
    let (first, second) = (rank(a.relation), rank(b.relation))
    if first != second { return first < second }
    if a.isNegated != b.isNegated { return !a.isNegated }
    return false
  }
}
