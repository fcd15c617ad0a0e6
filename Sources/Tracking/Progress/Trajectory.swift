// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Who passes which target, and who meets the standard, at the end of each of some quarters.
struct Trajectory: Sendable {
  let targets: [Target]
  let quarters: [Quarter]

  /// By target and quarter.
  private(set) var counts: [[TargetCount]]

  /// By quarter.
  private(set) var standings: [StandingCount]

  init(targets: [Target], quarters: [Quarter]) {
    self.targets = targets
    self.quarters = quarters
    counts = Array(
      repeating: Array(repeating: TargetCount(), count: quarters.count), count: targets.count)
    standings = Array(repeating: StandingCount(), count: quarters.count)
  }

  /// Counts an officer at those quarters' ends in which they serve.
  ///
  /// A target is followed up to its due quarter.
  mutating func add(
    _ career: AuditedCareer, at places: some Sequence<Int>, of scenario: Scenario
  ) {
    let ends = quarters
    for standing in career.standings(in: places.map { ends[$0] }, of: scenario) {
      let place = quarters[0].distance(to: standing.quarter)
      standings[place] += StandingCount(standing)
      let circumstances = scenario.circumstances(
        of: career.officer, on: standing.quarter.lastDay,
        holding: career.holdings(atEndOf: standing.quarter))
      for (number, target) in targets.enumerated() where standing.quarter <= target.due {
        guard let passes = career.passes(target, standing, in: circumstances) else { continue }
        counts[number][place] += TargetCount(population: 1, value: passes ? 1 : 0)
      }
    }
  }

  static func += (left: inout Self, right: Self) {
    for number in left.counts.indices {
      for place in left.quarters.indices {
        left.counts[number][place] += right.counts[number][place]
      }
    }
    for place in left.quarters.indices { left.standings[place] += right.standings[place] }
  }
}

extension StandingCount {
  init(_ standing: Standing) {
    self.init(
      inService: 1, compliant: standing.isCompliant ? 1 : 0, asked: standing.asked,
      met: standing.met)
  }
}
