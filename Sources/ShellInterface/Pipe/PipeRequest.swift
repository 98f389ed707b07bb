import GraphModel
import SessionReplay
import SourceDiagnostics
import TextFolding

/// One line of `pipe`: a question or a graph query with its surroundings.
struct PipeRequest {
  enum Register: String, CaseIterable { case question, query }

  var text: String
  var parameters: [String: Value] = [:]
  /// The register, where the text itself does not decide.
  var register: Register?
  var wantsTiming = false
  var order = Session.RowOrder.canonical
  /// What the caller knows the request by; it comes back as it was.
  var id: JSONValue?

  private static let keys = ["query", "parameters", "as", "timing", "order", "id"]

  init(_ json: JSONValue) throws(CellFailure) {
    guard case .object(let members) = json else { throw Self.invalid("expected an object on each line") }
    for member in members where !Self.keys.contains(member.key) {
      let nearest = nearestName(to: member.key, among: Self.keys).map { "; did you mean '\($0)'?" } ?? ""
      throw Self.invalid("unknown key '\(member.key)'\(nearest)")
    }
    id = json["id"]
    guard case .string(let text)? = json["query"] else { throw Self.invalid("expected \"query\", a text") }
    self.text = text
    switch json["parameters"] {
    case nil, .null: break
    case .object(let members): for member in members { parameters[member.key] = member.value.value }
    default: throw Self.invalid("expected \"parameters\" to be an object")
    }
    try readOptions(json)
  }

  private mutating func readOptions(_ json: JSONValue) throws(CellFailure) {
    switch json["as"] {
    case nil, .null: break
    case .string(let name):
      guard let register = Register(rawValue: name) else {
        throw Self.invalid("unknown register '\(name)'; expected \"question\" or \"query\"")
      }
      self.register = register
    default: throw Self.invalid("expected \"as\" to be \"question\" or \"query\"")
    }
    switch json["timing"] {
    case nil, .null: break
    case .bool(let isWanted): wantsTiming = isWanted
    default: throw Self.invalid("expected \"timing\" to be true or false")
    }
    switch json["order"] {
    case nil, .null: break
    case .string("any"): order = .any
    case .string("canonical"): order = .canonical
    default: throw Self.invalid("expected \"order\" to be \"any\" or \"canonical\"")
    }
  }

  private static func invalid(_ message: String) -> CellFailure {
    CellFailure(type: "RequestError", code: "InvalidRequest", message: Message(verbatim: message))
  }
}
