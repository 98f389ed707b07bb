import Answers
import CorpusLoading
import Foundation
import GraphModel
import QueryEngine
import QuestionLanguage
import TestSupport

/// A corpus opened for questions.
final class AskedCorpus {
  let maker: AnswerMaker
  let graph: PropertyGraph

  init(at path: String) throws {
    let corpus = try loadCorpus(at: path, cache: nil)
    graph = PropertyGraph(corpus.snapshot)
    let reader = QuestionReader(schema: corpus.schema, graph: graph, lexiconBytes: nil)
    maker = AnswerMaker(reader: reader, session: QuerySession(graph: graph))
  }

  /// The corpus of this repository, opened once.
  @MainActor static let repository = Result { try AskedCorpus(at: repositoryFolder + "/Corpus") }

  func answer(_ text: String) throws -> Answer { try maker.answer(text, context: QuestionContext()).answer }
}

/// What an answer says, whatever its language: what is named, and on what it rests.
struct Facts: Equatable, CustomStringConvertible {
  var kind: Answer.Kind
  var ids: Set<String>
  var cites: Set<String>
  var rows: Int
  var numbers: Set<String>

  init(_ answer: Answer) {
    kind = answer.kind
    ids = Set(answer.ids)
    cites = Set(answer.cites)
    rows = answer.rows.count
    numbers = Set(answer.values.filter { $0.allSatisfy { $0.isNumber || $0 == "-" || $0 == "~" } })
  }

  var description: String {
    "\(kind) ids \(ids.sorted().prefix(12)) cites \(cites.sorted().prefix(12)) rows \(rows) \(numbers.sorted())"
  }
}

/// The questions of `questions.jsonl`, where `MAHDAR_QUESTIONS` says or beside the repository; `nil` when neither is.
let sharedQuestions: [(id: String, text: String)]? = {
  let named = ProcessInfo.processInfo.environment["MAHDAR_QUESTIONS"]
  for path in [named, repositoryFolder + "/../shared/questions/questions.jsonl"].compactMap({ $0 }) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
    return text.split(separator: "\n").compactMap { line in
      let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard let id = object?["id"] as? String, let question = object?["question"] as? String else {
        return nil
      }
      return (id, question)
    }
  }
  return nil
}()
