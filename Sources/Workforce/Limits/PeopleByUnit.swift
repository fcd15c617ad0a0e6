// SPDX-License-Identifier: GPL-3.0-or-later

/// Some people by the units in and below which they serve.
///
/// A nation has tens of thousands of caps, and each concerns a few: nobody asks about the others.
package struct PeopleByUnit: Sendable {
  private let everybody: Range<Int>
  private var ofUnit: [Unit.ID: [Int]] = [:]
  private var within: [Unit.ID: [Int]] = [:]

  /// Sorts people, known by their places in a list, by their units.
  ///
  /// Complexity: people × units above each.
  package init(servingIn units: some Collection<Unit.ID>, of scenario: Scenario) {
    everybody = 0..<units.count
    for (place, unit) in units.enumerated() {
      ofUnit[unit, default: []].append(place)
      for unit in scenario.path(from: unit) { within[unit, default: []].append(place) }
    }
  }

  /// The places, in order, of all whom a cap may count.
  package func meant(by limit: AbsenceLimit) -> [Int] {
    if let unit = limit.unit { return ofUnit[unit] ?? [] }
    guard let units = limit.who.unitsMeant else { return Array(everybody) }
    if units.count == 1 { return within[units[0]] ?? [] }
    // Two units of which one is above the other bring the same people.
    return units.reduce(into: Set<Int>()) { $0.formUnion(within[$1] ?? []) }.sorted()
  }
}
