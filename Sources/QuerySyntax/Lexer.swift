import SourceDiagnostics

// Words and blanks of the query language:
//
//   word       = (XID_Start | "_") { XID_Continue }
//   quotedName = "`" { any but "`" | "``" } "`"
//   parameter  = "$" (word | digits | quotedName)
//   integer    = digits | "0x" hex-digits | "0o" octal-digits
//   float      = digits "." digits [exponent] | "." digits [exponent] | digits exponent
//   string     = "'" … "'" | '"' … '"', with backslash escapes
//   comment    = "//" … end of line | "/*" … "*/"
//
// The lexer never stops: a piece it cannot read becomes an `invalid` token, and the parser refuses that only
// when it gets there, so that the first error of a text is the first one reported.

/// Cuts the UTF-8 bytes of a text into tokens.
struct Lexer {
  let bytes: [UInt8]
  var offset = 0
  var tokens: [Token] = []
  var problems: [LexicalProblem] = []
  private let keepsComments: Bool
  private let keywords = KeywordTable.shared
  /// Indices of brackets that are not closed yet.
  private var openBrackets: [Int32] = []

  /// Lexes a whole text; comments are tokens only when `keepsComments` is set.
  init(_ text: String, keepsComments: Bool = false) {
    bytes = Array(text.utf8)
    self.keepsComments = keepsComments
    tokens.reserveCapacity(bytes.count / 4 + 4)
    if bytes.count >= Int32.max {
      offset = bytes.count
      addProblem("UnexpectedSyntax", "the query is longer than 2 GB", from: 0, to: 0)
    }
    while offset < bytes.count { lexToken() }
    add(.end, from: bytes.count)
  }

  /// The byte at a distance from the present one, 0 behind the end.
  func byte(ahead distance: Int = 0) -> UInt8 {
    let index = offset + distance
    return index < bytes.count ? bytes[index] : 0
  }

