import GraphModel
import SourceDiagnostics

/// Why a field's text is not a value: what was expected.
struct FieldError: Error {
  var message: String
}

/// A value of a field's text, whatever its type; the slow way, for types without a column of their own.
func fieldValue(
  _ text: UnsafeBufferPointer<UInt8>, as type: PropertyType, arrayDelimiter: UInt8
) throws(FieldError) -> Value {
  guard type.isList else { return try scalarValue(text, as: type) }
  if text.isEmpty { return .list([]) }
  var items: [Value] = []
  var start = 0
  for index in 0...text.count where index == text.count || text[index] == arrayDelimiter {
    let part = UnsafeBufferPointer(rebasing: text[start..<index])
    items.append(try scalarValue(part, as: type))
    start = index + 1
  }
  return .list(items)
}

private func scalarValue(
  _ text: UnsafeBufferPointer<UInt8>, as type: PropertyType
) throws(FieldError) -> Value {
  switch type.scalar {
  case .int: return .int(try intValue(text))
  case .float: return .float(try floatValue(text))
  case .bool: return .bool(try boolValue(text))
  case .string: return .string(String(decoding: text, as: UTF8.self))
  case .json: return try jsonValue(text)
  default: return try temporalValue(text, as: type)
  }
}

private func jsonValue(_ text: UnsafeBufferPointer<UInt8>) throws(FieldError) -> Value {
  var reader = JSONReader(text)
  do throws(JSONError) {
    let value = try reader.readValue()
    try reader.expectEnd()
    return value
  } catch {
    throw FieldError(message: "expected a value in JSON: \(error.message)")
  }
}

// MARK: - Numbers

func intValue(_ text: UnsafeBufferPointer<UInt8>) throws(FieldError) -> Int64 {
  let digits = trimmed(text)
  if let value = parseInt(digits) { return value }
  guard isWholeNumber(digits) else { throw expected(.int, text) }
  throw FieldError(message: "the whole number \(shown(text)) does not fit in 64 bits")
}

func floatValue(_ text: UnsafeBufferPointer<UInt8>) throws(FieldError) -> Double {
  guard let value = parseFloat(trimmed(text)) else { throw expected(.float, text) }
  return value
}

/// `true` or `false`, capital or small.
func boolValue(_ text: UnsafeBufferPointer<UInt8>) throws(FieldError) -> Bool {
  switch String(decoding: trimmed(text), as: UTF8.self).lowercased() {
  case "true": return true
  case "false": return false
  default: throw expected(.bool, text)
  }
}

/// Days since 1970-01-01.
func dateValue(_ text: UnsafeBufferPointer<UInt8>) throws(FieldError) -> Int64 {
  let text = trimmed(text)
  if let days = parsePlainDate(text) { return days }
  do throws(TemporalError) {
    return try DateValue(iso: String(decoding: text, as: UTF8.self)).days
  } catch {
    throw FieldError(message: error.message)
  }
}

private func temporalValue(
  _ text: UnsafeBufferPointer<UInt8>, as type: PropertyType
) throws(FieldError) -> Value {
  let text = String(decoding: trimmed(text), as: UTF8.self)
  do throws(TemporalError) {
    switch type.scalar {
    case .date: return .date(try DateValue(iso: text))
    case .localTime: return .localTime(try LocalTimeValue(iso: text))
    case .localDateTime: return .localDateTime(try LocalDateTimeValue(iso: text))
    case .time: return .time(try zonedTime(text, zone: type.zone))
    case .dateTime: return .dateTime(try zonedDateTime(text, zone: type.zone))
    default: return .duration(try DurationValue(iso: text))
    }
  } catch {
    throw FieldError(message: error.message)
  }
}

private func zonedTime(_ text: String, zone: Zone?) throws(TemporalError) -> ZonedTimeValue {
  if case .offset(let offset) = zone, let local = try? LocalTimeValue(iso: text) {
    return ZonedTimeValue(nanoseconds: local.nanoseconds, offset: offset)
  }
  return try ZonedTimeValue(iso: text)
}

private func zonedDateTime(_ text: String, zone: Zone?) throws(TemporalError) -> ZonedDateTimeValue {
  if let zone, let local = try? LocalDateTimeValue(iso: text) { return zone.resolve(local) }
  return try ZonedDateTimeValue(iso: text)
}

// MARK: - Wording

private func expected(_ type: ScalarType, _ text: UnsafeBufferPointer<UInt8>) -> FieldError {
  FieldError(message: "expected \(type.expectation), found \(shown(text))")
}

func shown(_ text: UnsafeBufferPointer<UInt8>) -> String {
  quoted(String(decoding: text.prefix(400), as: UTF8.self))
}
