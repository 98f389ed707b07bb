import GraphModel

/// The values of one column while a chunk is read.
///
/// A struct of arrays, of which only the one for its kind is filled: an enum with payloads would copy the array
/// out and in for every value.
struct ColumnBuffer {
  /// Which array holds the values.
  enum Kind: UInt8 {
    case empty, int, float, bool, date, text, general
  }

  private(set) var kind: Kind
  private(set) var count = 0
  private var ints: [Int64] = []
  private var floats: [Double] = []
  private var bools: [Bool] = []
  private var texts = TextColumn()
  private var values: [Value] = []
  /// Rows without a value, ascending.
  private var absent: [UInt32] = []

  init(_ kind: Kind) { self.kind = kind }

  // MARK: - Appending

  /// Appends a whole number, or the days of a date.
  @inline(__always)
  mutating func append(int: Int64) {
    ints.append(int)
    count += 1
  }

  mutating func append(float: Double) {
    floats.append(float)
    count += 1
  }

  mutating func append(bool: Bool) {
    bools.append(bool)
    count += 1
  }

  @inline(__always)
  mutating func append(text: UnsafeBufferPointer<UInt8>) {
    texts.append(text)
    count += 1
  }

  mutating func append(general value: Value) {
    values.append(value)
    count += 1
  }

  mutating func appendAbsent() {
    absent.append(UInt32(count))
    switch kind {
    case .empty: break
    case .int, .date: ints.append(0)
    case .float: floats.append(0)
    case .bool: bools.append(false)
    case .text: texts.append(UnsafeBufferPointer(start: nil, count: 0))
    case .general: values.append(.null)
    }
    count += 1
  }

  /// Appends any value; the column widens to a general one when it does not fit.
  mutating func append(_ value: Value) {
    if value.isNull { return appendAbsent() }
    let own = Kind(of: value)
    if kind == .empty { begin(own) }
    if kind != own { generalize() }
    switch (kind, value) {
    case (.int, .int(let number)): append(int: number)
    case (.date, .date(let date)): append(int: date.days)
    case (.float, .float(let number)): append(float: number)
    case (.bool, .bool(let flag)): append(bool: flag)
    case (.text, .string(let text)): text.withBytes { append(text: $0) }
    default: append(general: value)
    }
  }

  /// Appends text given by its bytes to a column of any kind.
  mutating func append(anyText text: UnsafeBufferPointer<UInt8>) {
    if kind == .empty { begin(.text) }
    guard kind == .text else { return append(.string(String(decoding: text, as: UTF8.self))) }
    append(text: text)
  }

  /// Appends rows without a value until there are so many.
  mutating func fill(to rows: Int) {
    while count < rows { appendAbsent() }
  }

  /// Forgets the rows from one on.
  mutating func truncate(to rows: Int) {
    guard rows < count else { return }
    switch kind {
    case .empty: break
    case .int, .date: ints.removeLast(count - rows)
    case .float: floats.removeLast(count - rows)
    case .bool: bools.removeLast(count - rows)
    case .text: texts.truncate(to: rows)
    case .general: values.removeLast(count - rows)
    }
    while let last = absent.last, last >= UInt32(rows) { absent.removeLast() }
    count = rows
  }

  // MARK: - Widening

  /// Gives a column of absent values a kind.
  private mutating func begin(_ kind: Kind) {
    self.kind = kind
    let rows = count
    count = 0
    absent.removeAll()
    fill(to: rows)
  }

  private mutating func generalize() {
    guard kind != .general else { return }
    let values = data.values
    self = ColumnBuffer(.general)
    for value in values {
      if value.isNull { appendAbsent() } else { append(general: value) }
    }
  }

  // MARK: - Results

  /// The column for the store.
  var data: ColumnData {
    switch kind {
    case .empty: .general(Array(repeating: .null, count: count))
    case .int: .ints(ints, validity: validity)
    case .date: .dates(ints, validity: validity)
    case .float: .floats(floats, validity: validity)
    case .bool: .bools(bools, validity: validity)
    case .text: .texts(offsets: texts.offsets, bytes: texts.bytes, validity: validity)
    case .general: .general(values)
    }
  }

  private var validity: [Bool]? {
    guard !absent.isEmpty else { return nil }
    var validity = [Bool](repeating: true, count: count)
    for row in absent { validity[Int(row)] = false }
    return validity
  }
}

extension ColumnBuffer.Kind {
  /// The kind of column for a value by itself.
  init(of value: Value) {
    switch value {
    case .int: self = .int
    case .float: self = .float
    case .bool: self = .bool
    case .date: self = .date
    case .string: self = .text
    default: self = .general
    }
  }
}
