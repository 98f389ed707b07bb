import SourceDiagnostics
import TextFolding

/// Reports bytes that are no UTF-8 and characters that a corpus must not hold; whether there were none.
///
/// Control characters would reach terminals; next line and the line and paragraph separators would make lines that
/// editors do not count; overrides of direction make a text read other than it is stored. Invalid UTF-8 is told for its first place only, since what follows may be misread.
func checkCharacters(of bytes: [UInt8], file: Int, problems: ProblemList) -> Bool {
  if let offset = firstInvalidUTF8Offset(in: bytes) {
    let scalars = bytes[..<offset].count { $0 & 0xC0 != 0x80 }
    problems.report(
      "invalid UTF-8: the byte 0x\(hexadecimal(UInt32(bytes[offset]), digits: 2)) begins no character",
      at: SourcePlace(file: file, start: scalars, end: scalars + 1),
      hints: ["save the file as UTF-8"])
    return false
  }
  var isClean = true
  for (offset, scalar) in forbiddenScalars(in: bytes) {
    isClean = false
    let scalars = bytes[..<offset].count { $0 & 0xC0 != 0x80 }
    problems.report(
      "the control character \(codePoint(scalar.value)) is not allowed",
      at: SourcePlace(file: file, start: scalars, end: scalars + 1))
  }
  return isClean
}

/// Whether a character must not stand in a corpus.
func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: false
  case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202D, 0x202E, 0xFEFF, 0xFFFE, 0xFFFF: true
  default: false
  }
}

/// A code point as the standard writes it, `U+001B`.
func codePoint(_ value: UInt32) -> String {
  "U+" + hexadecimal(value, digits: 4)
}

/// The characters that are not allowed, with their byte offsets; a byte order mark may begin a file.
///
/// Only the few bytes that can begin one are looked at closely; the bytes are valid UTF-8.
private func forbiddenScalars(in bytes: [UInt8]) -> [(offset: Int, scalar: Unicode.Scalar)] {
  var found: [(offset: Int, scalar: Unicode.Scalar)] = []
  for (offset, byte) in bytes.enumerated() {
    if byte == 0x0A { continue }
    guard byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF else { continue }
    let text = String(decoding: bytes[offset..<min(offset + 3, bytes.count)], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first, isForbidden(scalar) else { continue }
    if scalar.value == 0xFEFF && offset == 0 { continue }
    found.append((offset, scalar))
  }
  return found
}

private func hexadecimal(_ number: UInt32, digits: Int) -> String {
  let text = String(number, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(digits - text.count, 0)) + text
}
