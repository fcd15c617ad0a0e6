// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Officers and limits that together forbid an aim, none of which can be spared.
struct Conflict {
  /// Those who can't all reach the aim; where only some of many must, nobody is named.
  let officers: [Int]
  let limits: [LimitGroup]

  /// Whether a whole plan was found without each of them, in their order.
  let officerIsNeeded: [Bool]
  let limitIsNeeded: [Bool]
}

/// The search for a conflict: parts are put in until there is one, and whoever made it one stays.
///
/// A set is a conflict when that is proven. Officers are looked for with all limits standing, limits with
/// only these officers wanted. The shortest beginning of a list that is a conflict ends with a part that
/// it can't do without; that part is kept and the rest of the list shortened to those before it, until
/// what is kept is a conflict by itself. Last, each part alone is taken away: a whole plan that is then
/// possible shows that the part is needed, a proof that none is throws it out.
///
/// Sources: Chinneck, Feasibility and infeasibility in optimization (2008): the additive method and the
/// deletion filter; Junker, QuickXplain: preferred explanations and relaxations for over-constrained
/// problems (2004); Marques-Silva, Janota, Belov, Minimal sets over monotone predicates in Boolean
/// formulae (2013): progression.
///
/// Complexity: about one solve for each part and each halving of the list.
struct ConflictSearch {
  let oracle: ReachOracle

  /// Up to how many officers of a conflict are taken away alone, to show that they are needed.
  var mostShown = Int.max

  var ground: ReachGround { oracle.ground }

  /// Finds a conflict among some officers, those who stay behind in some plan first; nothing when none is
  /// proven.
  func conflict(
    among officers: [Int], behind: [Int], shouldStop: () -> Bool
  ) throws(PlanningFailure) -> Conflict? {
    let all = LimitGroup.all(of: ground.index.limits)
    guard oracle.exact != nil else {
      return try relaxed(officers, all, shouldStop)
    }
    var chosen = officers
    if oracle.allowed == 0 {
      chosen = ordered(officers, behind: behind)
      guard try oracle.isForbidden(chosen, by: all) else { return nil }
      chosen = try core(of: chosen, shouldStop) { (officers) throws(PlanningFailure) in
        try oracle.isForbidden(officers, by: all)
      }
    } else {
      guard try oracle.isForbidden(chosen, by: all) else { return nil }
    }
    var standing = all
    // What needs no money and no caps to be told is told without.
    for family in [LimitFamilies.absence, .money, .classMinimum] {
      let fewer = standing.filter { $0.family != family }
      if try oracle.isForbidden(chosen, by: fewer) { standing = fewer }
    }
    return try finished(chosen, standing, shouldStop)
  }

  /// Finds a conflict of some officers and some limits, the first officers rather than the last; nothing
  /// when none is proven.
  func conflict(
    of officers: [Int], within standing: [LimitGroup], shouldStop: () -> Bool
  ) throws(PlanningFailure) -> Conflict? {
    guard try oracle.isForbidden(officers, by: standing) else { return nil }
    let chosen =
      officers.count > mostShown
      ? officers
      : try core(of: officers, shouldStop) { (officers) throws(PlanningFailure) in
        try oracle.isForbidden(officers, by: standing)
      }
    return try finished(chosen, standing, shouldStop)
  }

  /// Finds the limits of a conflict of some officers, and shows which parts are needed.
  func finished(
    _ chosen: [Int], _ standing: [LimitGroup], _ shouldStop: () -> Bool
  ) throws(PlanningFailure) -> Conflict {
    let limits = try core(of: standing, shouldStop) { (limits) throws(PlanningFailure) in
      try oracle.isForbidden(chosen, by: limits)
    }
    let needed = try shown(limits) { (limits) throws(PlanningFailure) in
      try oracle.verdict(on: chosen, by: limits)
    }
    let kept = needed.map(\.part)
    let people =
      oracle.allowed > 0
      ? []
      : chosen.count > mostShown
        ? chosen.map { (part: $0, isNeeded: false) }
        : try shown(chosen) { (officers) throws(PlanningFailure) in
          try oracle.verdict(on: officers, by: kept)
        }
    let sorted = people.sorted { $0.part < $1.part }
    return Conflict(
      officers: sorted.map(\.part), limits: kept, officerIsNeeded: sorted.map(\.isNeeded),
      limitIsNeeded: needed.map(\.isNeeded))
  }

  /// Takes each part away alone: those that are shown to be needed, and those of whom it is not known.
  private func shown<Part: Equatable>(
    _ parts: [Part],
    without verdict: ([Part]) throws(PlanningFailure) -> ReachOracle.Verdict
  ) throws(PlanningFailure) -> [(part: Part, isNeeded: Bool)] {
    var kept = parts
    var found: [(part: Part, isNeeded: Bool)] = []
    for part in parts {
      let others = kept.filter { $0 != part }
      switch try verdict(others) {
      case .forbidden: kept = others
      case .reached: found.append((part, true))
      case .unknown: found.append((part, false))
      }
    }
    return found
  }

  /// The smallest part of some elements that is a conflict, given that all of them are.
  func core<Element>(
    of elements: [Element], _ shouldStop: () -> Bool,
    isConflict: ([Element]) throws(PlanningFailure) -> Bool
  ) throws(PlanningFailure) -> [Element] {
    var kept: [Element] = []
    var left = elements
    repeat {
      // The shortest beginning that makes it a conflict: known to be longer than `least`.
      var (least, most) = (0, left.count)
      var step = 1
      while least + step < most, !shouldStop() {
        if try isConflict(kept + left.prefix(least + step)) {
          most = least + step
          break
        }
        least += step
        step *= 2
      }
      while most - least > 1, !shouldStop() {
        let middle = (least + most) / 2
        if try isConflict(kept + left.prefix(middle)) { most = middle } else { least = middle }
      }
      guard !shouldStop(), most > 0 else { return kept + left }
      kept.append(left[most - 1])
      left.removeSubrange((most - 1)...)
      if left.isEmpty { return kept }
    } while try !isConflict(kept)
    return kept
  }

  /// Those who stay behind first, then whoever shares scarce seats with them.
  private func ordered(_ officers: [Int], behind: [Int]) -> [Int] {
    let limits = ground.index.limits
    let rows = ground.free.map { Set($0.options.flatMap(\.seatRows)) }
    var interested = Array(repeating: 0, count: limits.seats.count)
    for officer in officers { for row in rows[officer] { interested[row] += 1 } }
    let late = Set(behind)
    let scarce = Set(limits.seats.indices.filter { interested[$0] > limits.seats[$0].room })
    let contested = late.reduce(into: Set<Int>()) { $0.formUnion(rows[$1]) }.intersection(scarce)
    func place(_ officer: Int) -> Int {
      late.contains(officer) ? Int.min : -rows[officer].intersection(contested).count
    }
    return officers.sorted { (place($0), $0) < (place($1), $1) }
  }
}
