// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

/// A commune with an office and a cell below it, two posts and whatever a test adds.
struct SmallTestScenario {
  static let dimensions = [
    Dimension(
      id: "professional", title: "Trình độ chuyên môn",
      levels: ["none", "intermediate", "college", "bachelor", "master"]),
    Dimension(
      id: "political-theory", title: "Lý luận chính trị",
      levels: ["none", "elementary", "intermediate", "advanced"]),
    Dimension(id: "defence", title: "Quốc phòng, an ninh", levels: ["none", "certificate"]),
  ]

  var horizon = Horizon(from: Quarter(2027, 1), through: Quarter(2028, 4))
  var absenceShare = Thousandths(150)
  var priorities: [Priority] = []
  var units = [
    Unit(id: "commune", title: "Xã", fund: "commune"),
    Unit(id: "office", title: "Văn phòng", parent: "commune"),
    Unit(id: "cell", title: "Tổ", parent: "office"),
  ]
  var clerk: [Requirement] = []
  var head: [Requirement] = []
  var officers: [Officer] = []
  var programmes: [Programme] = []
  var intakes: [Intake] = []
  var absenceCaps: [AbsenceCap] = []
  var budgets: [Budget] = []
  var commitments: [Commitment] = []
  var decisions: [Decision] = []
  var targets: [Target] = []

  /// The scenario as of 31/12/2026.
  var scenario: Scenario {
    Scenario(
      name: "Small", asOf: Quarter(2026, 4).lastDay, horizon: horizon,
      dimensions: Self.dimensions, absenceShare: absenceShare, plannedWeight: Thousandths(500),
      priorities: priorities, goals: [GoalSetting(.compliance)], units: units,
      positions: [
        Position(
          id: "clerk", title: "Công chức", group: "civil-servant", leadership: false,
          standard: "clerk"),
        Position(
          id: "head", title: "Trưởng phòng", group: "leadership", leadership: true,
          standard: "head"),
      ],
      standards: [
        PositionStandard(id: "clerk", requirements: clerk),
        PositionStandard(id: "head", requirements: head),
      ],
      officers: officers, programmes: programmes, intakes: intakes, absenceCaps: absenceCaps,
      budgets: budgets, commitments: commitments, decisions: decisions, targets: targets)
  }

  /// What a condition sees of an officer of this scenario on a day.
  func circumstances(of officer: Officer, on day: String) throws -> Circumstances {
    scenario.circumstances(of: officer, on: try Day.read(day), holding: officer.holdings)
  }
}

extension Officer {
  /// A man born in 1990 who is a clerk of the office, where nothing else is said.
  static func sample(
    _ id: ID = "an", born: Day = Quarter(1990, 1).firstDay, sex: Sex = .male,
    unit: Unit.ID = "office", position: Position.ID = "clerk", planned: Position.ID? = nil,
    plannedFrom: Quarter? = nil, party: Bool? = nil, since: Day? = nil, ethnicity: String? = nil,
    tags: [String] = [], exempt: [Requirement.ID] = [], retires: Day? = nil,
    holds: [Qualification] = [], unavailability: [Unavailability] = []
  ) -> Officer {
    Officer(
      id: id, name: id.text, birthDate: born, sex: sex, unit: unit, position: position,
      plannedPosition: planned, plannedFrom: plannedFrom, partyMember: party,
      inServiceSince: since, ethnicity: ethnicity, tags: tags, exempt: exempt, retires: retires,
      holdings: Holdings(holds), unavailability: unavailability)
  }
}

extension Programme {
  /// One quarter at half time for a million dong, where nothing else is said.
  static func sample(
    _ id: ID, quarters: Int = 1, grants: [Grant] = [], eligible: Condition = .all,
    serviceAfter: Int = 0, classTerms: ClassTerms? = nil, cost: Int = 1_000_000,
    paid: PaymentTerm = .quarterly,
    funding: [FundingShare] = [FundingShare(source: .fund("commune"), share: .one)]
  ) -> Programme {
    Programme(
      id: id, title: id.text, quarters: quarters, load: Thousandths(500), grants: grants,
      eligible: eligible, serviceAfter: serviceAfter, classTerms: classTerms,
      seatCost: Money(dong: cost), payment: paid, funding: funding)
  }
}

extension Day {
  static func read(_ text: String) throws -> Day { try #require(Day(text: text)) }
}

extension Condition {
  static func read(_ text: String) throws -> Condition {
    try ConditionParser(dimensions: SmallTestScenario.dimensions).parse(text).condition
  }
}

extension QualificationTest {
  static func read(_ text: String) throws -> QualificationTest {
    try ConditionParser(dimensions: SmallTestScenario.dimensions).parseQualificationTest(text)
  }
}

extension Requirement {
  /// A requirement with its alternatives as the table writes them, separated by `;`.
  static func read(
    _ id: ID, _ accepts: String, validMonths: Int? = nil, applies: String = "all",
    from: Quarter? = nil, until: Quarter? = nil
  ) throws -> Requirement {
    Requirement(
      id: id,
      accepts: try accepts.split(separator: ";").map { try QualificationTest.read(String($0)) },
      validMonths: validMonths, applies: try Condition.read(applies), from: from, until: until)
  }
}

extension Programme.Grant {
  /// Reads `dimension=level` or `dimension=level@field`.
  static func read(_ text: String) throws -> Programme.Grant {
    let (level, field) = try parts(of: text)
    return Programme.Grant(level: level, field: field.map { .named($0) } ?? .any)
  }
}

extension Qualification {
  /// Reads `dimension=level` or `dimension=level@field`.
  static func read(_ text: String, on day: String? = nil) throws -> Qualification {
    let (level, field) = try parts(of: text)
    return Qualification(
      level: level, field: field.map { .named($0) } ?? .unstated, awarded: try day.map(Day.read))
  }
}

private func parts(of text: String) throws -> (level: Level, field: String?) {
  let words = text.split { "=@".contains($0) }.map(String.init)
  let dimension = try #require(SmallTestScenario.dimensions.first { $0.id.text == words.first })
  let rank = try #require(dimension.levels.firstIndex(of: words[1]))
  return (
    Level(dimension: dimension.id, rank: rank, name: words[1]), words.count > 2 ? words[2] : nil
  )
}
