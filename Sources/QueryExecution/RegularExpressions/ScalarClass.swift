/// A set of scalars as patterns describe it: `a`, `.`, `[a-z\d]`, `\p{L}`.
struct ScalarClass: Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var properties: [(property: Property, isNegated: Bool)] = []
  var isNegated = false
  var ignoresCase = false

  init() {}

  init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

  init(_ property: Property, isNegated: Bool) { properties = [(property, isNegated)] }

  /// Any scalar but the line terminators.
  static var notLineTerminator: ScalarClass {
    var scalars = ScalarClass()
    scalars.ranges = [0x0A...0x0A, 0x0D...0x0D, 0x85...0x85, 0x2028...0x2029]
    scalars.isNegated = true
    return scalars
  }

  /// Any scalar.
  static var any: ScalarClass {
    var scalars = ScalarClass()
    scalars.isNegated = true
    return scalars
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard ignoresCase else { return holds(scalar) != isNegated }
    let isIn =
      holds(scalar) || scalar.simpleCases.contains { $0 != scalar && holds($0) }
    return isIn != isNegated
  }

  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    for range in ranges where range.contains(scalar.value) { return true }
    for (property, isNegated) in properties where property.contains(scalar) != isNegated { return true }
    return false
  }

  /// A property of scalars that a pattern can name.
  enum Property: Sendable {
    /// `\d`: a decimal digit of any script.
    case digit
    /// `\w`: a letter, mark, digit or joining punctuation of any script.
    case word
    /// `\s`: white space.
    case space
    case alphabetic, lowercase, uppercase, ascii
    /// A general category, such as `Lu`, or a group of them, such as `L`.
    case category(String)
    /// A script, by its blocks.
    case blocks([ClosedRange<UInt32>])

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      let properties = scalar.properties
      switch self {
      case .digit: return properties.generalCategory == .decimalNumber
      case .word:
        return properties.isAlphabetic || ["M", "Nd", "Pc"].contains { properties.generalCategory.isIn($0) }
      case .space: return properties.isWhitespace
      case .alphabetic: return properties.isAlphabetic
      case .lowercase: return properties.isLowercase
      case .uppercase: return properties.isUppercase
      case .ascii: return scalar.isASCII
      case .category(let name): return properties.generalCategory.isIn(name)
      case .blocks(let ranges): return ranges.contains { $0.contains(scalar.value) }
      }
    }

    /// The property that `\p{name}` names; `nil` for a name that is not known.
    init?(named name: String) {
      switch name {
      case "Alpha", "IsAlphabetic", "Alphabetic": self = .alphabetic
      case "Lower", "IsLowercase", "Lowercase": self = .lowercase
      case "Upper", "IsUppercase", "Uppercase": self = .uppercase
      case "Digit", "IsDigit": self = .digit
      case "Space", "IsWhite_Space", "White_Space": self = .space
      case "Punct", "IsPunctuation": self = .category("P")
      case "ASCII": self = .ascii
      case "IsArabic", "Arabic":
        self = .blocks([0x600...0x6FF, 0x750...0x77F, 0x860...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC])
      case "IsLatin", "Latin":
        self = .blocks([
          0x41...0x5A, 0x61...0x7A, 0xAA...0xAA, 0xBA...0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF,
          0x1E00...0x1EFF, 0xFB00...0xFB06, 0xFF21...0xFF3A, 0xFF41...0xFF5A,
        ])
      default:
        let code = name.hasPrefix("Is") ? String(name.dropFirst(2)) : name
        guard Unicode.GeneralCategory.codes.contains(where: { $0.hasPrefix(code) }), !code.isEmpty else {
          return nil
        }
        self = .category(code)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Lower-case, upper-case and title-case forms that are single scalars.
  fileprivate var simpleCases: [Unicode.Scalar] {
    [properties.lowercaseMapping, properties.uppercaseMapping].compactMap { mapping in
      let scalars = mapping.unicodeScalars
      return scalars.count == 1 ? scalars.first : nil
    }
  }
}

extension Unicode.GeneralCategory {
  fileprivate static let codes = [
    "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf",
    "Po",
    "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
  ]

  fileprivate func isIn(_ group: String) -> Bool { code.hasPrefix(group) }

  /// The two-letter code of the Unicode Character Database.
  private var code: String {
    switch self {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}

/// The answers of a class for ASCII, one bit a scalar.
struct ASCIISet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ scalars: ScalarClass) {
    for value in UInt8(0)..<128 where scalars.contains(Unicode.Scalar(value)) {
      if value < 64 { low |= 1 << UInt64(value) } else { high |= 1 << UInt64(value - 64) }
    }
  }

  /// `value` is below 128.
  func contains(_ value: UInt32) -> Bool {
    (value < 64 ? low : high) >> UInt64(value & 63) & 1 == 1
  }
}
