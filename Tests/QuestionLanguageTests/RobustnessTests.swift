import Answers
import GraphModel
import QuestionLanguage
import TestSupport
import Testing

/// A question means the same however its parts are ordered, named and spelt.
@MainActor @Suite struct RobustnessTests {
  /// Filters of statements, of which any order means the same.
  nonisolated static let filters: [(subject: String, filters: [String])] = [
    ("statements", ["by blinken", "at rome", "about africa"]),
    ("statements", ["by nuland", "since 2022", "per khaleej"]),
    ("statements", ["at marrakech", "about africa", "not by bourita"]),
    ("statements", ["saying \"security vacuum\"", "at marrakech", "by sultan al-muraikhi"]),
    ("disagreements", ["about blinken", "per hafryat"]),
    ("تصريحات", ["من قبل بلينكن", "في روما", "حول أفريقيا"]),
    ("تصريحات", ["حسب الخليج أونلاين", "منذ 2022", "من قبل نولاند"]),
  ]

  @Test(arguments: filters)
  func orderDoesNotMatter(_ subject: String, _ filters: [String]) throws {
    let corpus = try AskedCorpus.repository.get()
    let all = try permutations(filters).map { order in
      Facts(try corpus.answer(([subject] + order).joined(separator: " ")))
    }
    #expect(all[0].kind != .absent)
    #expect(all.allSatisfy { $0 == all[0] })
  }

  private func permutations(_ items: [String]) -> [[String]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index -> [[String]] in
      var rest = items
      let item = rest.remove(at: index)
      return permutations(rest).map { [item] + $0 }
    }
  }

  /// All names of things, in both languages, with the node that each should mean.
  private func aliases(_ corpus: AskedCorpus) -> [(name: String, entity: LexiconEntity)] {
    let names = corpus.maker.reader.names
    let lexicon = corpus.maker.reader.lexicon
    return (0..<lexicon.entityCount).map { lexicon.entity($0) }.filter { $0.role != .source }.flatMap {
      entity in
      let own = ["name", "name_ar"].compactMap { names.text(entity.node, $0) }
      return (own + names.texts(entity.node, "aliases")).map { ($0, entity) }
    }
  }

  /// Every alias means its thing, or several of which it is one: as a card and, of whom speaks, as a speaker.
  @Test func everyAliasIsKnown() throws {
    let corpus = try AskedCorpus.repository.get()
    let reader = corpus.maker.reader
    var lost: [String] = []
    let all = aliases(corpus)
    #expect(all.count > 500)
    for (name, entity) in all where !means(name, entity, reader) { lost.append("\(name) → \(entity.id)") }
    // Quotation marks and a comma inside a name take it apart.
    #expect(lost.count <= 3, "\(lost.count) of \(all.count): \(lost)")
  }

  private func means(_ name: String, _ entity: LexiconEntity, _ reader: QuestionReader) -> Bool {
    let isArabic = name.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
    let readings = reader.read((isArabic ? "بطاقة " : "about ") + name).readings
    return readings.prefix(3).contains { mentions($0.question, entity.id) }
      // Of things that share the name, it may be another that is meant.
      || reader.lexicon.senses(of: name).contains { $0.kind == .entity && $0.payload == entity.index }
  }

  private func mentions(_ question: Question, _ id: String) -> Bool {
    if case .entities(let names) = question.subject, names.contains(where: { $0.id == id }) { return true }
    return question.filters.contains { $0.entities.contains { $0.id == id } }
  }

  /// One letter wrong in a long name is one letter: left out, doubled or changed, anywhere but at the beginning.
  @Test(arguments: [
    ("statements by %", "antony blinken"), ("statements by %", "nasser bourita"),
    ("about %", "victoria nuland"),
    ("statements about %", "mozambique"), ("about %", "uzbekistan"), ("about %", "mauritania"),
    ("بطاقة %", "كازاخستان"), ("بطاقة %", "موريتانيا"), ("بطاقة %", "أوزبكستان"),
  ])
  func oneWrongLetterIsForgiven(_ form: String, _ name: String) throws {
    let reader = try AskedCorpus.repository.get().maker.reader
    func read(_ name: String) -> Question? {
      reader.read(form.split(separator: "%", omittingEmptySubsequences: false).joined(separator: name)).best?
        .question
    }
    let right = try #require(read(name))
    var wrong: [String] = []
    var tried = 0
    let letters = Array(name)
    let word = letters.lastIndex(of: " ").map { $0 + 1 } ?? 0
    for index in (word + 2)..<letters.count {
      for change in 0..<3 {
        var copy = letters
        switch change {
        case 0: copy.remove(at: index)
        case 1: copy.insert(letters[index], at: index)
        default:
          copy[index] =
            letters[index] == "o" ? "u" : letters[index] == "ا" ? "و" : letters[index] == "t" ? "d" : "o"
        }
        if change == 2, name.unicodeScalars.contains(where: { $0.value > 0x600 }), copy[index] == "o" {
          continue
        }
        tried += 1
        if read(String(copy)) != right { wrong.append(String(copy)) }
      }
    }
    #expect(wrong.count * 8 <= tried, "\(wrong)")
  }

  /// Digits of either script, and hamzas that are not typed, change nothing.
  @Test(arguments: [
    ("statements since 2022", "statements since ٢٠٢٢"), ("تصريحات منذ 2022", "تصريحات منذ ٢٠٢٢"),
    ("who gives 83 members", "who gives ٨٣ members"), ("تصريحات حول أفريقيا", "تصريحات حول افريقيا"),
    ("من هو أنتوني بلينكن", "من هو انتوني بلينكن"), ("أين عُقد اجتماع روما", "اين عقد اجتماع روما"),
    ("ماذا قال عن الإرهاب", "ماذا قال عن الارهاب"), ("تصريحات وزراء أوروبا", "تصريحات وزراء اوروبا"),
    ("meetings before 2021-06-28", "meetings before ٢٠٢١-٠٦-٢٨"),
    ("statements | first 3", "statements | first ٣"),
  ])
  func digitsAndHamzasDoNotMatter(_ plain: String, _ typed: String) throws {
    let corpus = try AskedCorpus.repository.get()
    #expect(Facts(try corpus.answer(plain)) == Facts(try corpus.answer(typed)))
  }
}
