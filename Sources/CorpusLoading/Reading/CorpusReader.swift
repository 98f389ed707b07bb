import GraphModel
import SourceDiagnostics

/// Reads all files of a corpus into records.
struct CorpusReader {
  let files: CorpusFiles
  let problems: ProblemList

  /// The compiled schema; `nil` when it is missing or has faults.
  func readSchema() -> CompiledSchema? {
    guard let index = files.schemaIndex, let root = root(ofFile: index) else { return nil }
    return compileSchema(root, problems: problems)
  }

  func readRecords(schema: SchemaLookup?) -> CorpusRecords {
    var records = CorpusRecords()
    for index in files.indices(inFolder: CorpusFiles.registryFolder) {
      guard let root = root(ofFile: index) else { continue }
      let reader = RegistryReader(fileStem: files.files[index].stem, problems: problems)
      records.registry += reader.read(root)
    }
    for index in files.indices(inFolder: CorpusFiles.reportsFolder) {
      guard let root = root(ofFile: index) else { continue }
      let reader = ReportReader(
        fileStem: files.files[index].stem, schema: schema, problems: problems)
      if let report = reader.read(root) {
        records.reports.append(report)
      } else {
        problems.markUnread(files.files[index].path)
      }
    }
    return records
  }

  /// The tree of a file; `nil` when it is no UTF-8 or no YAML, which is reported.
  private func root(ofFile index: Int) -> YAMLNode? {
    let file = files.files[index]
    if checkCharacters(of: file.bytes, file: index, problems: problems),
      let root = readYAML(file.bytes, file: index, problems: problems)
    {
      return root
    }
    problems.markUnread(file.path)
    return nil
  }
}
