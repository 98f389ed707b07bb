import GraphModel
import SourceDiagnostics
import TextFolding

extension RecordFields {
  /// A text in both languages, `{ en: …, ar: … }`.
  func localized(_ key: String) -> LocalizedText? {
    guard let node = self[key], let fields = languages(of: node, key: key) else { return nil }
    guard let en = fields.string("en"), let ar = fields.string("ar") else { return nil }
    return LocalizedText(en: en.value, ar: ar.value)
  }

  /// A text in both languages, empty where it is missing, which has been reported.
  func localizedOrEmpty(_ key: String) -> LocalizedText {
    localized(key) ?? LocalizedText(en: "", ar: "")
  }

  /// Words in both languages, `{ en: […], ar: […] }`, either of which may be left out.
  func words(_ key: String) -> LocalizedWords {
    guard let node = self[key],
      let fields = RecordFields(
        node, noun: subject(key), identifier: "", required: [], optional: ["en", "ar"], problems: problems)
    else { return LocalizedWords() }
    return LocalizedWords(en: fields.strings("en").map(\.value), ar: fields.strings("ar").map(\.value))
  }

  /// The mapping of languages under a key.
  func languages(of node: YAMLNode, key: String) -> RecordFields? {
    guard case .mapping = node.content else {
      problems.reportShape(of: node, expected: "a text in both languages, { en: …, ar: … }", in: subject(key))
      return nil
    }
    return RecordFields(
      node, noun: subject(key), identifier: "", required: ["en", "ar"], problems: problems)
  }

  /// An id that this record gives itself.
  func newID(_ key: String) -> Located<String>? {
    guard let id = string(key) else { return nil }
    let isPlain = id.value.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    guard isPlain else {
      problems.report(
        "the id \(quoted(id.value)) may hold only letters a to z, digits, '-', '_' and '.'", at: id.place)
      return nil
    }
    return id
  }

  /// A date in the Extended Date/Time Format.
  func date(_ key: String) -> Located<EDTFDate>? {
    guard let text = string(key) else { return nil }
    do {
      return Located(try EDTFDate(parsing: text.value), at: text.place)
    } catch {
      problems.report("\(subject(key)): \(error.message)", at: text.place)
      return nil
    }
  }

  /// The number of a sentence.
  func sentenceNumber(_ key: String) -> Located<Int>? {
    guard let text = string(key) else { return nil }
    guard let number = sentence(text.value) else {
      problems.report("\(subject(key)) is \(quoted(text.value)), expected a number from 1", at: text.place)
      return nil
    }
    return Located(number, at: text.place)
  }

  /// The sentences in a list: a number for one of `report` itself, `report:number` for another's.
  func citations(_ key: String, report: String) -> [Located<Citation>] {
    var seen: Set<Citation> = []
    return strings(key).compactMap { text in
      guard let citation = citation(text.value, report: report) else {
        problems.report(
          "\(quoted(text.value)) in \(subject(key)) is no citation, "
            + "expected a sentence's number, or a report and a number as in \"report:12\"", at: text.place)
        return nil
      }
      guard seen.insert(citation).inserted else {
        problems.report("sentence \(quoted(text.value)) is cited twice in \(name)", at: text.place)
        return nil
      }
      return Located(citation, at: text.place)
    }
  }

  private func citation(_ text: String, report: String) -> Citation? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let last = parts.last, let number = sentence(String(last)) else { return nil }
    switch parts.count {
    case 1: return Citation(report: report, sentence: number)
    case 2 where !parts[0].isEmpty: return Citation(report: String(parts[0]), sentence: number)
    default: return nil
    }
  }

  private func sentence(_ text: String) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), number > 0 else {
      return nil
    }
    return number
  }
}
