import GraphModel
import TextFolding

extension QuestionReader {
  /// Those of some things that a text names itself, by a word of one of their names.
  package func named(in texts: [String], of nodes: [NodeID]) -> [NodeID] {
    let said = Set(texts.flatMap { WordForm.words(of: $0) }.map(TextStem.of))
    return nodes.filter { node in
      guard let entity = lexicon.entity(ofNode: node) else { return false }
      return view.nameStems(of: entity.index).contains { $0.unicodeScalars.count > 2 && said.contains($0) }
    }
  }

  /// Whether a text gives a reason: it has a word that joins an effect to its cause.
  package func givesReason(_ text: String) -> Bool {
    let words = WordForm.words(of: text)
    return Self.reasonPhrases.contains { phrase in
      words.indices.contains { words[$0...].starts(with: phrase) }
    }
  }

  private static let reasonPhrases: [[String]] =
    ("because, because of, due to, owing to, as a result, result of, thanks to, in order to, so as to, so that, "
    + "since it, since they, on account of, for fear, cause of, caused by, reason, the reason, led to, makes, made, let, "
    + "aims to, aim is, to protect, to prevent, with the aim, "
    + "بسبب, لان, لانه, لانها, لانهم, نتيجة, جراء, بفعل, من اجل, بغية, بهدف, بغرض, كي, لكي, حتى لا, سبب, والسبب, اذ, نظرا, "
    + "نظرا ل, بفضل, خشية, خوفا, ادى الى, ادت الى, جعلت, جعل, لكون, كون, ومن ثم, تحسبا")
    .split(separator: ",").map { WordForm.words(of: $0) }

  /// The attributes that say what something is for: those whose own words do.
  package var purposes: [String] { view.facts.purposes }
}
