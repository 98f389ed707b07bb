import Testing

@testable import LineEditing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let path: String

  init() {
    var name = Array("/tmp/mahdar-line-editing-XXXXXX".utf8CString)
    path = name.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, mkdtemp(start) != nil else { return "/tmp" }
      return String(cString: start)
    }
  }

  deinit { if path != "/tmp" { removeTree(path) } }

  private func removeTree(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != "." && name != ".." { removeTree(path + "/" + name) }
      }
      closedir(folder)
    }
    remove(path)
  }

  func write(_ bytes: [UInt8], to name: String) {
    let descriptor = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    defer { close(descriptor) }
    _ = writeBytes(descriptor, bytes, bytes.count)
  }

  func read(_ name: String) -> [UInt8] {
    let descriptor = open(path + "/" + name, O_RDONLY)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = readBytes(descriptor, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }
}

@Test(
  "a statement is one line, and comes back as it was",
  arguments: [
    "return 1", "match (a)\nreturn a\\n", "بِسْمِ اللَّهِ", "tab\tbell\u{7}escape\u{1B}del\u{7F}", "\\", "a\r\nb",
    "\u{FFFD}",
  ])
func recordsStatements(text: String) {
  let line = HistoryRecord.encode(text)
  #expect(!line.utf8.contains { $0 < 0x20 || $0 == 0x7F })
  #expect(HistoryRecord.decode(Array(line.utf8)[...]).map { Array($0.utf8) } == Array(text.utf8))
}

@Test("damaged lines are passed over, the others stay")
func skipsDamage() throws {
  let folder = TemporaryFolder()
  let lines: [[UInt8]] = [
    Array("good".utf8), [0xFF, 0x41], [0, 0, 0], Array("lone \\".utf8), Array("unknown \\q".utf8),
    Array("\\x41".utf8), Array("\\x+1".utf8), Array("  ".utf8), Array("two\\nlines".utf8),
    Array("two\\nlines".utf8),
    Array("unfinished".utf8),
  ]
  folder.write(Array(lines.joined(separator: [0x0A])), to: "history")
  let file = HistoryFile(path: folder.path + "/history")
  #expect(try file.load() == ["good", "two\nlines", "unfinished"])
  try file.append("next")
  #expect(try file.load() == ["good", "two\nlines", "unfinished", "next"])
}

@Test("the file is its owner's only, and its folders are made")
func keepsPrivate() throws {
  let folder = TemporaryFolder()
  let file = HistoryFile(path: folder.path + "/state/mahdar/history")
  #expect(try file.load() == [])
  try file.append("one")
  var status = stat()
  #expect(stat(file.path, &status) == 0)
  #expect(status.st_mode & 0o777 == 0o600)
  #expect(try file.load() == ["one"])
}

@Test("a long file is cut to its newest statements")
func isBounded() throws {
  let folder = TemporaryFolder()
  let file = HistoryFile(path: folder.path + "/history", capacity: 10)
  for number in 1...30 { try file.append("statement \(number)") }
  #expect(try file.load() == (21...30).map { "statement \($0)" })
  #expect(folder.read("history").count { $0 == 0x0A } == 10)
  try file.append("after")
  #expect(try file.load().last == "after")
}

@Test("what several shells add at once all arrives, whole")
func sharesFile() async throws {
  let folder = TemporaryFolder()
  let path = folder.path + "/history"
  try await withThrowingTaskGroup(of: Void.self) { group in
    for shell in 0..<8 {
      group.addTask {
        // Loading shortens the file now and then while the others write.
        let file = HistoryFile(path: path, capacity: 4_000)
        for number in 0..<50 {
          try file.append("shell \(shell)\nstatement \(number)")
          if number % 10 == 0 { _ = try file.load() }
        }
      }
    }
    try await group.waitForAll()
  }
  let statements = try HistoryFile(path: path).load()
  #expect(statements.count == 400)
  #expect(Set(statements).count == 400)
  for shell in 0..<8 {
    let own = statements.filter { $0.hasPrefix("shell \(shell)\n") }
    #expect(own == (0..<50).map { "shell \(shell)\nstatement \($0)" })
  }
}

