import CorpusLoading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The user's own editor, for a text that outgrows the line: `$VISUAL`, else `$EDITOR`.
enum ExternalEditor {
  /// The edited text; `nil` when there is no editor, or it failed.
  static func edit(_ text: String) -> String? {
    guard let editor = ["VISUAL", "EDITOR"].lazy.compactMap(variable).first else { return nil }
    var template = Array(((variable("TMPDIR") ?? "/tmp") + "/mahdar-XXXXXX").utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
    guard descriptor >= 0 else { return nil }
    OutputStream(descriptor: descriptor).write(text + "\n")
    close(descriptor)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    guard run(editor, path), let bytes = try? readFile(at: path) else { return nil }
    var edited = String(decoding: bytes, as: UTF8.self)
    while edited.last?.isNewline == true { edited.removeLast() }
    return edited
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The variable holds a command with its arguments, so that a shell must read it.
  private static func run(_ editor: String, _ path: String) -> Bool {
    let texts = ["/bin/sh", "-c", "exec \(editor) \"$1\"", "sh", path]
    var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", nil, nil, &pointers, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    return status == 0
  }
}
