/// Where in a corpus something stands: a file, and a range of it in Unicode scalars.
///
/// Scalars, because that is how libyaml counts; bytes, lines and columns are worked out only for what is shown.
struct SourcePlace: Hashable, Sendable {
  /// The index of the file in the corpus's `CorpusFiles`.
  var file: Int
  var start: Int
  /// The scalar after the last one.
  var end: Int
}

/// A value with the place where it was read.
struct Located<Value: Sendable>: Sendable {
  var value: Value
  var place: SourcePlace

  init(_ value: Value, at place: SourcePlace) {
    self.value = value
    self.place = place
  }
}
