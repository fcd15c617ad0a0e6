// SPDX-License-Identifier: GPL-3.0-or-later

/// Officers and limits that together forbid an aim, none of which can be spared.
struct Conflict {
  /// Those who can't all reach the aim; where only some of many must, nobody is named.
  let officers: [Int]
  let limits: [LimitElement]

  /// Whether a whole plan was found without each of them, in their order.
  let officerIsNeeded: [Bool]
  let limitIsNeeded: [Bool]
}

/// The search for a conflict, by halving: what is left out at no loss was no part of it.
///
/// A set is a conflict when a relaxation's bound proves that it is. First officers are taken away with
/// all limits standing, then limits; whoever is left is needed for the proof. That each is needed at all
/// is shown by a whole plan that does without it, where one is found.
///
/// Source: Junker, QuickXplain: preferred explanations and relaxations for over-constrained problems
/// (2004).
struct ConflictSearch {
  let search: ReachSearch

  /// How many of the officers may stay behind.
  let allowed: Int

  /// Finds a conflict among some officers; nothing when no bound proves that there is one.
  func conflict(among officers: [Int]) throws(PlanningFailure) -> Conflict? {
    let first = try search.bound(of: officers, lifting: [], allowed: allowed)
    guard first.least > allowed else { return nil }
    var chosen = officers
    if allowed == 0 {
      let needed = officers.filter { !first.idleOfficers.contains($0) }
      if needed.count < officers.count, try isConflict(needed, nil) { chosen = needed }
      chosen = try smallest(of: chosen) { (officers) throws(PlanningFailure) in
        try isConflict(officers, nil)
      }
    }
    let all = LimitElement.all(of: search.ground.index.limits)
    let last = try search.bound(of: chosen, lifting: [], allowed: allowed)
    var standing = all
    let busy = all.filter { !last.idleLimits.contains($0) }
    if busy.count < all.count, try isConflict(chosen, busy) { standing = busy }
    let limits = try smallest(of: standing) { (limits) throws(PlanningFailure) in
      try isConflict(chosen, limits)
    }
    return try shown(chosen, limits)
  }

  private func isConflict(
    _ officers: [Int], _ limits: [LimitElement]?
  ) throws(PlanningFailure) -> Bool {
    try search.bound(
      of: officers, lifting: limits.map { lifts(besides: $0, officers) } ?? [], allowed: allowed
    ).least > allowed
  }

  private func lifts(besides standing: [LimitElement], _ officers: [Int]) -> [LimitChange] {
    let standing = Set(standing)
    return LimitElement.all(of: search.ground.index.limits).filter { !standing.contains($0) }
      .map { $0.lifted(for: officers.count) }
  }

  /// Looks for a whole plan without each part in turn.
  private func shown(
    _ officers: [Int], _ limits: [LimitElement]
  ) throws(PlanningFailure) -> Conflict {
    let lifts = lifts(besides: limits, officers)
    var officerIsNeeded: [Bool] = []
    for officer in allowed == 0 ? officers : [] {
      let others = officers.filter { $0 != officer }
      officerIsNeeded.append(try isReached(by: others, lifting: lifts))
    }
    var limitIsNeeded: [Bool] = []
    for limit in limits {
      let others = self.lifts(besides: limits.filter { $0 != limit }, officers)
      limitIsNeeded.append(try isReached(by: officers, lifting: others))
    }
    return Conflict(
      officers: allowed == 0 ? officers : [], limits: limits, officerIsNeeded: officerIsNeeded,
      limitIsNeeded: limitIsNeeded)
  }

  private func isReached(
    by officers: [Int], lifting lifts: [LimitChange]
  ) throws(PlanningFailure) -> Bool {
    guard try search.bound(of: officers, lifting: lifts, allowed: allowed).least <= allowed else {
      return false
    }
    return try search.whole(of: officers, lifting: lifts).map { $0.leftOut.count <= allowed }
      ?? false
  }

  /// The smallest part of some elements that still is a conflict, given that all of them are.
  private func smallest<Element>(
    of elements: [Element], isConflict: ([Element]) throws(PlanningFailure) -> Bool
  ) throws(PlanningFailure) -> [Element] {
    if try isConflict([]) { return [] }
    return try halves(elements, beside: [], hasGrown: false, isConflict)
  }

  private func halves<Element>(
    _ elements: [Element], beside others: [Element], hasGrown: Bool,
    _ isConflict: ([Element]) throws(PlanningFailure) -> Bool
  ) throws(PlanningFailure) -> [Element] {
    if hasGrown, try isConflict(others) { return [] }
    if elements.count <= 1 { return elements }
    let (first, second) = (
      Array(elements.prefix(elements.count / 2)), Array(elements.dropFirst(elements.count / 2))
    )
    let ofSecond = try halves(second, beside: others + first, hasGrown: true, isConflict)
    let ofFirst = try halves(
      first, beside: others + ofSecond, hasGrown: !ofSecond.isEmpty, isConflict)
    return ofFirst + ofSecond
  }
}
