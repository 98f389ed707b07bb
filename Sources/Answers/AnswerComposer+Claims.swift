import GraphModel
import QuestionLanguage
import TextFolding

/// Claims that give one value for one attribute of one thing.
struct ValueGroup {
  var thing: NodeID
  var attribute: String
  var key: String
  var claims: [NodeID]
  var isWrong = false
}

extension AnswerComposer {
  /// Claims as rows: of what, which value, as of when, given by whom; differing values side by side.
  mutating func composeClaims(_ found: [ClaimRow], side: ClaimSide) -> Answer {
    guard !found.isEmpty else { return absent() }
    var groups = limited(preciselyDated(grouped(found)), side).filter {
      isInEnoughReports($0.claims.flatMap(facts.cites))
    }
    guard !groups.isEmpty else { return absent() }
    var answer = Answer(kind: .values, language: language)
    if question.form == .difference { return difference(groups) }
    if side == .value { groups += differing(groups) }
    fill(&answer, groups)
    let right = groups.filter { !$0.isWrong }
    let claims = right.flatMap(\.claims)
    answer.cites = Citations.sorted(claims.flatMap(facts.cites))
    settle(&answer, right, side)
    if question.form == .compare {
      answer.values += groups.filter(\.isWrong).map { facts.valueText($0.claims[0]) }
    }
    answer.headline = headline(answer, groups, side)
    var touched = facts.disagreements(touching: groups.flatMap(\.claims))
    touched = touched.filter {
      facts.names.text($0, PropertyName.attribute).map { Set(groups.map(\.attribute)).contains($0) } ?? true
    }
    for node in touched { addDisagreement(node, to: &answer) }
    if !touched.isEmpty && groups.contains(where: \.isWrong) {
      answer.cites = Citations.sorted(
        answer.cites + groups.filter(\.isWrong).flatMap { $0.claims.flatMap(facts.cites) })
    }
    for claim in claims.prefix(6) where claims.count <= 6 {
      if let note = facts.note(claim) {
        answer.notes.append(AnswerNote(kind: .note, text: note, cites: facts.cites(claim)))
      }
    }
    return answer
  }

  /// The first or last by date of things that claims are about.
  private func limited(_ groups: [ValueGroup], _ side: ClaimSide) -> [ValueGroup] {
    var groups = groups
    for stage in earlyStages {
      var count = 0
      if case .first(let number) = stage { count = number }
      if case .last(let number) = stage { count = -number }
      if case .top(let number, .value) = stage { groups = highest(number, of: groups) }
      guard count != 0 else { continue }
      func day(_ group: ValueGroup) -> String { side == .thing ? firmDate(of: group.thing) : asOf(group) }
      let things = groups.filter { !day($0).isEmpty }.sorted { day($0) < day($1) }.map {
        side == .thing ? $0.thing : $0.claims[0]
      }.uniqued()
      let kept = count > 0 ? things.prefix(count) : things.suffix(-count)
      if !kept.isEmpty { groups = groups.filter { kept.contains(side == .thing ? $0.thing : $0.claims[0]) } }
    }
    return groups
  }

  /// Of dates that may lie in a time those as precise as the time, where there are such.
  private func preciselyDated(_ groups: [ValueGroup]) -> [ValueGroup] {
    guard let wanted = askedPrecision else { return groups }
    let precise = groups.filter {
      EDTFDate(facts.plainValue($0.claims[0])).map { $0.precision >= wanted } ?? false
    }
    return precise.isEmpty ? groups : precise
  }

  /// Those that give the highest numbers.
  private func highest(_ count: Int, of groups: [ValueGroup]) -> [ValueGroup] {
    let numbers = Set(groups.compactMap { number($0) }).sorted(by: >).prefix(count)
    return numbers.isEmpty ? groups : groups.filter { number($0).map(numbers.contains) ?? false }
  }

  /// Claims by thing, attribute and value, in the order of time.
  private func grouped(_ rows: [ClaimRow]) -> [ValueGroup] {
    var groups: [ValueGroup] = []
    for row in rows {
      let key = facts.valueKey(row.claim)
      let attribute = facts.attribute(row.claim)
      if let index = groups.firstIndex(where: {
        $0.thing == row.thing && $0.attribute == attribute && $0.key == key
      }) {
        if !groups[index].claims.contains(row.claim) { groups[index].claims.append(row.claim) }
      } else {
        groups.append(ValueGroup(thing: row.thing, attribute: attribute, key: key, claims: [row.claim]))
      }
    }
    return groups.enumerated().sorted { a, b in
      let (first, second) = (asOf(a.element), asOf(b.element))
      return first == second ? a.offset < b.offset : first < second
    }.map(\.element)
  }

