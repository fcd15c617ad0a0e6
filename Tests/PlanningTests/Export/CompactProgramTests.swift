// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import LinearProgramming
import Testing
import Workforce

@testable import Planning

/// The compact program's optimum, next to what trying everything gives.
///
/// Dozens of instances; thousands when the environment says DATCHUAN_DEEP=1; single ones when it says
/// DATCHUAN_SEEDS=12,345.
@Suite struct CompactProgramTests {
  static let batches: [[Int]] = {
    let environment = ProcessInfo.processInfo.environment
    if let seeds = environment["DATCHUAN_SEEDS"] {
      return [seeds.split(separator: ",").compactMap { Int($0) }]
    }
    let count = environment["DATCHUAN_DEEP"] == "1" ? 120 : 4
    return (0..<count).map { Array(($0 * 20)..<(($0 + 1) * 20)) }
  }()

  @Test(arguments: batches)
  func `each goal's optimum is what trying everything gives`(seeds: [Int]) throws {
    for seed in seeds { try compare(RandomScenario.scenario(seed: seed), seed: seed) }
  }

  @Test(arguments: batches)
  func `caps that ask what officers hold count whom they count`(seeds: [Int]) throws {
    var size = RandomScenario.Size(officers: 2...4)
    size.movingCaps = 100
    for seed in seeds {
      let seed = 100_000 + seed
      try compare(RandomScenario.scenario(seed: seed, size: size), seed: seed)
    }
  }

  private func compare(_ scenario: Scenario, seed: Int) throws {
    let faults = try Self.faults(scenario)
    guard !faults.isEmpty else { return }
    let smallest = scenario.shrunk { ((try? Self.faults($0)) ?? []).isEmpty == false }
    Issue.record(
      """
      seed \(seed): \(faults.joined(separator: "; "))
      \(smallest.listing)
      \(try Self.faults(smallest).joined(separator: "; "))
      """)
  }

  /// Where the compact program says something else than trying everything does.
  private static func faults(_ scenario: Scenario) throws -> [String] {
    let optimum = BruteForce(scenario).optimum()
    let index = PlanningIndex(scenario: scenario)
    // Decisions that nobody can keep alone leave no program to write.
    guard let automata = try? PathwayAutomata.build(index: index, threads: 1) else {
      return optimum == nil ? [] : ["no program where there is a plan"]
    }
    var held: [Goal: Int] = [:]
    var faults: [String] = []
    for (place, setting) in scenario.goals.enumerated() {
      let goal = setting.goal
      let compact = CompactProgram(index: index, automata: automata, goal: goal, held: held)
      let outcome = try IntegerSearch(timeLimit: .seconds(60)).solve(compact.program)
      guard let optimum else {
        return outcome.termination == .infeasible ? [] : ["\(goal): \(outcome.termination)"]
      }
      let sign = goal.isMinimised ? 1.0 : -1.0
      let wanted = sign * optimum.reached[place].approximation / (goal == .cost ? 1e6 : 1)
      if outcome.termination != .optimal || abs((outcome.objective ?? .infinity) - wanted) > 1e-6 {
        faults.append(
          "\(goal): \(outcome.termination) \(outcome.objective ?? .nan), the best is \(wanted)")
      }
      // What `within` gives away may have more places than the goal.
      let unit = ExactDecimal(digits: 1, places: index.scales.places(of: goal)).approximation
      held[goal] = Int((sign * optimum.held[place].approximation / unit + 1e-6).rounded(.down))
    }
    return faults
  }
}
