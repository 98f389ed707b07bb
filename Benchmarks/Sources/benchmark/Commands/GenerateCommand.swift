import ArgumentParser
import Foundation

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write a generated graph as CSV with import headers, the same bytes everywhere.")

  @Argument(help: ArgumentHelp("Number of statements.", valueName: "n"))
  var statements: Int

  @Argument(help: ArgumentHelp("The folder to write to.", valueName: "dir"))
  var folder: String

  func validate() throws {
    try benchmark.validate(statements: statements)
  }

  func run() throws {
    try GraphGenerator(statements: statements, folder: URL(filePath: folder)).generate()
  }
}
