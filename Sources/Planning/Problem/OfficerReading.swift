// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// One officer as the scenario's rules see them: a type, and the rows that the type stands on here.
struct OfficerReading: Sendable {
  private(set) var rules: OfficerRules
  private(set) var options: OfficerOptions
  private(set) var changes: PlanChanges

  /// The scenario's numbers of the local absence rows and targets, in their order.
  let absenceRows: [Int32]
  let targets: [Int32]

  /// The officer's place in the scenario.
  let officer: Int

  /// Reads one officer's rules and options.
  ///
  /// Complexity: requirements × quarters, plus offers of the programmes that lead to what is wanted.
  init(
    officer place: Int, index: PlanningIndex, offers: UnitOffers? = nil, waivers: Waivers = []
  ) {
    let scenario = index.scenario
    let officer = scenario.officers[place]
    self.officer = place
    let everyQuarter = waivers.contains(.intakes)
    let offers =
      offers
      ?? index.offerGroups.offers(
        ofGroup: index.offerGroups.number(of: officer.unit), everyQuarter: everyQuarter,
        index: index)
    let career = scenario.careerWithoutPlan(of: officer)
    let start = career.holdings(atEndOf: scenario.horizon.eve)
    let held = index.tests.set(answeredBy: start)
    var days = OfficerDays(officer: officer, index: index, held: held)

    let serves = scenario.horizon.map {
      waivers.contains(.retirement)
        ? (officer.inServiceSince ?? $0.lastDay) <= $0.lastDay : officer.isInService(in: $0)
    }
    let commitments = career.starts.filter { $0.end >= scenario.horizon.first }
    let committedLoad = scenario.horizon.map { quarter in
      commitments.filter { $0.isUnderWay(in: quarter) }.reduce(0) { $0 + $1.programme.load.count }
    }
    let (slots, kinds) = Self.slots(
      of: officer, index: index, serves: serves, held: held, days: &days)
    let (targets, targetNumbers) = Self.targets(
      of: officer, index: index, slots: slots, serves: serves, days: &days)
    let (absence, absenceRows) = Self.absence(of: officer, index: index, days: &days)
    var rules = OfficerRules(
      slots: slots, datedKinds: kinds, targets: targets, inService: serves,
      freeLoad: zip(scenario.horizon, committedLoad).map { quarter, committed in
        max(0, officer.availableLoad(in: quarter).count - committed)
      },
      committedLoad: committedLoad,
      commitments: commitments.map {
        OfficerRules.Commitment(
          programmePlace: index.programmePlace(of: $0.programme.id),
          quarter: index.offset(of: $0.quarter), end: index.offset(of: $0.end))
      },
      absence: absence,
      initialDated: kinds.map { kind in
        let requirement = index.dated.requirements[kind]
        let last = start.qualifications.filter(requirement.acceptsKind).compactMap(\.awarded)
          .compactMap(requirement.lastQuarter(ofAwardOn:)).map(scenario.horizon.offset(of:)).max()
        return min(max(last ?? -1, -1), index.quarters - 1)
      },
      heldAsked: TestSet(count: index.tests.count))
    let programmes = index.programmes(leadingTo: rules.wanted, holding: held)
    for programme in programmes { rules.heldAsked.formUnion(index.asked[programme]) }
    rules.heldAsked.formIntersection(held)
    var options = OfficerOptions(
      officer: officer, rules: rules, offers: offers, needed: Set(programmes), index: index,
      waivers: waivers, days: &days)
    let reachable = options.dropHopeless(besides: rules.commitments, holding: held, index: index)
    rules.settle { reachable.contains($0) ? nil : false }
    self.absenceRows = absenceRows
    self.targets = targetNumbers
    self.rules = rules
    self.options = options
    changes = PlanChanges(officer: officer.id, options: options, index: index)
  }

  /// All that the graph depends on, rows apart.
  func code() -> TypeCode {
    var code = TypeCode()
    rules.write(to: &code)
    options.write(to: &code)
    changes.write(to: &code)
    code.seal()
    return code
  }
}

