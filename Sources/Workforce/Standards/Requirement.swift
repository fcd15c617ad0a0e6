// SPDX-License-Identifier: GPL-3.0-or-later

/// One thing a standard asks: any one of some qualifications, perhaps recent, perhaps only of some.
public struct Requirement: Hashable, Sendable {
  public typealias ID = Identifier<Requirement>

  public let id: ID

  /// The alternatives, of which any one is enough; never empty.
  public let accepts: [QualificationTest]

  /// How many months an award counts; for ever where nothing is given.
  public let validMonths: Int?

  /// Who is asked.
  public let applies: Condition

  /// The first and the last quarter in which the requirement is in force.
  public let from: Quarter?
  public let until: Quarter?

  public let weight: Thousandths
  public let basis: LegalBasis.ID?

  public init(
    id: ID, accepts: [QualificationTest], validMonths: Int? = nil, applies: Condition = .all,
    from: Quarter? = nil, until: Quarter? = nil, weight: Thousandths = .one,
    basis: LegalBasis.ID? = nil
  ) {
    self.id = id
    self.accepts = accepts
    self.validMonths = validMonths
    self.applies = applies
    self.from = from
    self.until = until
    self.weight = weight
    self.basis = basis
  }

  public func isInForce(in quarter: Quarter) -> Bool {
    (from.map { $0 <= quarter } ?? true) && (until.map { quarter <= $0 } ?? true)
  }

  /// Tells whether one qualification, whenever it was awarded, is of a kind that is accepted.
  public func acceptsKind(of qualification: Qualification) -> Bool {
    accepts.contains { $0.accepts(qualification) }
  }

  /// The last quarter's end through which an award keeps counting; nothing means for ever.
  public func lastQuarter(ofAwardOn day: Day) -> Quarter? {
    guard let validMonths else { return nil }
    // Met at the end of q when awarded on or after q's last day moved back; so walk forward.
    var quarter = Quarter(containing: day).advanced(by: validMonths / 3 - 1)
    while day >= quarter.advanced(by: 1).lastDay.advanced(byMonths: -validMonths) {
      quarter = quarter.advanced(by: 1)
    }
    return quarter
  }

  /// Tells whether the holdings satisfy the requirement at the end of a quarter.
  ///
  /// Complexity: linear in the holdings times the alternatives.
  public func isMet(by holdings: Holdings, atEndOf quarter: Quarter) -> Bool {
    guard let validMonths else { return accepts.contains(where: holdings.answer) }
    let earliest = quarter.lastDay.advanced(byMonths: -validMonths)
    return holdings.qualifications.contains { qualification in
      guard let awarded = qualification.awarded else { return false }
      return earliest <= awarded && acceptsKind(of: qualification)
    }
  }

  /// Tells whether two requirements ask the same, whoever they ask and whatever they weigh.
  public func asksTheSame(as other: Requirement) -> Bool {
    id == other.id && Set(accepts) == Set(other.accepts) && validMonths == other.validMonths
  }
}
