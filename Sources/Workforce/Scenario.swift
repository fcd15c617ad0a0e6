// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything a question about training needs: people, posts, standards, courses, money, promises.
///
/// A scenario is valid from birth: every reference in it leads somewhere, every table is sorted by
/// key. Whoever reads one from files must have checked that before.
public struct Scenario: Sendable {
  public let name: String

  /// What an officer holds on this day is the starting point.
  public let asOf: Day
  public let horizon: Horizon
  public let dimensions: [Dimension]
  public let absenceShare: Thousandths
  public let plannedWeight: Thousandths
  public let priorities: [Priority]
  public let goals: [GoalSetting]
  public let relaxationCosts: RelaxationCosts
  public let previousPlan: PreviousPlan?

  /// What chance may do to a plan.
  public let simulation: SimulationSettings

  public let units: [Unit]
  public let positions: [Position]
  public let standards: [PositionStandard]
  public let legalBases: [LegalBasis]
  public let officers: [Officer]
  public let programmes: [Programme]
  public let intakes: [Intake]
  public let absenceCaps: [AbsenceCap]

  /// The funds that the budgets name, sorted.
  public let funds: [Fund.ID]
  public let budgets: [Budget]
  public let commitments: [Commitment]
  public let decisions: [Decision]
  public let targets: [Target]

  private let unitPlaces: [Unit.ID: Int]
  private let positionPlaces: [Position.ID: Int]
  private let standardPlaces: [PositionStandard.ID: Int]
  private let officerPlaces: [Officer.ID: Int]
  private let programmePlaces: [Programme.ID: Int]
  private let intakePlaces: [Intake.ID: Int]
  private let budgetAmounts: [Fund.ID: [Int: Money]]
  private let unitPaths: [[Unit.ID]]
  private let commitmentPlaces: [Officer.ID: [Commitment]]
  private let decisionPlaces: [Officer.ID: [Decision]]

  /// Creates a scenario from tables whose keys are unique and whose references lead somewhere.
  public init(
    name: String, asOf: Day, horizon: Horizon, dimensions: [Dimension],
    absenceShare: Thousandths, plannedWeight: Thousandths, priorities: [Priority] = [],
    goals: [GoalSetting], relaxationCosts: RelaxationCosts = RelaxationCosts(),
    previousPlan: PreviousPlan? = nil, units: [Unit], positions: [Position],
    standards: [PositionStandard], legalBases: [LegalBasis] = [], officers: [Officer],
    programmes: [Programme], intakes: [Intake], absenceCaps: [AbsenceCap] = [], budgets: [Budget],
    commitments: [Commitment] = [], decisions: [Decision] = [], targets: [Target] = [],
    simulation: SimulationSettings = SimulationSettings()
  ) {
    self.name = name
    self.asOf = asOf
    self.horizon = horizon
    self.dimensions = dimensions
    self.absenceShare = absenceShare
    self.plannedWeight = plannedWeight
    self.priorities = priorities
    self.goals = goals
    self.relaxationCosts = relaxationCosts
    self.previousPlan = previousPlan
    self.simulation = simulation
    self.units = units.sorted { $0.id < $1.id }
    self.positions = positions.sorted { $0.id < $1.id }
    self.standards = standards.sorted { $0.id < $1.id }
    self.legalBases = legalBases.sorted { $0.id < $1.id }
    self.officers = officers.sorted { $0.id < $1.id }
    self.programmes = programmes.sorted { $0.id < $1.id }
    self.intakes = intakes.sorted { $0.id < $1.id }
    self.absenceCaps = absenceCaps.sorted { $0.id < $1.id }
    self.budgets = budgets.sorted { ($0.fund, $0.year) < ($1.fund, $1.year) }
    self.commitments = commitments.sorted()
    self.decisions = decisions.sorted {
      ($0.officer, $0.programme, $0.quarter?.description ?? "")
        < ($1.officer, $1.programme, $1.quarter?.description ?? "")
    }
    self.targets = targets.sorted { $0.id < $1.id }
    funds = Set(budgets.map(\.fund)).sorted()

    unitPlaces = places(of: self.units.map(\.id))
    positionPlaces = places(of: self.positions.map(\.id))
    standardPlaces = places(of: self.standards.map(\.id))
    officerPlaces = places(of: self.officers.map(\.id))
    programmePlaces = places(of: self.programmes.map(\.id))
    intakePlaces = places(of: self.intakes.map(\.id))
    budgetAmounts = self.budgets.reduce(into: [:]) { amounts, budget in
      amounts[budget.fund, default: [:]][budget.year] = budget.amount
    }
    commitmentPlaces = Dictionary(grouping: self.commitments, by: \.officer)
    decisionPlaces = Dictionary(grouping: self.decisions, by: \.officer)
    let parents = Dictionary(self.units.map { ($0.id, $0.parent) }) { first, _ in first }
    unitPaths = self.units.map { unit in
      var path = [unit.id]
      while let last = path.last, let parent = parents[last] ?? nil, !path.contains(parent) {
        path.append(parent)
      }
      return path
    }
  }
}

private func places<Key: Hashable>(of keys: [Key]) -> [Key: Int] {
  Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first }
}

extension Scenario {
  /// The row with a key.
  ///
  /// - Precondition: the key is one of this scenario's.
  public func position(_ id: Position.ID) -> Position { row(id, in: positions, positionPlaces) }
  public func standard(_ id: PositionStandard.ID) -> PositionStandard {
    row(id, in: standards, standardPlaces)
  }
  public func unit(_ id: Unit.ID) -> Unit { row(id, in: units, unitPlaces) }
  public func officer(_ id: Officer.ID) -> Officer { row(id, in: officers, officerPlaces) }
  public func programme(_ id: Programme.ID) -> Programme {
    row(id, in: programmes, programmePlaces)
  }

  /// The place of an officer in `officers`.
  ///
  /// - Precondition: the officer is one of this scenario's.
  package func place(of id: Officer.ID) -> Int {
    guard let place = officerPlaces[id] else { preconditionFailure("No officer \(id)") }
    return place
  }

  /// The place of an officer in `officers`; nothing for somebody else.
  package func placeIfKnown(of id: Officer.ID) -> Int? { officerPlaces[id] }

  public func knows(officer id: Officer.ID) -> Bool { officerPlaces[id] != nil }
  public func knows(programme id: Programme.ID) -> Bool { programmePlaces[id] != nil }

  public func intake(_ id: Intake.ID) -> Intake? { intakePlaces[id].map { intakes[$0] } }

  /// The money a fund has in a year; 0 where no row says otherwise.
  public func budget(of fund: Fund.ID, in year: Int) -> Money {
    budgetAmounts[fund]?[year] ?? .zero
  }

  /// A unit and those above it, nearest first.
  public func path(from unit: Unit.ID) -> [Unit.ID] { unitPlaces[unit].map { unitPaths[$0] } ?? [] }

  public func commitments(of officer: Officer.ID) -> [Commitment] {
    commitmentPlaces[officer] ?? []
  }

  public func decisions(on officer: Officer.ID) -> [Decision] { decisionPlaces[officer] ?? [] }

  /// The fund that `own` means for a unit: its own, or that of the nearest unit above with one.
  public func ownFund(of unit: Unit.ID) -> Fund.ID? {
    path(from: unit).lazy.compactMap { self.unit($0).fund }.first
  }

  private func row<Key, Row>(_ id: Key, in rows: [Row], _ places: [Key: Int]) -> Row {
    guard let place = places[id] else { preconditionFailure("No row with the key \(id)") }
    return rows[place]
  }
}
