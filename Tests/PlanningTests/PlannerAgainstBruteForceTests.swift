// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import Testing
import Workforce

/// The planner's answers, next to what trying everything gives.
///
/// Hundreds of instances; thousands when the environment says DATCHUAN_DEEP=1; single ones when it
/// says DATCHUAN_SEEDS=12,345.
@Suite struct PlannerAgainstBruteForceTests {
  static let batchSize = 25
  static let batches: [[Int]] = {
    let environment = ProcessInfo.processInfo.environment
    if let seeds = environment["DATCHUAN_SEEDS"] {
      return [seeds.split(separator: ",").compactMap { Int($0) }]
    }
    let count = environment["DATCHUAN_DEEP"] == "1" ? 240 : 16
    return (0..<count).map { Array(($0 * batchSize)..<(($0 + 1) * batchSize)) }
  }()

  @Test(arguments: batches)
  func `every goal is worth what trying everything gives`(seeds: [Int]) {
    for seed in seeds { compare(RandomScenario.scenario(seed: seed), seed: seed) }
  }

  @Test(arguments: batches.prefix(24))
  func `training under way counts under the caps that the plan brings it under`(seeds: [Int]) {
    var size = RandomScenario.Size(officers: 2...4)
    size.movingCaps = 100
    for seed in seeds {
      compare(RandomScenario.scenario(seed: 100_000 + seed, size: size), seed: 100_000 + seed)
    }
  }

  private func compare(_ scenario: Scenario, seed: Int) {
    let comparison = Comparison(scenario)
    guard !comparison.faults.isEmpty else { return }
    let smallest = scenario.shrunk { !Comparison($0).faults.isEmpty }
    Issue.record(
      """
      seed \(seed): \(comparison.faults.joined(separator: "; "))
      \(smallest.listing)
      \(Comparison(smallest).faults.joined(separator: "; "))
      """)
  }
}
