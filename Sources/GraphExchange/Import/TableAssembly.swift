import GraphModel

/// The rows of all parts that have the same labels, or the same type.
struct RowGroup: Sendable {
  var names: [String]
  private(set) var pieces: [Piece] = []

  /// Rows of one part.
  struct Piece: Sendable {
    var part: Int
    /// Which of its rows, in order; `nil` for all.
    var rows: [UInt32]?
    var count: Int
  }

  var count: Int { pieces.reduce(0) { $0 + $1.count } }

  mutating func add(_ piece: Piece) {
    if piece.count > 0 { pieces.append(piece) }
  }

  /// Sorts the rows of parts into groups, in the order in which these first occur.
  ///
  /// `dropped` gives for some parts the rows to be left out.
  static func grouping(_ parts: [TablePart], dropped: [Int: Set<UInt32>] = [:]) -> [RowGroup] {
    var groups: [RowGroup] = []
    var numbers: [[String]: Int] = [:]
    func number(_ names: [String]) -> Int {
      let key = Set(names).sorted { $0.orderOfBytes(comparedWith: $1) < 0 }
      if let known = numbers[key] { return known }
      numbers[key] = groups.count
      groups.append(RowGroup(names: names.withoutRepetition))
      return groups.count - 1
    }
    for (index, part) in parts.enumerated() where part.count > 0 {
      if part.groupCodes == nil && dropped[index] == nil {
        groups[number(part.groups[0])].add(Piece(part: index, rows: nil, count: part.count))
        continue
      }
      for (group, rows) in part.rowsByGroup(leavingOut: dropped[index] ?? [], number) {
        groups[group].add(Piece(part: index, rows: rows, count: rows.count))
      }
    }
    return groups
  }
}

extension TablePart {
  /// The part's rows by their group, whose number is asked for where it first occurs.
  fileprivate func rowsByGroup(
    leavingOut dropped: Set<UInt32>, _ number: ([String]) -> Int
  ) -> [Int: [UInt32]] {
    var numberOfCode = [Int?](repeating: nil, count: groups.count)
    var rows: [Int: [UInt32]] = [:]
    for row in 0..<UInt32(count) where !dropped.contains(row) {
      let code = groupCodes.map { Int($0[Int(row)]) } ?? 0
      let group = numberOfCode[code] ?? number(groups[code])
      numberOfCode[code] = group
      rows[group, default: []].append(row)
    }
    return rows
  }
}

extension [String] {
  /// The names without those that came before.
  fileprivate var withoutRepetition: [String] {
    enumerated().filter { !self[..<$0.offset].contains($0.element) }.map(\.element)
  }
}

/// Makes the store's tables of parts.
struct TableAssembly: Sendable {
  let parts: [TablePart]
  let groups: [RowGroup]
  let threads: Int?

  init(_ parts: [TablePart], dropped: [Int: Set<UInt32>] = [:], threads: Int?) {
    self.parts = parts
    groups = RowGroup.grouping(parts, dropped: dropped)
    self.threads = threads
  }

  /// For each part the nodes of its rows, numbered through the groups; `IdentifierLookup.none` for rows left out.
  func nodeNumbers() -> [[UInt32]] {
    var numbers = parts.map { [UInt32](repeating: IdentifierLookup.none, count: $0.count) }
    var next: UInt32 = 0
    for group in groups {
      for piece in group.pieces {
        for index in 0..<piece.count {
          numbers[piece.part][piece.rows.map { Int($0[index]) } ?? index] = next
          next += 1
        }
      }
    }
    return numbers
  }

  func nodeTables() -> [NodeTable] {
    let columns = joinedColumns()
    return groups.indices.map { index in
      NodeTable(labels: groups[index].names, count: groups[index].count, columns: columns[index])
    }
  }

  func relationshipTables() -> [RelationshipTable] {
    let columns = joinedColumns()
    let ends = concurrentMap(groups.count * 2, threads: threads) { task in
      joinedEnds(groups[task / 2], task % 2 == 0 ? \.sources : \.targets)
    }
    return groups.indices.map { index in
      RelationshipTable(
        type: groups[index].names.first ?? "", sources: ends[index * 2], targets: ends[index * 2 + 1],
        columns: columns[index])
    }
  }

  private func joinedEnds(_ group: RowGroup, _ ends: (TablePart) -> [UInt32]) -> [UInt32] {
    var joined: [UInt32] = []
    joined.reserveCapacity(group.count)
    for piece in group.pieces {
      let own = ends(parts[piece.part])
      if let rows = piece.rows { joined += own.selecting(rows) } else { joined += own }
    }
    return joined
  }

  /// For each group its columns, keys in the order in which they first occur.
  private func joinedColumns() -> [[(key: String, data: ColumnData)]] {
    let tasks = groups.indices.flatMap { group in keys(of: groups[group]).map { (group: group, key: $0) } }
    let joined = concurrentMap(tasks.count, threads: threads) { task in
      ColumnData.joined(pieces(of: groups[tasks[task].group], key: tasks[task].key)).pooled
    }
    var columns = groups.map { _ in [(key: String, data: ColumnData)]() }
    for (task, data) in zip(tasks, joined) where !data.isWithoutValues {
      columns[task.group].append((task.key, data))
    }
    return columns
  }

  private func keys(of group: RowGroup) -> [String] {
    var keys: [String] = []
    var known: Set<String> = []
    for piece in group.pieces {
      for column in parts[piece.part].columns where known.insert(column.key).inserted {
        keys.append(column.key)
      }
    }
    return keys
  }

  private func pieces(of group: RowGroup, key: String) -> [ColumnPiece] {
    group.pieces.map { piece in
      let data = parts[piece.part].columns.first { $0.key == key }?.data
      return ColumnPiece(data: data, rows: piece.rows, count: piece.count)
    }
  }
}
