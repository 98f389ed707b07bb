import Testing
import TextFolding

@Suite("Match key")
struct MatchKeyTests {
  @Test(
    "unifies what people do not tell apart",
    arguments: [
      ("", ""), ("Rome", "rome"), ("  Di  Maio ", "di maio"), ("Di\u{A0}Maio", "di maio"),
      ("أنتوني", "انتوني"), ("إيطاليا", "ايطاليا"), ("آب", "اب"), ("ٱلله", "الله"),
      ("مُحَمَّد", "محمد"), ("محمـــد", "محمد"), ("مصطفى", "مصطفي"), ("القاهرة", "القاهره"),
      ("مؤتمر", "موتمر"), ("رئيس", "رييس"), ("لقاء", "لقا"), ("شيء", "شي"),
      ("یک", "يك"), ("ڤيينا", "فيينا"), ("پاريس", "باريس"), ("چاد", "جاد"), ("گ", "ج"), ("ژان", "جان"),
      ("٢٠٢١", "2021"), ("۲۰۲۱", "2021"), ("２０２１", "2021"),
      ("ﻻ", "لا"), ("ﷲ", "الله"), ("ﷺ", "صلي الله عليه وسلم"), ("ﺑﻠﻴﻨﻜﻦ", "بلينكن"),
      ("\u{202B}روما\u{202C}", "روما"), ("رو\u{200C}ما", "روما"), ("رو\u{200B}ما\u{FEFF}", "روما"),
      ("Le Drian", "le drian"), ("LÜTFÜ Çavuşoğlu", "lutfu cavusoglu"), ("Łódź", "lodz"),
      ("Straße", "strasse"), ("Ærø", "aero"), ("Ｒｏｍｅ", "rome"), ("ﬁnal", "final"), ("İzmir", "izmir"),
      ("e\u{301}te\u{301}", "ete"), ("Muʿammar", "muammar"), ("Nguyễn", "nguyen"),
      ("«روما»، اليوم", "روما اليوم"), ("a — b", "a b"), ("...", ""), ("O'Brien", "o brien"),
      ("10.000", "10.000"), ("10,5.", "10,5"), ("١٠٫٥", "10.5"), ("1. 2", "1 2"), ("a.b", "a b"),
      ("سوريا.", "سوريا"), ("Ρώμη", "ρωμη"), ("Мёд", "мед"), ("罗马", "罗马"), ("🇮🇹 Rome", "rome"),
      ("½", "1 2"), ("أ.ف.ب.", "ا ف ب"), ("ا\u{654}", "ا"),
    ])
  func folds(text: String, key: String) {
    #expect(Array(matchKey(text).unicodeScalars) == Array(key.unicodeScalars))
    #expect(Array(searchKey(text).unicodeScalars) == Array(key.unicodeScalars))
  }

  @Test("is idempotent for every scalar alone and between letters")
  func isIdempotent() {
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in ["\(scalar)", "1\(scalar)2", "ا\(scalar)ب."] {
        let key = matchKey(text)
        #expect(matchKey(key) == key, "U+\(String(value, radix: 16))")
      }
    }
  }
}
