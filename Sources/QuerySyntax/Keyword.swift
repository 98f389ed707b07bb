/// A word the grammar gives a meaning to; words are compared without case.
package enum Keyword: String, CaseIterable, Sendable {
  case all = "ALL"
  case and = "AND"
  case any = "ANY"
  case `as` = "AS"
  case asc = "ASC"
  case ascending = "ASCENDING"
  case by = "BY"
  case call = "CALL"
  case `case` = "CASE"
  case collect = "COLLECT"
  case contains = "CONTAINS"
  case count = "COUNT"
  case create = "CREATE"
  case delete = "DELETE"
  case desc = "DESC"
  case descending = "DESCENDING"
  case detach = "DETACH"
  case distinct = "DISTINCT"
  case `else` = "ELSE"
  case end = "END"
  case ends = "ENDS"
  case except = "EXCEPT"
  case exists = "EXISTS"
  case explain = "EXPLAIN"
  case `false` = "FALSE"
  case filter = "FILTER"
  case `in` = "IN"
  case intersect = "INTERSECT"
  case `is` = "IS"
  case `let` = "LET"
  case limit = "LIMIT"
  case match = "MATCH"
  case merge = "MERGE"
  case noneOf = "NONE"
  case not = "NOT"
  case null = "NULL"
  case on = "ON"
  case optional = "OPTIONAL"
  case or = "OR"
  case order = "ORDER"
  case path = "PATH"
  case paths = "PATHS"
  case profile = "PROFILE"
  case reduce = "REDUCE"
  case remove = "REMOVE"
  case `return` = "RETURN"
  case set = "SET"
  case shortest = "SHORTEST"
  case single = "SINGLE"
  case skip = "SKIP"
  case starts = "STARTS"
  case then = "THEN"
  case `true` = "TRUE"
  case union = "UNION"
  case unwind = "UNWIND"
  case when = "WHEN"
  case `where` = "WHERE"
  case with = "WITH"
  case xor = "XOR"
  case yield = "YIELD"

  /// Whether the word cannot name a variable unless it stands in backquotes.
  ///
  /// Names of properties, labels, types, map keys and functions may be any word.
  package var isReserved: Bool {
    switch self {
    case .any, .call, .collect, .count, .except, .explain, .filter, .intersect, .let, .noneOf, .path, .paths,
      .profile, .reduce, .shortest, .single, .yield:
      false
    default: true
    }
  }

  /// Words that begin a clause.
  static let clauseStarts: [Keyword] = [
    .match, .optional, .with, .return, .unwind, .create, .merge, .set, .remove, .delete, .detach, .call,
    .filter, .let,
  ]
}

/// Finds the keyword a word stands for, in constant time and without making a string.
struct KeywordTable {
  /// One look-up table for the process: words packed eight bytes to an integer, in upper case.
  static let shared = KeywordTable()

  private var slots: [Slot]
  private static let mask = 255
  /// The longest keyword that two packed integers can hold.
  static let longest = 16

  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var keyword: Keyword?
  }

  private init() {
    slots = Array(repeating: Slot(), count: Self.mask + 1)
    for keyword in Keyword.allCases {
      var packed = PackedWord()
      for byte in keyword.rawValue.utf8 { packed.append(byte) }
      var index = Self.slot(of: packed)
      while slots[index].keyword != nil { index = (index + 1) & Self.mask }
      slots[index] = Slot(low: packed.low, high: packed.high, keyword: keyword)
    }
  }

  func keyword(_ word: PackedWord) -> Keyword? {
    var index = Self.slot(of: word)
    while let keyword = slots[index].keyword {
      if slots[index].low == word.low && slots[index].high == word.high { return keyword }
      index = (index + 1) & Self.mask
    }
    return nil
  }

  private static func slot(of word: PackedWord) -> Int {
    let mixed = (word.low ^ (word.high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 40) & mask
  }
}

/// Up to sixteen ASCII letters in upper case.
struct PackedWord {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0

  mutating func append(_ letter: UInt8) {
    high = high << 8 | low >> 56
    low = low << 8 | UInt64(letter & 0xDF)
  }
}
