import GraphModel
import Testing

@Suite struct TimeZoneTests {
  /// Local seconds of a date and time.
  static func local(_ text: String) throws -> Int64 { try LocalDateTimeValue(iso: text).seconds }

  /// What a clock in a zone means: plain times, gaps, times shown twice, times before and after the recorded ones.
  @Test(arguments: [
    ("Europe/Rome", "2021-06-28T10:00", "2021-06-28T10:00+02:00[Europe/Rome]"),
    ("Europe/Rome", "2021-01-28T10:00", "2021-01-28T10:00+01:00[Europe/Rome]"),
    ("Europe/Rome", "2021-03-28T02:30", "2021-03-28T03:30+02:00[Europe/Rome]"),
    ("Europe/Rome", "2021-10-31T02:30", "2021-10-31T02:30+02:00[Europe/Rome]"),
    ("Europe/Rome", "2021-10-31T03:00", "2021-10-31T03:00+01:00[Europe/Rome]"),
    ("Europe/Rome", "1850-01-01T00:00", "1850-01-01T00:00+00:49:56[Europe/Rome]"),
    ("Europe/Oslo", "1800-01-01T00:00", "1800-01-01T00:00+00:53:28[Europe/Oslo]"),
    ("Europe/Rome", "2500-07-01T00:00", "2500-07-01T00:00+02:00[Europe/Rome]"),
    ("Europe/London", "1995-10-22T12:00", "1995-10-22T12:00Z[Europe/London]"),
    ("America/New_York", "2007-03-11T02:30", "2007-03-11T03:30-04:00[America/New_York]"),
    ("America/New_York", "2199-12-31T23:59", "2199-12-31T23:59-05:00[America/New_York]"),
    ("Australia/Lord_Howe", "2021-04-04T01:45", "2021-04-04T01:45+11:00[Australia/Lord_Howe]"),
    ("Australia/Sydney", "2030-01-01T00:00", "2030-01-01T00:00+11:00[Australia/Sydney]"),
    ("Pacific/Apia", "2011-12-30T12:00", "2011-12-31T12:00+14:00[Pacific/Apia]"),
    ("Europe/Dublin", "2024-01-01T00:00", "2024-01-01T00:00Z[Europe/Dublin]"),
    ("Europe/Dublin", "2050-07-01T00:00", "2050-07-01T00:00+01:00[Europe/Dublin]"),
    ("Asia/Kathmandu", "2021-01-01T00:00", "2021-01-01T00:00+05:45[Asia/Kathmandu]"),
    ("Africa/Tripoli", "2021-06-23T09:00", "2021-06-23T09:00+02:00[Africa/Tripoli]"),
    ("africa/casablanca", "2023-01-01T00:00", "2023-01-01T00:00+01:00[Africa/Casablanca]"),
    ("UTC", "2021-01-01T00:00", "2021-01-01T00:00Z[UTC]"),
  ])
  func clocks(name: String, local: String, expected: String) throws {
    let zone = try Zone(named: name)
    #expect(try zone.resolve(LocalDateTimeValue(iso: local)).isoText == expected)
  }

  @Test func theLaterOfTwoTimesCanBePreferred() throws {
    let zone = try Zone(named: "Europe/Rome")
    let local = try LocalDateTimeValue(iso: "2021-10-31T02:30")
    #expect(zone.resolve(local, preferred: 3600).isoText == "2021-10-31T02:30+01:00[Europe/Rome]")
    #expect(zone.resolve(local, preferred: 0).isoText == "2021-10-31T02:30+02:00[Europe/Rome]")
  }

  @Test(arguments: [("Z", 0), ("+05", 18_000), ("-03:30", -12_600), ("+00:53:28", 3208)])
  func offsets(text: String, seconds: Int32) throws {
    #expect(try Zone(named: text).offset(at: 0) == seconds)
  }

  @Test func unknownZonesNameTheNearest() {
    let error = #expect(throws: TemporalError.self) { try Zone(named: "Europe/Roma") }
    #expect(error?.message == "there is no time zone 'Europe/Roma'; the nearest is 'Europe/Rome'")
    #expect(throws: TemporalError.self) { try Zone(named: "") }
    #expect(throws: TemporalError.self) { try Zone(named: "+19:00") }
  }

  /// Every line of the table can be read, and shows an instant and its local time as one.
  @Test func everyZoneCanBeRead() throws {
    let names = TimeZoneDatabase.shared.names
    #expect(names.count > 500)
    for name in names {
      let rules = try #require(TimeZoneDatabase.shared.rules(named: name), "\(name)")
      for year in stride(from: Int64(1850), to: 2100, by: 7) {
        let instant = CivilDate(year: year, month: 7, day: 4).days * 86_400
        let offset = rules.offset(at: instant)
        let resolved = rules.resolve(local: instant + Int64(offset), preferred: offset)
        #expect(resolved.instant == instant && resolved.offset == offset, "\(name) \(year)")
      }
    }
  }
}
