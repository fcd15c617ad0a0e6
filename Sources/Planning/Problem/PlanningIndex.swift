// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What all officers share: the scenario with its tests, limits, goal scales and grants numbered.
struct PlanningIndex: Sendable {
  let scenario: Scenario
  let tests: TestIndex
  private(set) var limits: SharedLimits
  let scales: GoalScales

  /// The tests that each programme's grants satisfy, and those its condition asks.
  let granted: [TestSet]
  let asked: [TestSet]

  /// Whether all that the first programme grants is granted by the second too.
  let grantsWithin: [[Bool]]

  /// The condition of each programme, and the day through which a start must be followed by service.
  let eligible: [AskedCondition]
  let servedThrough: [[Day]]

  let dated: DatedKinds
  let requirements: RequirementTable
  let offerGroups: OfferGroups
  let targets: TargetTable
  let previousStarts: [Officer.ID: [Commitment]]

  private let programmePlaces: [Programme.ID: Int]

  init(scenario: Scenario) {
    self.scenario = scenario
    let tests = TestIndex(scenario: scenario)
    self.tests = tests
    let limits = SharedLimits(scenario: scenario)
    self.limits = limits
    offerGroups = OfferGroups(scenario: scenario, limits: limits)
    targets = TargetTable(scenario: scenario, tests: tests)
    let dated = DatedKinds(scenario: scenario)
    self.dated = dated
    requirements = RequirementTable(scenario: scenario, tests: tests, kinds: dated)
    previousStarts = Dictionary(grouping: scenario.previousPlan?.starts ?? [], by: \.officer)
    eligible = scenario.programmes.map { AskedCondition($0.eligible) }
    servedThrough = scenario.programmes.map { programme in
      scenario.horizon.map {
        programme.end(startingIn: $0).lastDay.endOfMonth(after: programme.serviceAfter)
      }
    }
    scales = GoalScales(scenario: scenario)
    granted = scenario.programmes.map { tests.set(satisfiedBy: $0.grants) }
    asked = scenario.programmes.map { tests.set(of: $0.eligible.qualificationTests) }
    let grants = scenario.programmes.map { Set($0.grants) }
    grantsWithin = grants.map { inner in grants.map { inner.isSubset(of: $0) } }
    programmePlaces = Dictionary(
      scenario.programmes.enumerated().map { ($1.id, $0) }
    ) { first, _ in first }
  }

  /// The same officers and rules within other limits, whose rows keep their numbers.
  func loosened(by changes: [LimitChange]) -> PlanningIndex {
    var index = self
    index.limits = limits.loosened(by: changes)
    return index
  }

  /// The same officers and rules with the room of other limits; see `SharedLimits.adopting(_:)`.
  func adopting(_ whole: SharedLimits) -> PlanningIndex {
    var index = self
    index.limits = limits.adopting(whole)
    return index
  }

  var quarters: Int { scenario.horizon.count }

  func offset(of quarter: Quarter) -> Int { scenario.horizon.offset(of: quarter) }

  func quarter(_ offset: Int) -> Quarter { scenario.horizon.first.advanced(by: offset) }

  /// The place of a programme among the scenario's.
  ///
  /// - Precondition: the programme is one of them.
  func programmePlace(of id: Programme.ID) -> Int {
    guard let place = programmePlaces[id] else { preconditionFailure("No programme \(id)") }
    return place
  }

  /// The programmes that grant what is wanted, or open the way to one that does, in their order.
  func programmes(leadingTo wanted: TestSet, holding held: TestSet) -> [Int] {
    var wanted = wanted
    var leading = granted.map { $0.intersects(wanted) }
    var frontier = leading.indices.filter { leading[$0] }
    while !frontier.isEmpty {
      wanted = TestSet(count: tests.count)
      for programme in frontier { wanted.formUnion(asked[programme]) }
      wanted.subtract(held)
      frontier = leading.indices.filter { !leading[$0] && granted[$0].intersects(wanted) }
      for programme in frontier { leading[programme] = true }
    }
    return leading.indices.filter { leading[$0] }
  }
}
