/// The pages of the help in English.
enum EnglishHelp {
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
      :help queries     the graph query language  :help functions
      :help commands    all commands        :help keys   the keys
      :help sessions    saving, replaying, testing
      :examples         questions to try    :schema      what the graph holds
      :save NAME        keep the session    :quit        leave
    """

  static let questions = """
    Ask in your own words, or in this form, which 'understood:' prints:

      KIND FILTER …              statements by NAME about TOPIC
      ATTRIBUTE of NAME          date, place of MEETING
      KIND with ATTRIBUTE NAME   countries with member NAME
      how many … · whether … · difference in …
      speakers, reports, dates, topics, occasions of …

    FILTER, in any order, 'not' before it, 'or' between names:
      by · at · about · per REPORT · of · within · act · form · genre
      since · before · after · in YEAR · between DATE and DATE
      saying "words" · valued over N · in reports N · only there
      having ATTRIBUTE · speaking (FILTER …) · named · unnamed

    | count by KEY | top N by KEY | sort KEY [descending] | first N | timeline

    about NAME · compare A and B · path A to B · disagreements [about X]
    new in REPORT · echoes by NAME · .. adds to the question before
    _ is the last answer, _3 the third; (FILTER …) holds a question.
    """

  static let queries = """
    openCypher 9, and of GQL what stands in the second part.

      MATCH (a:Label)-[r:TYPE]->(b) WHERE a.name STARTS WITH 'x'
      RETURN a, count(*) AS n
      OPTIONAL MATCH · WITH · UNWIND list AS x · UNION · CALL name() YIELD x
      ORDER BY n DESC SKIP 1 LIMIT 5
      CREATE · MERGE · SET · REMOVE · DELETE   change this session's graph only

      (a:A|B&!C) ()-[:T|!U]->() (:%)     label expressions, on both
      (n WHERE n.x > 1)                  WHERE inside an element
      ->{1,4}  ((x)-[:T]->(y) WHERE …)+  repeated paths; x, y are lists outside
      ANY SHORTEST · ALL SHORTEST · SHORTEST 3   before a path
      LET x = … · FILTER …               after a first clause
      EXCEPT · INTERSECT                 rows of one query without, or with, another
      EXISTS {…} COUNT {…} COLLECT {…} CALL (x) {…}   queries inside

    A query goes on over lines until it is whole; ';' or an empty line ends it.
    $name is a parameter (:param), $_3 the rows of answer 3 as maps; :schema lists
    labels, :help functions the functions, :explain QUERY shows the plan.
    """

  static let sessions = """
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

  static let keys = """
    Enter        run what is whole, or go on     Alt-Enter   begin a new line
    Tab          complete                        Up, Down    lines, then history
    Ctrl-R       search the history              Ctrl-A, -E  start, end of line
    Ctrl-W, -K   cut a word, to the end          Ctrl-Y      paste what was cut
    Ctrl-_       undo                            Ctrl-L      clear the screen
    Ctrl-C       drop the line, stop a query     Ctrl-D      leave
    Ctrl-X Ctrl-E  write in your own editor ($VISUAL, $EDITOR)
    """
}
