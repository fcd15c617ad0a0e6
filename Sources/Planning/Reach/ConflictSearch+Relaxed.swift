// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Conflicts where the whole problem is too large for one integer program.
extension ConflictSearch {
  /// The same by a relaxation, whose duals tell what is idle in its proof.
  func relaxed(
    _ officers: [Int], _ all: [LimitGroup], _ shouldStop: () -> Bool
  ) throws(PlanningFailure) -> Conflict? {
    let first = try oracle.search.bound(of: officers, lifting: [], allowed: oracle.allowed)
    guard first.least > oracle.allowed else { return nil }
    var (chosen, standing) = (officers, all)
    let busy = all.filter { !$0.elements.allSatisfy(first.idleLimits.contains) }
    if busy.count < all.count, try oracle.isForbidden(chosen, by: busy) { standing = busy }
    if oracle.allowed == 0 {
      let needed = officers.filter { !first.idleOfficers.contains($0) }
      if needed.count < officers.count, try oracle.isForbidden(needed, by: standing) {
        chosen = needed
      }
      chosen = try core(of: chosen, shouldStop) { (officers) throws(PlanningFailure) in
        try oracle.isForbidden(officers, by: standing)
      }
    }
    return try finished(chosen, standing, shouldStop)
  }

  /// Where even a relaxation of everybody is slow: among those who want the same scarce seats as somebody
  /// who stays behind.
  func local(
    _ officers: [Int], behind: [Int], _ shouldStop: () -> Bool
  ) throws(PlanningFailure) -> Conflict? {
    guard oracle.allowed == 0 else { return nil }
    let limits = ground.index.limits
    func isOver() -> Bool { shouldStop() || oracle.search.solves >= Self.mostSolves }
    let rows = ground.free.map { Set($0.options.flatMap(\.seatRows)) }
    for officer in behind where officers.contains(officer) && !isOver() {
      let byProgramme = Dictionary(grouping: rows[officer].sorted()) {
        limits.seats[$0].intake.programme
      }
      for (_, own) in byProgramme.sorted(by: { $0.key < $1.key }) where !isOver() {
        let room = own.reduce(0) { $0 + limits.seats[$1].room }
        let others = officers.filter { $0 != officer && !rows[$0].isDisjoint(with: own) }
        guard room < Self.mostNamed, others.count >= room else { continue }
        let chosen = [officer] + others.prefix(Self.mostWanted)
        let standing = own.map { LimitGroup(elements: [.seats($0)]) }
        guard try oracle.isForbidden(chosen, by: standing) else { continue }
        let named = try core(of: chosen, isOver) { (officers) throws(PlanningFailure) in
          try oracle.isForbidden(officers, by: standing)
        }
        return try finished(named, standing, isOver)
      }
    }
    return nil
  }

  /// How many seats, and officers, a conflict among many may have, and how many solves all may take.
  private static let mostNamed = 6
  private static let mostWanted = 60
  private static let mostSolves = 60
}
