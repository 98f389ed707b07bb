import GraphModel
import TextFolding

// Values that JSON lacks are objects with one key, which begins with a dollar sign:
//
//     {"$date": "2021-06-28"}    {"$localtime": "21:40"}    {"$time": "21:40+01:00"}
//     {"$localdatetime": "2021-06-28T21:40"}    {"$datetime": "2021-06-28T21:40+02:00[Europe/Oslo]"}
//     {"$duration": "P1Y2M"}    {"$float": "NaN"}    {"$map": {"$date": 1}}
//
// The last is a map whose own single key begins with a dollar sign.

/// The value that a tagged object stands for; `$map` is no tag of these.
func taggedValue(_ tag: String, _ content: Value) throws(FieldError) -> Value {
  guard let read = JSONTag.readers.first(where: { $0.tag == tag })?.read else {
    let nearest = nearestName(to: tag, among: JSONTag.readers.map(\.tag) + [JSONTag.map])
    let hint =
      nearest.map { "; the nearest is '\($0)'" } ?? "; a map with such a key is written {\"$map\": …}"
    throw FieldError(message: "there is no tag \(Value.quoted(tag))\(hint)")
  }
  guard case .string(let text) = content else { throw FieldError(message: "'\(tag)' expects a string") }
  do throws(TemporalError) {
    return try read(text)
  } catch {
    throw FieldError(message: error.message)
  }
}

/// The tags with the way to read their text.
enum JSONTag {
  /// The tag of a map whose own key looks like one.
  static let map = "$map"

  fileprivate typealias Reader = @Sendable (String) throws(TemporalError) -> Value

  fileprivate static let readers: [(tag: String, read: Reader)] = [
    ("$date", { (text) throws(TemporalError) in .date(try DateValue(iso: text)) }),
    ("$localtime", { (text) throws(TemporalError) in .localTime(try LocalTimeValue(iso: text)) }),
    ("$time", { (text) throws(TemporalError) in .time(try ZonedTimeValue(iso: text)) }),
    ("$localdatetime", { (text) throws(TemporalError) in .localDateTime(try LocalDateTimeValue(iso: text)) }),
    ("$datetime", { (text) throws(TemporalError) in .dateTime(try ZonedDateTimeValue(iso: text)) }),
    ("$duration", { (text) throws(TemporalError) in .duration(try DurationValue(iso: text)) }),
    ("$float", { (text) throws(TemporalError) in .float(try namedFloat(text)) }),
  ]

  private static func namedFloat(_ text: String) throws(TemporalError) -> Double {
    switch text {
    case "NaN": return .nan
    case "Infinity": return .infinity
    case "-Infinity": return -.infinity
    default:
      throw TemporalError("'$float' expects 'NaN', 'Infinity' or '-Infinity', found \(Value.quoted(text))")
    }
  }
}
