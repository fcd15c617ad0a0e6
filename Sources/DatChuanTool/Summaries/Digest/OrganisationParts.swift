// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The units that a whole organisation falls into, as its reader thinks of it: the communes of a
/// province, the provinces of a country.
struct OrganisationParts {
  /// How deep the parts stand in the tree of units; 0 at the top.
  let depth: Int
  private let parts: [Unit.ID: Unit.ID]

  /// Takes the units below the top one; those below the next where the top has only that one.
  init(of scenario: Scenario) {
    let children = Dictionary(grouping: scenario.units, by: \.parent)
    var level = children[nil] ?? []
    var depth = 0
    while level.count == 1, let only = level.first, let below = children[only.id] {
      level = below
      depth += 1
    }
    self.depth = depth
    let own = Set(level.map(\.id))
    parts = Dictionary(
      scenario.units.compactMap { unit in
        scenario.path(from: unit.id).first(where: own.contains).map { (unit.id, $0) }
      }
    ) { first, _ in first }
  }

  /// The part that a unit belongs to; nothing for the top and what stands between.
  func part(of unit: Unit.ID) -> Unit.ID? { parts[unit] }
}
