// SPDX-License-Identifier: GPL-3.0-or-later

/// A course of training that can be attended, with what it takes and what it grants.
public struct Programme: Hashable, Sendable {
  public typealias ID = Identifier<Programme>

  public enum Mode: String, Hashable, Sendable, CaseIterable {
    case fullTime = "full-time"
    case inService = "in-service"
    case online
  }

  /// When a learner's cost is paid.
  public enum PaymentTerm: String, Hashable, Sendable, CaseIterable {
    case quarterly, start, end
  }

  /// Sizes and cost of the classes that the organisation opens itself.
  public struct ClassTerms: Hashable, Sendable {
    public let minimum: Int
    public let maximum: Int
    public let cost: Money

    public init(minimum: Int, maximum: Int, cost: Money) {
      self.minimum = minimum
      self.maximum = maximum
      self.cost = cost
    }
  }

  public let id: ID
  public let title: String
  public let provider: String
  public let mode: Mode

  /// The length in quarters, at least one.
  public let quarters: Int

  /// The share of working time it takes in each of its quarters.
  public let load: Thousandths

  /// What a learner holds afterwards; `awarded` is filled in by the enrolment.
  public let grants: [Grant]

  public let eligible: Condition

  /// Months of service that must remain after the last month.
  public let serviceAfter: Int

  /// Class sizes and cost; nothing where seats in somebody else's class are bought.
  public let classTerms: ClassTerms?

  /// Per learner, for the whole programme.
  public let seatCost: Money
  public let payment: PaymentTerm
  public let funding: [FundingShare]

  /// The chance that a learner does not finish; used in simulation.
  public let dropout: Thousandths?
  public let basis: LegalBasis.ID?

  public init(
    id: ID, title: String, provider: String = "", mode: Mode = .inService, quarters: Int,
    load: Thousandths, grants: [Grant], eligible: Condition = .all, serviceAfter: Int = 0,
    classTerms: ClassTerms? = nil, seatCost: Money, payment: PaymentTerm = .quarterly,
    funding: [FundingShare], dropout: Thousandths? = nil, basis: LegalBasis.ID? = nil
  ) {
    self.id = id
    self.title = title
    self.provider = provider
    self.mode = mode
    self.quarters = quarters
    self.load = load
    self.grants = grants
    self.eligible = eligible
    self.serviceAfter = serviceAfter
    self.classTerms = classTerms
    self.seatCost = seatCost
    self.payment = payment
    self.funding = funding
    self.dropout = dropout
    self.basis = basis
  }
}

extension Programme {
  /// A level, perhaps in a field, that a programme gives.
  public struct Grant: Hashable, Sendable {
    public let level: Level
    public let field: FieldOfStudy

    public init(level: Level, field: FieldOfStudy = .any) {
      self.level = level
      self.field = field
    }

    public func awarded(on day: Day) -> Qualification {
      Qualification(level: level, field: field, awarded: day)
    }

    public func satisfies(_ test: QualificationTest) -> Bool { test.accepts(level, field) }
  }

  /// Tells whether the programme excludes others of its kind at the same time.
  public var isLong: Bool { quarters >= 2 }

  /// The quarter in which a start ends.
  public func end(startingIn quarter: Quarter) -> Quarter { quarter.advanced(by: quarters - 1) }

  /// What a learner who started in a quarter receives.
  public func awards(startingIn quarter: Quarter) -> [Qualification] {
    let day = end(startingIn: quarter).lastDay
    return grants.map { $0.awarded(on: day) }
  }
}
