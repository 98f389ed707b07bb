import Answers
import GraphModel
import SessionReplay
import TestSupport
import Testing

/// The user's own words in a session: aliases, notes, and the choice between readings.
struct OwnWordsTests {
  @Test func anAliasIsReadAndShownAsTheUsers() throws {
    let session = try RepositorySession.make()
    session.run(":alias the chief = Antony Blinken")
    let cell = session.run("statements by the chief at rome")
    let plain = try RepositorySession.make().run("statements by antony blinken at rome")
    #expect(cell.answer?.rows.map(\.cites) == plain.answer?.rows.map(\.cites))
    #expect(session.rendered(cell).contains("the chief = Antony Blinken (:alias)"))
    session.run(":alias the chief =")
    #expect(session.run("statements by the chief at rome").answer?.ids != plain.answer?.ids)
  }

  @Test func notesAndAliasesAreSavedAndReplayed() throws {
    let session = try RepositorySession.make()
    for text in [
      ":alias boss = Antony Blinken", "statements by boss at rome", ":note 2.1 ask the embassy", "why 2.1",
    ] {
      session.run(text)
    }
    let shown = session.cells.map { session.rendered($0) }
    #expect(
      shown[1].contains("my note 2.1: ask the embassy") && shown[3].contains("my note: ask the embassy"))
    let document = SessionDocument(of: session, title: "Own words")
    #expect(document.cells.count == 4)
    let again = try RepositorySession.make()
    _ = replay(document, in: again)
    #expect(again.cells.map { again.rendered($0) } == shown)
  }

  private func parliament() throws -> Session {
    Session(
      try openGraph(.corpus(path: repositoryFolder + "/Tests/Corpora/Parliament"), cache: nil),
      settings: .fixed)
  }

  @Test func aNameOfTwoPeopleIsAskedBackAndEachReadingCanBeTyped() throws {
    let session = try parliament()
    let answer = try #require(session.run("speeches by karam").answer)
    #expect(answer.kind == .ambiguous)
    #expect(answer.readings == ["speeches by Layla Karam", "speeches by Yusuf Karam"])
    #expect(Set(answer.ids) == ["layla-karam", "yusuf-karam"])
    let ids = try answer.readings.map { try #require(session.run($0).answer).ids }
    #expect(ids == [["layla-karam"], ["yusuf-karam"]])
    #expect(session.run("speeches by yusuf karam").answer?.kind == .statements)
    #expect(session.run("speeches by karam at the march sitting").answer?.ids == ["yusuf-karam"])
  }

  @Test(arguments: ["auto", "terminal", "visual", "off"])
  func theOrderOfArabicCanBeSet(_ handling: String) throws {
    let outputs = try RepositorySession.outputs([":bidi \(handling)", ":bidi", ":bidi up"])
    #expect(outputs[1] == handling + "\n")
    #expect(outputs[2].contains("expected 'auto', 'terminal', 'visual' or 'off'"))
  }

  /// What `answer` says to programs for each kind of answer.
  @Test(arguments: [
    ("who attended marrakech", Answer.Kind.entities), ("where was the rome meeting", .entities),
    ("when was the rome meeting", .values), ("how many members does the coalition have", .values),
    ("statements by blinken", .statements), ("how many statements by blinken", .count),
    ("disagreements about rome", .disagreement), ("did russia attend the rome meeting", .absent),
    ("meetings | timeline", .timeline), ("countries", .entities), ("from which reports is 83", .entities),
  ])
  func everyKindSaysWhatWasAskedFor(_ question: String, _ kind: Answer.Kind) throws {
    let answer = try #require(try RepositorySession.make().run(question).answer)
    #expect(answer.kind == kind)
    let shown = Set(answer.rows.flatMap(\.cites))
    if kind != .absent {
      #expect(!answer.cites.isEmpty && !answer.rows.isEmpty)
      #expect(Set(answer.cites).isSubset(of: shown.union(answer.notes.flatMap(\.cites))))
    }
    switch kind {
    case .entities, .disagreement: #expect(!answer.ids.isEmpty)
    case .values, .count, .timeline: #expect(!answer.values.isEmpty)
    case .absent: #expect(answer.ids.isEmpty && answer.headline?.isEmpty == false)
    default: break
    }
    #expect(Set(answer.ids).count == answer.ids.count)
  }
}
