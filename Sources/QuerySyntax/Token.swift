import SourceDiagnostics

/// The smallest piece of a query the parser looks at.
///
/// Offsets are 32 bits wide so that a token is 16 bytes; the lexer refuses longer texts.
struct Token {
  enum Kind: UInt8 {
    /// Behind the last token of a text.
    case end
    /// A keyword or a name.
    case word
    /// A name in backquotes.
    case quotedName
    case integer, float, string
    /// `$name`, `$1` or `` $`name` ``.
    case parameter
    case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
    case comma, dot, dotDot, colon, semicolon, bar, ampersand, exclamation
    case plus, plusEqual, minus, star, slash, percent, caret
    case equal, notEqual, exclamationEqual, less, lessOrEqual, greater, greaterOrEqual, matches
    /// Only when comments are asked for.
    case comment
    /// A piece no token can be made of; `link` is the index of its `LexicalProblem`.
    case invalid
  }

  var kind: Kind
  var keyword: Keyword?
  var start: Int32
  var end: Int32
  /// Of an opening bracket the index of the closing token and the other way round, -1 without one.
  var link: Int32

  var range: SourceRange { SourceRange(Int(start), Int(end)) }
}

/// Why a piece of text is no token.
struct LexicalProblem {
  var code: String
  var message: String
  /// Whether more text could mend it: an open string, name or comment.
  var isUnterminated: Bool
}
