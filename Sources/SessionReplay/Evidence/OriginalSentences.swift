import CorpusLoading
import ResultRendering

/// The original sentence that a citation names, from `REPORT.sentences.tsv` in a folder: on each line
/// the number first and the text last, tabs between.
///
/// `nil` when there is no such file or line; the corpus's restatement does without.
func originalSentence(_ cite: String, inFolder folder: String) -> String? {
  guard let (report, sentence) = citationParts(cite), !report.contains("/"),
    let bytes = try? readFile(at: folder + "/" + report + ".sentences.tsv")
  else { return nil }
  for line in bytes.split(separator: UInt8(ascii: "\n")) {
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard let first = fields.first, let last = fields.last, fields.count > 1,
      Int(String(decoding: first, as: UTF8.self)) == sentence
    else { continue }
    return String(decoding: last, as: UTF8.self)
  }
  return nil
}
