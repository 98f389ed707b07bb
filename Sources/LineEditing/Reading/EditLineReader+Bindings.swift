import CLibedit

/// Which key does what. Keys are in libedit's notation: `^A` is Ctrl-A, `\e` the Escape before Alt and sequences.
extension EditLineReader {
  struct Binding: Sendable {
    var keys: [String]
    var name: String
    var command: @convention(c) @Sendable (OpaquePointer?, wint_t) -> UInt8
  }

  /// Names our commands to libedit and binds them; of libedit's own, only the insertion of characters stays.
  func bindKeys() {
    unbindAll()
    for binding in Self.bindings {
      _ = mahdar_el_add_command(editor, binding.name, binding.name, binding.command)
      for key in binding.keys { _ = mahdar_el_bind(editor, key, binding.name) }
    }
    // libedit looks these up among the Alt keys unless told that they are letters: « is one, and é.
    for value in wchar_t(0xA0)...0xFF { _ = mahdar_el_bind_character(editor, value, wide("ed-insert")) }
  }

  /// Commands of libedit reach from a numeric argument of millions to its own command line; a stray byte must not.
  private func unbindAll() {
    for value in UInt8(1)..<0x20 where value != 0x1B {
      _ = mahdar_el_bind(editor, "^" + String(Character(Unicode.Scalar(value + 0x40))), "ed-unassigned")
    }
    _ = mahdar_el_bind(editor, "^?", "ed-unassigned")
    for value in UInt8(1)..<0x80 {
      _ = mahdar_el_bind(editor, "\\e\\" + Self.octal(value), "ed-unassigned")
    }
    for value in wchar_t(0x80)..<0xA0 { _ = mahdar_el_bind_character(editor, value, wide("ed-unassigned")) }
  }

  private static func octal(_ value: UInt8) -> String {
    let digits = String(value, radix: 8)
    return String(repeating: "0", count: 3 - digits.count) + digits
  }

  private static let bindings = motionBindings + changeBindings + lineBindings

  private static let motionBindings = [
    Binding(keys: ["\\e[D", "^B"], name: "mahdar-left") { editor, _ in run(editor) { $0.edit(.left) } },
    Binding(keys: ["\\e[C", "^F"], name: "mahdar-right") { editor, _ in run(editor) { $0.edit(.right) } },
    Binding(keys: ["\\e[1;5D", "\\eb"], name: "mahdar-word-left") { editor, _ in
      run(editor) { $0.edit(.wordLeft) }
    },
    Binding(keys: ["\\e[1;5C", "\\ef"], name: "mahdar-word-right") { editor, _ in
      run(editor) { $0.edit(.wordRight) }
    },
    Binding(keys: ["\\e[H", "^A"], name: "mahdar-line-start") { editor, _ in
      run(editor) { $0.edit(.lineStart) }
    },
    Binding(keys: ["\\e[F", "^E"], name: "mahdar-line-end") { editor, _ in run(editor) { $0.edit(.lineEnd) }
    },
    Binding(keys: ["\\e<"], name: "mahdar-text-start") { editor, _ in run(editor) { $0.edit(.textStart) } },
    Binding(keys: ["\\e>"], name: "mahdar-text-end") { editor, _ in run(editor) { $0.edit(.textEnd) } },
    Binding(keys: ["\\e[A"], name: "mahdar-up") { editor, _ in run(editor) { $0.moveVertically(.older) } },
    Binding(keys: ["\\e[B"], name: "mahdar-down") { editor, _ in run(editor) { $0.moveVertically(.newer) } },
    Binding(keys: ["^P"], name: "mahdar-earlier") { editor, _ in run(editor) { $0.recall(.older) } },
    Binding(keys: ["^N"], name: "mahdar-later") { editor, _ in run(editor) { $0.recall(.newer) } },
    Binding(keys: ["\\e[5~", "\\ep"], name: "mahdar-earlier-alike") { editor, _ in
      run(editor) { $0.recall(.older, isMatching: true) }
    },
    Binding(keys: ["\\e[6~", "\\en"], name: "mahdar-later-alike") { editor, _ in
      run(editor) { $0.recall(.newer, isMatching: true) }
    },
  ]

