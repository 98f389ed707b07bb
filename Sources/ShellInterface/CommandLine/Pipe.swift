import ResultRendering
import SessionReplay

/// `mahdar pipe`: JSON Lines in and out until the input ends; values in the notation of that name.
package func pipe(notation: String, options: CommonOptions) -> ExitStatus {
  let opened: OpenedGraph
  do throws(OpeningError) { opened = try options.open() } catch { return report(error) }
  let settings = options.applied(to: SessionSettings(profile: .file))
  let server = PipeServer(
    Session(opened, settings: settings), notation: ValueNotation(rawValue: notation) ?? .json)
  var lines = ByteLineReader()
  while let line = lines.next() {
    // Lines of nothing but blanks keep a hand-written file readable.
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
    OutputStream.standardOutput.write(server.response(to: line))
  }
  return .done
}
