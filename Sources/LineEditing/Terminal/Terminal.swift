import CSystem

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The size of a terminal in character cells; both at least 1.
package struct TerminalSize: Equatable, Sendable {
  package var rows: Int
  package var columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// The columns that rows of the input use. The last one stays free: behind a full row some terminals (tmux, with
  /// its wrapping turned off) put a mark on the wrong letter.
  var inputColumns: Int { max(1, columns - 1) }

  /// What terminals have been since the VT100, for where none says.
  package static let standard = TerminalSize(rows: 24, columns: 80)
}

/// The terminal, or what stands in its place: where the shell reads and writes, and what can be done there.
package struct Terminal: Sendable {
  package let inputDescriptor: Int32
  package let outputDescriptor: Int32
  /// The name of the kind of terminal, `TERM`; empty when unset.
  package let name: String
  /// Whether `NO_COLOR` is set to anything.
  package let refusesColour: Bool

  /// A terminal described by hand, for tests and for other descriptors than the standard ones.
  package init(inputDescriptor: Int32, outputDescriptor: Int32, name: String, refusesColour: Bool) {
    self.inputDescriptor = inputDescriptor
    self.outputDescriptor = outputDescriptor
    self.name = name
    self.refusesColour = refusesColour
  }

  /// Standard input and output, with `TERM` and `NO_COLOR` of the environment.
  package static var standard: Terminal {
    Terminal(
      inputDescriptor: STDIN_FILENO, outputDescriptor: STDOUT_FILENO,
      name: environmentValue("TERM") ?? "", refusesColour: !(environmentValue("NO_COLOR") ?? "").isEmpty)
  }

  /// Whether a person sits at the input.
  package var isInputInteractive: Bool { isatty(inputDescriptor) == 1 }

  /// Whether a person sees the output.
  package var isOutputInteractive: Bool { isatty(outputDescriptor) == 1 }

  /// Whether the cursor can be moved, so that lines can be edited on the screen.
  package var canMoveCursor: Bool { !["", "dumb", "unknown", "emacs"].contains(name) }

  /// Whether the input line can be edited in place.
  package var canEditLines: Bool {
    guard isInputInteractive && isOutputInteractive && canMoveCursor else { return false }
    // libedit keeps two pictures of the screen; a size no screen has would exhaust the memory.
    return size.rows <= 10_000 && size.columns <= 10_000
  }

  /// Whether output may be coloured: seen by a person, able to, and not refused (https://no-color.org).
  package var showsColour: Bool { isOutputInteractive && canMoveCursor && !refusesColour }

  /// The present size; `TerminalSize.standard` where the terminal says nothing or there is none.
  package var size: TerminalSize {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard mahdar_window_size(outputDescriptor, &rows, &columns) == 0 else { return .standard }
    return TerminalSize(
      rows: rows > 0 ? Int(rows) : TerminalSize.standard.rows,
      columns: columns > 0 ? Int(columns) : TerminalSize.standard.columns)
  }
}

/// The value of an environment variable.
func environmentValue(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

/// Writes the whole text, waiting where a terminal is slow; gives up silently when nobody is there any more.
func writeFully(_ text: String, to descriptor: Int32) {
  var text = text
  text.withUTF8 { bytes in
    var rest = UnsafeRawBufferPointer(bytes)
    while let start = rest.baseAddress, !rest.isEmpty {
      let count = write(descriptor, start, rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if errno == EAGAIN {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&request, 1, -1)
      } else if errno != EINTR {
        return
      }
    }
  }
}
