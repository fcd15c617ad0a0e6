// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Officers in groups that share little with one another, so that each can be bettered by itself.
///
/// An atom is all who work under one unit, the highest that has few enough of them: a commune with
/// its offices. Atoms are dealt into parts anew each time, so that in the end any two may meet, those of one
/// province most of the time: what they can give one another is mostly the province's.
struct PlanParts: Sendable {
  /// Officers who stay together.
  let atoms: [[Int]]

  /// The atom of each officer, by place in the scenario; 0 for those who are in none.
  let homes: [Int]

  /// The units above each atom and its own, from the top down, by number; and how many there are.
  private let branches: [[Int]]
  private let unitCount: Int
  private let usualInPart: Int

  /// As many parts as keep all cores busy; more of them would freeze more of what they share, so that
  /// from there on parts grow instead, to as many times their usual size.
  private static let few = 4

  /// The most parts when all are to be apart: each looks at all rows there are, and a nation has
  /// thousands of communes.
  private static let mostApart = 512

  init(
    _ officers: [Int], index: PlanningIndex, mostInAtom: Int = 400, usualInPart: Int = 640
  ) {
    self.usualInPart = usualInPart
    let scenario = index.scenario
    var below: [Unit.ID: [Int]] = [:]
    for officer in officers {
      for unit in scenario.path(from: scenario.officers[officer].unit) {
        below[unit, default: []].append(officer)
      }
    }
    var atoms: [[Int]] = []
    var branches: [[Int]] = []
    var units = Numbering<Unit.ID>([])
    var places: [Unit.ID: Int] = [:]
    for officer in officers {
      let path = scenario.path(from: scenario.officers[officer].unit)
      let fitting = path.filter { (below[$0]?.count ?? 0) <= mostInAtom }
      // The highest unit that is small enough, or the lowest of all.
      let home = fitting.max { (below[$0]?.count ?? 0) < (below[$1]?.count ?? 0) } ?? path.first
      guard let home else { continue }
      if let place = places[home] {
        atoms[place].append(officer)
      } else {
        places[home] = atoms.count
        atoms.append([officer])
        branches.append(scenario.path(from: home).reversed().map { units.number(of: $0) })
      }
    }
    self.atoms = atoms
    self.branches = branches
    unitCount = units.values.count
    var homes = Array(repeating: 0, count: scenario.officers.count)
    for (atom, officers) in atoms.enumerated() {
      for officer in officers { homes[officer] = atom }
    }
    self.homes = homes
  }

  /// The officers in parts of about the same size; one part when they are few.
  ///
  /// Chance puts the units below every unit in order, and what is next to one another in the tree then comes
  /// into the same part.
  func dealt(by generator: inout SplitMix) -> [[Int]] {
    let count = atoms.reduce(0) { $0 + $1.count }
    let parts = max(
      1, min(atoms.count, max(min(Self.few, count / usualInPart), count / (Self.few * usualInPart)))
    )
    let draws = (0..<unitCount).map { _ in generator.next() }
    let order = atoms.indices.map { (branch: branches[$0].map { draws[$0] }, atom: $0) }
      .sorted { $0.branch.lexicographicallyPrecedes($1.branch) }
    var dealt = Array(repeating: [Int](), count: parts)
    var before = 0
    for (_, atom) in order {
      let size = atoms[atom].count
      dealt[(2 * before + size) * parts / (2 * count)] += atoms[atom]
      before += size
    }
    return dealt.filter { !$0.isEmpty }.map { $0.sorted() }
  }

  /// The officers in parts as small as they come: an atom each, or a few where there are very many.
  func apart() -> [[Int]] {
    let inPart = (atoms.count + Self.mostApart - 1) / Self.mostApart
    return stride(from: 0, to: atoms.count, by: max(1, inPart)).map { first in
      atoms[first..<min(first + inPart, atoms.count)].flatMap(\.self).sorted()
    }
  }
}
