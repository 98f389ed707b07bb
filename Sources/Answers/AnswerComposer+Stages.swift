import GraphModel
import QuestionLanguage

extension AnswerComposer {
  /// Applies the stages that the rows have not gone through yet, by the columns that the answer shows.
  func applyStages(to answer: inout Answer) {
    // Yes or no rests on all that there is.
    guard question.form != .whether else { return }
    for stage in question.stages where !isApplied(stage) {
      switch stage {
      case .first(let count): answer.rows = Array(answer.rows.prefix(count))
      case .last(let count): answer.rows = Array(answer.rows.suffix(count))
      case .timeline: sort(&answer, by: .date, descending: false)
      case .sort(let key, let descending): sort(&answer, by: key, descending: descending)
      case .count(let key?): group(&answer, by: key)
      case .count(nil): count(&answer)
      case .top(let count, let key):
        if key != .count && key != .value { group(&answer, by: key) }
        sort(&answer, by: key == .value ? .value : .count, descending: true)
        answer.rows = Array(answer.rows.prefix(count))
      case .show(let keys): show(&answer, keys)
      }
      keepWhatRowsHold(&answer, stage)
    }
  }

  /// The stages that things of a kind and claims go through as they are made: those before rows are ordered or
  /// counted by a column.
  var earlyStages: [Stage] {
    Array(
      question.stages.prefix { stage in
        switch stage {
        case .sort, .count, .show: false
        default: true
        }
      })
  }

  /// Whether what made the rows has gone through a stage already.
  private func isApplied(_ stage: Stage) -> Bool {
    guard question.form == .list || question.form == .count else { return false }
    if case .show = stage { return false }
    switch question.subject {
    case .kinds(let labels)
    where labels.contains(schema.labelName(of: .utterance)) || labels.contains(schema.labelName(of: .claim)):
      return stage != .count(by: nil)
        || question.stages.contains { if case .top = $0 { true } else { false } }
    case .kinds: return earlyStages.contains(stage)
    case .claims:
      return switch stage {
      case .first, .last: earlyStages.contains(stage)
      default: false
      }
    case .entities: return asksForOrder && earlyStages.contains(stage)
    default: return false
    }
  }

  // MARK: Columns

  /// The columns that a key may mean, the likeliest first.
  private func columns(for key: Stage.Key) -> [Wording.Column] {
    switch key {
    case .speaker, .country: [.speaker, .source, .name]
    case .topic: [.topic]
    case .report: [.report, .source]
    case .meeting: [.meeting]
    case .date, .year, .month: [.date, .asOf]
    case .act: [.attribute]
    case .form: [.form]
    case .kind: [.kind, .attribute]
    case .value: [.value, .count, .said]
    case .name: [.name, .thing, .value]
    case .count: [.count]
    case .said: [.said, .value]
    }
  }

  /// The column of a key; a warning where the answer has none.
  private func column(_ key: Stage.Key, _ answer: inout Answer) -> Int? {
    for column in columns(for: key) {
      if let index = answer.columns.firstIndex(where: { $0.name == words.column(column) }) { return index }
    }
    let name = columns(for: key).first.map(words.column) ?? key.rawValue
    answer.notes.append(
      AnswerNote(kind: .warning, text: words.pick("no column “\(name)”", "لا عمود باسم «\(name)»")))
    return nil
  }

  // MARK: Stages

  private func sort(_ answer: inout Answer, by key: Stage.Key, descending: Bool) {
    guard let column = column(key, &answer) else { return }
    let sorted = answer.rows.enumerated().sorted { a, b in
      let order = Value.order(sortValue(a.element, column), sortValue(b.element, column))
      return order == 0 ? a.offset < b.offset : descending ? order > 0 : order < 0
    }
    answer.rows = sorted.map(\.element)
    answer.isOrdered = true
  }

  /// Numbers that are shown with their unit are ordered as numbers.
  private func sortValue(_ row: AnswerRow, _ column: Int) -> Value {
    guard row.values.indices.contains(column) else { return .null }
    guard case .string(let text) = row.values[column] else { return row.values[column] }
    let digits = text.prefix { $0.isNumber || $0 == "," }.filter { $0 != "," }
    let isDate = text.contains("-")
    return digits.isEmpty || isDate
      ? row.values[column] : Int64(digits).map { .int($0) } ?? row.values[column]
  }

  private func group(_ answer: inout Answer, by key: Stage.Key) {
    guard let column = column(key, &answer) else { return }
    var groups: [(name: String, rows: [AnswerRow])] = []
    for row in answer.rows {
      let name = groupName(row, column, key)
      if let index = groups.firstIndex(where: { $0.name == name }) {
        groups[index].rows.append(row)
      } else {
        groups.append((name, [row]))
      }
    }
    groups.sort { ($1.rows.count, $0.name) < ($0.rows.count, $1.name) }
    answer.columns = [answer.columns[column], AnswerColumn(name: words.column(.count))]
    answer.rows = groups.map { group in
      AnswerRow(
        values: [.string(group.name), .int(Int64(group.rows.count))],
        cites: Citations.sorted(group.rows.flatMap(\.cites)), ids: group.rows.flatMap(\.ids).uniqued(),
        basis: group.rows.flatMap(\.basis))
    }
    answer.kind = .count
    answer.values = groups.map { String($0.rows.count) }
    answer.headline = words.list(groups.prefix(5).map { "\($0.name) (\($0.rows.count))" })
    answer.isOrdered = true
  }

  private func groupName(_ row: AnswerRow, _ column: Int, _ key: Stage.Key) -> String {
    guard row.values.indices.contains(column), case .string(let text) = row.values[column] else { return "" }
    switch key {
    case .year: return String(text.prefix(4))
    case .month: return String(text.prefix(7))
    default: return text
    }
  }

  private func count(_ answer: inout Answer) {
    answer.kind = .count
    answer.values = [String(answer.rows.count)]
    answer.headline = String(answer.rows.count) + (answer.headline.map { words.colon + $0 } ?? "")
  }

  private func show(_ answer: inout Answer, _ keys: [Stage.Key]) {
    let kept = keys.compactMap { column($0, &answer) }.uniqued()
    guard !kept.isEmpty else { return }
    answer.columns = kept.map { answer.columns[$0] }
    for index in answer.rows.indices {
      let values = answer.rows[index].values
      answer.rows[index].values = kept.map { values.indices.contains($0) ? values[$0] : .null }
    }
  }

  /// After rows were cut, what answers is what they hold.
  private func keepWhatRowsHold(_ answer: inout Answer, _ stage: Stage) {
    switch stage {
    case .first, .last, .top: answer.cites = Citations.sorted(answer.rows.flatMap(\.cites))
    case .sort: break
    default: return
    }
    let asked = Set(answer.ids)
    answer.ids = answer.rows.flatMap(\.ids).filter(asked.contains).uniqued()
    guard answer.kind == .entities else { return }
    answer.headline = words.list(
      answer.rows.compactMap { if case .string(let text)? = $0.values.first { text } else { nil } })
  }
}
