import CSystem
import GraphModel
import QuerySyntax
import Synchronization

extension Operators {
  /// `a STARTS WITH b`, by bytes; `null` unless both are text.
  package static func startsWith(_ a: Value, _ b: Value) -> Value {
    texts(a, b) { text, part in
      text.count >= part.count && UnsafeBufferPointer(rebasing: text[..<part.count]).hasSameBytes(as: part)
    }
  }

  /// `a ENDS WITH b`, by bytes; `null` unless both are text.
  package static func endsWith(_ a: Value, _ b: Value) -> Value {
    texts(a, b) { text, part in
      text.count >= part.count
        && UnsafeBufferPointer(rebasing: text[(text.count - part.count)...]).hasSameBytes(as: part)
    }
  }

  /// `a CONTAINS b`, by bytes; `null` unless both are text.
  package static func contains(_ a: Value, _ b: Value) -> Value {
    texts(a, b) { text, part in
      part.isEmpty || mahdar_memmem(text.baseAddress, text.count, part.baseAddress, part.count) != nil
    }
  }

  /// `text =~ pattern`: whether the whole text matches; `null` unless both are text.
  ///
  /// The pattern last read is kept, so that a constant one is read once.
  package static func matches(_ a: Value, _ b: Value) throws(QueryError) -> Value {
    guard case .string(let text) = a, case .string(let pattern) = b else { return .null }
    if let known = lastPattern.withLock({ $0 }), known.pattern.hasSameBytes(as: pattern) {
      return .bool(known.expression.matches(text))
    }
    let expression = try RegularExpression(pattern)
    lastPattern.withLock { $0 = (pattern, expression) }
    return .bool(expression.matches(text))
  }

  private static let lastPattern = Mutex<(pattern: String, expression: RegularExpression)?>(nil)

  private static func texts(
    _ a: Value, _ b: Value, _ test: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Value {
    guard case .string(let text) = a, case .string(let part) = b else { return .null }
    return .bool(text.withBytes { bytes in part.withBytes { test(bytes, $0) } })
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether two runs of one length hold the same bytes.
  fileprivate func hasSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let a = baseAddress, let b = other.baseAddress else { return isEmpty && other.isEmpty }
    return memcmp(a, b, count) == 0
  }
}
