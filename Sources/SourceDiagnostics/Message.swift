/// A sentence that Mahdar says, in both of its languages.
package struct Message: Hashable, Sendable {
  package var english: String
  package var arabic: String

  package init(_ english: String, _ arabic: String) {
    self.english = english
    self.arabic = arabic
  }

  /// What has no other language, such as what the system says of a file.
  package init(verbatim text: String) { self.init(text, text) }

  /// The sentence in a language, `ar` or `en`; English for any other.
  package func text(in language: String?) -> String { language == "ar" ? arabic : english }
}

extension Message {
  /// The hint that names what was probably meant.
  package static func didYouMean(_ name: String) -> Message {
    Message("did you mean '\(name)'?", "هل تقصد '\(name)'؟")
  }
}
