// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Some officers of many, with the same aim and the room that all of them have: small enough to be solved.
///
/// All others take no more than what they are committed to, and may fill any class. What is impossible
/// here is impossible among all, and so a conflict of the part is one of the whole.
struct ReachPart {
  let ground: ReachGround

  /// The places of the part's officers among all.
  private let officers: [Int]

  /// By absence row of the part, that of the whole.
  private let caps: [Int?]

  /// Up to how many variables a part is solved as one program.
  private static let mostVariables = 8_000

  /// Up to how many officers are taken away one by one.
  private static let mostShown = 45

  /// Takes some officers, in the order of their places.
  init(of whole: ReachGround, _ officers: [Int], aim: ReachAim) throws(PlanningFailure) {
    let scenario = whole.index.scenario
    let names = Set(officers.map { scenario.officers[$0].id })
    let part = scenario.changed { parts in
      parts.officers.removeAll { !names.contains($0.id) }
      parts.commitments.removeAll { !names.contains($0.officer) }
      parts.decisions.removeAll { !names.contains($0.officer) }
      parts.previousPlan = nil
      // The target that stands for the aim is the last.
      parts.targets = parts.targets.suffix(1)
    }
    let alone = PlanningIndex(scenario: part)
    let index = alone.adopting(whole.index.limits)
    let stands = part.targets.last.map { ReachAim.target($0.id) }
    let isTarget = if case .target = aim { true } else { false }
    ground = ReachGround(
      isTarget ? stands ?? aim : .compliance(.one), among: nil, index: index,
      automata: try PathwayAutomata.build(index: index, threads: 1), mostTogether: .max)
    self.officers = officers
    caps = whole.index.limits.places(ofCapsOf: index.limits)
  }

  /// Finds a conflict within some limits of the whole, the first officers named rather than others;
  /// nothing when none is proven.
  func conflict(
    of order: [Int], within limits: [LimitGroup], shouldStop: @escaping @Sendable () -> Bool
  ) throws(PlanningFailure) -> Conflict? {
    guard
      let exact = ReachProgram(
        ground, mostVariables: Self.mostVariables, shouldStop: shouldStop)
    else { return nil }
    let oracle = ReachOracle(
      ground: ground, exact: exact, search: ReachSearch(ground, shouldStop: shouldStop), allowed: 0)
    var finder = ConflictSearch(oracle: oracle)
    finder.mostShown = Self.mostShown
    let places = Dictionary(uniqueKeysWithValues: zip(officers, officers.indices))
    let able = Set(ground.possible)
    let chosen = order.compactMap { places[$0] }.filter(able.contains)
    let rows = Dictionary(
      caps.indices.compactMap { row in caps[row].map { ($0, row) } }
    ) { first, _ in first }
    let standing = limits.map { group in
      LimitGroup(elements: group.elements.compactMap { $0.renumbered { rows[$0] } })
    }.filter { !$0.elements.isEmpty }
    guard
      let found = try finder.conflict(of: chosen, within: standing, shouldStop: shouldStop)
    else { return nil }
    return Conflict(
      officers: found.officers.map { officers[$0] },
      limits: found.limits.map { group in
        LimitGroup(elements: group.elements.compactMap { $0.renumbered { caps[$0] } })
      }, officerIsNeeded: found.officerIsNeeded, limitIsNeeded: found.limitIsNeeded)
  }
}

extension LimitElement {
  /// The same limit where absence rows have other numbers.
  fileprivate func renumbered(_ cap: (Int) -> Int?) -> LimitElement? {
    if case .absence(let row) = self { cap(row).map(LimitElement.absence) } else { self }
  }
}
