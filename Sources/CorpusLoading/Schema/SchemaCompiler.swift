import GraphModel
import SourceDiagnostics

/// Compiles `schema.yaml`; `nil` when anything in it is wrong, which is then reported.
func compileSchema(_ root: YAMLNode, problems: ProblemList) -> CompiledSchema? {
  let own = ProblemList()
  let schema = SchemaCompiler(problems: own).compile(root)
  problems.take(own)
  return own.hasErrors ? nil : schema
}

/// The compiler of a schema's sections; each reads its part and reports what is wrong there.
struct SchemaCompiler {
  /// The version of the schema's own format that this program reads.
  static let formatVersion = "1"

  let problems: ProblemList

  func compile(_ root: YAMLNode) -> CompiledSchema? {
    guard
      let fields = RecordFields(
        root, noun: "schema", identifier: "",
        required: ["mahdar", "title", "structure", "labels", "acts", "forms", "attributes"],
        optional: ["ends", "genres", "units", "words"], problems: problems)
    else { return nil }
    checkVersion(fields)
    let labels = entries(of: "labels", in: fields).compactMap { label($0) }
    let names = Set(labels.map(\.name))
    checkLabels(labels, in: fields)
    var schema = CompiledSchema(
      title: fields.localizedOrEmpty("title"), structure: structure(fields, labels: names), labels: labels)
    schema.acts = terms("acts", in: fields)
    schema.forms = terms("forms", in: fields)
    schema.genres = terms("genres", in: fields)
    schema.units = terms("units", in: fields)
    schema.attributes = entries(of: "attributes", in: fields).compactMap { attribute($0, labels: names) }
    schema.words = entries(of: "words", in: fields).map { entry in
      SchemaWordList(key: entry.key.value, words: words(entry))
    }
    return schema
  }

  private func checkVersion(_ fields: RecordFields) {
    if let version = fields.string("mahdar"), version.value != Self.formatVersion {
      problems.report(
        "the schema is of version \(quoted(version.value)), expected \(Self.formatVersion)", at: version.place
      )
    }
  }

  /// The entries of a mapping whose keys are names of the corpus's own.
  func entries(of key: String, in fields: RecordFields) -> [YAMLEntry] {
    guard let node = fields[key] else { return [] }
    guard case .mapping(let entries) = node.content else {
      problems.reportShape(of: node, expected: "a mapping of names", in: fields.subject(key))
      return []
    }
    return entries
  }

  private func words(_ entry: YAMLEntry) -> LocalizedWords {
    guard
      let fields = RecordFields(
        entry.value, noun: quoted(entry.key.value), identifier: "", required: [], optional: ["en", "ar"],
        problems: problems)
    else { return LocalizedWords() }
    return LocalizedWords(en: fields.strings("en").map(\.value), ar: fields.strings("ar").map(\.value))
  }

  private func terms(_ key: String, in fields: RecordFields) -> [SchemaTerm] {
    entries(of: key, in: fields).compactMap { entry in
      guard
        let names = RecordFields(
          entry.value, noun: "\(quoted(entry.key.value)) in \(quoted(key))", identifier: "",
          required: ["en", "ar"], problems: problems),
        let en = names.string("en"), let ar = names.string("ar")
      else { return nil }
      return SchemaTerm(key: entry.key.value, name: LocalizedText(en: en.value, ar: ar.value))
    }
  }

  /// Reports a name that could not stand in a graph query without quotes.
  func checkIdentifier(_ name: Located<String>, what: String) {
    let scalars = name.value.unicodeScalars
    let isPlain = scalars.enumerated().allSatisfy { index, scalar in
      scalar.properties.isAlphabetic || scalar == "_" || (index > 0 && scalar.properties.numericType != nil)
    }
    if !isPlain || scalars.isEmpty {
      problems.report(
        "the \(what) \(quoted(name.value)) may hold only letters, digits and '_'", at: name.place)
    }
  }

  /// Reports a label that the schema does not define.
  func checkLabel(_ name: Located<String>, in subject: String, labels: Set<String>) {
    if !labels.contains(name.value) {
      problems.report(
        "unknown label \(quoted(name.value)) in \(subject)", at: name.place,
        hints: didYouMean(name.value, among: labels))
    }
  }
}