@Test("a history without a usable file says so and goes on")
func survivesBadFile() {
  let folder = TemporaryFolder()
  let history = History(file: HistoryFile(path: folder.path))
  history.add("one")
  history.add("one")
  history.add("  ")
  #expect(history.entries == ["one"])
  #expect(history.problem?.hasPrefix("cannot open the history file '\(folder.path)': ") == true)
}

@Test("a shell that was stopped while it held the lock does not stop the others")
func ignoresStuckLock() throws {
  let folder = TemporaryFolder()
  let file = HistoryFile(path: folder.path + "/history", capacity: 1)
  try file.append("one")
  let holder = open(file.path, O_RDONLY)
  defer { close(holder) }
  #expect(flock(holder, LOCK_EX) == 0)
  try file.append("two")
  flock(holder, LOCK_UN)
  #expect(try HistoryFile(path: file.path).load() == ["one", "two"])
}

@Test("the draft and changed entries come back")
func navigates() {
  var navigator = HistoryNavigator(entries: ["first", "second"])
  let draft = EditState("draft")
  let second = navigator.move(.older, from: draft)
  #expect(second?.text == "second")
  let first = navigator.move(.older, from: EditState("second changed"))
  #expect(first?.text == "first")
  #expect(navigator.move(.older, from: EditState("first")) == nil)
  #expect(navigator.move(.newer, from: EditState("first"))?.text == "second changed")
  #expect(navigator.move(.newer, from: EditState("second changed"))?.text == "draft")
  #expect(navigator.move(.newer, from: draft) == nil)
}

@Test("only entries that begin alike, where that is asked")
func navigatesByPrefix() {
  var navigator = HistoryNavigator(entries: ["match a", "return 1", "match b"])
  let draft = EditState("ma")
  #expect(navigator.move(.older, from: draft, prefix: "ma")?.text == "match b")
  #expect(navigator.move(.older, from: EditState("match b"), prefix: "ma")?.text == "match a")
  #expect(navigator.move(.older, from: EditState("match a"), prefix: "ma") == nil)
  #expect(navigator.move(.newer, from: EditState("match a"), prefix: "ma")?.text == "match b")
  #expect(navigator.move(.newer, from: EditState("match b"), prefix: "ma")?.text == "ma")
}

@Test("the search folds what people do not type, and goes on to the next")
func searches() {
  let entries = ["تصريحات عن إفريقيا", "match (a)-[:SAID]->(s)", "Rome", "Rome", "تَصْرِيحات روما"]
  func search(_ pattern: String, again: Int = 0) -> HistorySearch {
    var search = HistorySearch(entries: entries)
    for scalar in pattern.unicodeScalars { search.extend(with: scalar) }
    for _ in 0..<again { search.advance(.older) }
    return search
  }
  #expect(search("تصريحات").match?.index == 4)
  #expect(search("تصريحات", again: 1).match?.index == 0)
  #expect(search("افريقيا").match?.index == 0)
  #expect(search("rome").match?.index == 3)
  #expect(search("rome", again: 1).match?.index == 3)
  #expect(search("rome", again: 1).hasFailed)
  #expect(search("]->(").match?.index == 1)
  #expect(search("]->(").match?.range == 16..<20)
  #expect(search("none").match == nil)
  var shortened = search("romex")
  #expect(shortened.hasFailed)
  shortened.shorten()
  #expect(!shortened.hasFailed)
}

// The methods of the folder have the names of the system's functions.
private func writeBytes(_ descriptor: Int32, _ bytes: [UInt8], _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

private func readBytes(_ descriptor: Int32, _ bytes: inout [UInt8], _ count: Int) -> Int {
  read(descriptor, &bytes, count)
}
