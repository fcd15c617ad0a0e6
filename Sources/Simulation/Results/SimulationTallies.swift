// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// What futures were asked for, and the sums of those that have been lived through.
package struct SimulationTallies: Hashable, Sendable {
  /// The policies, the main one first.
  package let policies: [SimulationPolicy]

  /// The hazards that are switched off in turn.
  package let hazards: [Hazard]
  package var tallies: [Tally]

  /// How much higher the rate at the end is without each hazard, in millionths.
  package var gains: [Sample]

  /// How many futures have been lived through, the first ones of the shard.
  package var done = 0

  package init(policies: [SimulationPolicy], hazards: [Hazard], of scenario: Scenario) {
    self.policies = policies
    self.hazards = hazards
    tallies = policies.map { _ in Tally(of: scenario) }
    gains = hazards.map { _ in Sample(grain: 1000) }
  }

  /// The rate at the end under the main policy.
  package var rate: Sample { tallies[0].rates.last ?? Sample(grain: 1000) }

  /// Adds the sums of other futures.
  package mutating func add(_ other: SimulationTallies) {
    for (place, tally) in other.tallies.enumerated() { tallies[place].add(tally) }
    for (place, gain) in other.gains.enumerated() { gains[place].add(gain) }
    done += other.done
  }
}
