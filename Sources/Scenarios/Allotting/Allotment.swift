// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A plan handed out: the seats, the money and the absence that each unit below a level gets.
///
/// Every unit's part of the plan keeps the unit's own limits, and what the units plan within theirs
/// keeps the whole's: `together` makes one plan of it.
struct Allotment {
  let scenario: Scenario
  let level: Unit.ID
  let units: [AllottedUnit]

  /// What the plan says of each unit; of those of nobody's unit last.
  let slices: [UnitSlice]

  /// The classes that several units fill.
  let shared: [SharedClasses]
  let seats: [SeatAllotment]
  let money: [MoneyAllotment]

  /// The caps that concern several units, in the scenario's order.
  let absences: [AbsenceAllotment]
  let targets: [TargetAllotment]

  /// What programmes with classes are called where a unit buys seats in shared ones.
  let boughtNames: [Programme.ID: Programme.ID]

  /// Hands out a plan that keeps all rules, to the units directly below a level.
  ///
  /// - Complexity: linear in officers and enrolments times quarters, and for each unit in the
  ///   scenario's seats, units and money.
  init(of plan: [Enrolment], below level: Unit.ID, in scenario: Scenario) {
    self.scenario = scenario
    self.level = level
    let units = AllottedUnit.all(below: level, in: scenario)
    self.units = units
    let places = Dictionary(
      units.enumerated().flatMap { place, unit in unit.officers.map { ($0.id, place) } }
    ) { first, _ in first }
    func place(_ officer: Officer.ID) -> Int { places[officer] ?? units.count }
    let planned = Dictionary(grouping: plan.filter { !$0.committed }.sorted()) {
      place($0.officer)
    }
    let others = scenario.officers.filter { places[$0.id] == nil }
    let slices = (units.map(\.officers) + [others]).enumerated().map { place, officers in
      UnitSlice(of: officers, planned: planned[place] ?? [], in: scenario)
    }
    self.slices = slices

    var ownClasses: [[FundAndYear: Money]] = slices.map { _ in [:] }
    var shared: [SharedClasses] = []
    let pools = scenario.classPools(of: plan.filter { !$0.committed })
    for (intake, learners) in pools {
      let parts = slices.indices.map { part in
        learners.filter { place($0.officer) == part }.sorted()
      }
      let pool = scenario.classPool(of: intake)
      guard let classes = SharedClasses(pool, learners: parts, in: scenario) else { continue }
      if let owner = units.indices.first(where: { scenario.isExclusive(intake, to: units[$0]) }) {
        ownClasses[owner].merge(classes.costs(of: owner), uniquingKeysWith: +)
      } else {
        shared.append(classes)
      }
    }
    self.shared = shared
    let names = scenario.boughtNames
    boughtNames = names
    seats = zip(units, SeatsTaken(slices, in: scenario).byUnit).map {
      SeatAllotment(of: $0, taken: $1, in: scenario, boughtNames: names)
    }
    let use = MoneyAllotment.Use(
      slices: slices, ownClasses: ownClasses, sharedClasses: shared, in: scenario)
    money = units.enumerated().map { MoneyAllotment(of: $0, $1, use: use, in: scenario) }
    absences = scenario.absenceCaps.filter { $0.unit == nil && !$0.isExclusive(to: units) }.map {
      AbsenceAllotment($0, careers: slices.map(\.careers), in: scenario)
    }
    let results = PlanFigures(of: plan, in: scenario, possiblePreviousStarts: []).targets
    let aims = TargetAllotment.Use(slices: slices, needed: results.map(\.needed))
    targets = scenario.targets.enumerated().map {
      TargetAllotment($1, at: $0, units: units, use: aims, in: scenario)
    }
  }
}

extension Scenario {
  /// The learners of each pool of classes with the first row of the pool, in the order of the rows.
  fileprivate func classPools(of plan: [Enrolment]) -> [(intake: Intake, learners: [Enrolment])] {
    var learners: [Intake.ID: [Enrolment]] = [:]
    for enrolment in plan {
      guard programme(enrolment.programme).classTerms != nil,
        let intake = intake(enrolment.intakeRow),
        let first = rows(sharingClassesWith: intake).first
      else { continue }
      learners[first.id, default: []].append(enrolment)
    }
    return intakes.compactMap { intake in learners[intake.id].map { (intake, $0) } }
  }

  /// A new name for each programme that opens classes.
  fileprivate var boughtNames: [Programme.ID: Programme.ID] {
    programmes.filter { $0.classTerms != nil }.reduce(into: [:]) { names, programme in
      var name = programme.id.text + "-bought"
      while knows(programme: Programme.ID(name)) { name += "-x" }
      names[programme.id] = Programme.ID(name)
    }
  }
}

extension AbsenceCap {
  /// The unit whose officers alone the cap means, where its words say so.
  func owner(among units: [AllottedUnit]) -> Int? {
    guard let meant = who.unitsMeant, !meant.isEmpty else { return nil }
    return units.firstIndex { unit in meant.allSatisfy(unit.exclusiveUnits.contains) }
  }

  fileprivate func isExclusive(to units: [AllottedUnit]) -> Bool { owner(among: units) != nil }
}
