import CSystem

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program running on a terminal of its own, driven by a test.
///
/// ```swift
/// let shell = try PseudoTerminal(running: builtProduct("mahdar"), arguments: ["--empty"])
/// try shell.wait(forText: "[1]")
/// shell.send("return 1\r")
/// try shell.wait(forText: "[2]")
/// #expect(shell.screen.text.contains("1"))
/// shell.send(.controlD)
/// #expect(try shell.waitForExit() == 0)
/// ```
///
/// The program leads a session with the terminal as its controlling one, so that Ctrl-C, Ctrl-Z, window changes
/// and hang-ups reach it as in life. Its output is read only while the test waits; nothing runs in the
/// background. A program still running at the end is killed.
package final class PseudoTerminal {
  /// What the program's terminal shows of all output read so far.
  package private(set) var screen: TerminalScreen
  /// All output read so far.
  package private(set) var output: [UInt8] = []
  /// The program's process.
  package let process: pid_t

  private let controller: Int32
  private var exitCode: Int32?

  /// What a test did not get in time, with the screen as it was then.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Starts a program. `environment` is added to a small fixed one (`TERM=xterm-256color`, `LANG=C.UTF-8`, the
  /// present `PATH` and `HOME`), not to that of the test; a nil value takes a variable out.
  package init(
    running executable: String, arguments: [String] = [], environment: [String: String?] = [:],
    rows: Int = 24, columns: Int = 80
  ) throws {
    var path = [CChar](repeating: 0, count: 256)
    controller = mahdar_open_pseudo_terminal(&path, path.count)
    guard controller >= 0 else {
      throw Failure(description: "no pseudo-terminal: \(Self.systemError(errno))")
    }
    _ = mahdar_set_window_size(controller, Int32(rows), Int32(columns))
    screen = TerminalScreen(rows: rows, columns: columns)
    let device = path.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    let variables = Self.environment(with: environment)
    do {
      process = try Self.spawn(executable, arguments: arguments, environment: variables, device: device)
    } catch {
      close(controller)
      throw error
    }
  }

  deinit {
    if exitCode == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(controller)
  }

  /// Types text; a Return key is `\r`.
  package func send(_ text: String) { send(bytes: Array(text.utf8)) }

  /// Presses a key.
  package func send(_ key: TerminalKey) { send(key.rawValue) }

  /// Sends bytes as they are, valid UTF-8 or not.
  package func send(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // A full input queue empties only while the program's output is read.
      var request = pollfd(fd: controller, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&request, 1, 5_000) > 0 else { return }
      if request.revents & Int16(POLLIN) != 0 { _ = readOutput(milliseconds: 0) }
      guard request.revents & Int16(POLLOUT) != 0 else {
        if request.revents & Int16(POLLHUP) != 0 { return }
        continue
      }
      let count = rest.prefix(512).withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR && errno != EAGAIN { return }
    }
  }

  /// Pastes text as a terminal does that marks pastes.
  package func paste(_ text: String) { send("\u{1B}[200~" + text + "\u{1B}[201~") }

  /// Changes the window's size; the program gets SIGWINCH.
  package func resize(rows: Int, columns: Int) {
    while readOutput(milliseconds: 50) {}
    screen.resize(rows: rows, columns: columns)
    _ = mahdar_set_window_size(controller, Int32(rows), Int32(columns))
  }

  /// Sends a signal to the program.
  package func signal(_ number: Int32) { kill(process, number) }

  /// Reads output until the screen fulfils a condition; fails after the time given, quoting the screen.
  package func wait(
    until what: String, seconds: Int = 10, _ condition: (TerminalScreen) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !condition(screen) {
      let isOpen = readOutput(milliseconds: 20) || exitCodeIfEnded() == nil
      if condition(screen) { return }
      guard isOpen, ContinuousClock.now < deadline else {
        let place = "cursor at row \(screen.cursor.row), column \(screen.cursor.column)"
        throw Failure(description: "waited in vain for \(what); \(place), screen:\n\(screen.transcript)")
      }
    }
  }

  /// Reads output until a text is somewhere on the screen or scrolled off it. Rows are compared without blanks at
  /// their ends, and so is the text.
  package func wait(forText text: String, seconds: Int = 10) throws {
    // Compared scalar by scalar: a text without its marks is another text.
    let wanted = Array(text.utf8.reversed().drop { $0 == UInt8(ascii: " ") }.reversed())
    try wait(until: "'\(text)'", seconds: seconds) { Array($0.transcript.utf8).contains(subsequence: wanted) }
  }

  /// Reads output until none has come for some time: for what must not change.
  package func settle(milliseconds: Int32 = 150) {
    while readOutput(milliseconds: milliseconds) {}
  }

  /// Waits for the program's end. Gives its exit code, or 128 plus the number of the signal that killed it.
  package func waitForExit(seconds: Int = 10) throws -> Int32 {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      if let code = exitCodeIfEnded() {
        while readOutput(milliseconds: 0) {}
        return code
      }
      _ = readOutput(milliseconds: 10)
    }
    throw Failure(description: "the program did not end; screen:\n\(screen.transcript)")
  }

  /// Hangs up, as when a terminal window is closed.
  package func hangUp() { kill(process, SIGHUP) }

  private func exitCodeIfEnded() -> Int32? {
    if let exitCode { return exitCode }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return nil }
    exitCode = mahdar_exit_code(status)
    return exitCode
  }

  /// False when nothing came in time.
  private func readOutput(milliseconds: Int32) -> Bool {
    var request = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = read(controller, &bytes, bytes.count)
    guard count > 0 else { return false }
    output += bytes.prefix(count)
    screen.write(bytes.prefix(count))
    return true
  }
}

// MARK: - Starting

extension PseudoTerminal {
  private static func environment(with changes: [String: String?]) -> [String] {
    var variables: [String: String] = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]
    for name in ["PATH", "HOME"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    for (name, value) in changes { variables[name] = value }
    return variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }

  private static func spawn(
    _ executable: String, arguments: [String], environment: [String], device: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens becomes its controlling one.
    posix_spawn_file_actions_addopen(&actions, 0, device, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    _ = mahdar_set_session_spawn_flags(&attributes)
    var process: pid_t = 0
    let error = withCStrings([executable] + arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawn(&process, executable, &actions, &attributes, arguments, environment)
      }
    }
    guard error == 0 else { throw Failure(description: "cannot run '\(executable)': \(systemError(error))") }
    return process
  }

  private static func systemError(_ number: Int32) -> String { String(cString: strerror(number)) }
}

extension Array where Element: Equatable {
  /// Whether the elements stand in this order somewhere, without others between.
  fileprivate func contains(subsequence wanted: [Element]) -> Bool {
    guard let first = wanted.first else { return true }
    var start = startIndex
    while let index = self[start...].firstIndex(of: first) {
      if self[index...].starts(with: wanted) { return true }
      start = index + 1
    }
    return false
  }
}
