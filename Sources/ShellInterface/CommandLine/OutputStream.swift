#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes to a file descriptor at once, without a buffer to lose.
///
/// A reader that went away, as `head` does, ends the program quietly: there is nobody left to tell.
package struct OutputStream: Sendable {
  let descriptor: Int32

  /// The standard output.
  package static let standardOutput = OutputStream(descriptor: STDOUT_FILENO)
  /// The standard error.
  package static let standardError = OutputStream(descriptor: STDERR_FILENO)

  /// Has writing to a closed pipe return an error instead of killing the program with a signal.
  package static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Writes a text, all of it.
  package func write(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  /// Writes bytes, all of them.
  package func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { write($0) }
  }

  /// The text and a line feed.
  package func writeLine(_ text: String) { write(text + "\n") }

  private func write(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = systemWrite(UnsafeRawBufferPointer(rebasing: rest))
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        exit(ExitStatus.done.rawValue)
      } else if errno == EAGAIN {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, -1)
      } else if errno != EINTR {
        // A full disk: whoever reads the output must not take half of it for the whole.
        exit(ExitStatus.unreadable.rawValue)
      }
    }
  }

  private func systemWrite(_ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
