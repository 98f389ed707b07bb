import CorpusLoading
import SessionReplay
import SourceDiagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `:save first-look` writes the session to `Sessions/first-look.md`; `:save` alone to the document it came from.
///
/// The outputs are made anew under the profile of documents, so that the file passes `mahdar test` at once.
struct SaveCommand: ShellCommand {
  let names = ["save"]
  let usage = "save NAME"
  let summary = Message("write this session to Sessions/NAME.md", "حفظ الجلسة في Sessions/NAME.md")

  func run(_ argument: String, in shell: Shell) throws(CellFailure) {
    var target = try self.target(argument, shell)
    if target.document.cells.isEmpty {
      throw .command(
        "nothing to save: no question or query was answered yet", "لا شيء يُحفظ: لم يُجب عن سؤال أو استعلام بعد"
      )
    }
    let replayed = replay(
      target.document, in: Session(shell.session.opened, settings: shell.options.applied(to: .fixed)))
    target.document.accept(replayed)
    do throws(DocumentFileError) {
      try target.file.replace(by: target.document.text)
    } catch {
      throw .command(
        "'\(target.file.path)' \(error.message)", "'\(target.file.path)': تعذّرت الكتابة: \(error.message)")
    }
    shell.document = target
    let count = target.document.cells.count
    shell.output.writeLine(
      shell.session.said(
        Message(
          "saved \(counted(count, "cell")) in \(shown(target.file.path))",
          "حُفظت الخلايا (\(count)) في \(shown(target.file.path))")))
    let label = shell.session.said(Message("warning: ", "تنبيه: "))
    for warning in shell.session.recordingWarnings {
      shell.output.writeLine(label + shell.session.said(warning))
    }
  }

  /// The file to write, with the document so far and the new cells at its end.
  private func target(_ name: String, _ shell: Shell) throws(CellFailure) -> OpenDocument {
    let path = name.isEmpty ? nil : Self.path(of: name)
    if var open = shell.document, path == nil || path == open.file.path {
      open.document.append(cellsOf: shell.session)
      return open
    }
    guard let path else {
      throw .command(
        "expected a name after ':save', such as ':save first-look'",
        "يُنتظر اسم بعد ':save'، مثل ':save first-look'")
    }
    guard access(path, F_OK) != 0 else {
      throw .command(
        "'\(path)' exists", "'\(path)' موجود",
        hints: [Message("':open \(name)' goes on with it", "':open \(name)' يتابعه")])
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

  /// A bare name stands for a file in `Sessions`; quotes round a name with spaces are the habit of other shells.
  static func path(of name: String) -> String {
    let isQuoted = name.count > 2 && name.first == name.last && (name.first == "\"" || name.first == "'")
    let name = isQuoted ? String(name.dropFirst().dropLast()) : name
    let file = name.hasSuffix(".md") ? name : name + ".md"
    return file.contains("/") ? file : "Sessions/" + file
  }

  /// `Sessions/first-look.md` is titled `First look`.
  private static func title(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let words = name.dropLast(3).map { $0 == "-" || $0 == "_" ? " " : String($0) }.joined()
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private func makeFolder(of path: String) throws(CellFailure) {
    for slash in path.indices where path[slash] == "/" {
      let folder = String(path[..<slash])
      guard !folder.isEmpty, !isFolder(folder) else { continue }
      guard mkdir(folder, 0o755) == 0 else {
        let reason = String(cString: strerror(errno)).lowercased()
        throw .command(
          "the folder '\(folder)' cannot be made: \(reason)", "تعذّر إنشاء المجلد '\(folder)': \(reason)")
      }
    }
  }
}
