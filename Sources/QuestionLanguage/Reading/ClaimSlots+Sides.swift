import GraphModel
import TextFolding

/// Which end of a claim is asked for.
extension ClaimSlots {
  /// The end of the claim that acts: of a reversed relation the value, else the thing.
  var actingSide: ClaimSide { attribute.isReversed ? .value : .thing }

  func other(_ side: ClaimSide) -> ClaimSide { side == .thing ? .value : .thing }

  func isTaken(_ side: ClaimSide) -> Bool {
    switch side {
    case .thing: !things.isEmpty
    case .value: values.contains { if case .entity = $0.operand { true } else { false } }
    }
  }

  func side(of index: Int, thing: LexiconEntity?, value: LexiconEntity?) -> ClaimSide? {
    switch (thing, value) {
    case (nil, nil): return nil
    case (_?, nil): return .thing
    case (nil, _?): return .value
    case (let thing?, let value?):
      if !isVerb {
        // "Members of X" are those of which membership in X is claimed, unless X itself has such a claim.
        let asThing = view.hasClaims(attribute.name, of: thing.node)
        let asValue = view.hasClaims(attribute.name, valued: value.node)
        if asThing != asValue { return asThing ? .thing : .value }
        return isTaken(.thing) ? .value : .thing
      }
      return verbSide(of: index)
    }
  }

  /// Which end an operand of a verb is: before an English verb, or alone behind an Arabic one, it acts, but behind
  /// "who" it is acted on.
  func verbSide(of index: Int) -> ClaimSide {
    let acting = actingSide
    let chunk = chunks[index]
    if chunk.markers.contains(.by) { return acting }
    if isTaken(acting) { return other(acting) }
    if isTaken(other(acting)) && chunk.join == nil { return acting }
    if chunk.join != nil, index > 0, result.used.contains(index - 1) {
      return isTaken(acting) ? acting : other(acting)
    }
    guard let predicate else { return acting }
    if index < predicate { return acting }
    let asksForActor = builder.mainAsk == .who || builder.mainAsk == .which || builder.mainAsk == .howMany
    return asksForActor ? other(acting) : acting
  }

  /// Those that a number counts belong to what the number is given of.
  mutating func limitToCounted() {
    guard let counting, things.isEmpty, values.isEmpty, !attribute.isReversed else { return }
    let counted = Set(
      view.claims(of: counting, limit: 50).flatMap { view.names.neighbours($0, .of, .outgoing) })
    for node in counted.sorted() {
      if let entity = view.entity(of: node), facts.fitsValue(attribute, entity.labels) {
        values.append((.entity(view.name(entity)), false))
      }
    }
  }

  func fittingLabel(_ chunk: Chunk) -> String? {
    for label in chunk.labels where label < 64 {
      let name = builder.schema.labels[label].name
      let closure = facts.closure(of: name)
      if facts.fitsThing(attribute, closure) || facts.fitsValue(attribute, closure) { return name }
    }
    return nil
  }

  /// "And when" asks for the thing's own date where it has one, else for when it is said.
  mutating func placeLaterAsks() {
    var thing: LexiconEntity?
    if let name = things.first?.names.first { thing = view.entity(name) }
    for word in laterAsks {
      let own = thing.flatMap { ownAttribute(of: $0, isDate: word == .when) }
      if let own {
        if !attributes.contains(own) { attributes.append(own) }
      } else if word == .when {
        ask(.dates)
      }
    }
  }

  /// The first attribute that says when or where a thing is, and of which something is claimed.
  func ownAttribute(of thing: LexiconEntity, isDate: Bool) -> String? {
    for candidate in builder.schema.attributes
    where isDate ? facts.isDate(candidate) : facts.isPlace(candidate) {
      if facts.fitsThing(candidate, thing.labels), view.hasClaims(candidate.name, of: thing.node) {
        return candidate.name
      }
    }
    return nil
  }
}
