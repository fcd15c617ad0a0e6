// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Conflicts among thousands of officers: of a few who want the same seats, or are paid from one fund.
extension WhyNot {
  /// Conflicts of different officers, as many as are found among the parts in question.
  func conflictsOfParts(
    _ ground: ReachGround, behind: [Int], _ shortages: [SeatShortage],
    shouldStop: @escaping @Sendable () -> Bool
  ) throws(PlanningFailure) -> [Conflict] {
    // Where some may stay behind nobody is named: one shortage is all that need be said.
    guard ground.spare == 0 else {
      return shortages.filter { $0.lack > ground.spare }.prefix(1).map(\.conflict)
    }
    let late = Set(behind)
    var named: Set<Int> = []
    var found: [Conflict] = []
    func isOver() -> Bool { found.count >= mostConflicts || shouldStop() }
    func look(_ officers: [Int], within limits: [LimitGroup]) throws(PlanningFailure) {
      let part = try ReachPart(of: ground, officers.sorted(), aim: aim)
      guard
        let conflict = try part.conflict(of: officers, within: limits, shouldStop: shouldStop)
      else { return }
      found.append(conflict)
      named.formUnion(conflict.officers)
    }
    for shortage in shortages where !isOver() {
      let left = lateFirst(shortage.officers.filter { !named.contains($0) }, late)
      guard left.count > shortage.room else { continue }
      try look(Array(left.prefix(shortage.room + 1)), within: shortage.groups)
    }
    let money = Dictionary(grouping: ground.index.limits.money.indices) {
      ground.index.limits.money[$0].fund
    }
    for (_, rows) in money.sorted(by: { $0.key < $1.key }) where !isOver() {
      let own = Set(rows)
      let payers = ground.officers(
        among: ground.possible.filter { !named.contains($0) }, threads: threads
      ) { start in start.payments.contains { own.contains($0.row) } }
      guard payers.count <= Self.mostPayers, payers.contains(where: late.contains) else { continue }
      try look(lateFirst(payers, late), within: rows.map { LimitGroup(elements: [.money($0)]) })
    }
    return found
  }

  /// How many officers are looked at together at most, where they are paid from one fund.
  private static let mostPayers = 90

  private func lateFirst(_ officers: [Int], _ late: Set<Int>) -> [Int] {
    officers.filter(late.contains) + officers.filter { !late.contains($0) }
  }
}

extension SeatShortage {
  /// Its rows as limits.
  fileprivate var groups: [LimitGroup] {
    rows.sorted().map { LimitGroup(elements: [.seats($0)]) }
  }

  /// What forbids an aim that only some of many must reach.
  fileprivate var conflict: Conflict {
    Conflict(
      officers: [], limits: groups, officerIsNeeded: [],
      // Seats were counted together: whether each row of several is needed is not shown.
      limitIsNeeded: groups.map { _ in false })
  }
}
