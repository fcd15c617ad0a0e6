// SPDX-License-Identifier: GPL-3.0-or-later

/// What cuts were worth so far: by how much the optimum got dearer for each unit it had to move.
///
/// Source: Achterberg, Koch and Martin, Branching rules revisited (2005).
struct PseudoCosts {
  private struct Place: Hashable {
    let key: Fork.Key
    let side: Fork.Side
  }

  private struct FamilyPlace: Hashable {
    let family: Int
    let side: Fork.Side
  }

  private struct Average {
    var sum = 0.0
    var count = 0
    var value: Double? { count == 0 ? nil : sum / Double(count) }

    mutating func add(_ value: Double) {
      sum += value
      count += 1
    }
  }

  private var known: [Place: Average] = [:]
  private var families: [FamilyPlace: Average] = [:]

  mutating func learn(_ fork: Fork, _ side: Fork.Side, gain: Double) {
    let perUnit = gain / fork.distance(to: side)
    known[Place(key: fork.key, side: side), default: Average()].add(perUnit)
    families[FamilyPlace(family: fork.key.family, side: side), default: Average()].add(perUnit)
  }

  /// How often both sides of a cut have been seen.
  func sightings(of key: Fork.Key) -> Int {
    Fork.Side.allCases.map { known[Place(key: key, side: $0)]?.count ?? 0 }.min() ?? 0
  }

  /// How much dearer a half is expected to be.
  func gain(of fork: Fork, _ side: Fork.Side) -> Double {
    let own = known[Place(key: fork.key, side: side)]?.value
    let family = families[FamilyPlace(family: fork.key.family, side: side)]?.value
    return (own ?? family ?? 1) * fork.distance(to: side)
  }
}
