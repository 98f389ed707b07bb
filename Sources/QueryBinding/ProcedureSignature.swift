/// What the binder must know of a procedure.
package struct ProcedureSignature: Sendable {
  package var name: String
  package var inputs: [(name: String, type: String)]
  package var outputs: [(name: String, type: String)]

  package init(
    name: String, inputs: [(name: String, type: String)], outputs: [(name: String, type: String)]
  ) {
    self.name = name
    self.inputs = inputs
    self.outputs = outputs
  }
}
