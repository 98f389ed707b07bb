import LineEditing
import ResultRendering
import SessionReplay
import SourceDiagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `:open first-look` begins anew with the cells of a document, runs them, and goes on at its end.
struct OpenCommand: ShellCommand {
  let names = ["open"]
  let usage = "open FILE"
  let summary = Message("run a saved session and go on at its end", "تشغيل جلسة محفوظة ومتابعتها")

  func run(_ argument: String, in shell: Shell) throws(CellFailure) {
    guard !argument.isEmpty else {
      throw .command(
        "expected a file after ':open', such as ':open first-look'",
        "يُنتظر ملف بعد ':open'، مثل ':open first-look'")
    }
    let path = access(argument, F_OK) == 0 ? argument : SaveCommand.path(of: argument)
    let open = try read(path)
    let session = shell.session
    session.startOver()
    let before = session.settings
    session.settings = SessionSettings.fixed.interruptible(like: before)
    let replayed = replay(open.document, in: session)
    // What the document's own commands set stays.
    var after = before
    after.format = session.settings.format
    after.language = session.settings.language
    session.settings = after
    shell.document = open
    for cell in session.cells {
      shell.output.writeLine("[\(cell.number)] " + shown(cell.text))
      shell.output.write(session.rendered(cell))
    }
    shell.output.writeLine(session.said(summary(replayed, path)))
  }

  private func read(_ path: String) throws(CellFailure) -> OpenDocument {
    do throws(DocumentFileError) {
      let file = try DocumentFile(reading: path)
      return OpenDocument(file: file, document: try parse(file))
    } catch {
      throw .command("'\(path)': \(error.message)", "'\(path)': تعذّرت القراءة: \(error.message)")
    }
  }

  private func summary(_ replayed: [ReplayedCell], _ path: String) -> Message {
    let differing = replayed.count { $0.verdict.isProblem }
    let cells = counted(replayed.count, "cell")
    return differing == 0
      ? Message(
        "opened \(shown(path)): \(cells), all as recorded",
        "فُتح \(shown(path)): عدد الخلايا \(replayed.count)، كلها كما سُجلت")
      : Message(
        "opened \(shown(path)): \(differing) of \(cells) not as recorded; 'mahdar test' shows how",
        "فُتح \(shown(path)): \(differing) من \(replayed.count) ليست كما سُجلت؛ والتفصيل في 'mahdar test'")
  }
}

extension SessionSettings {
  /// The same, stopped by whatever stops another.
  fileprivate func interruptible(like other: SessionSettings) -> SessionSettings {
    var settings = self
    settings.isInterrupted = other.isInterrupted
    settings.originals = other.originals
    return settings
  }
}
