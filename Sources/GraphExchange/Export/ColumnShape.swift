import GraphModel

/// What the values of a column have in common, found by looking at all of them.
struct ColumnShape {
  private enum Form: Equatable {
    case nothing
    case scalars(ScalarType)
    /// Lists of one type; `nil` while all are empty.
    case lists(ScalarType?)
    case mixed
  }

  private var form = Form.nothing
  private let arrayDelimiter: UInt8

  init(arrayDelimiter: UInt8) { self.arrayDelimiter = arrayDelimiter }

  var hasValues: Bool { form != .nothing }

  /// The type under which CSV holds all values exactly.
  var type: PropertyType {
    switch form {
    case .scalars(let scalar): PropertyType(scalar)
    case .lists(let scalar): PropertyType(scalar ?? .string, isList: true)
    case .nothing, .mixed: PropertyType(.json)
    }
  }

  mutating func observe(_ value: Value) {
    if value.isNull || form == .mixed { return }
    let own = form(of: value)
    switch (form, own) {
    case (.nothing, _): form = own
    case (.lists(nil), .lists): form = own
    case (.lists, .lists(nil)): break
    default: if form != own { form = .mixed }
    }
  }

  private func form(of value: Value) -> Form {
    guard case .list(let items) = value else { return ScalarType(of: value).map(Form.scalars) ?? .mixed }
    var common: ScalarType?
    for item in items {
      guard let scalar = ScalarType(of: item), common == nil || common == scalar else { return .mixed }
      common = scalar
    }
    return areSeparable(items) ? .lists(common) : .mixed
  }

  /// Whether the items can be told apart again between separators: none may hold one, and a single empty text
  /// would look like an empty list.
  private func areSeparable(_ items: [Value]) -> Bool {
    if items.count == 1, case .string("") = items[0] { return false }
    return items.allSatisfy { item in
      if case .string(let text) = item { !text.utf8.contains(arrayDelimiter) } else { true }
    }
  }
}

extension ScalarType {
  /// The type of a value that has one; `nil` for `null`, lists and maps.
  init?(of value: Value) {
    switch value {
    case .bool: self = .bool
    case .int: self = .int
    case .float: self = .float
    case .string: self = .string
    case .date: self = .date
    case .localTime: self = .localTime
    case .time: self = .time
    case .localDateTime: self = .localDateTime
    case .dateTime: self = .dateTime
    case .duration: self = .duration
    case .null, .list, .map, .node, .relationship, .path: return nil
    }
  }
}
