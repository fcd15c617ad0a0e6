// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// All that rules and goals say about one officer, with everything known settled in advance.
///
/// Quarters count from the horizon's first. What is left open depends only on what the officer
/// holds, as a set of tests and the last quarters through which dated awards count.
struct OfficerRules: Sendable {
  /// A requirement asked of the officer at some post in some quarter.
  struct Slot {
    let requirement: Requirement
    let accepts: TestSet

    /// The place among the dated kinds; nothing where an award counts for ever.
    let dated: Int?

    /// Whether it is asked at the post held, and at the planned one, at the end of each quarter.
    let asked: [ResidualCondition]
    let askedAsPlanned: [ResidualCondition]

    /// π · w and π · w · plannedWeight, in units of the goal scale.
    let weight: Int
    let plannedWeight: Int
  }

  /// A kind of award that lapses.
  struct DatedKind: Hashable {
    let accepts: Set<QualificationTest>
    let validMonths: Int
  }

  /// One target as it concerns the officer.
  struct TargetPart {
    let target: Int
    let due: Int
    let population: ResidualCondition
    let mayBelong: Bool
    let measure: Measure

    enum Measure {
      /// These slots are all met or not asked.
      case slots([Int])
      case condition(ResidualCondition)
    }

    /// The tests in the measure, when the measure is a condition.
    let wanted: TestSet
  }

  let officer: Officer
  let slots: [Slot]
  let datedRequirements: [Requirement]
  let targets: [TargetPart]

  /// Whether the officer serves at the end of each quarter.
  let inService: [Bool]

  /// The time left for the plan in each quarter, in thousandths, after training under way.
  let freeLoad: [Int]

  /// The load of training under way in each quarter, in thousandths.
  let committedLoad: [Int]

  /// Training under way, with ends counted from the horizon's first quarter.
  let commitments: [Career.Start]

  /// Absence rows that may count the officer in each quarter.
  let absence: [[(row: Int, counts: ResidualCondition)]]

  /// What is held at the end of the quarter before the horizon.
  let initialTests: TestSet
  let initialDated: [Int]
}

extension OfficerRules {
  init(officer: Officer, index: PlanningIndex, waivers: Waivers = []) {
    let scenario = index.scenario
    let horizon = scenario.horizon
    let career = scenario.careerWithoutPlan(of: officer)
    let start = career.holdings(atEndOf: horizon.eve)
    let serves = horizon.map {
      waivers.contains(.retirement)
        ? (officer.inServiceSince ?? $0.lastDay) <= $0.lastDay : officer.isInService(in: $0)
    }
    let factor = scenario.priorityFactor(of: officer)

    func residual(_ condition: Condition, on day: Day) -> ResidualCondition {
      if condition == .all { return .constant(true) }
      return ResidualCondition(
        condition, in: scenario.circumstances(of: officer, on: day, holding: Holdings()),
        tests: index.tests)
    }

    var dated: [DatedKind: Int] = [:]
    var datedRequirements: [Requirement] = []
    var slots: [Slot] = []
    let posts = [officer.position] + (officer.plannedPosition.map { [$0] } ?? [])
    // Own requirements come first: the planned ones look back at them.
    for post in posts.enumerated().filter({ $0.offset == 0 || $0.element != posts[0] }).map(
      \.element)
    {
      let own = slots
      for requirement in scenario.standard(scenario.position(post).standard).requirements {
        if officer.exempt.contains(requirement.id) { continue }
        let applies = horizon.map { quarter -> ResidualCondition in
          guard serves[horizon.offset(of: quarter)], requirement.isInForce(in: quarter) else {
            return .constant(false)
          }
          return residual(requirement.applies, on: quarter.lastDay)
        }
        let same = own.first { $0.requirement.asksTheSame(as: requirement) }
        let asked = zip(horizon, applies).map { quarter, applies in
          officer.position(in: quarter) == post ? applies : .constant(false)
        }
        let planned = zip(horizon, applies).map { quarter, applies -> ResidualCondition in
          guard officer.plannedPosition(in: quarter) == post, officer.position(in: quarter) != post
          else { return .constant(false) }
          let sameAsked = same?.asked[horizon.offset(of: quarter)] ?? .constant(false)
          return .conjunction([applies, sameAsked.negated])
        }
        guard !(asked + planned).allSatisfy({ $0 == .constant(false) }) else { continue }
        var kind: Int?
        if let months = requirement.validMonths {
          let key = DatedKind(accepts: Set(requirement.accepts), validMonths: months)
          kind = dated[key]
          if kind == nil {
            kind = datedRequirements.count
            dated[key] = kind
            datedRequirements.append(requirement)
          }
        }
        let weight = factor * ExactDecimal(requirement.weight)
        slots.append(
          Slot(
            requirement: requirement, accepts: index.tests.set(of: requirement.accepts),
            dated: kind, asked: asked, askedAsPlanned: planned,
            weight: index.scales.units(weight, of: .requirements),
            plannedWeight: index.scales.units(
              weight * ExactDecimal(scenario.plannedWeight), of: .requirements)))
      }
    }

    self.officer = officer
    self.slots = slots
    self.datedRequirements = datedRequirements
    inService = serves
    commitments = career.starts.filter { $0.end >= horizon.first }
    let underWay = commitments
    committedLoad = horizon.map { quarter in
      underWay.filter { $0.isUnderWay(in: quarter) }.reduce(0) { $0 + $1.programme.load.count }
    }
    freeLoad = zip(horizon, committedLoad).map { quarter, committed in
      max(0, officer.availableLoad(in: quarter).count - committed)
    }
    let rowsOfUnit = index.limits.absenceOfUnits.rows(along: scenario.path(from: officer.unit))
    absence = horizon.map { quarter in
      rowsOfUnit[horizon.offset(of: quarter)].compactMap { row in
        let limit = index.limits.absence[row].limit
        let counts = residual(limit.who, on: quarter.firstDay)
        return counts == .constant(false) ? nil : (row: row, counts: counts)
      }
    }
    initialTests = index.tests.set(answeredBy: start)
    initialDated = datedRequirements.map { requirement in
      start.qualifications.filter(requirement.acceptsKind).compactMap(\.awarded)
        .compactMap(requirement.lastQuarter(ofAwardOn:)).map(horizon.offset(of:)).max() ?? -1
    }.map { min(max($0, -1), horizon.count - 1) }
    targets = scenario.targets.enumerated().compactMap { number, target in
      let due = horizon.offset(of: target.due)
      guard serves[due] else { return nil }
      let population = residual(target.population, on: target.due.lastDay)
      guard population != .constant(false) else { return nil }
      let measure: TargetPart.Measure
      var wanted = TestSet(count: index.tests.count)
      switch target.measure {
      case .compliant: measure = .slots(Array(slots.indices))
      case .meets(let id):
        measure = .slots(slots.indices.filter { slots[$0].requirement.id == id })
      case .condition(let condition):
        measure = .condition(residual(condition, on: target.due.lastDay))
        wanted = index.tests.set(of: condition.qualificationTests)
      }
      return TargetPart(
        target: number, due: due, population: population,
        mayBelong: target.population.mayHold(
          in: scenario.circumstances(of: officer, on: target.due.lastDay, holding: Holdings())),
        measure: measure, wanted: wanted)
    }
  }
}
