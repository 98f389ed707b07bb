extension Value {
  /// A hash that equivalent values share (`1` and `1.0` among them), the same in every run and on every machine.
  package var equivalenceHash: UInt64 {
    var state = HashState()
    hash(into: &state)
    return state.finished
  }

  private func hash(into state: inout HashState) {
    switch self {
    case .null: state.combine(tag: 1, 0)
    case .bool(let value): state.combine(tag: 2, value ? 1 : 0)
    case .int(let value): state.combine(tag: 3, value)
    case .float(let value): Self.hash(value, into: &state)
    case .string(let value): state.combine(value)
    case .list(let values):
      state.combine(tag: 5, Int64(values.count))
      for value in values { value.hash(into: &state) }
    case .map(let map):
      state.combine(tag: 6, Int64(map.count))
      for (key, value) in map.pairs {
        state.combine(key)
        value.hash(into: &state)
      }
    case .node(let node): state.combine(tag: 7, Int64(node.raw))
    case .relationship(let relationship): state.combine(tag: 8, Int64(relationship.raw))
    case .path(let path):
      state.combine(tag: 9, Int64(path.nodes.count))
      for node in path.nodes { state.combine(UInt64(node.raw)) }
      for relationship in path.relationships { state.combine(UInt64(relationship.raw)) }
    default: hashTemporal(into: &state)
    }
  }

  private func hashTemporal(into state: inout HashState) {
    switch self {
    case .date(let date): state.combine(tag: 10, date.days)
    case .localTime(let time): state.combine(tag: 11, time.nanoseconds)
    case .time(let time):
      state.combine(tag: 12, time.nanoseconds)
      state.combine(UInt64(bitPattern: Int64(time.offset)))
    case .localDateTime(let value):
      state.combine(tag: 13, value.seconds)
      state.combine(UInt64(bitPattern: Int64(value.nanoseconds)))
    case .dateTime(let value):
      state.combine(tag: 14, value.seconds)
      state.combine(UInt64(bitPattern: Int64(value.nanoseconds)))
    case .duration(let duration):
      state.combine(tag: 15, duration.months)
      state.combine(UInt64(bitPattern: duration.days))
      state.combine(tag: 16, duration.seconds)
      state.combine(UInt64(bitPattern: Int64(duration.nanoseconds)))
    default: break
    }
  }

  /// A whole float hashes as its integer; all `NaN`s hash alike.
  private static func hash(_ value: Double, into state: inout HashState) {
    if let integer = Int64(exactly: value) {
      state.combine(tag: 3, integer)
    } else {
      state.combine(tag: 4, value.isNaN ? 0 : Int64(bitPattern: value.bitPattern))
    }
  }
}

/// A multiply-and-fold hash in the manner of wyhash: fast on short keys, without a seed of the process.
private struct HashState {
  private var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func combine(_ word: UInt64) {
    let product = (value ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    value = product.high ^ product.low ^ word.byteSwapped
  }

  mutating func combine(tag: UInt64, _ word: Int64) {
    combine(UInt64(bitPattern: word) ^ (tag << 56))
  }

  mutating func combine(_ text: String) {
    // Text has no tag of its own; starting elsewhere keeps "" apart from null.
    value &+= 0xA076_1D64_78BD_642F
    text.withBytes { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var offset = 0
      while offset + 8 <= raw.count {
        combine(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
      }
      var tail: UInt64 = 0
      while offset < raw.count {
        tail = tail << 8 | UInt64(raw[offset])
        offset += 1
      }
      combine(tail ^ (UInt64(raw.count) << 57))
    }
  }

  var finished: UInt64 {
    let product = value.multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
    return product.high ^ product.low
  }
}
