/// Lays arrays out one after another, aligned, and closes them with a catalogue and a header.
struct SnapshotWriter {
  private var body = ByteWriter()
  private var checks: [(offset: Int, length: Int, checksum: UInt64)] = []

  init() {
    body.append(rawArray: [UInt8](repeating: 0, count: SnapshotFormat.headerSize))
  }

  /// Adds an array of plain numbers as a section of its own.
  mutating func add<T: BitwiseCopyable>(_ array: [T]) -> SectionReference {
    body.align(to: SnapshotFormat.alignment)
    let offset = body.bytes.count
    body.append(rawArray: array)
    let checksum = array.withUnsafeBytes { Checksum.of($0) }
    checks.append((offset, array.count * MemoryLayout<T>.stride, checksum))
    return SectionReference(offset: offset, count: array.count)
  }

  /// The finished file: header, sections, catalogue.
  mutating func finish(catalogue: ByteWriter) -> [UInt8] {
    var whole = ByteWriter()
    whole.write(count: checks.count)
    for check in checks {
      whole.write(UInt64(check.offset))
      whole.write(UInt64(check.length))
      whole.write(check.checksum)
    }
    whole.append(rawArray: catalogue.bytes)
    body.align(to: SnapshotFormat.alignment)
    let catalogueOffset = body.bytes.count
    body.append(rawArray: whole.bytes)
    var header = ByteWriter()
    header.append(rawArray: SnapshotFormat.magic)
    header.write(SnapshotFormat.version)
    header.write(UInt32(0))
    header.write(UInt64(catalogueOffset))
    header.write(UInt64(whole.bytes.count))
    header.write(Checksum.of(whole.bytes))
    header.write(UInt64(body.bytes.count))
    header.write(Checksum.of(header.bytes))
    var file = body.bytes
    file.replaceSubrange(0..<header.bytes.count, with: header.bytes)
    return file
  }
}

extension ByteWriter {
  mutating func write(_ reference: SectionReference) {
    write(UInt64(reference.offset))
    write(UInt64(reference.count))
  }
}
