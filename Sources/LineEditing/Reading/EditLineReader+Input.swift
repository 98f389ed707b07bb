import CLibedit
import CSystem

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The reader that libedit calls for each character: it draws what has changed, waits, and decodes.
extension EditLineReader {
  /// How long an Escape is held back, as it may begin the sequence of a key.
  private static let escapeTimeout: Int32 = 40
  /// How long a paste may pause before it is taken as ended.
  private static let pasteTimeout: Int32 = 2_000

  /// 1 with a character, 0 when the terminal is gone.
  func readCharacter(into character: UnsafeMutablePointer<wchar_t>) -> Int32 {
    needsPainting = true
    while true {
      if let scalar = characters.popFirst() {
        character.pointee = wchar_t(truncatingIfNeeded: scalar.value)
        return 1
      }
      if let token = decoder.next() {
        queue(token)
        continue
      }
      reactToSignals()
      // While input waits nothing is drawn: a paste into a terminal without paste marks stays linear.
      if needsPainting && decoder.isEmpty && wait(milliseconds: 0) == .timeout {
        paint()
        needsPainting = false
      }
      switch wait(
        milliseconds: decoder.isEmpty ? -1 : decoder.isInPaste ? Self.pasteTimeout : Self.escapeTimeout)
      {
      case .input: guard readBytes() else { return 0 }
      case .timeout: if let token = decoder.next(isTimedOut: true) { queue(token) }
      case .signal: break
      }
    }
  }

  /// Hands a token to libedit as the characters that its bindings know.
  private func queue(_ token: InputToken) {
    switch token {
    // libedit takes NUL for the end of a text.
    case .character("\0"), .alt("\0"): break
    case .character(let scalar): characters = [scalar]
    case .alt(let scalar): characters = ["\u{1B}", scalar]
    case .key(let key): characters = Array("\u{1B}\(key.rawValue)".unicodeScalars)[...]
    case .paste(let text):
      pendingPaste = text
      characters = Array("\u{1B}\(FunctionKey.paste.rawValue)".unicodeScalars)[...]
    }
  }

  private func wait(milliseconds: Int32) -> BlockedSignals.Waiting {
    let signals = BlockedSignals(EditingSignals.numbers)
    defer { signals.end() }
    if EditingSignals.haveArrived { return .signal }
    return signals.waitForInput(on: terminal.inputDescriptor, milliseconds: milliseconds)
  }

  /// False when no more will come.
  private func readBytes() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = read(terminal.inputDescriptor, &bytes, bytes.count)
    if count > 0 {
      decoder.append(bytes.prefix(count))
      return true
    }
    return count < 0 && (errno == EINTR || errno == EAGAIN)
  }

  private func reactToSignals() {
    if let number = EditingSignals.takeDeadly() {
      writeFully(Self.pasteModeOff + "\r\n", to: terminal.outputDescriptor)
      _ = mahdar_el_prepare_terminal(editor, 0)
      mahdar_die_of_signal(number)
    }
    if EditingSignals.takeContinued() { resumeEditing() }
    if EditingSignals.takeResized() {
      writeFully(
        painter.eraseAfterResize(columns: terminal.size.columns), to: terminal.outputDescriptor)
      needsPainting = true
    }
  }

  /// Takes the terminal back after another program had it, and draws the input anew.
  func resumeEditing() {
    // Another program may have changed the modes without libedit's knowledge: it sets them only on a change.
    _ = mahdar_el_prepare_terminal(editor, 0)
    _ = mahdar_el_prepare_terminal(editor, 1)
    writeFully(Self.pasteModeOn, to: terminal.outputDescriptor)
    painter.forget()
    needsPainting = true
  }

  /// Gives the terminal up for a while, with the cursor below the input.
  func suspendEditing() {
    leaveInputBehind()
    writeFully(Self.pasteModeOff, to: terminal.outputDescriptor)
    _ = mahdar_el_prepare_terminal(editor, 0)
  }
}
