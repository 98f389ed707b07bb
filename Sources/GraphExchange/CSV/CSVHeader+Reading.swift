import GraphModel
import SourceDiagnostics

/// Whether a file holds nodes or relationships.
enum TableKind: Sendable {
  case nodes
  case relationships
}

/// Reads header fields:
///
///     field   = [name] [":" type] [options]
///     type    = property-type ["[]"] | "ID" [space] | "LABEL" | "START_ID" [space] | "END_ID" [space] | "TYPE"
///             | "IGNORE"
///     space   = "(" name ")"
///     options = "{" key ":" value {"," key ":" value} "}"
///
/// The type follows the last colon outside the options, so that a name may hold colons.
struct HeaderFieldReader {
  private let title: String
  private let kind: TableKind

  init(_ title: String, of kind: TableKind) {
    self.title = title
    self.kind = kind
  }

  func read() throws(FieldError) -> CSVColumn.Role {
    let (declaration, options) = try splitOptions()
    guard let colon = declaration.lastIndex(of: ":") else {
      try allow([], of: options)
      return .property(key: try named(title), type: PropertyType(.string))
    }
    let name = String(declaration[..<colon])
    let (type, space) = try splitSpace(declaration[declaration.index(after: colon)...])
    if let role = try specialRole(type.uppercased(), name: name, space: space, options) { return role }
    guard space == nil else { throw FieldError(message: "\(quoted(type)) takes no id space") }
    let property = try propertyType(type, options)
    return .property(key: try named(name), type: property)
  }

  /// The field without its options, and the options.
  private func splitOptions() throws(FieldError) -> (Substring, [(key: String, value: String)]) {
    guard title.hasSuffix("}"), let brace = title.lastIndex(of: "{"), title[..<brace].contains(":") else {
      return (title[...], [])
    }
    var options: [(key: String, value: String)] = []
    for item in title[title.index(after: brace)...].dropLast().split(separator: ",") {
      guard let colon = item.firstIndex(of: ":") else {
        throw FieldError(message: "expected 'key:value' in the braces, found \(quoted(item))")
      }
      let value = item[item.index(after: colon)...]
      options.append((plain(item[..<colon]), plain(value)))
    }
    return (title[..<brace], options)
  }

  private func plain(_ text: Substring) -> String {
    String(text.trimmingPrefix { $0 == " " }.reversed().trimmingPrefix { $0 == " " }.reversed())
  }

  /// `ID(space)` as its two parts.
  private func splitSpace(_ type: Substring) throws(FieldError) -> (type: String, space: String?) {
    guard let parenthesis = type.firstIndex(of: "(") else { return (String(type), nil) }
    guard type.hasSuffix(")") else { throw FieldError(message: "the '(' has no ')' at the end") }
    return (String(type[..<parenthesis]), String(type[type.index(after: parenthesis)...].dropLast()))
  }

  /// What is neither a property nor left to its type; `nil` for a property.
  private func specialRole(
    _ type: String, name: String, space: String?, _ options: [(key: String, value: String)]
  ) throws(FieldError) -> CSVColumn.Role? {
    switch type {
    case "IGNORE": return .ignored
    case "ID":
      try expect(.nodes, type)
      try allow(["id-type", "label"], of: options)
      return .id(key: name.isEmpty ? nil : name, space: space ?? "", isNumber: try isNumber(options))
    case "LABEL":
      try expect(.nodes, type)
      return .labels
    case "START_ID":
      try expect(.relationships, type)
      return .start(space: space ?? "")
    case "END_ID":
      try expect(.relationships, type)
      return .end(space: space ?? "")
    case "TYPE":
      try expect(.relationships, type)
      return .type
    default: return nil
    }
  }

  private func expect(_ expected: TableKind, _ type: String) throws(FieldError) {
    guard kind != expected else { return }
    let (place, other) = kind == .nodes ? ("a node", "relationships") : ("a relationship", "nodes")
    throw FieldError(message: "':\(type)' stands in the header of \(other), this is \(place) file")
  }

  private func isNumber(_ options: [(key: String, value: String)]) throws(FieldError) -> Bool {
    guard let option = options.first(where: { $0.key == "id-type" }) else { return false }
    switch ScalarType(named: option.value) {
    case .int: return true
    case .string: return false
    default:
      throw FieldError(message: "expected the id type 'long' or 'string', found \(quoted(option.value))")
    }
  }

  private func propertyType(
    _ name: String, _ options: [(key: String, value: String)]
  ) throws(FieldError) -> PropertyType {
    let isList = name.hasSuffix("[]")
    let scalarName = isList ? String(name.dropLast(2)) : name
    guard let scalar = ScalarType(named: scalarName) else { throw unknownType(scalarName) }
    if isList && scalar == .json {
      throw FieldError(message: "a 'json' column holds lists without the '[]'")
    }
    guard scalar == .time || scalar == .dateTime else {
      try allow([], of: options)
      return PropertyType(scalar, isList: isList)
    }
    try allow(["timezone"], of: options)
    return PropertyType(scalar, isList: isList, zone: try zone(options, of: scalar))
  }

  private func zone(
    _ options: [(key: String, value: String)], of scalar: ScalarType
  ) throws(FieldError) -> Zone? {
    guard let option = options.first(where: { $0.key == "timezone" }) else { return nil }
    let zone: Zone
    do throws(TemporalError) { zone = try Zone(named: option.value) } catch {
      throw FieldError(message: error.message)
    }
    if case .named = zone, scalar == .time {
      throw FieldError(
        message: "the offset of a named zone depends on the date; give a time's offset instead")
    }
    return zone
  }

  private func unknownType(_ name: String) -> FieldError {
    if name.lowercased() == "point" {
      return FieldError(message: "points are not supported; give their coordinates in columns of their own")
    }
    let special = kind == .nodes ? ["ID", "LABEL", "IGNORE"] : ["START_ID", "END_ID", "TYPE", "IGNORE"]
    let known = special + ScalarType.names.map(\.name)
    let hint = didYouMean(name, among: known).first.map { "; " + $0 } ?? ", such as 'string' or 'long'"
    return FieldError(message: "expected a type after the ':', found \(quoted(name))\(hint)")
  }

  private func allow(_ known: [String], of options: [(key: String, value: String)]) throws(FieldError) {
    guard let other = options.first(where: { !known.contains($0.key) }) else { return }
    let expected =
      known.isEmpty ? "none is known here" : "expected " + known.map { "'\($0)'" }.joined(separator: " or ")
    throw FieldError(message: "there is no option \(quoted(other.key)); \(expected)")
  }

  private func named(_ name: String) throws(FieldError) -> String {
    guard name.isEmpty else { return name }
    throw FieldError(message: "the column has no name; expected 'name:type', or ':IGNORE' to leave it out")
  }
}
