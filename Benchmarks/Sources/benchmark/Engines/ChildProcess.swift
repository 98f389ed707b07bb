import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program started with its input and output on pipes; its errors go where ours go.
///
/// Foundation's `Process` does not tell the processor time of a child.
final class ChildProcess {
  private let id: pid_t
  private let input: CInt
  private let output: CInt
  private let start = ContinuousClock.now
  private var unread: [UInt8] = []
  /// Whether it has been neither waited for nor stopped.
  private(set) var isRunning = true

  /// Starts a program, found as a shell would find it.
  /// - Throws: `BenchmarkError` when it cannot be started.
  init(_ arguments: [String]) throws {
    let (childInput, input) = try Self.makePipe()
    let (output, childOutput) = try Self.makePipe()
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, childInput, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, childOutput, STDOUT_FILENO)
    var cStrings = arguments.map { strdup($0) } + [nil]
    defer { for string in cStrings { free(string) } }
    var id: pid_t = 0
    let failure = posix_spawnp(&id, arguments[0], &actions, nil, &cStrings, environ)
    close(childInput)
    close(childOutput)
    (self.id, self.input, self.output) = (id, input, output)
    guard failure == 0 else {
      isRunning = false
      throw BenchmarkError("cannot start '\(arguments[0])': \(String(cString: strerror(failure)))")
    }
  }

  deinit {
    if isRunning { stop() }
    close(output)
  }

  /// Sends bytes to its input; what a program that has ended would have read is lost.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { return }
      rest = rest.dropFirst(max(count, 0))
    }
  }

  /// The next line of output without its end; `nil` when the output ends or nothing came before the limit.
  func readLine(within limit: Duration) -> [UInt8]? {
    let deadline = ContinuousClock.now + limit
    var searched = 0
    while true {
      if let end = unread[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread.removeFirst(end + 1) }
        return Array(unread[..<end])
      }
      searched = unread.count
      guard waitForOutput(until: deadline), readMore() else { return nil }
    }
  }

  /// Ends the input, reads the output to its end and waits for the program.
  func finish() -> Finished {
    close(input)
    while readMore() {}
    let wall = ContinuousClock.now - start
    let (status, processor) = wait()
    return Finished(status: status, output: unread, wall: wall, processor: processor)
  }

  /// Ends the program at once.
  func stop() {
    kill(id, SIGKILL)
    close(input)
    _ = wait()
  }

  /// The memory it holds and has held; `nil` where the system does not tell.
  var memory: MemoryUse? { MemoryUse(ofProcess: id) }

  private func wait() -> (status: CInt, processor: Duration) {
    isRunning = false
    var (status, usage): (CInt, rusage) = (0, rusage())
    while wait4(id, &status, 0, &usage) < 0 && errno == EINTR {}
    let processor = Duration(usage.ru_utime) + Duration(usage.ru_stime)
    return (status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F, processor)
  }

  private func waitForOutput(until deadline: ContinuousClock.Instant) -> Bool {
    while true {
      let left = deadline - .now
      guard left > .zero else { return false }
      var descriptor = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      let ready = poll(&descriptor, 1, CInt(clamping: left.components.seconds * 1000 + 1))
      if ready > 0 { return true }
      if ready < 0 && errno != EINTR { return false }
    }
  }

  private func readMore() -> Bool {
    while true {
      let count = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { chunk in
        let count = read(output, chunk.baseAddress, chunk.count)
        if count > 0 { unread += chunk[..<count] }
        return count
      }
      if count < 0 && errno == EINTR { continue }
      return count > 0
    }
  }

  /// A pipe that later children do not inherit.
  private static func makePipe() throws -> (reading: CInt, writing: CInt) {
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else {
      throw BenchmarkError("cannot make a pipe: \(String(cString: strerror(errno)))")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}

extension ChildProcess {
  /// What a program left that has ended.
  struct Finished {
    /// The exit code, or 128 and the number of the signal.
    let status: CInt
    let output: [UInt8]
    /// Time from the start to the end of the output.
    let wall: Duration
    /// Time that all cores spent on it, the system's work included.
    let processor: Duration

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs a program to its end.
  /// - Throws: `BenchmarkError` when it cannot be started or fails.
  static func run(_ arguments: [String], input: [UInt8] = []) throws -> Finished {
    let child = try ChildProcess(arguments)
    child.send(input)
    let finished = child.finish()
    guard finished.status == 0 else {
      throw BenchmarkError("'\(arguments.joined(separator: " "))' failed with \(finished.status)")
    }
    return finished
  }
}

extension Duration {
  fileprivate init(_ time: timeval) {
    self = .seconds(Int64(time.tv_sec)) + .microseconds(Int64(time.tv_usec))
  }
}

/// The resident memory of a process, in bytes.
struct MemoryUse {
  /// The most it has held so far, pages of mapped files included.
  let peak: Int
  /// What it holds now of its own, without mapped files.
  let own: Int

  /// Read from `/proc`; `nil` where there is none.
  fileprivate init?(ofProcess id: pid_t) {
    guard let status = try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8) else { return nil }
    func bytes(_ key: String) -> Int? {
      guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("\(key):") }) else {
        return nil
      }
      return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map {
        $0 * 1024
      }
    }
    guard let peak = bytes("VmHWM"), let own = bytes("RssAnon") else { return nil }
    (self.peak, self.own) = (peak, own)
  }
}
