import TextFolding

/// The parts of the help, each of which fits one screen.
enum HelpTopic: String, CaseIterable {
  case questions, queries, commands, sessions, keys

  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

  var text: String {
    switch self {
    case .questions: Self.questionsText
    case .queries: Self.queriesText
    case .commands: Self.commandsText
    case .sessions: Self.sessionsText
    case .keys: Self.keysText
    }
  }

  static let overview = """
    Ask in English or Arabic, or write a graph query; Enter runs, Tab completes.
    Each answer has a number: [3] is the third, its second row 3.2.

      statements by NAME about TOPIC      who said what
      who attended MEETING                من حضر …
      how many NAMES | count by KIND      numbers, grouped
      .. since 2022                       refine the question before
      _ or _3                             the last answer, the third
      why 3.2                             the sentences behind a row
      MATCH (n) RETURN n LIMIT 5          a graph query; $_3 is answer 3

      :help questions   the language of questions on one page
      :help queries     the graph query language
      :help commands    all commands        :help keys   the keys
      :help sessions    saving, replaying, testing
      :examples         questions to try    :schema      what the graph holds
      :save NAME        keep the session    :quit        leave
    """

  static let overviewInArabic = """
    اسأل بالعربية أو الإنجليزية، أو اكتب استعلاماً؛ Enter للتنفيذ وTab للإكمال.
    لكل جواب رقم: [3] هو الثالث، وصفّه الثاني 3.2.

      تصريحات فلان عن موضوع      من قال ماذا
      من حضر اجتماع كذا          المشاركون
      .. منذ 2022                تضييق السؤال السابق
      _ أو _3                    الجواب الأخير، الجواب الثالث
      لماذا 3.2                  الجمل التي يستند إليها الصف

      :help questions   لغة الأسئلة في صفحة
      :help queries     لغة الاستعلام
      :help commands    كل الأوامر          :help keys   المفاتيح
      :help sessions    الحفظ والإعادة والاختبار
      :examples         أسئلة للتجربة       :schema      ما في البيانات
      :save NAME        حفظ الجلسة          :quit        خروج
    """

  private static let questionsText = """
    question  = [ask-word] subject filter* ( "|" stage )*
    subject   = kind | entity | attribute "of" entity | "(" question ")"
    filter    = ["not"] relation-word operand ("or" operand)*
                     (by, at, about, per, of, with)
              | since / before / after / in / on / between  time
              | saying "text"      | only per report | per 2+ reports
    stage     = count [by key] | top n [by key] | sort key | first n
              | show columns | timeline | graph
    special   = compare A and B | path A to B | disagreements [about X]
              | what is new in REPORT | echoes of X | .. (refine)

    Names may be misspelt, in either script, with or without their marks. The
    line 'understood:' says how the words were read, 'not understood:' which
    were left over.
    """

  private static let queriesText = """
    openCypher 9, and of GQL label expressions, quantified paths, shortest
    paths, FILTER, LET, EXCEPT.

      MATCH (a:Label)-[r:TYPE]->(b) WHERE a.name STARTS WITH 'x'
      RETURN a, count(*) AS n
      OPTIONAL MATCH · WITH · UNWIND list AS x · UNION · CALL { … } · EXISTS { … }
      ORDER BY n DESC SKIP 1 LIMIT 5
      (a:A|B&!C)  ((x)-[:T]->(y)){1,4}  ANY SHORTEST (a)-[*]-(b)
      CREATE · MERGE · SET · REMOVE · DELETE   change this session's graph only

    A query goes on over lines until it is whole; ';' or an empty line ends it.
    $name is a parameter (:param), $_3 the rows of answer 3 as maps.
    :schema lists labels and relationships, :explain QUERY shows the plan.
    """

  private static var commandsText: String {
    let lines = HelpCommand.commandLines
    let width = lines.map { displayWidth($0.usage) }.max() ?? 0
    return lines.map { ":" + padded($0.usage, toWidth: width) + "  " + $0.summary }.joined(separator: "\n")
  }

  private static let sessionsText = """
    :save NAME writes Sessions/NAME.md: a document of questions and answers.
    Prose, headings and new cells can be added in any editor:

      ```mahdar 4
      a question or a graph query
      ```

    Words after the number: skip (not run), no-check (run, not compared),
    fails (must fail).
    In an output, '...' alone stands for any lines, '[..]' for any text in a line.

      :open NAME              run it here and go on at its end
      mahdar replay FILE      run it and show the answers
      mahdar test [FILE|DIR]  compare every output; --review asks, --accept records
    """

  private static let keysText = """
    Enter        run what is whole, or go on     Alt-Enter   begin a new line
    Tab          complete                        Up, Down    lines, then history
    Ctrl-R       search the history              Ctrl-A, -E  start, end of line
    Ctrl-W, -K   cut a word, to the end          Ctrl-Y      paste what was cut
    Ctrl-_       undo                            Ctrl-L      clear the screen
    Ctrl-C       drop the line, stop a query     Ctrl-D      leave
    Ctrl-X Ctrl-E  write in your own editor ($VISUAL, $EDITOR)
    """
}
