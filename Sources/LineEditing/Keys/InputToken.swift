/// One thing that came from the keyboard.
enum InputToken: Equatable {
  case character(Unicode.Scalar)
  /// A character typed with Alt held, or after Escape.
  case alt(Unicode.Scalar)
  case key(FunctionKey)
  /// Text pasted whole, its line ends made LF and its control characters left out.
  case paste(String)
}

/// The keys that terminals send as escape sequences, in many spellings; libedit sees only the one given here.
enum FunctionKey: String, CaseIterable {
  case up = "[A"
  case down = "[B"
  case right = "[C"
  case left = "[D"
  case end = "[F"
  case home = "[H"
  case backTab = "[Z"
  case delete = "[3~"
  case pageUp = "[5~"
  case pageDown = "[6~"
  case wordRight = "[1;5C"
  case wordLeft = "[1;5D"
  case deleteWord = "[3;5~"
  /// Stands for a paste, whose text goes another way.
  case paste = "[200~"
}

extension FunctionKey {
  /// The key of a control sequence `ESC [ parameters final`; nil for one that means nothing here.
  init?(parameters: String, final: UInt8) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let modifiers = numbers.count > 1 ? max(0, numbers[1] - 1) : 0
    let isWordwise = modifiers & 0b110 != 0
    if final == UInt8(ascii: "~") {
      self.init(number: numbers.first ?? 0, isWordwise: isWordwise)
    } else {
      self.init(letter: final, isWordwise: isWordwise)
    }
  }

  /// The key of `ESC [ 3 ~` and its kin.
  private init?(number: Int, isWordwise: Bool) {
    switch number {
    case 1, 7: self = .home
    case 3: self = isWordwise ? .deleteWord : .delete
    case 4, 8: self = .end
    case 5: self = .pageUp
    case 6: self = .pageDown
    default: return nil
    }
  }

  /// The key of `ESC [ A` or `ESC O A` and its kin; small letters are rxvt's with Ctrl.
  init?(letter: UInt8, isWordwise: Bool) {
    switch UnicodeScalar(letter) {
    case "A": self = .up
    case "B": self = .down
    case "C": self = isWordwise ? .wordRight : .right
    case "D": self = isWordwise ? .wordLeft : .left
    case "c": self = .wordRight
    case "d": self = .wordLeft
    case "F": self = .end
    case "H": self = .home
    case "Z": self = .backTab
    default: return nil
    }
  }
}
