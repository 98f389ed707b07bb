import Answers
import GraphModel

extension JSONWriter {
  /// The members of an answer's object, without its braces: columns, rows, evidence, and for a question what it
  /// was read as and what answers it.
  package mutating func members(of answer: Answer, _ notation: ValueNotation, _ graph: GraphDescription) {
    key("columns")
    strings(answer.columns.map(\.name))
    key("rows")
    beginArray()
    for row in answer.rows {
      beginArray()
      for value in row.values { self.value(value, notation, graph) }
      endArray()
    }
    endArray()
    lists("cites", answer.rows.map(\.cites))
    lists("via", answer.rows.map(\.via))
    lists("ids", answer.rows.map(\.ids))
    if let headline = answer.headline {
      key("headline")
      string(headline)
    }
    if answer.kind != .rows { summary(of: answer) }
    if let understood = answer.understood { self.understood(understood) }
    notes(of: answer)
    if !answer.readings.isEmpty {
      key("readings")
      strings(answer.readings)
    }
    key("effects")
    beginObject()
    for effect in answer.effects {
      key(effect.name)
      int(effect.count)
    }
    endObject()
  }

  /// One list a row; nothing is written when all are empty but the brackets.
  private mutating func lists(_ name: String, _ lists: [[String]]) {
    key(name)
    beginArray()
    for list in lists { strings(list) }
    endArray()
  }

  private mutating func summary(of answer: Answer) {
    key("answer")
    beginObject()
    key("kind")
    string(answer.kind.rawValue)
    key("ids")
    strings(answer.ids)
    key("values")
    strings(answer.values)
    key("cites")
    strings(answer.cites)
    endObject()
  }

  private mutating func understood(_ understood: Understanding) {
    key("understood")
    beginObject()
    key("canonical")
    string(understood.canonical)
    if !understood.corrections.isEmpty {
      key("corrections")
      beginArray()
      for correction in understood.corrections {
        beginObject()
        key("typed")
        string(correction.typed)
        key("readAs")
        string(correction.readAs)
        endObject()
      }
      endArray()
    }
    if !understood.notUnderstood.isEmpty {
      key("notUnderstood")
      strings(understood.notUnderstood)
    }
    endObject()
  }

  private mutating func notes(of answer: Answer) {
    guard !answer.notes.isEmpty else { return }
    key("notes")
    beginArray()
    for note in answer.notes {
      beginObject()
      key("kind")
      string(note.kind.rawValue)
      key("text")
      string(note.text)
      key("cites")
      strings(note.cites)
      endObject()
    }
    endArray()
  }
}
