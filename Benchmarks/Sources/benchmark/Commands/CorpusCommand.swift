import ArgumentParser
import Foundation

struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus",
    abstract: "Questions in words and graph queries to this repository's corpus, and the start with it.")

  @OptionGroup var options: MeasuringOptions

  @Option(help: ArgumentHelp("The corpus to ask.", valueName: "dir"))
  var corpus = Places.corpus.path

  func run() throws {
    let machine = Machine()
    let questions = try QuestionCatalog(file: "corpus.txt").questions
    let first = try FirstAnswer([options.mahdar, "ask", "--corpus", corpus, questions[0].text])
    let conversation = try Conversation([options.mahdar, "pipe", "--corpus", corpus])
    var table = MarkdownTable(["ms", "rows", "median", "minimum", "line"])
    for question in questions {
      let measured = try conversation.measure(Request(question.text), options.limitsInOnePass)
      table.add([
        question.id, measured.rows.count.grouped, measured.whole.median.milliseconds,
        measured.whole.minimum.milliseconds, measured.line.minimum.milliseconds,
      ])
    }
    let start = """
      Start to first answer: \(first.wall.minimum.milliseconds) ms wall, \
      \(first.processor.minimum.milliseconds) ms processor. \
      Resident after all: \(conversation.memory?.peak.megabytes ?? "–") MB.
      """
    try options.publish("\(start)\n\n\(table.text)", on: machine)
  }
}
