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
      Set(table.rows.map(\.position)).sorted().map { position in
        group(position.text, scenario.position(position).title) { $0.position == position }
      }
    case .officer:
      table.rows.map { row in
        group(row.officer.text, scenario.officer(row.officer).name) { $0.officer == row.officer }
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
    let inTree = scenario.units.map { unit in
      (unit, place: scenario.path(from: unit.id).reversed().map(\.text))
    }.sorted { $0.place.lexicographicallyPrecedes($1.place) }
    return inTree.map { unit, place in
      group(unit.id.text, unit.title, depth: place.count - 1) { row in
        scenario.path(from: row.unit).contains(unit.id)
      }
    }.filter { $0.rate.denominator > 0 }
  }

  private func group(
    _ key: String, _ title: String, depth: Int = 0, of isMember: (GapTable.Row) -> Bool
  ) -> Group {
    let rows = table.rows.filter(isMember)
    let rate = ComplianceRate(
      numerator: rows.count(where: \.isCompliant), denominator: rows.count,
      base: table.compliance.base)
    return Group(
      key: key, title: title, depth: depth, rate: rate,
      entries: entries.filter { isMember($0.row) })
  }
}