  mutating func add(_ kind: Token.Kind, _ keyword: Keyword? = nil, from start: Int) {
    let end = kind == .end ? start : offset
    tokens.append(
      Token(
        kind: kind, keyword: keyword, start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: end), link: -1))
  }

  /// Adds a token that the parser will refuse when it reads it.
  mutating func addProblem(
    _ code: String, _ message: String, isUnterminated: Bool = false, from start: Int, to end: Int
  ) {
    let token = Token(
      kind: .invalid, keyword: nil, start: Int32(truncatingIfNeeded: start),
      end: Int32(truncatingIfNeeded: end), link: Int32(truncatingIfNeeded: problems.count))
    tokens.append(token)
    problems.append(LexicalProblem(code: code, message: message, isUnterminated: isUnterminated))
  }

  // MARK: One token

  private mutating func lexToken() {
    let start = offset
    let first = bytes[offset]
    switch first {
    case UInt8(ascii: " "), 0x09...0x0D, 0x1C...0x1F: offset += 1
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      lexWord()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): lexNumber()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): lexString(first)
    case UInt8(ascii: "`"): lexQuotedName(from: start, as: .quotedName)
    case UInt8(ascii: "$"): lexParameter()
    case UInt8(ascii: "("): open(.leftParenthesis)
    case UInt8(ascii: "["): open(.leftBracket)
    case UInt8(ascii: "{"): open(.leftBrace)
    case UInt8(ascii: ")"): close(.rightParenthesis, .leftParenthesis)
    case UInt8(ascii: "]"): close(.rightBracket, .leftBracket)
    case UInt8(ascii: "}"): close(.rightBrace, .leftBrace)
    case UInt8(ascii: "/") where byte(ahead: 1) == UInt8(ascii: "/"): lexLineComment()
    case UInt8(ascii: "/") where byte(ahead: 1) == UInt8(ascii: "*"): lexBlockComment()
    case UInt8(ascii: ".") where Self.isDigit(byte(ahead: 1)): lexNumber()
    case 0x80...: lexBeyondASCII()
    default: lexSymbol(first)
    }
  }

  private mutating func lexSymbol(_ first: UInt8) {
    let start = offset
    let second = byte(ahead: 1)
    let (kind, length): (Token.Kind, Int)
    switch (first, second) {
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): (kind, length) = (.lessOrEqual, 2)
    case (UInt8(ascii: "<"), UInt8(ascii: ">")): (kind, length) = (.notEqual, 2)
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): (kind, length) = (.greaterOrEqual, 2)
    case (UInt8(ascii: "="), UInt8(ascii: "~")): (kind, length) = (.matches, 2)
    case (UInt8(ascii: "+"), UInt8(ascii: "=")): (kind, length) = (.plusEqual, 2)
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): (kind, length) = (.exclamationEqual, 2)
    case (UInt8(ascii: "."), UInt8(ascii: ".")): (kind, length) = (.dotDot, 2)
    default:
      guard let single = Self.singleSymbol(first) else { return lexStrayASCII(first) }
      (kind, length) = (single, 1)
    }
    offset += length
    add(kind, from: start)
  }

  private static func singleSymbol(_ byte: UInt8) -> Token.Kind? {
    switch byte {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "|"): .bar
    case UInt8(ascii: "&"): .ampersand
    case UInt8(ascii: "!"): .exclamation
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "*"): .star
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "^"): .caret
    case UInt8(ascii: "="): .equal
    case UInt8(ascii: "<"): .less
    case UInt8(ascii: ">"): .greater
    default: nil
    }
  }

  // MARK: Brackets

  private mutating func open(_ kind: Token.Kind) {
    openBrackets.append(Int32(truncatingIfNeeded: tokens.count))
    offset += 1
    add(kind, from: offset - 1)
  }

  private mutating func close(_ kind: Token.Kind, _ opening: Token.Kind) {
    let index = tokens.count
    offset += 1
    add(kind, from: offset - 1)
    guard let partner = openBrackets.last, tokens[Int(partner)].kind == opening else { return }
    openBrackets.removeLast()
    tokens[Int(partner)].link = Int32(truncatingIfNeeded: index)
    tokens[index].link = partner
  }

  // MARK: Words

  private mutating func lexWord() {
    let start = offset
    var packed = PackedWord()
    var isKeywordLike = true
    while offset < bytes.count {
      let byte = bytes[offset]
      if Self.isLetter(byte) {
        packed.append(byte)
      } else if Self.isDigit(byte) || byte == UInt8(ascii: "_") {
        isKeywordLike = false
      } else if byte >= 0x80, let (scalar, length) = scalar(at: offset), Self.continuesWord(scalar) {
        isKeywordLike = false
        offset += length - 1
      } else {
        break
      }
      offset += 1
    }
    let keyword =
      isKeywordLike && offset - start <= KeywordTable.longest ? keywords.keyword(packed) : nil
    add(.word, keyword, from: start)
  }

  /// Reads a name in backquotes, in which a backquote is written twice.
  private mutating func lexQuotedName(from start: Int, as kind: Token.Kind) {
    let opening = offset
    offset += 1
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "`") {
        if byte(ahead: 1) != UInt8(ascii: "`") { break }
        offset += 1
      }
      offset += 1
    }
    guard offset < bytes.count else {
      addProblem(
        "UnexpectedSyntax", "the name that begins with '`' is not closed", isUnterminated: true,
        from: opening, to: bytes.count)
      return
    }
    offset += 1
    if let hidden = firstDirectionControl(in: opening..<offset) {
      addDirectionControl(hidden)
    } else {
      add(kind, from: start)
    }
  }

  private mutating func lexParameter() {
    let start = offset
    offset += 1
    if byte() == UInt8(ascii: "`") { return lexQuotedName(from: start, as: .parameter) }
    let nameStart = offset
    while offset < bytes.count {
      if Self.isWordByte(bytes[offset]) {
        offset += 1
      } else if bytes[offset] >= 0x80, let (scalar, length) = scalar(at: offset), Self.continuesWord(scalar) {
        offset += length
      } else {
        break
      }
    }
    if offset == nameStart {
      addProblem("UnexpectedSyntax", "'$' without the name of a parameter", from: start, to: offset)
    } else {
      add(.parameter, from: start)
    }
  }

  // MARK: Strings and comments

  private mutating func lexString(_ quote: UInt8) {
    let start = offset
    offset += 1
    while offset < bytes.count, bytes[offset] != quote {
      offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard offset < bytes.count else {
      offset = bytes.count
      addProblem(
        "UnexpectedSyntax", "the string that begins with \(Character(Unicode.Scalar(quote))) is not closed",
        isUnterminated: true, from: start, to: offset)
      return
    }
    offset += 1
    add(.string, from: start)
  }

  private mutating func lexLineComment() {
    let start = offset
    while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    addComment(from: start)
  }

  private mutating func lexBlockComment() {
    let start = offset
    offset += 2
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "*") || byte(ahead: 1) != UInt8(ascii: "/") {
      offset += 1
    }
    guard offset < bytes.count else {
      addProblem(
        "UnexpectedSyntax", "the comment that begins with '/*' is not closed", isUnterminated: true,
        from: start, to: offset)
      return
    }
    offset += 2
    addComment(from: start)
  }

  private mutating func addComment(from start: Int) {
    if let hidden = firstDirectionControl(in: start..<offset) {
      addDirectionControl(hidden)
    } else if keepsComments {
      add(.comment, from: start)
    }
  }
}
