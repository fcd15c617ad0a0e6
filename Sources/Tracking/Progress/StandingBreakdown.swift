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

  /// By the numbers of the tables that officers are judged by.
  private var units: [StandingCount]
  private var groups: [StandingCount]
  private var requirements: [StandingCount]

  init(by tables: JudgingTables) {
    units = Array(repeating: StandingCount(), count: tables.units.count)
    groups = Array(repeating: StandingCount(), count: tables.groups.count)
    requirements = Array(repeating: StandingCount(), count: tables.requirements.count)
  }

  /// Counts an officer who has been judged.
  mutating func add(_ judge: borrowing OfficerJudge, _ own: StandingCount) {
    judge.forEachRequirement { number, isMet in
      requirements[number] += StandingCount(
        inService: 1, compliant: isMet ? 1 : 0, asked: 1, met: isMet ? 1 : 0)
    }
    all += own
    for unit in judge.units { units[unit] += own }
    groups[judge.group] += own
  }

  static func += (left: inout Self, right: Self) {
    left.all += right.all
    for place in left.units.indices { left.units[place] += right.units[place] }
    for place in left.groups.indices { left.groups[place] += right.groups[place] }
    for place in left.requirements.indices {
      left.requirements[place] += right.requirements[place]
    }
  }

  /// The counts of all in which there is anybody.
  func counts(by tables: JudgingTables) -> [ProgressKey: StandingCount] {
    let counts =
      zip(tables.units.map(ProgressKey.unit), units).map { ($0, $1) }
      + zip(tables.groups.map(ProgressKey.group), groups).map { ($0, $1) }
      + zip(tables.requirements.map(ProgressKey.requirement), requirements).map { ($0, $1) }
    return Dictionary(uniqueKeysWithValues: counts.filter { $0.1.inService > 0 })
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
