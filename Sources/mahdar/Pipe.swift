import ArgumentParser
import ShellInterface

struct Pipe: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer JSON Lines with JSON Lines, for editors and programs.")

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("How values are written.", valueName: "json|cypher"))
  var values = Notation.json

  enum Notation: String, ExpressibleByArgument, CaseIterable { case json, cypher }

  func run() throws { try end(with: ShellInterface.pipe(notation: values.rawValue, options: options.common)) }
}
