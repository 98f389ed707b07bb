/// A piece of a YAML file with the place where it stands.
struct YAMLNode: Sendable {
  enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    /// The entries in the order of the file, each key once.
    case mapping([YAMLEntry])
    /// Something that was already reported, such as an alias; readers pass over it in silence.
    case unreadable
  }

  var content: Content
  var place: SourcePlace
}

/// A key of a mapping with its value.
struct YAMLEntry: Sendable {
  var key: Located<String>
  var value: YAMLNode
}

/// A scalar: its text after YAML's unquoting and folding.
struct YAMLScalar: Sendable {
  var text: String
  /// Whether it stood without quotes, so that `null` and `true` may mean more than their letters.
  var isPlain: Bool

  /// Whether it stands for no value.
  var isNull: Bool {
    isPlain && (text.isEmpty || text == "~" || text == "null")
  }
}

extension YAMLNode {
  var isNull: Bool {
    if case .scalar(let scalar) = content { scalar.isNull } else { false }
  }
}