extension OfficerReading {
  private static func slots(
    of officer: Officer, index: PlanningIndex, serves: [Bool], held: TestSet,
    days: inout OfficerDays
  ) -> (slots: [OfficerRules.Slot], kinds: [Int]) {
    let scenario = index.scenario
    let factor = scenario.priorityFactor(of: officer)
    var slots: [OfficerRules.Slot] = []
    var kinds: [Int] = []
    let posts = [officer.position] + (officer.plannedPosition.map { [$0] } ?? [])
    let positions = scenario.horizon.map(officer.position(in:))
    let plannedPositions = scenario.horizon.map(officer.plannedPosition(in:))
    // Own requirements come first: the planned ones look back at them.
    for (number, post) in posts.enumerated() where number == 0 || post != posts[0] {
      let own = slots
      for entry in index.requirements.ofStandard[scenario.position(post).standard] ?? [] {
        let requirement = entry.requirement
        if officer.exempt.contains(requirement.id) { continue }
        let never = ResidualCondition.constant(false)
        var applies = Array(repeating: never, count: index.quarters)
        for quarter in applies.indices where serves[quarter] && entry.isInForce[quarter] {
          if !entry.applies.changesWithDay, quarter > 0, serves[quarter - 1],
            entry.isInForce[quarter - 1], days.era(quarter) == days.era(quarter - 1)
          {
            applies[quarter] = applies[quarter - 1]
          } else {
            applies[quarter] = days.residual(
              entry.applies.condition, inQuarter: quarter, atEnd: true, index: index)
          }
        }
        let asked = applies.indices.map { positions[$0] == post ? applies[$0] : never }
        var planned = Array(repeating: never, count: index.quarters)
        if plannedPositions.contains(post) {
          let same = own.first { $0.requirement.asksTheSame(as: requirement) }
          for quarter in planned.indices
          where plannedPositions[quarter] == post && positions[quarter] != post {
            planned[quarter] = .conjunction([
              applies[quarter], (same?.asked[quarter] ?? never).negated,
            ])
          }
        }
        guard asked.contains(where: { $0 != never }) || planned.contains(where: { $0 != never })
        else { continue }
        let dated = entry.kind.map { kind -> Int in
          if let place = kinds.firstIndex(of: kind) { return place }
          kinds.append(kind)
          return kinds.count - 1
        }
        let weight = factor * ExactDecimal(requirement.weight)
        slots.append(
          OfficerRules.Slot(
            entry: entry, isMetFromStart: dated == nil && entry.accepts.intersects(held),
            dated: dated,
            asked: asked, askedAsPlanned: planned,
            weight: index.scales.units(weight, of: .requirements),
            plannedWeight: index.scales.units(
              weight * ExactDecimal(scenario.plannedWeight), of: .requirements)))
      }
    }
    return (slots, kinds)
  }

  private static func targets(
    of officer: Officer, index: PlanningIndex, slots: [OfficerRules.Slot], serves: [Bool],
    days: inout OfficerDays
  ) -> (parts: [OfficerRules.TargetPart], numbers: [Int32]) {
    var parts: [OfficerRules.TargetPart] = []
    var numbers: [Int32] = []
    for number in index.targets.numbers(along: index.scenario.path(from: officer.unit)) {
      let target = index.scenario.targets[number]
      let due = index.offset(of: target.due)
      guard serves[due] else { continue }
      let day = days.day(inQuarter: due, atEnd: true, index: index)
      let population = ResidualCondition(target.population, on: day, tests: index.tests)
      guard population != .constant(false) else { continue }
      let measure: OfficerRules.TargetPart.Measure
      switch target.measure {
      case .compliant: measure = .slots(Array(slots.indices))
      case .meets(let id):
        measure = .slots(slots.indices.filter { slots[$0].requirement.id == id })
      case .condition(let condition):
        measure = .condition(days.residual(condition, inQuarter: due, atEnd: true, index: index))
      }
      parts.append(
        OfficerRules.TargetPart(
          due: due,
          population: days.residual(target.population, inQuarter: due, atEnd: true, index: index),
          mayBelong: target.population.mayHold(in: day.circumstances), measure: measure,
          wanted: index.targets.wanted[number]))
      numbers.append(Int32(number))
    }
    return (parts, numbers)
  }

  private static func absence(
    of officer: Officer, index: PlanningIndex, days: inout OfficerDays
  ) -> (absence: [[OfficerRules.Absence]], rows: [Int32]) {
    let limits = index.limits
    var rows: [Int32] = []
    let byQuarter = limits.absenceOfUnits.rows(along: index.scenario.path(from: officer.unit))
    let absence = byQuarter.enumerated().map { quarter, candidates in
      candidates.compactMap { row -> OfficerRules.Absence? in
        let counts = days.residual(
          limits.absence[row].limit.who, inQuarter: quarter, atEnd: false, index: index)
        guard counts != .constant(false) else { return nil }
        rows.append(Int32(row))
        return OfficerRules.Absence(
          row: rows.count - 1, counts: counts, movesWithPlan: limits.absence[row].movesWithPlan)
      }
    }
    return (absence, rows)
  }
}
