/// The values of one property key for a run of nodes, or for the relationships of one type.
package struct PropertyColumn: Sendable {
  /// How the values lie in memory.
  package enum Storage: Sendable {
    case int(ArrayView<Int64>)
    case float(ArrayView<Double>)
    /// One byte a value, 0 or 1.
    case bool(ArrayView<UInt8>)
    /// Codes of the snapshot's string dictionary; `TextPool.none` where there is no value.
    case string(ArrayView<UInt32>)
    /// Days since 1970-01-01.
    case date(ArrayView<Int64>)
    /// Long texts, mostly distinct, one after another; `count + 1` byte offsets.
    case text(offsets: ArrayView<UInt64>, bytes: GuardedBytes)
    /// Values of several kinds, or lists and maps, encoded one after another; `count + 1` byte offsets.
    case general(offsets: ArrayView<UInt64>, bytes: ArrayView<UInt8>)
  }

  package let storage: Storage
  /// One bit a row, set where there is a value; `nil` when every row has one.
  package let validity: ArrayView<UInt64>?
  package let count: Int
  package let index: Index
  /// Where texts are searched; only of long texts.
  package let textIndex: TextIndex?
  /// The arrays above but the text index.
  let sections: GuardedSections

  /// How rows are found by their value.
  package enum Index: Sendable {
    case none
    /// The rows ascend strictly by their value.
    case ascending
    /// Row numbers in order of their values, then of the row.
    case sorted(ArrayView<UInt32>)
  }

  /// Whether a row has a value.
  @inlinable
  package func hasValue(_ row: Int) -> Bool {
    guard let validity else {
      if case .string(let codes) = storage { return codes[row] != TextPool.none }
      return true
    }
    return validity[row >> 6] & (1 << UInt64(row & 63)) != 0
  }

  /// The value of a row; `null` where there is none. `strings` is the snapshot's dictionary.
  package func value(_ row: Int, _ strings: StringDictionary) -> Value {
    guard hasValue(row) else { return .null }
    switch storage {
    case .int(let values): return .int(values[row])
    case .float(let values): return .float(values[row])
    case .bool(let values): return .bool(values[row] != 0)
    case .string(let codes): return .string(strings[codes[row]])
    case .date(let days): return .date(DateValue(days: days[row]))
    case .text(let offsets, let bytes):
      let range = Int(offsets[row])..<Int(offsets[row + 1])
      let slice = bytes.buffer(checking: range)[range]
      return .string(String(decoding: slice, as: UTF8.self))
    case .general(let offsets, let bytes):
      let slice = bytes.buffer[Int(offsets[row])..<Int(offsets[row + 1])]
      var reader = ByteReader(Array(slice))
      return (try? reader.readValue()) ?? .null
    }
  }
}
