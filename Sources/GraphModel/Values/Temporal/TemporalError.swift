/// Why a temporal value cannot be made: text that does not read, a field that does not fit, a result out of range.
package struct TemporalError: Error, Sendable, Equatable {
  /// Lower case, quotes the offending words, says what was expected.
  package var message: String

  package init(_ message: String) { self.message = message }
}
