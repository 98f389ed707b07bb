import ResultRendering
import SessionReplay

/// The names of the formats that answers can be written in, in the order in which help lists them.
package let answerFormatNames = FormatName.allCases.map(\.rawValue)

/// `mahdar ask`: one question or query, its answer on standard output in the format of that name.
package func ask(_ text: String, format: String?, options: CommonOptions) -> ExitStatus {
  let opened: OpenedGraph
  do throws(OpeningError) { opened = try options.open() } catch { return report(error) }
  var settings = options.applied(to: SessionSettings(profile: outputProfile()))
  settings.format = format.flatMap { FormatName(rawValue: $0) } ?? .table
  let progress = WorkProgress()
  settings.isInterrupted = {
    progress.tick()
    return false
  }
  let session = Session(opened, settings: settings)
  progress.begin(session.said(WorkProgress.words))
  let cell = session.run(text)
  progress.end()
  guard let failure = cell.outcome.failure else {
    OutputStream.standardOutput.write(session.rendered(cell))
    return .done
  }
  OutputStream.standardError.write(session.rendered(cell))
  return failure.isInterruption ? .interrupted : .failed
}
