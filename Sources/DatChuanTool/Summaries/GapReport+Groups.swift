// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// What gaps are counted by.
enum GapGrouping: String, ArgumentChoice {
  case unit, position, requirement, officer
}

extension GapReport {
  /// What some officers come to together.
  struct Group {
    let key: String
    let title: String

    /// How deep the unit stands in the tree; 0 for everything else.
    let depth: Int

    /// Who passes, of whom; the base says what is counted.
    let rate: ComplianceRate
    let entries: [Entry]

    var tooLate: Int { entries.count { $0.deadline == .tooLate } }
    var forbidden: Int { entries.count { $0.deadline == .forbidden } }
    var noClass: Int { entries.count { $0.deadline == .noClass } }

    /// The first quarter in which training for one of the gaps must begin at the latest.
    var earliest: Quarter? {
      entries.compactMap { entry in
        if case .begin(let quarter) = entry.deadline { quarter } else { nil }
      }.min()
    }
  }

  /// The groups in the order of their names; units as the tree goes, those below counted in.
  func groups(by grouping: GapGrouping) -> [Group] {
    switch grouping {
    case .requirement: requirementGroups
    case .position:
      groups(by: { [$0.position] }).sorted { $0.key < $1.key }.map { position, members in
        group(position.text, scenario.position(position).title, members)
      }
    case .officer:
      groups(by: { [$0.officer] }).sorted { $0.key < $1.key }.map { officer, members in
        group(officer.text, scenario.officer(officer).name, members)
      }
    case .unit: unitGroups
    }
  }

  private var requirementGroups: [Group] {
    Set(table.rows.flatMap(\.asked)).sorted().map { requirement in
      Group(
        key: requirement.text, title: scenario.title(of: requirement), depth: 0,
        rate: table.compliance(with: requirement),
        entries: entries.filter { $0.gap.requirement.id == requirement })
    }
  }

  private var unitGroups: [Group] {
    let members = groups(by: { scenario.path(from: $0.unit) })
    let inTree = scenario.units.map { unit in
      (unit, place: scenario.path(from: unit.id).reversed().map(\.text))
    }.sorted { $0.place.lexicographicallyPrecedes($1.place) }
    return inTree.compactMap { unit, place in
      members[unit.id].map { group(unit.id.text, unit.title, depth: place.count - 1, $0) }
    }
  }

  /// The officers and their gaps under each of the keys that an officer's row has.
  private func groups<Key: Hashable>(by keys: (GapTable.Row) -> [Key]) -> [Key: Members] {
    var groups: [Key: Members] = [:]
    for row in table.rows {
      for key in keys(row) { groups[key, default: Members()].rows.append(row) }
    }
    for entry in entries {
      for key in keys(entry.row) { groups[key, default: Members()].entries.append(entry) }
    }
    return groups
  }

  private struct Members {
    var rows: [GapTable.Row] = []
    var entries: [Entry] = []
  }

  private func group(_ key: String, _ title: String, depth: Int = 0, _ members: Members) -> Group {
    let rate = ComplianceRate(
      numerator: members.rows.count(where: \.isCompliant), denominator: members.rows.count,
      base: table.compliance.base)
    return Group(key: key, title: title, depth: depth, rate: rate, entries: members.entries)
  }
}
