/// The styles of the input line, by meaning; the terminal's own palette gives the colours.
package enum TextStyle: Sendable {
  case plain, prompt, keyword, name, string, number, parameter, comment, command, error
  case hint, bracket, match, selection

  /// The parameters of the escape sequence that turns the style on, from the state without any.
  var attributes: String {
    switch self {
    case .plain: ""
    case .prompt: "1"
    case .keyword: "1;34"
    case .name: "33"
    case .string: "32"
    case .number: "36"
    case .parameter: "35"
    case .comment, .hint: "2"
    case .command: "1;36"
    case .error: "4;31"
    case .bracket: "1;33"
    case .match, .selection: "7"
    }
  }
}

/// Text put together from pieces in styles; the escape sequences are left out when styles are off.
struct StyledText {
  private(set) var output = ""
  private let isStyled: Bool
  private var current = TextStyle.plain

  init(isStyled: Bool) { self.isStyled = isStyled }

  mutating func append(_ text: String, _ style: TextStyle) {
    if isStyled && style != current {
      if current != .plain { output += "\u{1B}[0m" }
      if style != .plain { output += "\u{1B}[\(style.attributes)m" }
      current = style
    }
    output += text
  }

  /// The text so far with styles turned off at its end.
  var finished: String { isStyled && current != .plain ? output + "\u{1B}[0m" : output }
}
