// SPDX-License-Identifier: GPL-3.0-or-later

/// A course of training that can be attended, with what it takes and what it grants.
///
/// Like officers, programmes are passed around by the million: all copies share what they say.
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

  private let record: Record

  public init(
    id: ID, title: String, provider: String = "", mode: Mode = .inService, quarters: Int,
    load: Thousandths, grants: [Grant], eligible: Condition = .all, serviceAfter: Int = 0,
    classTerms: ClassTerms? = nil, seatCost: Money, payment: PaymentTerm = .quarterly,
    funding: [FundingShare], dropout: Thousandths? = nil, basis: LegalBasis.ID? = nil
  ) {
    record = Record(
      Fields(
        id: id, title: title, provider: provider, mode: mode, quarters: quarters, load: load,
        grants: grants, eligible: eligible, serviceAfter: serviceAfter, classTerms: classTerms,
        seatCost: seatCost, payment: payment, funding: funding, dropout: dropout, basis: basis))
  }
}

extension Programme {
  public var id: ID { record.fields.id }
  public var title: String { record.fields.title }
  public var provider: String { record.fields.provider }
  public var mode: Mode { record.fields.mode }

  /// The length in quarters, at least one.
  public var quarters: Int { record.fields.quarters }

  /// The share of working time it takes in each of its quarters.
  public var load: Thousandths { record.fields.load }

  /// What a learner holds afterwards; `awarded` is filled in by the enrolment.
  public var grants: [Grant] { record.fields.grants }

  public var eligible: Condition { record.fields.eligible }

  /// Months of service that must remain after the last month.
  public var serviceAfter: Int { record.fields.serviceAfter }

  /// Class sizes and cost; nothing where seats in somebody else's class are bought.
  public var classTerms: ClassTerms? { record.fields.classTerms }

  /// Per learner, for the whole programme.
  public var seatCost: Money { record.fields.seatCost }
  public var payment: PaymentTerm { record.fields.payment }
  public var funding: [FundingShare] { record.fields.funding }

  /// The chance that a learner does not finish; used in simulation.
  public var dropout: Thousandths? { record.fields.dropout }
  public var basis: LegalBasis.ID? { record.fields.basis }
}

extension Programme {
  private struct Fields: Hashable, Sendable {
    let id: ID
    let title: String
    let provider: String
    let mode: Mode
    let quarters: Int
    let load: Thousandths
    let grants: [Grant]
    let eligible: Condition
    let serviceAfter: Int
    let classTerms: ClassTerms?
    let seatCost: Money
    let payment: PaymentTerm
    let funding: [FundingShare]
    let dropout: Thousandths?
    let basis: LegalBasis.ID?
  }

  private final class Record: Hashable, Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }

    static func == (left: Record, right: Record) -> Bool {
      left === right || left.fields == right.fields
    }

    func hash(into hasher: inout Hasher) { hasher.combine(fields) }
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
