// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The requirements of all standards with what rules need of them, worked out once.
struct RequirementTable: Sendable {
  /// One requirement of a standard; shared by the officers who are asked for it.
  final class Entry: Sendable {
    /// The requirement's own number, over all standards.
    let number: Int
    let requirement: Requirement
    let accepts: TestSet
    let applies: AskedCondition
    let isInForce: [Bool]

    /// The number of the kind of award; nothing where an award counts for ever.
    let kind: Int?

    init(
      number: Int, requirement: Requirement, accepts: TestSet, applies: AskedCondition,
      isInForce: [Bool], kind: Int?
    ) {
      self.number = number
      self.requirement = requirement
      self.accepts = accepts
      self.applies = applies
      self.isInForce = isInForce
      self.kind = kind
    }
  }

  let ofStandard: [PositionStandard.ID: [Entry]]

  init(scenario: Scenario, tests: TestIndex, kinds: DatedKinds) {
    var number = 0
    var ofStandard: [PositionStandard.ID: [Entry]] = [:]
    for standard in scenario.standards {
      ofStandard[standard.id] = standard.requirements.map { requirement in
        number += 1
        return Entry(
          number: number, requirement: requirement, accepts: tests.set(of: requirement.accepts),
          applies: AskedCondition(requirement.applies),
          isInForce: scenario.horizon.map(requirement.isInForce),
          kind: kinds.number(of: requirement))
      }
    }
    self.ofStandard = ofStandard
  }
}

/// The kinds of award that lapse, with how far each programme's award carries.
struct DatedKinds: Sendable {
  private struct Kind: Hashable {
    let accepts: Set<QualificationTest>
    let validMonths: Int
  }

  /// A requirement that stands for each kind.
  let requirements: [Requirement]
  private let numbers: [Kind: Int]
  private let isRenewedBy: [[Bool]]

  /// For each kind and quarter of award, the last quarter it counts in, capped at the horizon's.
  private let lastQuarters: [[Int]]

  init(scenario: Scenario) {
    var numbers: [Kind: Int] = [:]
    var requirements: [Requirement] = []
    for requirement in scenario.standards.flatMap(\.requirements) {
      guard let kind = Self.kind(of: requirement), numbers[kind] == nil else { continue }
      numbers[kind] = requirements.count
      requirements.append(requirement)
    }
    self.numbers = numbers
    self.requirements = requirements
    let horizon = scenario.horizon
    let longest = scenario.programmes.map(\.quarters).max() ?? 1
    isRenewedBy = requirements.map { requirement in
      scenario.programmes.map { programme in
        programme.grants.contains { grant in
          requirement.acceptsKind(of: grant.awarded(on: scenario.asOf))
        }
      }
    }
    lastQuarters = requirements.map { requirement in
      (0..<(horizon.count + longest)).map { end in
        let day = horizon.first.advanced(by: end).lastDay
        return requirement.lastQuarter(ofAwardOn: day).map {
          min(horizon.offset(of: $0), horizon.count - 1)
        } ?? -1
      }
    }
  }

  private static func kind(of requirement: Requirement) -> Kind? {
    requirement.validMonths.map { Kind(accepts: Set(requirement.accepts), validMonths: $0) }
  }

  func number(of requirement: Requirement) -> Int? {
    Self.kind(of: requirement).flatMap { numbers[$0] }
  }

  /// The last quarter through which a programme's award counts; −1 where it counts for nothing.
  ///
  /// An award later than any start inside the horizon can bring counts through the horizon.
  func lastQuarter(of kind: Int, programme: Int, endingIn end: Int) -> Int {
    guard isRenewedBy[kind][programme] else { return -1 }
    let ends = lastQuarters[kind]
    return ends[min(max(end, 0), ends.count - 1)]
  }
}
