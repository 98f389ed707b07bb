import Testing

@testable import TextFolding

struct VisualOrderTests {
  @Test(arguments: [
    ("plain text", "plain text"), ("سلام", "مالس"), ("name: سلام end", "name: مالس end"),
    ("عدد 83 عضوا", "اوضع 83 ددع"), ("(سلام)", "(مالس)"), ("سلام (أهلا) سلام", "مالس (الهأ) مالس"),
    ("\u{1B}[1mسلام\u{1B}[0m x", "\u{1B}[1mمالس\u{1B}[0m x"), ("يوم 2021-06-28 هنا", "انه 2021-06-28 موي"),
    ("", ""),
  ])
  func stretchesAreTurnedRound(_ line: String, _ seen: String) {
    #expect(visuallyOrdered(line) == seen)
  }
}
