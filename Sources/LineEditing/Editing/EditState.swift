/// The text being edited and the cursor in it, counted in Unicode scalars as libedit counts them.
struct EditState: Equatable {
  var scalars: [Unicode.Scalar] = []
  /// The cursor stands before the scalar of this index; at most `scalars.count`.
  var cursor = 0

  init() {}

  init(scalars: [Unicode.Scalar], cursor: Int) {
    self.scalars = scalars
    self.cursor = min(max(cursor, 0), scalars.count)
  }

  /// The text with the cursor at its end.
  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    cursor = scalars.count
  }

  var text: String { EditState.string(scalars[...]) }

  /// The cursor as a UTF-8 offset into `text`.
  var cursorUTF8Offset: Int { EditState.utf8Count(scalars[..<cursor]) }

  var isAtEnd: Bool { cursor == scalars.count }

  static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  static func utf8Count(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + UTF8.width($1) }
  }

  /// The index of the scalar that begins at a UTF-8 offset; nil inside a scalar or outside the text.
  func scalarIndex(atUTF8Offset offset: Int) -> Int? {
    var seen = 0
    for (index, scalar) in scalars.enumerated() {
      if seen >= offset { return seen == offset ? index : nil }
      seen += UTF8.width(scalar)
    }
    return seen == offset ? scalars.count : nil
  }

  mutating func insert(_ text: String) {
    let inserted = Array(text.unicodeScalars)
    scalars.insert(contentsOf: inserted, at: cursor)
    cursor += inserted.count
  }

  /// Puts text in place of a range of scalars, with the cursor behind it.
  mutating func replace(_ range: Range<Int>, with text: String) {
    let inserted = Array(text.unicodeScalars)
    scalars.replaceSubrange(range, with: inserted)
    cursor = range.lowerBound + inserted.count
  }
}
