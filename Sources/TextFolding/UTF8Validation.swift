/// The offset of the first byte that begins no valid sequence; nil when all bytes are valid UTF-8.
///
/// Overlong forms, surrogates and values above U+10FFFF are invalid. `String(decoding:as:)` is for those who want
/// U+FFFD in their places instead.
package func firstInvalidUTF8Offset(in bytes: [UInt8]) -> Int? {
  var index = 0
  while index < bytes.count {
    guard let length = validLength(bytes, at: index) else { return index }
    index += length
  }
  return nil
}

/// The length of the sequence at an index, nil when it is cut off, overlong, a surrogate, or above U+10FFFF.
private func validLength(_ bytes: [UInt8], at index: Int) -> Int? {
  let lead = bytes[index]
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch lead {
  case 0..<0x80: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  case 0xF1...0xF3: length = 4
  default: return nil
  }
  guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
  for offset in stride(from: 2, to: length, by: 1) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
  return length
}