  private func asOf(_ group: ValueGroup) -> String {
    group.claims.map { facts.date($0, PropertyName.asOf) }.filter { !$0.isEmpty }.min() ?? ""
  }

  /// What is claimed otherwise and was judged wrong, so that it stands beside what answers.
  private func differing(_ groups: [ValueGroup]) -> [ValueGroup] {
    var found: [ValueGroup] = []
    var seen: Set<NodeID> = []
    for group in groups where schema.attribute(named: group.attribute)?.isFunctional ?? false {
      for claim in facts.wrongClaims(of: group.thing, attribute: group.attribute)
      where seen.insert(claim).inserted {
        found.append(
          ValueGroup(
            thing: group.thing, attribute: group.attribute, key: facts.valueKey(claim), claims: [claim],
            isWrong: true))
      }
    }
    return found
  }

  private func fill(_ answer: inout Answer, _ groups: [ValueGroup]) {
    let showsThing = Set(groups.map(\.thing)).count > 1 || question.filters(.of).isEmpty
    let showsAttribute = Set(groups.map(\.attribute)).count > 1
    let showsDate = groups.contains { !asOf($0).isEmpty }
    var shown: [Wording.Column] = []
    if showsThing { shown.append(.thing) }
    if showsAttribute { shown.append(.attribute) }
    shown.append(.value)
    if showsDate { shown.append(.asOf) }
    shown.append(.source)
    answer.columns = columns(shown)
    answer.rows = groups.map { group in
      let cites = Citations.sorted(group.claims.flatMap(facts.cites))
      var values: [Value] = []
      if showsThing { values.append(.string(facts.name(group.thing))) }
      if showsAttribute { values.append(.string(facts.attributeName(group.attribute))) }
      values.append(.string(facts.valueText(group.claims[0]) + mark(group)))
      if showsDate { values.append(.string(asOf(group))) }
      var givers: [String] = []
      for giver in group.claims.map(facts.giver) where !givers.contains(giver) { givers.append(giver) }
      values.append(.string(givers.joined(separator: words.semicolon)))
      return AnswerRow(
        values: values, cites: cites, ids: ids([group.thing] + group.claims.compactMap(facts.valueNode)),
        basis: group.claims)
    }
  }

  private func mark(_ group: ValueGroup) -> String {
    if group.isWrong { return " (\(words.judgedWrong))" }
    return group.claims.allSatisfy { facts.rank($0) == "doubtful" } ? " (\(words.doubtful))" : ""
  }

  // MARK: What is asked for

  private mutating func settle(_ answer: inout Answer, _ groups: [ValueGroup], _ side: ClaimSide) {
    let claims = groups.flatMap(\.claims)
    let values = unique(claims.compactMap(facts.valueNode))
    let things = unique(groups.map(\.thing))
    let isEntity =
      side == .thing || !values.isEmpty && groups.allSatisfy { facts.valueNode($0.claims[0]) != nil }
    let answering = side == .thing ? things : values
    if isEntity {
      answer.kind = .entities
      answer.ids = ids(answering)
      remember(answering)
      remember(things)
    } else {
      answer.ids = ids(things)
      remember(things)
    }
    if side == .value {
      var seen: Set<String> = []
      answer.values = groups.map {
        facts.valueNode($0.claims[0]).map(facts.name) ?? facts.plainValue($0.claims[0])
      }.filter { seen.insert($0).inserted }
    }
    for asked in question.asked {
      switch asked {
      case .reports:
        // Where both ends are given, only who reports it is asked for.
        if question.form != .whether, isGiven || question.form == .count { answer.ids = [] }
        answer.ids += outlets(answer.cites).filter { !answer.ids.contains($0) }
      case .speakers:
        let givers = unique(claims.flatMap(facts.speakers))
        if !isEntity || side == .thing && question.form != .count { answer.ids = [] }
        answer.ids += ids(givers).filter { !answer.ids.contains($0) }
        answer.kind = .entities
      case .things: answer.ids += ids(things).filter { !answer.ids.contains($0) }
      case .dates:
        if question.asked == [.dates] {
          answer.kind = .values
          answer.ids = ids(things)
        }
        answer.values = Array(Set(claims.map { facts.date($0, PropertyName.asOf) }.filter { !$0.isEmpty }))
          .sorted()
      default: break
      }
    }
    if question.form == .count {
      answer.kind = .count
      answer.values = [String(answering.isEmpty ? groups.count : answering.count)]
      if question.asked == [.reports] {
        answer.ids = outlets(answer.cites)
        answer.values = [String(answer.ids.count)]
      }
    }
    if question.form == .whether {
      answer.kind = .values
      if question.asked.isEmpty { answer.ids = ids(unique(things + values)) }
    }
  }

