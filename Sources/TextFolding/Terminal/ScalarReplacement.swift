/// A text with some of its scalars written otherwise, as every notation with characters of its own wants it.
///
/// - Parameter replacement: what stands for a scalar; `nil` leaves it as it is.
package func replacingScalars(
  in text: some StringProtocol, _ replacement: (Unicode.Scalar) -> String?
) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if let other = replacement(scalar) { result += other } else { result.unicodeScalars.append(scalar) }
  }
  return result
}
