import Foundation

/// Writes one CSV file. Fields hold no separator and no quote, so none is escaped.
struct CSVWriter: ~Copyable {
  private static let chunkSize = 1 << 20

  private let file: FileHandle
  private var buffer: [UInt8] = []
  private var isAtRowStart = true
  /// Rows written so far, without the header.
  private(set) var rowCount = 0

  /// - Throws: when the file cannot be made.
  init(_ table: String, header: String, in folder: URL) throws {
    let place = folder.appending(path: "\(table).csv")
    try Data().write(to: place)
    file = try FileHandle(forWritingTo: place)
    buffer.reserveCapacity(Self.chunkSize + 4096)
    buffer += header.utf8
    buffer.append(UInt8(ascii: "\n"))
  }

  mutating func add(_ number: Int) {
    separate()
    buffer += String(number).utf8
  }

  mutating func add(_ text: String) {
    separate()
    buffer += text.utf8
  }

  mutating func addWords(_ words: [String]) {
    separate()
    for (index, word) in words.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: " ")) }
      buffer += word.utf8
    }
  }

  mutating func endRow() throws {
    buffer.append(UInt8(ascii: "\n"))
    isAtRowStart = true
    rowCount += 1
    if buffer.count >= Self.chunkSize { try flush() }
  }

  /// Writes what is left and closes the file.
  consuming func finish() throws -> Int {
    try flush()
    try file.close()
    return rowCount
  }

  private mutating func separate() {
    if !isAtRowStart { buffer.append(UInt8(ascii: ",")) }
    isAtRowStart = false
  }

  private mutating func flush() throws {
    try file.write(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
