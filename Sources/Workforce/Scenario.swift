// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything a question about training needs: people, posts, standards, courses, money, promises.
///
/// A scenario is valid from birth: every reference in it leads somewhere, every table is sorted by
/// key. Whoever reads one from files must have checked that before. It is passed around everywhere,
/// so all copies share what it holds.
public struct Scenario: Sendable {
  private let record: Record

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
    record = Record(
      name: name, asOf: asOf, horizon: horizon, dimensions: dimensions, absenceShare: absenceShare,
      plannedWeight: plannedWeight, priorities: priorities, goals: goals,
      relaxationCosts: relaxationCosts, previousPlan: previousPlan, units: units,
      positions: positions, standards: standards, legalBases: legalBases, officers: officers,
      programmes: programmes, intakes: intakes, absenceCaps: absenceCaps, budgets: budgets,
      commitments: commitments, decisions: decisions, targets: targets, simulation: simulation)
  }
}

extension Scenario {
  public var name: String { record.name }

  /// What an officer holds on this day is the starting point.
  public var asOf: Day { record.asOf }
  public var horizon: Horizon { record.horizon }
  public var dimensions: [Dimension] { record.dimensions }
  public var absenceShare: Thousandths { record.absenceShare }
  public var plannedWeight: Thousandths { record.plannedWeight }
  public var priorities: [Priority] { record.priorities }
  public var goals: [GoalSetting] { record.goals }
  public var relaxationCosts: RelaxationCosts { record.relaxationCosts }
  public var previousPlan: PreviousPlan? { record.previousPlan }

  /// What chance may do to a plan.
  public var simulation: SimulationSettings { record.simulation }

  public var units: [Unit] { record.units }
  public var positions: [Position] { record.positions }
  public var standards: [PositionStandard] { record.standards }
  public var legalBases: [LegalBasis] { record.legalBases }
  public var officers: [Officer] { record.officers }
  public var programmes: [Programme] { record.programmes }
  public var intakes: [Intake] { record.intakes }
  public var absenceCaps: [AbsenceCap] { record.absenceCaps }

  /// The funds that the budgets name, sorted.
  public var funds: [Fund.ID] { record.funds }
  public var budgets: [Budget] { record.budgets }
  public var commitments: [Commitment] { record.commitments }
  public var decisions: [Decision] { record.decisions }
  public var targets: [Target] { record.targets }
}

extension Scenario {
  /// What all copies share.
  fileprivate final class Record: Sendable {
    let name: String
    let asOf: Day
    let horizon: Horizon
    let dimensions: [Dimension]
    let absenceShare: Thousandths
    let plannedWeight: Thousandths
    let priorities: [Priority]
    let goals: [GoalSetting]
    let relaxationCosts: RelaxationCosts
    let previousPlan: PreviousPlan?
    let simulation: SimulationSettings
    let units: [Unit]
    let positions: [Position]
    let standards: [PositionStandard]
    let legalBases: [LegalBasis]
    let officers: [Officer]
    let programmes: [Programme]
    let intakes: [Intake]
    let absenceCaps: [AbsenceCap]
    let funds: [Fund.ID]
    let budgets: [Budget]
    let commitments: [Commitment]
    let decisions: [Decision]
    let targets: [Target]

    let unitPlaces: [Unit.ID: Int]
    let positionPlaces: [Position.ID: Int]
    let standardPlaces: [PositionStandard.ID: Int]
    let officerPlaces: [Officer.ID: Int]
    let programmePlaces: [Programme.ID: Int]
    let intakePlaces: [Intake.ID: Int]
    let budgetAmounts: [Fund.ID: [Int: Money]]
    let unitPaths: [[Unit.ID]]
    let commitmentPlaces: [Officer.ID: [Commitment]]
    let decisionPlaces: [Officer.ID: [Decision]]

    init(
      name: String, asOf: Day, horizon: Horizon, dimensions: [Dimension],
      absenceShare: Thousandths, plannedWeight: Thousandths, priorities: [Priority],
      goals: [GoalSetting], relaxationCosts: RelaxationCosts,
      previousPlan: PreviousPlan?, units: [Unit], positions: [Position],
      standards: [PositionStandard], legalBases: [LegalBasis], officers: [Officer],
      programmes: [Programme], intakes: [Intake], absenceCaps: [AbsenceCap], budgets: [Budget],
      commitments: [Commitment], decisions: [Decision], targets: [Target],
      simulation: SimulationSettings
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
}

private func places<Key: Hashable>(of keys: [Key]) -> [Key: Int] {
  Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first }
}

extension Scenario {
  /// The row with a key.
  ///
  /// - Precondition: the key is one of this scenario's.
  public func position(_ id: Position.ID) -> Position {
    row(id, in: positions, record.positionPlaces)
  }
  public func standard(_ id: PositionStandard.ID) -> PositionStandard {
    row(id, in: standards, record.standardPlaces)
  }
  public func unit(_ id: Unit.ID) -> Unit { row(id, in: units, record.unitPlaces) }
  public func officer(_ id: Officer.ID) -> Officer { row(id, in: officers, record.officerPlaces) }
  public func programme(_ id: Programme.ID) -> Programme {
    row(id, in: programmes, record.programmePlaces)
  }

  /// The place of an officer in `officers`.
  ///
  /// - Precondition: the officer is one of this scenario's.
  package func place(of id: Officer.ID) -> Int {
    guard let place = record.officerPlaces[id] else { preconditionFailure("No officer \(id)") }
    return place
  }

  /// The place of an officer in `officers`; nothing for somebody else.
  package func placeIfKnown(of id: Officer.ID) -> Int? { record.officerPlaces[id] }

  public func knows(officer id: Officer.ID) -> Bool { record.officerPlaces[id] != nil }
  public func knows(programme id: Programme.ID) -> Bool { record.programmePlaces[id] != nil }

  public func intake(_ id: Intake.ID) -> Intake? { record.intakePlaces[id].map { intakes[$0] } }

  /// The money a fund has in a year; 0 where no row says otherwise.
  public func budget(of fund: Fund.ID, in year: Int) -> Money {
    record.budgetAmounts[fund]?[year] ?? .zero
  }

  /// A unit and those above it, nearest first.
  public func path(from unit: Unit.ID) -> [Unit.ID] {
    record.unitPlaces[unit].map { record.unitPaths[$0] } ?? []
  }

  public func commitments(of officer: Officer.ID) -> [Commitment] {
    record.commitmentPlaces[officer] ?? []
  }

  public func decisions(on officer: Officer.ID) -> [Decision] {
    record.decisionPlaces[officer] ?? []
  }

  /// The fund that `own` means for a unit: its own, or that of the nearest unit above with one.
  public func ownFund(of unit: Unit.ID) -> Fund.ID? {
    path(from: unit).lazy.compactMap { self.unit($0).fund }.first
  }

  private func row<Key, Row>(_ id: Key, in rows: [Row], _ places: [Key: Int]) -> Row {
    guard let place = places[id] else { preconditionFailure("No row with the key \(id)") }
    return rows[place]
  }
}
