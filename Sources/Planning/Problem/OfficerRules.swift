// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// All that rules and goals say about officers of one type, with everything known settled in advance.
///
/// Quarters count from the horizon's first. What is left open depends only on what the officer comes
/// to hold, as a set of tests that were not held from the start, and the last quarters through which
/// dated awards count. Rows of shared limits and targets have local numbers: which they are for an
/// officer is said by the officer's `OfficerRows`.
struct OfficerRules: Sendable {
  /// A requirement asked of the officer at some post in some quarter.
  struct Slot: Sendable {
    let entry: RequirementTable.Entry

    /// Whether it is met by what is held from the start, for ever.
    let isMetFromStart: Bool

    /// The place among the dated kinds; nothing where an award counts for ever.
    let dated: Int?

    /// Whether it is asked at the post held, and at the planned one, at the end of each quarter.
    var asked: [ResidualCondition]
    var askedAsPlanned: [ResidualCondition]

    /// π · w and π · w · plannedWeight, in units of the goal scale.
    let weight: Int
    let plannedWeight: Int

    var number: Int { entry.number }
    var requirement: Requirement { entry.requirement }
    var accepts: TestSet { entry.accepts }
  }

  /// One target as it concerns the officer; its place is its local number.
  struct TargetPart: Sendable {
    let due: Int
    var population: ResidualCondition
    let mayBelong: Bool
    var measure: Measure

    enum Measure {
      /// These slots are all met or not asked.
      case slots([Int])
      case condition(ResidualCondition)
    }

    /// The tests in the measure, when the measure is a condition.
    let wanted: TestSet
  }

  /// Training under way, with quarters counted from the horizon's first.
  struct Commitment: Sendable {
    let programmePlace: Int
    let quarter: Int
    let end: Int
  }

  /// An absence row that may count the officer.
  struct Absence: Sendable {
    let row: Int
    var counts: ResidualCondition

    /// Whether what is held decides if training under way counts.
    let movesWithPlan: Bool
  }

  var slots: [Slot]

  /// The scenario's numbers of the kinds of award that lapse.
  let datedKinds: [Int]
  var targets: [TargetPart]

  /// Whether the officer serves at the end of each quarter.
  let inService: [Bool]

  /// The time left for the plan in each quarter, in thousandths, after training under way.
  let freeLoad: [Int]

  /// The load of training under way in each quarter, in thousandths.
  let committedLoad: [Int]
  let commitments: [Commitment]

  /// Absence rows that may count the officer in each quarter.
  var absence: [[Absence]]

  /// The last quarters through which what is held before the horizon counts.
  let initialDated: [Int]

  /// The tests held from the start that conditions of programmes worth having ask.
  var heldAsked: TestSet
}

extension OfficerRules {
  /// The tests that some pathway may be after, whatever it has led to before.
  var wanted: TestSet {
    var wanted = heldAsked
    wanted.subtract(heldAsked)
    for slot in slots where !slot.isMetFromStart { wanted.formUnion(slot.accepts) }
    for target in targets where target.mayBelong {
      if case .condition(let measure) = target.measure, measure != .constant(true) {
        wanted.formUnion(target.wanted)
      }
    }
    return wanted
  }

  /// Settles questions whose answer is known.
  mutating func settle(_ answer: (Int) -> Bool?) {
    for slot in slots.indices {
      slots[slot].asked.settle(answer)
      slots[slot].askedAsPlanned.settle(answer)
    }
    for target in targets.indices {
      targets[target].population = targets[target].population.settled(answer)
      if case .condition(let measure) = targets[target].measure {
        targets[target].measure = .condition(measure.settled(answer))
      }
    }
    for quarter in absence.indices {
      for place in absence[quarter].indices where absence[quarter][place].counts.isOpen {
        absence[quarter][place].counts = absence[quarter][place].counts.settled(answer)
      }
    }
  }

  func write(to code: inout TypeCode) {
    code.add(slots.count)
    for slot in slots.indices {
      code.add(slots[slot].number)
      code.add(slots[slot].isMetFromStart)
      code.add(slots[slot].dated ?? -1)
      code.add(slots[slot].weight)
      code.add(slots[slot].plannedWeight)
      code.addRuns(slots[slot].asked) { $0.add($1) }
      code.addRuns(slots[slot].askedAsPlanned) { $0.add($1) }
    }
    code.add(datedKinds)
    code.add(initialDated)
    code.add(targets.count)
    for target in targets {
      code.add(target.due)
      code.add(target.population)
      code.add(target.mayBelong)
      code.add(target.wanted)
      switch target.measure {
      case .slots(let slots):
        code.add(0)
        code.add(slots)
      case .condition(let condition):
        code.add(1)
        code.add(condition)
      }
    }
    code.addRuns(inService) { $0.add($1) }
    code.addRuns(freeLoad) { $0.add($1) }
    code.addRuns(committedLoad) { $0.add($1) }
    code.add(commitments.count)
    for commitment in commitments {
      code.add([commitment.programmePlace, commitment.quarter, commitment.end])
    }
    for rows in absence {
      code.add(rows.count)
      for row in rows {
        code.add(row.counts)
        code.add(row.movesWithPlan)
      }
    }
    code.add(heldAsked)
  }
}

extension [ResidualCondition] {
  /// Settles the few that are open, in place.
  fileprivate mutating func settle(_ answer: (Int) -> Bool?) {
    for place in indices where self[place].isOpen { self[place] = self[place].settled(answer) }
  }
}
