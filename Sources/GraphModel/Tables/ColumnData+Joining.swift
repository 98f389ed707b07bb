/// The values of one key in one part of a table.
package struct ColumnPiece: Sendable {
  /// `nil` where the part has no such key.
  package var data: ColumnData?
  /// Which rows of the data, in order; `nil` for all.
  package var rows: [UInt32]?
  /// How many rows the piece gives.
  package var count: Int

  package init(data: ColumnData?, rows: [UInt32]?, count: Int) {
    self.data = data
    self.rows = rows
    self.count = count
  }
}

extension ColumnData {
  /// Pieces one after another; those of different kinds become single values.
  package static func joined(_ pieces: [ColumnPiece]) -> ColumnData {
    let pieces = pieces.map(\.selected)
    if pieces.count == 1, let data = pieces[0].data { return data }
    let total = pieces.reduce(0) { $0 + $1.count }
    guard let first = pieces.compactMap(\.data).first else {
      return .general(Array(repeating: .null, count: total))
    }
    switch first {
    case .ints: return joinedPlain(pieces, total, filler: 0, \.ints) { .ints($0, validity: $1) }
    case .floats: return joinedPlain(pieces, total, filler: 0, \.floats) { .floats($0, validity: $1) }
    case .bools: return joinedPlain(pieces, total, filler: false, \.bools) { .bools($0, validity: $1) }
    case .dates: return joinedPlain(pieces, total, filler: 0, \.dates) { .dates($0, validity: $1) }
    case .texts: return joinedTexts(pieces, total)
    case .strings, .general: return joinedValues(pieces)
    }
  }

  fileprivate typealias Plain<T> = (values: [T], validity: [Bool]?)

  private static func joinedPlain<T>(
    _ pieces: [ColumnPiece], _ total: Int, filler: T, _ plain: (ColumnData) -> Plain<T>?,
    _ make: ([T], [Bool]?) -> ColumnData
  ) -> ColumnData {
    var values: [T] = []
    values.reserveCapacity(total)
    for piece in pieces {
      if let data = piece.data {
        guard let plain = plain(data) else { return joinedValues(pieces) }
        values.append(contentsOf: plain.values)
      } else {
        values.append(contentsOf: repeatElement(filler, count: piece.count))
      }
    }
    return make(values, joinedValidity(pieces, total))
  }

  private static func joinedTexts(_ pieces: [ColumnPiece], _ total: Int) -> ColumnData {
    var size = 0
    for piece in pieces {
      guard let data = piece.data else { continue }
      guard case .texts(_, let bytes, _) = data else { return joinedValues(pieces) }
      size += bytes.count
    }
    var offsets: [UInt64] = [0]
    var bytes: [UInt8] = []
    offsets.reserveCapacity(total + 1)
    bytes.reserveCapacity(size)
    for piece in pieces {
      let start = UInt64(bytes.count)
      if case .texts(let own, let text, _) = piece.data {
        bytes.append(contentsOf: text)
        for offset in own.dropFirst() { offsets.append(start + offset) }
      } else {
        offsets.append(contentsOf: repeatElement(start, count: piece.count))
      }
    }
    return .texts(offsets: offsets, bytes: bytes, validity: joinedValidity(pieces, total))
  }

  private static func joinedValues(_ pieces: [ColumnPiece]) -> ColumnData {
    .general(pieces.flatMap { $0.data?.values ?? Array(repeating: .null, count: $0.count) })
  }

  private static func joinedValidity(_ pieces: [ColumnPiece], _ total: Int) -> [Bool]? {
    guard pieces.contains(where: { $0.data == nil || $0.data?.validity != nil }) else { return nil }
    var validity: [Bool] = []
    validity.reserveCapacity(total)
    for piece in pieces {
      if let own = piece.data?.validity {
        validity.append(contentsOf: own)
      } else {
        validity.append(contentsOf: repeatElement(piece.data != nil, count: piece.count))
      }
    }
    return validity
  }
}

extension ColumnData {
  /// Whether no row has a value.
  package var isWithoutValues: Bool {
    if case .general(let values) = self { return values.allSatisfy(\.isNull) }
    return validity.map { !$0.contains(true) } ?? false
  }

  /// Which rows have values, of the kinds that a chunk is read into; `nil` for all.
  fileprivate var validity: [Bool]? {
    switch self {
    case .ints(_, let validity), .dates(_, let validity): validity
    case .floats(_, let validity): validity
    case .bools(_, let validity): validity
    case .texts(_, _, let validity): validity
    case .strings, .general: nil
    }
  }

  fileprivate var ints: Plain<Int64>? {
    if case .ints(let values, let validity) = self { (values, validity) } else { nil }
  }

  fileprivate var dates: Plain<Int64>? {
    if case .dates(let values, let validity) = self { (values, validity) } else { nil }
  }

  fileprivate var floats: Plain<Double>? {
    if case .floats(let values, let validity) = self { (values, validity) } else { nil }
  }

  fileprivate var bools: Plain<Bool>? {
    if case .bools(let values, let validity) = self { (values, validity) } else { nil }
  }
}

extension ColumnPiece {
  /// The same with only the wanted rows in its data.
  fileprivate var selected: ColumnPiece {
    guard let rows, let data else { return self }
    return ColumnPiece(data: data.selecting(rows), rows: nil, count: count)
  }
}

extension ColumnData {
  fileprivate func selecting(_ rows: [UInt32]) -> ColumnData {
    let validity = validity.map { $0.selecting(rows) }
    switch self {
    case .ints(let values, _): return .ints(values.selecting(rows), validity: validity)
    case .floats(let values, _): return .floats(values.selecting(rows), validity: validity)
    case .bools(let values, _): return .bools(values.selecting(rows), validity: validity)
    case .dates(let values, _): return .dates(values.selecting(rows), validity: validity)
    case .strings(let codes, let pool): return .strings(codes.selecting(rows), pool: pool)
    case .general(let values): return .general(values.selecting(rows))
    case .texts(let offsets, let bytes, _):
      let all = TextColumn(offsets: offsets, bytes: bytes)
      var chosen = TextColumn()
      for row in rows { all.withText(Int(row)) { chosen.append($0) } }
      return .texts(offsets: chosen.offsets, bytes: chosen.bytes, validity: validity)
    }
  }
}

extension Array {
  /// The elements at some places.
  package func selecting(_ rows: [UInt32]) -> [Element] { rows.map { self[Int($0)] } }
}
