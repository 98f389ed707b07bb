import CorpusLoading
import SessionReplay

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `:save rome-review` writes the session to `Sessions/rome-review.md`; `:save` alone to the document it came from.
///
/// The outputs are made anew under the profile of documents, so that the file passes `mahdar test` at once.
struct SaveCommand: ShellCommand {
  let names = ["save"]
  let usage = "save NAME"
  let summary = "write this session to Sessions/NAME.md"

  func run(_ argument: String, in shell: Shell) throws(CellFailure) {
    var target = try self.target(argument, shell)
    if target.document.cells.isEmpty {
      throw .command("nothing to save: no question or query was answered yet")
    }
    let replayed = replay(
      target.document, in: Session(shell.session.opened, settings: shell.options.applied(to: .fixed)))
    target.document.accept(replayed)
    do throws(DocumentFileError) {
      try target.file.replace(by: target.document.text)
    } catch {
      throw .command("'\(target.file.path)' \(error.message)")
    }
    shell.document = target
    shell.output.writeLine(
      "saved \(counted(target.document.cells.count, "cell")) in \(shown(target.file.path))")
    for warning in shell.session.recordingWarnings { shell.output.writeLine("warning: " + warning) }
  }

  /// The file to write, with the document so far and the new cells at its end.
  private func target(_ name: String, _ shell: Shell) throws(CellFailure) -> OpenDocument {
    let path = name.isEmpty ? nil : Self.path(of: name)
    if var open = shell.document, path == nil || path == open.file.path {
      open.document.append(cellsOf: shell.session)
      return open
    }
    guard let path else { throw .command("expected a name after ':save', such as ':save first-look'") }
    guard access(path, F_OK) != 0 else {
      throw .command("'\(path)' exists", hints: ["':open \(name)' goes on with it"])
    }
    try makeFolder(of: path)
    let title = Self.title(of: path)
    var document = SessionDocument(of: shell.session, title: title)
    if var open = shell.document?.document {
      open.append(cellsOf: shell.session)
      document = open
    }
    return OpenDocument(file: DocumentFile(new: path), document: document)
  }

  /// A bare name stands for a file in `Sessions`.
  static func path(of name: String) -> String {
    let file = name.hasSuffix(".md") ? name : name + ".md"
    return file.contains("/") ? file : "Sessions/" + file
  }

  /// `Sessions/rome-review.md` is titled `Rome review`.
  private static func title(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let words = name.dropLast(3).map { $0 == "-" || $0 == "_" ? " " : String($0) }.joined()
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private func makeFolder(of path: String) throws(CellFailure) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = String(path[..<slash])
    guard !folder.isEmpty, !isFolder(folder) else { return }
    guard mkdir(folder, 0o755) == 0 else {
      throw .command(
        "the folder '\(folder)' cannot be made: \(String(cString: strerror(errno)).lowercased())")
    }
  }
}
