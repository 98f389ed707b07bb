/// Lays arrays out one after another, aligned, and closes them with a catalogue and a header.
struct SnapshotWriter {
  private let sink: any SnapshotSink
  private var checks: [(offset: Int, length: Int, checksum: UInt64)] = []

  init(_ sink: any SnapshotSink) {
    self.sink = sink
    append([UInt8](repeating: 0, count: SnapshotFormat.headerSize))
  }

  /// Whether the rest need not be laid out, because it will not be kept.
  var isGivenUp: Bool { sink.isGivenUp }

  /// Adds an array of plain numbers as a section of its own.
  mutating func add<T: BitwiseCopyable>(_ array: [T]) -> SectionReference {
    align()
    let offset = sink.count
    let checksum = array.withUnsafeBytes { bytes in
      sink.append(bytes)
      return Checksum.of(bytes)
    }
    checks.append((offset, array.count * MemoryLayout<T>.stride, checksum))
    return SectionReference(offset: offset, count: array.count)
  }

  /// Adds bytes that a section of its own has the checksums of.
  func addUnchecked(_ bytes: [UInt8]) -> SectionReference {
    align()
    let offset = sink.count
    append(bytes)
    return SectionReference(offset: offset, count: bytes.count)
  }

  /// Ends the file with the catalogue, and puts the header at its beginning.
  mutating func finish(catalogue: ByteWriter) {
    var whole = ByteWriter()
    whole.write(count: checks.count)
    for check in checks {
      whole.write(UInt64(check.offset))
      whole.write(UInt64(check.length))
      whole.write(check.checksum)
    }
    whole.append(rawArray: catalogue.bytes)
    align()
    let catalogueOffset = sink.count
    append(whole.bytes)
    var header = ByteWriter()
    header.append(rawArray: SnapshotFormat.magic)
    header.write(SnapshotFormat.version)
    header.write(UInt32(0))
    header.write(UInt64(catalogueOffset))
    header.write(UInt64(whole.bytes.count))
    header.write(Checksum.of(whole.bytes))
    header.write(UInt64(sink.count))
    header.write(Checksum.of(header.bytes))
    sink.setHeader(header.bytes)
  }

  private func append(_ bytes: [UInt8]) { bytes.withUnsafeBytes { sink.append($0) } }

  private func align() {
    let rest = sink.count % SnapshotFormat.alignment
    if rest != 0 { append([UInt8](repeating: 0, count: SnapshotFormat.alignment - rest)) }
  }
}

extension ByteWriter {
  mutating func write(_ reference: SectionReference) {
    write(UInt64(reference.offset))
    write(UInt64(reference.count))
  }
}
