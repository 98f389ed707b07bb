import GraphModel

/// Finds nodes by their ids, whole numbers or text.
///
/// Ids are given by parts, one a chunk of input, and rows count through the parts. Numbers that lie close together
/// index an array; others, and text, are found by open addressing.
///
/// Audited: the memory is written by the one thread that builds and renumbers the table and only read afterwards.
final class IdentifierTable: @unchecked Sendable {
  /// The table for look-ups; to be used no longer than this object lives.
  let lookup: IdentifierLookup

  /// An id that two rows share.
  struct Duplicate {
    /// The row that comes first and keeps the id.
    var first: UInt32
    var row: UInt32
  }

  /// A table of whole numbers.
  init(numbers parts: [[Int64]], _ duplicates: inout [Duplicate]) {
    lookup = .building(parts, isTextual: false, &duplicates)
  }

  /// A table of texts.
  init(texts parts: [TextColumn], _ duplicates: inout [Duplicate]) {
    if let numbers = usualNumbers(parts) {
      lookup = .building(numbers, isTextual: true, &duplicates)
    } else {
      lookup = .building(parts, &duplicates)
    }
  }

  deinit { lookup.deallocate() }

  /// Puts nodes in the place of the rows.
  func renumber(_ node: (UInt32) -> UInt32) {
    let targets = lookup.targets
    for index in targets.indices where targets[index] != IdentifierLookup.none {
      targets[index] = node(targets[index])
    }
  }
}

/// The numbers that texts write, when each is written the one usual way; `nil` otherwise.
private func usualNumbers(_ parts: [TextColumn]) -> [[Int64]]? {
  var result: [[Int64]] = []
  for part in parts {
    var numbers: [Int64] = []
    numbers.reserveCapacity(part.count)
    for row in 0..<part.count {
      guard let number = part.withText(row, usualNumber) else { return nil }
      numbers.append(number)
    }
    result.append(numbers)
  }
  return result
}

/// The number that a text writes in the one usual way, without a plus sign or leading zeros.
func usualNumber(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
  let figures = text.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
  guard let first = figures.first, first >= 48, first <= 57 else { return nil }
  // Neither 07 nor -0.
  if first == 48, text.count > 1 { return nil }
  return parseInt(text)
}