  private static let changeBindings = [
    Binding(keys: ["^?", "^H"], name: "mahdar-delete-backward") { editor, _ in
      run(editor) { $0.edit(.deleteBackward) }
    },
    Binding(keys: ["\\e[3~"], name: "mahdar-delete-forward") { editor, _ in
      run(editor) { $0.edit(.deleteForward) }
    },
    Binding(keys: ["^T"], name: "mahdar-transpose") { editor, _ in run(editor) { $0.edit(.transpose) } },
    Binding(keys: ["^K"], name: "mahdar-kill-line-end") { editor, _ in run(editor) { $0.edit(.killLineEnd) }
    },
    Binding(keys: ["^U"], name: "mahdar-kill-line-start") { editor, _ in
      run(editor) { $0.edit(.killLineStart) }
    },
    Binding(keys: ["^W"], name: "mahdar-kill-blank-separated") { editor, _ in
      run(editor) { $0.edit(.killBlankSeparatedBackward) }
    },
    Binding(keys: ["\\e^?", "\\e^H"], name: "mahdar-kill-word-backward") { editor, _ in
      run(editor) { $0.edit(.killWordBackward) }
    },
    Binding(keys: ["\\ed", "\\e[3;5~"], name: "mahdar-kill-word-forward") { editor, _ in
      run(editor) { $0.edit(.killWordForward) }
    },
    Binding(keys: ["^Y"], name: "mahdar-yank") { editor, _ in run(editor) { $0.edit(.yank) } },
    Binding(keys: ["\\ey"], name: "mahdar-yank-earlier") { editor, _ in run(editor) { $0.edit(.yankEarlier) }
    },
    Binding(keys: ["^_", "^X^U"], name: "mahdar-undo") { editor, _ in run(editor) { $0.edit(.undo) } },
    Binding(keys: ["\\e[200~"], name: "mahdar-paste") { editor, _ in run(editor) { $0.insertPaste() } },
    Binding(keys: ["^I"], name: "mahdar-complete") { editor, _ in run(editor) { $0.complete() } },
    Binding(keys: ["\\e[Z"], name: "mahdar-complete-backward") { editor, _ in
      run(editor) { $0.complete(backward: true) }
    },
  ]

  private static let lineBindings = [
    Binding(keys: ["^M", "^J"], name: "mahdar-accept") { editor, _ in run(editor) { $0.accept() } },
    Binding(keys: ["\\e^M", "\\e^J"], name: "mahdar-line-feed") { editor, _ in
      run(editor) { $0.insertLineFeed() }
    },
    Binding(keys: ["^C"], name: "mahdar-interrupt") { editor, _ in run(editor) { $0.interrupt() } },
    Binding(keys: ["^D"], name: "mahdar-end-or-delete") { editor, _ in run(editor) { $0.endOrDelete() } },
    Binding(keys: ["^Z"], name: "mahdar-suspend") { editor, _ in run(editor) { $0.suspend() } },
    Binding(keys: ["^L"], name: "mahdar-clear-screen") { editor, _ in run(editor) { $0.clearScreen() } },
    Binding(keys: ["^X^E"], name: "mahdar-open-editor") { editor, _ in run(editor) { $0.openEditor() } },
    Binding(keys: ["^R"], name: "mahdar-search-older") { editor, _ in run(editor) { $0.searchHistory(.older) }
    },
    Binding(keys: ["^S"], name: "mahdar-search-newer") { editor, _ in run(editor) { $0.searchHistory(.newer) }
    },
  ]
}

private func run(_ editor: OpaquePointer?, _ command: (EditLineReader) -> Int32) -> UInt8 {
  UInt8(truncatingIfNeeded: EditLineReader.owner(of: editor).map(command) ?? CC_ERROR)
}

private func wide(_ text: String) -> [wchar_t] {
  text.unicodeScalars.map { wchar_t(truncatingIfNeeded: $0.value) } + [0]
}
