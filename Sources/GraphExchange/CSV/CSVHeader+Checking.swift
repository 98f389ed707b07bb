import SourceDiagnostics

extension CSVHeader {
  /// Reads the header of a file; every problem in it is reported.
  static func read(
    _ file: SourceFile, of kind: TableKind, name: String?, dialect: CSVDialect,
    _ problems: inout [ImportProblem]
  ) -> CSVHeader? {
    var fields = CSVFieldScanner(file.bytes, from: file.start, dialect)
    guard let titles = titles(of: file, &fields, &problems) else { return nil }
    let known = problems.count
    var columns: [CSVColumn] = []
    for (title, offset) in titles {
      do throws(FieldError) {
        let role = try HeaderFieldReader(title, of: kind).read()
        columns.append(CSVColumn(title: title, offset: offset, role: role))
      } catch {
        problems.append(file.problem(at: offset, "column \(quoted(title)): \(error.message)"))
      }
    }
    let header = CSVHeader(columns: columns, end: fields.position)
    header.checkRepetition(in: file, &problems)
    if problems.count == known { header.checkCompleteness(of: kind, name: name, in: file, &problems) }
    return problems.count == known ? header : nil
  }

  /// The texts of the first record with their offsets.
  private static func titles(
    of file: SourceFile, _ fields: inout CSVFieldScanner, _ problems: inout [ImportProblem]
  ) -> [(String, Int)]? {
    var titles: [(String, Int)] = []
    while true {
      let offset = fields.position
      guard let field = fields.scanField() else {
        let problem = fields.problem ?? ScanProblem(offset: offset, message: "expected a header")
        problems.append(file.problem(at: problem.offset, problem.message))
        return nil
      }
      let text = fields.withText(of: field) { String(validating: $0, as: UTF8.self) }
      guard let text else {
        problems.append(file.problem(at: offset, "the header is not valid UTF-8"))
        return nil
      }
      if text.utf8.contains(CSVDialect.carriageReturn) {
        problems.append(
          file.problem(at: offset, "a carriage return stands alone; expected lines that end in a line feed"))
        return nil
      }
      titles.append((text, offset))
      if fields.eatLineEnd() { return titles }
      fields.skipDelimiter()
    }
  }

  private func checkRepetition(in file: SourceFile, _ problems: inout [ImportProblem]) {
    var seen: [String: String] = [:]
    for column in columns {
      for mark in column.role.uniqueMarks {
        if seen[mark] != nil {
          problems.append(
            file.problem(at: column.offset, "column \(quoted(column.title)): \(mark) occurs twice"))
        }
        seen[mark] = column.title
      }
    }
  }

  private func checkCompleteness(
    of kind: TableKind, name: String?, in file: SourceFile, _ problems: inout [ImportProblem]
  ) {
    guard kind == .relationships else { return }
    let marks = columns.flatMap(\.role.uniqueMarks)
    for needed in ["':START_ID'", "':END_ID'"] where !marks.contains(needed) {
      problems.append(file.problem(at: file.start, "the header has no \(needed) column"))
    }
    if name == nil && !hasTypeColumn {
      problems.append(
        file.problem(at: file.start, "the relationships have no type: give 'TYPE=FILE' or a ':TYPE' column"))
    }
  }
}

extension CSVColumn.Role {
  /// What only one column of a file may be, in words.
  fileprivate var uniqueMarks: [String] {
    switch self {
    case .ignored: []
    case .labels: ["':LABEL'"]
    case .property(let key, _): ["the property \(quoted(key))"]
    case .id(let key, _, _): ["':ID'"] + (key.map { ["the property \(quoted($0))"] } ?? [])
    case .start: ["':START_ID'"]
    case .end: ["':END_ID'"]
    case .type: ["':TYPE'"]
    }
  }
}
