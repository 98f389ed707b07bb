import LineEditing
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One line on standard error that is written over and over while long work runs; only where a person sees it.
final class ProgressLine: Sendable {
  /// Work that is done sooner shows nothing.
  private static let delay = 0.3

  let isShown: Bool
  private let isWritten = Mutex(false)

  init() {
    let terminal = Terminal.standard
    isShown = isatty(STDERR_FILENO) == 1 && terminal.canMoveCursor
  }

  func show(_ work: String, rows: Int, seconds: Double) {
    guard seconds >= Self.delay else { return }
    show("\(work) · \(grouped(rows)) rows · \(Self.rate(rows: rows, seconds: seconds))")
  }

  /// Writes a text over the one before.
  func show(_ text: String) {
    guard isShown else { return }
    isWritten.withLock { isWritten in
      isWritten = true
      OutputStream.standardError.write("\r\(text)\u{1B}[K")
    }
  }

  /// Takes the line away.
  func clear() {
    isWritten.withLock { isWritten in
      if isWritten { OutputStream.standardError.write("\r\u{1B}[K") }
      isWritten = false
    }
  }

  /// `5.3 million rows/s`.
  static func rate(rows: Int, seconds: Double) -> String {
    let rate = seconds > 0 ? Double(rows) / seconds : 0
    if rate >= 999_950 { return "\(tenths(rate / 1e6)) million rows/s" }
    return "\(grouped(Int(rate))) rows/s"
  }
}

/// `1,234,567`.
func grouped(_ number: Int) -> String {
  var text = ""
  let digits = String(number.magnitude)
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text += "," }
    text.append(digit)
  }
  return (number < 0 ? "-" : "") + text
}

/// A number with one decimal.
func tenths(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  return "\(grouped(tenths / 10)).\(tenths % 10)"
}
