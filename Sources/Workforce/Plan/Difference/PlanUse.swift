// SPDX-License-Identifier: GPL-3.0-or-later

/// What a plan takes of everything that officers share, commitments included, and what it leaves.
public struct PlanUse: Sendable {
  /// The seats of one row of intakes.
  public struct Seats: Hashable, Sendable {
    public let intake: Intake
    public let taken: Int

    public var left: Int { max(0, intake.seats - taken) }
  }

  /// The classes that some rows of intakes fill together.
  public struct Classes: Hashable, Sendable {
    /// The rows, by key.
    public let rows: [Intake]
    public let opened: Int
    public let allowed: Int

    public var left: Int { max(0, allowed - opened) }
  }

  /// The money of one fund in one year.
  public struct Funds: Hashable, Sendable {
    public let fund: Fund.ID
    public let year: Int
    public let budget: Money
    public let spent: Money

    public var left: Money { max(.zero, budget - spent) }
  }

  /// A cap on absence, in the quarter in which it leaves least.
  public struct Absence: Hashable, Sendable {
    public let limit: AbsenceLimit
    public let away: Thousandths

    public var left: Thousandths { max(.zero, limit.load - away) }
  }

  /// All rows of intakes, by key.
  public let seats: [Seats]

  /// The classes of all programmes that open any, by their first row.
  public let classes: [Classes]
  public let funds: [Funds]

  /// The caps under which anybody is away, by name.
  public let absences: [Absence]

  /// Adds up what the enrolments of a plan take.
  ///
  /// Complexity: linear in officers, enrolments and rows, times quarters for absence.
  public init(of enrolments: [Enrolment], in scenario: Scenario) {
    let plan = AuditedPlan(of: enrolments, in: scenario)
    var taken = plan.planned.reduce(into: [Intake.ID: Int]()) {
      $0[$1.intakeRow, default: 0] += 1
    }
    for commitment in scenario.commitments {
      if let intake = scenario.intakeUsed(by: commitment) { taken[intake.id, default: 0] += 1 }
    }
    seats = scenario.intakes.map { Seats(intake: $0, taken: taken[$0.id] ?? 0) }
    let opened = Dictionary(plan.classes().map { ($0.pool, $0.opened) }) { first, _ in first }
    var seen: Set<ClassPool> = []
    classes = scenario.intakes.compactMap { intake in
      let pool = scenario.classPool(of: intake)
      guard scenario.programme(intake.programme).classTerms != nil, seen.insert(pool).inserted
      else { return nil }
      let rows = scenario.rows(sharingClassesWith: intake)
      return Classes(
        rows: rows, opened: opened[pool] ?? 0, allowed: rows.compactMap(\.classes).min() ?? 0)
    }
    funds = plan.spending().map { row in
      Funds(
        fund: row.fund, year: row.year, budget: row.budget, spent: row.committed + row.planned)
    }
    var tightest: [AbsenceCap.ID: Absence] = [:]
    for absence in plan.absences() {
      let found = Absence(limit: absence.limit, away: absence.planned + absence.committed)
      if let other = tightest[absence.limit.id], other.left <= found.left { continue }
      tightest[absence.limit.id] = found
    }
    absences = tightest.values.sorted { $0.limit.id < $1.limit.id }
  }
}
