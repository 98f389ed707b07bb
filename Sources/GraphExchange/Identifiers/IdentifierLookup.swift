import GraphModel

/// The memory of an `IdentifierTable` as plain pointers, so that look-ups from several threads touch no counts of
/// references.
struct IdentifierLookup: @unchecked Sendable {
  /// What a look-up gives for an id that nothing has.
  static let none = UInt32.max

  private enum Form {
    /// `targets[id - first]`.
    case dense(first: Int64)
    /// `targets[slot]` beside `numbers[slot]`.
    case numbers
    /// `rows[slot]` beside `hashes[slot]`; a row's text lies in `text` and its target in `targets[row]`.
    case texts
  }

  private var form = Form.dense(first: 0)
  /// Whether numbers stand for the text that writes them, so that `07` is no id when `7` is.
  private(set) var isTextual: Bool
  /// Rows, in which `IdentifierTable.renumber` puts nodes.
  private(set) var targets = UnsafeMutableBufferPointer<UInt32>(start: nil, count: 0)
  private var numbers = UnsafeMutableBufferPointer<Int64>(start: nil, count: 0)
  private var rows = UnsafeMutableBufferPointer<UInt32>(start: nil, count: 0)
  private var hashes = UnsafeMutableBufferPointer<UInt32>(start: nil, count: 0)
  private var offsets = UnsafeMutableBufferPointer<UInt64>(start: nil, count: 0)
  private var text = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)

  func deallocate() {
    targets.deallocate()
    numbers.deallocate()
    rows.deallocate()
    hashes.deallocate()
    offsets.deallocate()
    text.deallocate()
  }

  // MARK: - Look-ups

  /// The target of a number.
  @inline(__always)
  func target(of id: Int64) -> UInt32 {
    switch form {
    case .dense(let first):
      let (offset, overflow) = id.subtractingReportingOverflow(first)
      return !overflow && offset >= 0 && offset < targets.count ? targets[Int(offset)] : Self.none
    case .numbers: return targets[slot(of: id)]
    case .texts: return Self.none
    }
  }

  /// Whether ids are whole numbers, also those that text writes.
  var isNumeric: Bool {
    if case .texts = form { false } else { true }
  }

  /// The target of an id as a field writes it.
  func target(of field: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if isNumeric {
      let number = isTextual ? usualNumber(field) : parseInt(trimmed(field))
      return number.map { target(of: $0) } ?? Self.none
    }
    let row = rows[slot(of: field, hash: Self.hash(field))]
    return row == Self.none ? Self.none : targets[Int(row)]
  }

  private func slot(of id: Int64) -> Int {
    var hash = UInt64(bitPattern: id)
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    let mask = targets.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 31)) & mask
    while targets[slot] != Self.none, numbers[slot] != id { slot = (slot + 1) & mask }
    return slot
  }

  private func slot(of field: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
    let mask = rows.count - 1
    var slot = Int(hash) & mask
    while rows[slot] != Self.none, hashes[slot] != hash || !isText(ofRow: Int(rows[slot]), field) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isText(ofRow row: Int, _ field: UnsafeBufferPointer<UInt8>) -> Bool {
    let own = UnsafeBufferPointer(rebasing: text[Int(offsets[row])..<Int(offsets[row + 1])])
    return own.elementsEqual(field)
  }

  private static func hash(_ field: UnsafeBufferPointer<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: Checksum.of(UnsafeRawBufferPointer(field)))
  }

  // MARK: - Building

  static func building(
    _ parts: [[Int64]], isTextual: Bool, _ duplicates: inout [IdentifierTable.Duplicate]
  ) -> IdentifierLookup {
    var lookup = IdentifierLookup(isTextual: isTextual)
    var count = 0
    var (low, high) = (Int64.max, Int64.min)
    for part in parts {
      count += part.count
      for id in part { (low, high) = (min(low, id), max(high, id)) }
    }
    guard count > 0 else { return lookup }
    let (span, overflow) = high.subtractingReportingOverflow(low)
    let isDense = !overflow && span < Int64(count) * 4 + 1024
    lookup.form = isDense ? .dense(first: low) : .numbers
    lookup.targets = Self.emptySlots(isDense ? Int(span) + 1 : Self.capacity(count))
    if !isDense { lookup.numbers = .allocate(capacity: lookup.targets.count) }
    var row: UInt32 = 0
    for part in parts {
      for id in part {
        let slot = isDense ? Int(id - low) : lookup.slot(of: id)
        if lookup.targets[slot] == Self.none {
          lookup.targets[slot] = row
          if !isDense { lookup.numbers[slot] = id }
        } else {
          duplicates.append(.init(first: lookup.targets[slot], row: row))
        }
        row += 1
      }
    }
    return lookup
  }

  static func building(
    _ parts: [TextColumn], _ duplicates: inout [IdentifierTable.Duplicate]
  ) -> IdentifierLookup {
    var lookup = IdentifierLookup(isTextual: true)
    lookup.form = .texts
    lookup.takeTexts(parts)
    let count = lookup.offsets.count - 1
    lookup.targets = .allocate(capacity: count)
    lookup.rows = emptySlots(capacity(count))
    lookup.hashes = .allocate(capacity: lookup.rows.count)
    for row in 0..<count {
      lookup.targets[row] = UInt32(row)
      let range = Int(lookup.offsets[row])..<Int(lookup.offsets[row + 1])
      let field = UnsafeBufferPointer(rebasing: lookup.text[range])
      let hash = hash(field)
      let slot = lookup.slot(of: field, hash: hash)
      if lookup.rows[slot] == none {
        lookup.rows[slot] = UInt32(row)
        lookup.hashes[slot] = hash
      } else {
        duplicates.append(.init(first: lookup.rows[slot], row: UInt32(row)))
      }
    }
    return lookup
  }

  private mutating func takeTexts(_ parts: [TextColumn]) {
    offsets = .allocate(capacity: parts.reduce(0) { $0 + $1.count } + 1)
    text = .allocate(capacity: parts.reduce(0) { $0 + $1.bytes.count })
    var (row, end) = (0, 0)
    offsets[0] = 0
    for part in parts {
      for offset in part.offsets.dropFirst() {
        row += 1
        offsets[row] = UInt64(end) + offset
      }
      part.bytes.withUnsafeBufferPointer { _ = text[end...].update(fromContentsOf: $0) }
      end += part.bytes.count
    }
  }

  private static func emptySlots(_ count: Int) -> UnsafeMutableBufferPointer<UInt32> {
    let slots = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: count)
    slots.initialize(repeating: none)
    return slots
  }

  /// Slots for so many ids, at most half of them taken; a power of two.
  private static func capacity(_ count: Int) -> Int {
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    return capacity
  }
}
