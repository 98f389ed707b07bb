/// A sentence of a report on which something rests.
package struct EvidencePassage: Sendable {
  /// `report:sentence`.
  package var cite: String
  package var report: String
  package var outletEnglish: String
  package var outletArabic: String
  /// When the report was published, in EDTF; empty where it does not say.
  package var published: String
  package var number: Int
  package var textEnglish: String
  package var textArabic: String
}
