/// A sound corpus of another field than the one that Mahdar comes with: a harbour and its notices.
enum SmallCorpus {
  static let schema = """
    mahdar: 1
    title: { en: Notices of a harbour, ar: إعلانات مرفأ }
    structure:
      passage_in: LINE_OF
      said: UTTERED
      at: DURING
      about: REGARDING
      echoes: REPEATS
      of: CONCERNING
      value: GIVES
      asserted_by: GIVEN_BY
      between: WEIGHS
      mentions: NAMES
      part_of: INSIDE
      published_by: POSTED_BY
      written_by: PENNED_BY
      covers: TELLS_OF
      disagreement: Conflict
    ends: { at: [Inspection], about: [Subject], part_of: [Site] }
    labels:
      Notice: { role: source }
      Line: { role: passage }
      Saying: { role: utterance }
      Assertion: { role: claim }
      Party: { role: agent }
      Captain: { role: agent, with: [Party], kinds: [captain] }
      Firm: { role: agent, with: [Party], kinds: [firm] }
      Site: { role: thing, kinds: [quay, port] }
      Inspection: { role: thing, file: inspections }
      Subject: { role: thing, kinds: [subject] }
    acts:
      say: { en: said, ar: قال }
    forms:
      heard: { en: heard, ar: مسموع }
    genres:
      notice: { en: notice, ar: إعلان }
    attributes:
      day: { of: [Inspection], value: date, functional: true, comparison: date, property: true }
      site:
        of: [Inspection]
        value: Site
        relation: AT_SITE
        functional: true
        comparison: containment
        words: { en: [site], ar: [موقع] }
      visitor: { of: [Inspection], value: Party, relation: VISITED, reversed: true }
      crates: { of: [Site], value: number, functional: true, comparison: number, unit: crates }
      state: { of: [Inspection], value: text, functional: true, comparison: exact, property: true }
      remark: { of: [thing], value: text }
    words:
      greeting: { en: [ahoy] }
    """

  static let registry = """
    - { id: ann, kind: captain, name: { en: Ann, ar: آن }, aliases: [the captain] }
    - { id: bob, kind: captain, name: { en: Bob, ar: بوب } }
    - { id: acme, kind: firm, name: { en: Acme, ar: أكمي } }
    - { id: old-port, kind: port, name: { en: Old Port, ar: المرفأ القديم } }
    - { id: north-quay, kind: quay, name: { en: North Quay, ar: الرصيف الشمالي }, in: old-port }
    - { id: south-quay, kind: quay, name: { en: South Quay, ar: الرصيف الجنوبي }, in: old-port }
    - { id: cargo, kind: subject, name: { en: Cargo, ar: بضائع } }
    """

  static let inspections = """
    - { id: spring, name: { en: Spring inspection, ar: تفتيش الربيع } }
    """

  static let east = """
    report: east
    outlet: acme
    author: ann
    title: { en: East notice, ar: إعلان الشرق }
    published: 2021-05-02
    language: en
    genre: notice
    covers: [spring]
    passages:
      - n: 1
        ar: جرى تفتيش الربيع على الرصيف الشمالي.
        en: The spring inspection was at North Quay.
        mentions: [spring, north-quay]
      - n: 2
        ar: قالت آن إن البضائع سليمة.
        en: Ann said that the cargo is sound.
        mentions: [ann, cargo]
      - n: 3
        ar: نهاية.
        en: End.
        empty: it closes the notice
    statements:
      - id: east-s2
        by: [ann]
        act: say
        form: heard
        at: spring
        date: 2021-05-01
        about: [cargo]
        mentions: [north-quay]
        gist_en: The cargo is sound.
        gist_ar: البضائع سليمة.
        cites: [2, "west:1"]
        echoes: [west-s1]
    claims:
      - id: east-c1
        of: spring
        attribute: site
        value: north-quay
        cites: [1]
      - id: east-c2
        of: spring
        attribute: visitor
        value: ann
        as_of: 2021-05-01
        rank: doubtful
        cites: [1]
    """

  static let west = """
    report: west
    outlet: acme
    title: { en: West notice, ar: إعلان الغرب }
    language: en
    genre: notice
    passages:
      - n: 1
        ar: قال بوب إن في الرصيف 20 صندوقاً.
        en: Bob said that the quay holds 20 crates.
        mentions: [bob, north-quay]
      - n: 2
        ar: حضرت آن في 1 مايو 2021.
        en: Ann was there on 1 May 2021.
    statements:
      - id: west-s1
        by: [bob]
        act: say
        form: heard
        gist_en: The quay holds 20 crates.
        gist_ar: في الرصيف 20 صندوقاً.
        cites: [1]
    claims:
      - id: west-c1
        of: north-quay
        attribute: crates
        value: 20
        by: [bob]
        cites: [1]
      - id: west-c2
        of: spring
        attribute: visitor
        value: ann
        cites: [2]
      - id: west-c3
        of: spring
        attribute: day
        value: 2021-05-01
        cites: [2]
    disagreements:
      - id: what-is-sound
        kind: doubt
        about: [cargo]
        between: [east-s2, west-c1]
        title: { en: Whether cargo means the crates, ar: هل البضائع هي الصناديق }
    """

  /// The whole corpus by path.
  static let files: [String: String] = [
    "schema.yaml": schema, "registry/things.yaml": registry, "registry/inspections.yaml": inspections,
    "reports/east.yaml": east, "reports/west.yaml": west,
  ]

  /// The corpus with further claims at the end of a report's, written as they stand in a file.
  static func files(adding claims: [(report: String, claim: String)]) -> [String: String] {
    var files = files
    for (number, added) in claims.enumerated() {
      let path = "reports/\(added.report).yaml"
      let claim = "  - { id: x\(number + 1), \(added.claim) }\n"
      files[path] = files[path]?.replacing("claims:\n", with: "claims:\n" + claim)
    }
    return files
  }
}
