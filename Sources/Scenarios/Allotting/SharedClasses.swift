// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Classes of a plan that several units fill together, and what each unit has of them.
struct SharedClasses {
  let pool: ClassPool

  /// The learners of each unit, in the order of the plan; those of nobody's unit last.
  let learners: [[Enrolment]]
  let opened: Int
  let terms: Programme.ClassTerms

  /// What the classes cost inside the horizon, whom and when.
  private let payments: [Payment]

  init?(
    _ pool: ClassPool, learners: [[Enrolment]], in scenario: Scenario
  ) {
    let programme = scenario.programme(pool.programme)
    guard let terms = programme.classTerms else { return nil }
    self.pool = pool
    self.learners = learners
    self.terms = terms
    opened = Set(learners.joined().compactMap(\.classNumber)).count
    let own = pool.unit.flatMap(scenario.ownFund)
    payments = (programme.classPayments(startingIn: pool.quarter, own: own) ?? [])
      .filter { scenario.horizon.contains($0.quarter) }
  }

  /// What a unit pays of the classes: the whole, cut by learners, so that no dong is lost.
  func costs(of place: Int) -> [FundAndYear: Money] {
    let weights = learners.map(\.count)
    return payments.reduce(into: [:]) { costs, payment in
      let shares = Apportionment.byLargestRemainder(payment.amount.dong * opened, among: weights)
      let key = FundAndYear(fund: payment.fund, year: payment.quarter.year)
      costs[key, default: .zero] += Money(dong: shares[place])
    }
  }

  /// The learners of a unit without whom the classes might be too small.
  ///
  /// minimum × classes of them all must come. What the plan has beyond that is left free, cut by the
  /// units' learners; who is in no unit stays as planned.
  func bound(of place: Int) -> [Enrolment] {
    let units = learners.dropLast().map(\.count)
    let sum = units.reduce(0, +)
    if sum == 0 { return [] }
    let spare = max(0, learners.joined().count - terms.minimum * opened)
    let free = Apportionment.byLargestRemainder(min(spare, sum), among: units)
    return Array(learners[place].sorted().prefix(units[place] - free[place]))
  }

  /// Deals learners to as few classes as hold them, evenly.
  func dealt(_ learners: [Enrolment]) -> [Enrolment] {
    let classes = (learners.count + terms.maximum - 1) / terms.maximum
    return learners.sorted().enumerated().map { place, learner in
      learner.numbered(1 + place % max(1, classes))
    }
  }
}

/// One fund's money of one year.
struct FundAndYear: Hashable, Comparable {
  let fund: Fund.ID
  let year: Int

  static func < (left: Self, right: Self) -> Bool {
    (left.fund, left.year) < (right.fund, right.year)
  }
}

extension Enrolment {
  /// The same place in another class.
  fileprivate func numbered(_ number: Int) -> Enrolment {
    Enrolment(
      officer: officer, programme: programme, start: start, end: end, intake: intake,
      classNumber: number, committed: committed)
  }
}
