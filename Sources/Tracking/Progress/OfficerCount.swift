// SPDX-License-Identifier: GPL-3.0-or-later

/// How many officers a target counts, and how many of them pass.
package struct TargetCount: Hashable, Sendable {
  package internal(set) var population = 0
  package internal(set) var value = 0

  package init(population: Int = 0, value: Int = 0) {
    self.population = population
    self.value = value
  }

  static func += (left: inout Self, right: Self) {
    left.population += right.population
    left.value += right.value
  }
}

/// How some officers stand: how many are in service and meet everything, and requirement by
/// requirement.
package struct StandingCount: Hashable, Sendable {
  package internal(set) var inService = 0
  package internal(set) var compliant = 0

  /// The requirements asked of all of them together, and those that are met.
  package internal(set) var asked = 0
  package internal(set) var met = 0

  package init(inService: Int = 0, compliant: Int = 0, asked: Int = 0, met: Int = 0) {
    self.inService = inService
    self.compliant = compliant
    self.asked = asked
    self.met = met
  }

  static func += (left: inout Self, right: Self) {
    left.inService += right.inService
    left.compliant += right.compliant
    left.asked += right.asked
    left.met += right.met
  }
}
