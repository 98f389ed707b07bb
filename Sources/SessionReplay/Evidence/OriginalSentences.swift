import CorpusLoading
import QuestionLanguage

/// The original sentences in a folder: of `REPORT.sentences.tsv` on each line the number first and the text last, tabs
/// between.
struct OriginalSentences {
  /// The folder that they were read from.
  let folder: String
  /// For the search beside the corpus's own texts.
  let texts: OriginalTexts
  private let byCite: [String: String]

  private static let ending = ".sentences.tsv"

  /// Reads all files of a folder that end in `.sentences.tsv`; lines without a number are passed over, as is a file
  /// that cannot be read: the corpus's restatement does without.
  init(folder: String) {
    self.folder = folder
    var sentences: [(cite: String, text: String)] = []
    for name in ((try? fileNames(inFolder: folder)) ?? []).sorted() where name.hasSuffix(Self.ending) {
      let report = String(name.dropLast(Self.ending.count))
      let bytes = (try? readFile(at: folder + "/" + name)) ?? []
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        guard let first = fields.first, let last = fields.last, fields.count > 1,
          let number = Int(String(decoding: first, as: UTF8.self))
        else { continue }
        sentences.append(("\(report):\(number)", String(decoding: last, as: UTF8.self)))
      }
    }
    texts = OriginalTexts(sentences)
    byCite = Dictionary(sentences.map { ($0.cite, $0.text) }) { first, _ in first }
  }

  /// The sentence that a citation names; `nil` where there is none.
  subscript(cite: String) -> String? { byCite[cite] }
}
