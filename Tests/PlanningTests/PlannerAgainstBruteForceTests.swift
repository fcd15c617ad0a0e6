// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import Planning
import Testing
import Workforce

/// The planner's answers, next to what trying everything gives.
@Suite struct PlannerAgainstBruteForceTests {
  /// Hundreds of instances; thousands when the environment says DATCHUAN_DEEP=1.
  static let batches: Range<Int> =
    ProcessInfo.processInfo.environment["DATCHUAN_DEEP"] == "1" ? 0..<200 : 0..<16
  static let batchSize = 25

  @Test(arguments: batches)
  func `every goal is worth what trying everything gives`(batch: Int) {
    for seed in (batch * Self.batchSize)..<((batch + 1) * Self.batchSize) {
      let scenario = RandomScenario.scenario(seed: seed)
      let options = PlanningOptions(effort: 100_000)
      let comparison = Comparison(scenario, options: options)
      guard !comparison.faults.isEmpty else { continue }
      let smallest = scenario.shrunk { !Comparison($0, options: options).faults.isEmpty }
      Issue.record(
        """
        seed \(seed): \(comparison.faults.joined(separator: "; "))
        \(smallest.listing)
        \(Comparison(smallest, options: options).faults.joined(separator: "; "))
        """)
    }
  }
}
