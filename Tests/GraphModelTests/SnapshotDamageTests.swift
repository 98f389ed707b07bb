import Testing

@testable import GraphModel

/// A damaged file is refused, whether it is checked whole or bit by bit, and never brings the program down.
@Suite struct SnapshotDamageTests {
  private let whole = sampleBytes()

  /// Opens bytes as a large file is opened, reads everything, and compares with what the undamaged file holds.
  private func check(_ bytes: [UInt8], _ expected: [String], _ note: String) {
    do throws(SnapshotError) {
      let snapshot = try GraphSnapshot.open(.copying(bytes), verifies: false)
      let found = contents(of: snapshot)
      let isSame = found == expected
      if snapshot.damage == nil { #expect(isSame, "\(note)") }
    } catch {
      #expect(error.message != "", "\(note)")
    }
  }

  @Test func readsWhatWasWritten() throws {
    let snapshot = try GraphSnapshot.open(.copying(whole), verifies: false)
    let lines = contents(of: snapshot)
    #expect(snapshot.damage == nil)
    let isSame = lines == contents(of: sampleTables().snapshot())
    #expect(isSame)
    #expect(lines.contains { $0.contains("ليلى") })
    #expect(snapshot.verify() == [])
  }

  @Test(arguments: [UInt8(0x01), 0x80, 0xFF])
  func flippedBytesAreFoundOrHarmless(_ mask: UInt8) throws {
    let expected = contents(of: try GraphSnapshot.open(bytes: whole))
    // Every byte of the header and the catalogue's neighbourhood, a few elsewhere, at other places each time.
    for place in whole.indices where place < 256 || place % 211 == Int(mask) % 211 {
      var bytes = whole
      bytes[place] ^= mask
      check(bytes, expected, "byte \(place) ^ \(mask)")
    }
  }

  @Test func everySectionIsGuarded() throws {
    for guarded in try GraphSnapshot.open(bytes: whole).guarded {
      for section in guarded.checks {
        var bytes = whole
        bytes[section.offset + section.length / 2] ^= 0x10
        #expect(throws: SnapshotError.self, "\(guarded.part)") { try GraphSnapshot.open(bytes: bytes) }
        let lazily = try GraphSnapshot.open(.copying(bytes), verifies: false)
        #expect(lazily.damage == nil)
        _ = contents(of: lazily)
        #expect(lazily.damage != nil, "\(guarded.part)")
      }
    }
  }

  /// A block of text is checked in pieces, each of them where it is read.
  @Test func piecesOfTextAreGuarded() throws {
    let texts = (0..<3000).map {
      "text number \($0) of some three thousand that fill several pieces of a block"
    }
    var offsets: [UInt64] = [0]
    for text in texts { offsets.append((offsets.last ?? 0) + UInt64(text.utf8.count)) }
    let table = NodeTable(
      labels: ["S"], count: texts.count,
      columns: [("text", .texts(offsets: offsets, bytes: Array(texts.joined().utf8), validity: nil))])
    let sink = MemorySink()
    var layout = SnapshotLayout(GraphTables(nodes: [table], relationships: []), to: sink, threads: 1)
    layout.write()
    var bytes = sink.bytes
    let place = try #require(bytes.firstRange(of: Array("text number 2500".utf8))).lowerBound
    bytes[place] ^= 1
    let snapshot = try GraphSnapshot.open(.copying(bytes), verifies: false)
    let graph = PropertyGraph(snapshot)
    #expect(snapshot.texts.count == 1 && snapshot.texts[0].count > 2 * GuardedBytes.pieceSize)
    guard case .string(let near) = graph.property(NodeID(3), 0) else { return }
    #expect(near == texts[3] && snapshot.damage == nil)
    _ = graph.property(NodeID(2500), 0)
    #expect(snapshot.damage == .damaged(part: "property text of nodes :S"))
    #expect(throws: SnapshotError.self) { try GraphSnapshot.open(bytes: bytes) }
  }

  /// Whoever writes wrong numbers with right checksums gets no further.
  @Test(arguments: [UInt8(0x00), 0x7F, 0xFF])
  func forgedSectionsBringNothingDown(_ filling: UInt8) throws {
    for guarded in try GraphSnapshot.open(bytes: whole).guarded {
      for section in guarded.checks {
        var bytes = whole
        for place in section.offset..<section.offset + section.length { bytes[place] = filling }
        forge(&bytes, section)
        let snapshot = try GraphSnapshot.open(.copying(bytes), verifies: false)
        _ = contents(of: snapshot)
        if case .any = section.rule { continue }
        if filling != 0 { #expect(snapshot.damage != nil || isFree(section), "\(guarded.part)") }
      }
    }
  }

  /// Codes of all ones stand for "no value".
  private func isFree(_ section: SectionCheck) -> Bool {
    if case .codes = section.rule { true } else { false }
  }

  @Test func truncatedFilesAreRefused() throws {
    let sections = try GraphSnapshot.open(bytes: whole).guarded.flatMap(\.checks)
    var lengths = Set(sections.flatMap { [$0.offset, $0.offset + 1, $0.offset + $0.length] })
    lengths.formUnion([0, 1, 7, 8, 12, 63, 64, 65, whole.count - 1])
    for length in lengths.sorted() where length < whole.count {
      #expect(throws: SnapshotError.self, "\(length) bytes") {
        try GraphSnapshot.open(.copying(Array(whole[..<length])), verifies: false)
      }
    }
  }

  @Test func otherFilesAreRefused() {
    #expect(throws: SnapshotError.notASnapshot) { try GraphSnapshot.open(bytes: Array("id,name".utf8)) }
    var other = whole
    other[8] = 200
    #expect(throws: SnapshotError.otherVersion(found: 200, expected: SnapshotFormat.version)) {
      try GraphSnapshot.open(bytes: other)
    }
    #expect(throws: SnapshotError.unreadable(path: "/nowhere/g.mahdar")) {
      try GraphSnapshot.open(path: "/nowhere/g.mahdar")
    }
  }

  /// Puts a section's new checksum into the catalogue, the catalogue's and the header's own behind it.
  private func forge(_ bytes: inout [UInt8], _ section: SectionCheck) {
    let old = little(section.checksum)
    let new = little(Checksum.of(Array(bytes[section.offset..<section.offset + section.length])))
    func number(_ place: Int) -> Int { (0..<8).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) } }
    let catalogue = number(16)..<number(16) + number(24)
    for place in catalogue.dropLast(7) where Array(bytes[place..<place + 8]) == old {
      bytes.replaceSubrange(place..<place + 8, with: new)
      break
    }
    bytes.replaceSubrange(32..<40, with: little(Checksum.of(Array(bytes[catalogue]))))
    bytes.replaceSubrange(48..<56, with: little(Checksum.of(Array(bytes[..<48]))))
  }

  private func little(_ number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
  }
}
