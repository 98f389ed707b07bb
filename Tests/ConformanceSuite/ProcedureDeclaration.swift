/// A procedure that a scenario declares: its signature, and a table that gives its output for its input.
package struct ProcedureDeclaration: Sendable {
  /// A name with its type as written, such as `INTEGER?`.
  package struct Field: Sendable, Equatable {
    package var name: String
    package var type: String

    package init(name: String, type: String) {
      self.name = name
      self.type = type
    }
  }

  /// The dotted name.
  package var name: String
  package var inputs: [Field]
  package var outputs: [Field]
  /// Columns of the inputs, then of the outputs.
  package var table: ResultTable

  /// Reads `name(in :: TYPE, …) :: (out :: TYPE, …):`; `nil` when the text is something else.
  init?(signature: Substring, table: ResultTable) {
    guard let open = signature.firstIndex(of: "("), let close = signature.firstIndex(of: ")"),
      let lastOpen = signature.lastIndex(of: "("), let lastClose = signature.lastIndex(of: ")"),
      close < lastOpen
    else { return nil }
    name = String(signature[..<open].trimmed)
    inputs = Self.fields(signature[signature.index(after: open)..<close])
    outputs = Self.fields(signature[signature.index(after: lastOpen)..<lastClose])
    self.table = table
  }

  private static func fields(_ text: Substring) -> [Field] {
    text.split(separator: ",").map { field in
      let parts = field.split(separator: ":", omittingEmptySubsequences: true)
      return Field(
        name: String((parts.first ?? "").trimmed), type: String((parts.last ?? "").trimmed))
    }
  }

  /// The outputs of every row whose inputs are the arguments; a number fits whether it has a point or not.
  package func rows(for arguments: [ResultValue]) -> [[ResultValue]] {
    table.rows.filter { row in
      zip(row, arguments).allSatisfy { Self.isSame($0, $1) }
    }.map { Array($0.dropFirst(inputs.count)) }
  }

  private static func isSame(_ a: ResultValue, _ b: ResultValue) -> Bool {
    switch (a, b) {
    case (.integer(let integer), .float(let float)), (.float(let float), .integer(let integer)):
      Double(integer) == float
    default: a == b
    }
  }
}
