import QuerySyntax
import SourceDiagnostics

/// A tree as text, without places and column texts, and with chains of AND, OR, XOR and of label operators
/// flattened: what has to survive printing and reading again.
///
/// Made by reflection, so that nothing a tree holds can be forgotten here.
func shape(_ value: Any) -> String {
  var text = ""
  write(value, to: &text)
  return text
}

private func write(_ value: Any, to text: inout String) {
  switch value {
  case is SourceRange: return
  case let name as Name: text += "`\(name.text)`"
  case let string as String: text += "'\(string)'"
  case let item as ProjectionItem:
    write(item.expression, to: &text)
    if let alias = item.alias { text += " AS `\(alias.text)`" }
  case let expression as Expression: write(expression, to: &text)
  case let labels as LabelExpression: write(labels, to: &text)
  default: writeReflected(value, to: &text)
  }
}

private func writeReflected(_ value: Any, to text: inout String) {
  let mirror = Mirror(reflecting: value)
  if mirror.displayStyle == .optional {
    if let child = mirror.children.first { write(child.value, to: &text) } else { text += "nil" }
    return
  }
  if mirror.children.isEmpty {
    text += "\(value)"
    return
  }
  text += "("
  for child in mirror.children {
    if let label = child.label, !label.hasPrefix(".") { text += "\(label):" }
    write(child.value, to: &text)
    text += " "
  }
  text += ")"
}

private func write(_ expression: Expression, to text: inout String) {
  if case .binary(let symbol, _, _) = expression.kind, [.and, .or, .xor].contains(symbol) {
    var terms: [Expression] = []
    collect(expression, symbol, into: &terms)
    text += "(\(symbol)"
    for term in terms {
      text += " "
      write(term, to: &text)
    }
    text += ")"
  } else {
    writeReflected(expression.kind, to: &text)
  }
}

private func collect(_ expression: Expression, _ symbol: BinaryOperator, into terms: inout [Expression]) {
  if case .binary(symbol, let left, let right) = expression.kind {
    collect(left, symbol, into: &terms)
    collect(right, symbol, into: &terms)
  } else {
    terms.append(expression)
  }
}

private func write(_ labels: LabelExpression, to text: inout String) {
  switch labels {
  case .label(let name): text += "`\(name.text)`"
  case .any: text += "%"
  case .not(let operand):
    text += "(not "
    write(operand, to: &text)
    text += ")"
  case .and, .or:
    var terms: [LabelExpression] = []
    let isAnd = if case .and = labels { true } else { false }
    collect(labels, isAnd, into: &terms)
    text += isAnd ? "(and" : "(or"
    for term in terms {
      text += " "
      write(term, to: &text)
    }
    text += ")"
  }
}

private func collect(_ labels: LabelExpression, _ isAnd: Bool, into terms: inout [LabelExpression]) {
  switch (labels, isAnd) {
  case (.and(let left, let right), true), (.or(let left, let right), false):
    collect(left, isAnd, into: &terms)
    collect(right, isAnd, into: &terms)
  default: terms.append(labels)
  }
}
