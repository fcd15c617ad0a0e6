// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// What figures are broken down by.
package enum ProgressKey: Hashable, Sendable {
  /// A unit with all below it.
  case unit(Unit.ID)
  /// The group of the position held.
  case group(String)
  case requirement(Requirement.ID)
}

/// Standings at one moment, by unit, group and requirement.
struct StandingBreakdown: Sendable {
  private(set) var all = StandingCount()
  private(set) var counts: [ProgressKey: StandingCount] = [:]

  /// Counts an officer who serves at the end of a quarter by what they hold then.
  mutating func add(
    _ officer: Officer, holding holdings: Holdings, atEndOf quarter: Quarter, of scenario: Scenario
  ) {
    guard officer.isInService(in: quarter) else { return }
    var own = StandingCount(inService: 1)
    for requirement in scenario.requirementsAsked(of: officer, in: quarter, holding: holdings) {
      let isMet = requirement.isMet(by: holdings, atEndOf: quarter)
      own.asked += 1
      own.met += isMet ? 1 : 0
      counts[.requirement(requirement.id), default: StandingCount()] += StandingCount(
        inService: 1, compliant: isMet ? 1 : 0, asked: 1, met: isMet ? 1 : 0)
    }
    own.compliant = own.met == own.asked ? 1 : 0
    all += own
    for unit in scenario.path(from: officer.unit) {
      counts[.unit(unit), default: StandingCount()] += own
    }
    let group = scenario.position(officer.position(in: quarter)).group
    counts[.group(group), default: StandingCount()] += own
  }

  static func += (left: inout Self, right: Self) {
    left.all += right.all
    left.counts.merge(right.counts) { first, second in
      var sum = first
      sum += second
      return sum
    }
  }
}

/// How some officers stand now and at the horizon's end, as planned and as it is.
package struct GroupProgress: Hashable, Sendable {
  package let actual: StandingCount

  /// What the base plan had completed by the end of the last quarter that is over.
  package let plannedByNow: StandingCount

  /// At the horizon's end, as the base plan has it.
  package let planned: StandingCount

  /// At the horizon's end, as the present plan has it.
  package let promised: StandingCount
}