  /// Whether the question names both what is claimed and of what.
  private var isGiven: Bool {
    !question.filters(.of).isEmpty
      && question.filters.contains { filter in
        if case .valued = filter.relation { !filter.isNegated } else { false }
      }
  }

  private func headline(_ answer: Answer, _ groups: [ValueGroup], _ side: ClaimSide) -> String {
    let right = groups.filter { !$0.isWrong }
    switch question.form {
    case .count:
      let counted = question.asked == [.reports] ? outletNames(answer.cites) : names(right, side)
      return "\(answer.values.first ?? "0")" + words.colon + words.list(counted)
    case .whether:
      let isDisputed = !facts.disagreements(touching: right.flatMap(\.claims)).isEmpty
      let isDoubtful = right.allSatisfy { group in group.claims.allSatisfy { facts.rank($0) == "doubtful" } }
      let verdict = isDisputed ? words.disputed : isDoubtful ? words.doubtful : words.yes
      return verdict + " — " + sources(right)
    default: break
    }
    if question.asked.contains(.dates), !answer.values.isEmpty {
      return words.list(answer.values) + " — " + sources(right)
    }
    if question.asked.contains(.speakers) {
      let givers = unique(right.flatMap(\.claims).flatMap(facts.speakers))
      let shown = words.list(right.map { facts.valueText($0.claims[0]) }, limit: 3)
      return words.list(givers.map(facts.name)) + " — " + shown
    }
    if side == .value && (groups.count <= 4 || isFunctional(right)) {
      return groups.map { group in
        let date = asOf(group)
        let when = date.isEmpty ? "" : " (\(date))"
        let what =
          Set(groups.map(\.attribute)).count > 1 ? facts.attributeName(group.attribute) + words.colon : ""
        return what + facts.valueText(group.claims[0]) + when + mark(group) + " — " + sources([group])
      }.joined(separator: words.semicolon)
    }
    return words.list(names(right, side))
  }

  private func isFunctional(_ groups: [ValueGroup]) -> Bool {
    groups.count <= 8 && groups.allSatisfy { schema.attribute(named: $0.attribute)?.isFunctional ?? false }
  }

  private func names(_ groups: [ValueGroup], _ side: ClaimSide) -> [String] {
    var seen: Set<String> = []
    return groups.map { side == .thing ? facts.name($0.thing) : facts.valueText($0.claims[0]) + mark($0) }
      .filter { seen.insert($0).inserted }
  }

  private func sources(_ groups: [ValueGroup]) -> String { sources(of: groups.flatMap(\.claims)) }

  /// How many reports give some claims, and where: `2 reports (a:1; b:1,5)`.
  func sources(of claims: [NodeID]) -> String {
    let cites = Citations.sorted(claims.flatMap(facts.cites))
    return words.count(Citations.reports(of: cites).count, .report) + " (" + Citations.shortened(cites) + ")"
  }

  // MARK: Differences

  /// By how much a number rose or fell from the first to the last time that it is given for.
  private mutating func difference(_ groups: [ValueGroup]) -> Answer {
    let dated = groups.filter { !asOf($0).isEmpty }
    var answer = Answer(kind: .count, language: language)
    fill(&answer, groups)
    answer.cites = Citations.sorted(groups.flatMap { $0.claims.flatMap(facts.cites) })
    answer.ids = ids(unique(groups.map(\.thing)))
    remember(groups.map(\.thing))
    guard let first = dated.first, let last = dated.last, let low = number(first), let high = number(last),
      dated.count > 1
    else {
      answer.kind = .values
      answer.values = groups.map { facts.plainValue($0.claims[0]) }
      answer.headline = groups.map { facts.valueText($0.claims[0]) + " — " + sources([$0]) }.joined(
        separator: words.semicolon)
      return answer
    }
    let change = high - low
    answer.values = [String(change), facts.plainValue(first.claims[0]), facts.plainValue(last.claims[0])]
    answer.headline =
      (change >= 0
        ? words.pick("by \(change)", "بمقدار \(change)")
        : words.pick("down by \(-change)", "انخفاض بمقدار \(-change)"))
      + words.colon
      + words.pick("from ", "من ") + "\(facts.valueText(first.claims[0])) (\(asOf(first)))"
      + words.pick(" to ", " إلى ")
      + "\(facts.valueText(last.claims[0])) (\(asOf(last)))"
    return answer
  }

  private func number(_ group: ValueGroup) -> Int? {
    if case .int(let value) = facts.names.value(group.claims[0], PropertyName.value) {
      Int(value)
    } else {
      nil
    }
  }
}
