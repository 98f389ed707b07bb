import Foundation

extension Double {
  /// With about three digits that count: 0.012, 3.46, 128, 12,300.
  var short: String {
    guard isFinite else { return "–" }
    let decimals = magnitude >= 99.95 ? 0 : magnitude >= 9.995 ? 1 : magnitude >= 0.9995 ? 2 : 3
    return decimals == 0 ? Int(rounded()).grouped : String(format: "%.\(decimals)f", self)
  }

  /// Microseconds as milliseconds.
  var milliseconds: String { (self / 1000).short }
}

extension Int {
  /// With commas between thousands.
  var grouped: String {
    let digits = String(magnitude)
    let groups = stride(from: digits.count, to: 0, by: -3).map { end in
      digits.dropLast(digits.count - end).suffix(3)
    }
    return (self < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
  }

  var megabytes: String { (Double(self) / 1e6).short }
}
