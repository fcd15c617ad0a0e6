// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Testing
import Workforce
import WorkforceTestSupport

/// What the way of planning for many officers says of scenarios so small that all can be tried.
@Suite struct ScaleSequenceTests {
  @Test(arguments: [0..<15, 15..<30, 30..<45, 45..<60])
  func `near prices give a possible plan and bounds that nothing undercuts`(seeds: Range<Int>) {
    for seed in seeds {
      let size = RandomScenario.Size(officers: 2...4)
      check(RandomScenario.scenario(seed: 700_000 + seed, size: size), seed: 700_000 + seed)
    }
  }

  @Test(arguments: [0..<12, 12..<24])
  func `what decisions require is kept, and bounds with it`(seeds: Range<Int>) {
    for seed in seeds {
      let size = RandomScenario.Size(officers: 2...4)
      let free = RandomScenario.scenario(seed: 710_000 + seed, size: size)
      check(obliged(free, seed: UInt64(seed)), seed: 710_000 + seed)
    }
  }

  @Test(arguments: [0..<12, 12..<24])
  func `what the first plan had no time for is made up at the end, and bounds still hold`(
    seeds: Range<Int>
  ) {
    for seed in seeds {
      let size = RandomScenario.Size(officers: 2...4)
      check(
        RandomScenario.scenario(seed: 720_000 + seed, size: size), seed: 720_000 + seed,
        cuttingShort: true)
    }
  }

  @Test func `a plan whose coolings the clock cut short says so unless all is proven`() throws {
    // In these the relaxation stays open, whatever the plan.
    let open = (0..<60).map { 720_000 + $0 }.map {
      RandomScenario.scenario(seed: $0, size: RandomScenario.Size(officers: 2...4))
    }.filter { scenario in
      let result = try? plan(scenario) { _ in false }
      return result.map { !$0.plan.goals.allSatisfy(\.proven) } ?? false
    }
    #expect(open.count >= 3)
    for scenario in open {
      #expect(try !plan(scenario) { _ in false }.isStoppedEarly)
      // Over at once is only what the first plan is for; bounds have all the time they need.
      let cut = try plan(scenario) { $0 < 0.55 }
      #expect(cut.isStoppedEarly || cut.plan.goals.allSatisfy(\.proven))
    }
  }

  private func plan(
    _ scenario: Scenario, shouldStop: @escaping @Sendable (Double) -> Bool
  ) throws(PlanningFailure) -> PlanningResult {
    var options = PlanningOptions(effort: 5)
    options.master = .firstOrder
    options.enumerationLimit = 0
    return try Planner.plan(scenario, options: options, shouldStop: shouldStop)
  }

  private func check(_ scenario: Scenario, seed: Int, cuttingShort: Bool = false) {
    let comparison = ScaleComparison(scenario, cuttingShort: cuttingShort)
    guard !comparison.faults.isEmpty else { return }
    let smallest = scenario.shrunk {
      !ScaleComparison($0, cuttingShort: cuttingShort).faults.isEmpty
    }
    Issue.record(
      """
      seed \(seed): \(comparison.faults.joined(separator: "; "))
      \(smallest.listing)
      \(ScaleComparison(smallest, cuttingShort: cuttingShort).faults.joined(separator: "; "))
      """)
  }

  /// The scenario with one or two starts required that somebody could make.
  private func obliged(_ scenario: Scenario, seed: UInt64) -> Scenario {
    var generator = SeededGenerator(seed: seed)
    var decisions = scenario.decisions
    for officer in generator.shuffled(scenario.officers).prefix(generator.whole(1...2)) {
      let starts = OfficerChoices(of: officer, in: scenario).sets.joined()
      guard !starts.isEmpty else { continue }
      let start = generator.pick(Array(starts))
      decisions.append(
        Decision(
          officer: officer.id, programme: start.programme,
          quarter: generator.chance(50) ? start.start : nil, kind: .require))
    }
    return scenario.replacing(decisions: decisions)
  }
}

/// A plan from near prices, next to all the plans there are.
private struct ScaleComparison {
  var faults: [String] = []

  /// Compares a scenario's plan, for which the first plan's time is over at once where it is cut short.
  init(_ scenario: Scenario, cuttingShort: Bool) {
    var options = PlanningOptions(effort: 5)
    options.master = .firstOrder
    options.enumerationLimit = 0
    // Where goals may be worsened, the enumeration puts aside nothing but what is equal.
    let open = scenario.replacing(
      goals: scenario.goals.map {
        GoalSetting($0.goal, within: max($0.within, Thousandths(1)))
      })
    let brute = BruteForce(open)
    let plans = brute.plans().map(\.goals)
    do throws(PlanningFailure) {
      let shouldStop: @Sendable (Double) -> Bool = { cuttingShort && $0 < 0.55 }
      let result = try Planner.plan(scenario, options: options, shouldStop: shouldStop)
      check(result, plans, scenario)
      options.threads = 2
      if try Planner.plan(scenario, options: options, shouldStop: shouldStop).plan != result.plan {
        faults.append("two threads give another plan than one")
      }
    } catch {
      check(error, isPossible: !plans.isEmpty, brute)
    }
  }

  private mutating func check(
    _ result: PlanningResult, _ plans: [[Int]], _ scenario: Scenario
  ) {
    faults += PlanAudit.violations(of: result.plan.enrolments, in: scenario).map {
      $0.wording.english
    }
    faults += PlanAudit.figureMismatches(result.plan, in: scenario).map { $0.wording.english }
    let goals = result.plan.goals
    guard goals.map(\.goal) == scenario.goals.map(\.goal) else {
      faults.append("the goals are not the scenario's")
      return
    }
    if !plans.contains(goals.map { count($0.value, of: $0.goal) }) {
      faults.append("no plan is worth \(goals.map(\.value))")
    }
    // Each goal in its turn: the plans left are those that keep what the earlier ones reached.
    var left = plans
    for (place, goal) in goals.enumerated() {
      let bound = count(goal.bound, of: goal.goal)
      guard let reached = result.reached[goal.goal].map({ count($0, of: goal.goal) }),
        let best = left.map({ $0[place] }).min()
      else {
        faults.append("\(goal.goal): no plan keeps what the goals before it reached")
        return
      }
      if bound > best { faults.append("\(goal.goal): the bound \(bound) is false, of \(best)") }
      if reached < best { faults.append("\(goal.goal): \(reached) is better than all, \(best)") }
      let within = scenario.goals[place].within.count
      let held = reached + Int(Int128(abs(reached)) * Int128(within) / 1000)
      if count(goal.value, of: goal.goal) > held {
        faults.append("\(goal.goal): \(goal.value) is worse than where it is held")
      }
      left = left.filter { $0[place] <= held }
    }
  }

  private mutating func check(
    _ failure: PlanningFailure, isPossible: Bool, _ brute: BruteForce
  ) {
    switch failure {
    case .obligationAlone(let officer, _):
      if !brute.officersWithoutChoice.contains(officer) {
        faults.append("\(officer) could keep the decisions alone")
      }
    case .obligationsTogether:
      if isPossible { faults.append("the decisions can be kept together") }
    case .audit, .solver, .tooManyPathways, .obligationsUnsettled, .noPreviousPlan,
      .tooFewChanges, .changesUnsettled:
      faults.append("the planner failed: \(failure)")
    }
  }

  /// A goal's value in whole numbers, less is better.
  private func count(_ value: ExactDecimal, of goal: Goal) -> Int {
    let digits = Int(value.digits(places: BruteForce.places(of: goal)))
    return goal.isMinimised ? digits : -digits
  }
}
