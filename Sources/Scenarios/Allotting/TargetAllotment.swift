// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What each unit is to contribute to a target.
///
/// The units together are asked for what the whole needs, or for what the plan reaches where that is
/// less; each for its part by what the plan reaches there, so that no unit is asked for more than its
/// part of the plan gives.
struct TargetAllotment {
  let target: Target

  /// For each unit the officers asked for; nothing where the target can mean nobody there.
  let asked: [Int?]

  init(_ target: Target, at place: Int, units: [AllottedUnit], use: Use, in scenario: Scenario) {
    self.target = target
    let reached = use.slices.map { $0.reached[place] }
    let sum = reached.reduce(0, +)
    let wanted = min(sum, use.needed[place])
    let shares =
      sum > 0 ? Apportionment.byLargestRemainder(wanted, among: reached) : reached
    asked = zip(units, shares).map { unit, share in
      unit.officers.contains { scenario.mayBe($0, in: target) } ? share : nil
    }
  }

  struct Use {
    /// What the plan says of each unit; of those of nobody's unit last.
    let slices: [UnitSlice]

    /// What each target needs in the whole.
    let needed: [Int]
  }
}

extension Scenario {
  fileprivate func mayBe(_ officer: Officer, in target: Target) -> Bool {
    officer.isInService(in: target.due)
      && target.population.mayHold(
        in: circumstances(of: officer, on: target.due.lastDay, holding: officer.holdings))
  }
}
