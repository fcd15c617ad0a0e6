// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A unit that gets its part of a plan, with all who belong to it.
struct AllottedUnit {
  let unit: Unit

  /// The unit and those below it that are meant.
  let units: Set<Unit.ID>

  /// The units above it, which hold everybody here and others too.
  let above: Set<Unit.ID>

  /// Whether this is the level itself, with the officers who are in none of the units below it.
  let isRest: Bool
  let officers: [Officer]

  var id: Unit.ID { unit.id }

  /// The units whose seats and money nobody else can use.
  ///
  /// What the level itself has is there for the units below it too.
  var exclusiveUnits: Set<Unit.ID> { isRest ? [] : units }
}

extension AllottedUnit {
  /// The units directly below a level that have officers, by name, and last the level itself where
  /// officers belong to it alone.
  ///
  /// - Complexity: linear in the officers and units.
  static func all(below level: Unit.ID, in scenario: Scenario) -> [AllottedUnit] {
    /// The unit that somebody of a unit belongs to: the one before the level on the way up.
    func share(of unit: Unit.ID) -> Unit.ID? {
      let path = scenario.path(from: unit)
      return path.firstIndex(of: level).map { $0 == 0 ? level : path[$0 - 1] }
    }
    let officers = Dictionary(grouping: scenario.officers) { share(of: $0.unit) }
    let units = Dictionary(grouping: scenario.units.map(\.id), by: share)
    let path = scenario.path(from: level)
    return officers.keys.compactMap { $0 }
      .sorted { ($0 == level ? 1 : 0, $0) < ($1 == level ? 1 : 0, $1) }
      .map { id in
        AllottedUnit(
          unit: scenario.unit(id), units: id == level ? [level] : Set(units[id] ?? []),
          above: Set(id == level ? Array(path.dropFirst()) : path), isRest: id == level,
          officers: officers[id] ?? [])
      }
  }
}
