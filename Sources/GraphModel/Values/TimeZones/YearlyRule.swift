/// The part of a POSIX TZ string that tells offsets: a standard offset and perhaps another for a season of each year.
struct YearlyRule: Sendable {
  /// Seconds east of UTC.
  private var standard: Int32
  private var season: Season?

  private struct Season: Sendable {
    var offset: Int32
    var start: Moment
    var end: Moment
  }

  /// A moment of the year on the local clock: `M3.5.0/2` is 2:00 of the last Sunday of March.
  private struct Moment: Sendable {
    var month: Int64
    /// 1 to 5; 5 is the last of the month.
    var week: Int64
    /// 0 is Sunday.
    var weekday: Int64
    /// Local seconds after midnight, which may lie in another day.
    var seconds: Int64

    /// Local seconds since 1970-01-01T00:00.
    func localSeconds(in year: Int64) -> Int64 {
      let first = CivilDate(year: year, month: month, day: 1).days
      // 1970-01-01 was a Thursday.
      let toFirstWeekday = (weekday - (first + 4)).floorRemainder(by: 7)
      var day = toFirstWeekday + 7 * (week - 1)
      if day >= CivilDate.daysInMonth(month, of: year) { day -= 7 }
      return (first + day) * 86_400 + seconds
    }
  }

  var hasSeasons: Bool { season != nil }

  func offset(at instant: Int64) -> Int32 {
    guard let season else { return standard }
    let year = CivilDate(days: (instant + Int64(standard)).floorDivided(by: 86_400)).year
    let start = season.start.localSeconds(in: year) - Int64(standard)
    let end = season.end.localSeconds(in: year) - Int64(season.offset)
    let isSeason = start < end ? instant >= start && instant < end : instant >= start || instant < end
    return isSeason ? season.offset : standard
  }

  /// The changes within a span of at most a few days, ascending.
  func transitions(in span: ClosedRange<Int64>) -> [TimeZoneRules.Transition] {
    guard let season else { return [] }
    let firstYear = CivilDate(days: span.lowerBound.floorDivided(by: 86_400)).year - 1
    var result: [TimeZoneRules.Transition] = []
    for year in firstYear...firstYear + 2 {
      result.append(
        .init(
          instant: season.start.localSeconds(in: year) - Int64(standard), before: standard,
          after: season.offset))
      result.append(
        .init(
          instant: season.end.localSeconds(in: year) - Int64(season.offset), before: season.offset,
          after: standard))
    }
    return result.filter { span.contains($0.instant) }.sorted { $0.instant < $1.instant }
  }
}

// MARK: - Reading

extension YearlyRule {
  /// Reads `CET-1CEST,M3.5.0,M10.5.0/3`; `nil` for anything else.
  init?(posix text: Substring) {
    var reader = Reader(text: Array(text.utf8))
    guard reader.skipName(), let standard = reader.offset() else { return nil }
    self.standard = -standard
    guard reader.skipName() else { return }
    // Without an offset of its own the season is an hour ahead.
    let seasonOffset = reader.offset().map { -$0 } ?? self.standard + 3600
    guard let start = reader.moment(), let end = reader.moment() else { return nil }
    season = Season(offset: seasonOffset, start: start, end: end)
  }

  private struct Reader {
    let text: [UInt8]
    var position = 0

    private mutating func eat(_ byte: Character) -> Bool {
      guard position < text.count, text[position] == byte.asciiValue else { return false }
      position += 1
      return true
    }

    /// Skips `CET` or `<+03>`.
    mutating func skipName() -> Bool {
      if eat("<") {
        while position < text.count, !eat(">") { position += 1 }
        return true
      }
      let start = position
      while position < text.count, isLetter(text[position]) { position += 1 }
      return position > start
    }

    private func isLetter(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 || byte >= 97 && byte <= 122 }

    private mutating func number() -> Int64? {
      let start = position
      var value: Int64 = 0
      while position < text.count, text[position] >= 48, text[position] <= 57, position - start < 4 {
        value = value * 10 + Int64(text[position] - 48)
        position += 1
      }
      return position > start ? value : nil
    }

    /// `[+-]h[:mm[:ss]]` in seconds.
    mutating func offset() -> Int32? {
      let isNegative = eat("-")
      if !isNegative { _ = eat("+") }
      guard var seconds = number().map({ $0 * 3600 }) else { return nil }
      if eat(":") { seconds += (number() ?? 0) * 60 }
      if eat(":") { seconds += number() ?? 0 }
      return Int32(isNegative ? -seconds : seconds)
    }

    /// `,Mm.w.d[/time]`, the time being 2:00 where it is left out.
    mutating func moment() -> Moment? {
      guard eat(","), eat("M"), let month = number(), eat("."), let week = number(), eat("."),
        let weekday = number()
      else { return nil }
      var seconds: Int64 = 7200
      if eat("/") {
        guard let time = offset() else { return nil }
        seconds = Int64(time)
      }
      return Moment(month: month, week: week, weekday: weekday, seconds: seconds)
    }
  }
}
