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
    var (left, standing) = (officers, all)
    let busy = all.filter { !$0.elements.allSatisfy(first.idleLimits.contains) }
    if busy.count < all.count, try oracle.isForbidden(left, by: busy) { standing = busy }
    guard oracle.allowed == 0 else {
      return try finished(left.map { ConflictPart(part: $0) }, standing, shouldStop)
    }
    let busyOfficers = officers.filter { !first.idleOfficers.contains($0) }
    if busyOfficers.count < officers.count, try oracle.isForbidden(busyOfficers, by: standing) {
      left = busyOfficers
    }
    let chosen = try ConflictPart.core(of: left, shouldStop) { (officers) throws(PlanningFailure) in
      try oracle.quickVerdict(on: officers, by: standing)
    }
    return try finished(chosen, standing, shouldStop)
  }
}
