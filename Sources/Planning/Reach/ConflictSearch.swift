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

  /// Whether officers were looked for with every limit standing: then whoever is left out leaves the others
  /// a plan as things are, and not only within the limits named.
  var isOfAllLimits = false
}

/// The search for a conflict, none of whose parts can be spared.
///
/// A set is a conflict when that is proven. Officers are looked for with the limits standing that are
/// needed to forbid it to all, and of these again with all limits standing, so that each of them is needed as
/// things are; limits are looked for with only these officers wanted. Last, each part of which it is not
/// known yet is taken away alone: a whole plan that is then possible shows that the part is needed, a
/// proof that none is throws it out.
///
/// Complexity: about two solves for each part and each halving of the list.
struct ConflictSearch {
  let oracle: ReachOracle

  /// Up to how many officers of a conflict are taken away alone, to show that they are needed.
  var mostShown = Int.max

  /// Up to how many officers of a conflict are asked about once more with every limit standing: each costs
  /// a program of the whole scenario.
  private static let mostWithAll = 16

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
    let wished = oracle.allowed == 0 ? ordered(officers, behind: behind) : officers
    guard try oracle.isForbidden(wished, by: all) else { return nil }
    let standing = try needed(of: all, toForbid: wished)
    guard oracle.allowed == 0 else {
      return try finished(wished.map { ConflictPart(part: $0) }, standing, shouldStop)
    }
    let few = try ConflictPart.core(of: wished, shouldStop) { (officers) throws(PlanningFailure) in
      try oracle.quickVerdict(on: officers, by: standing)
    }
    if standing.count == all.count || few.count > Self.mostWithAll {
      var found = try finished(few, standing, shouldStop)
      found.isOfAllLimits = standing.count == all.count
      return found
    }
    // Fewer of them may be in one another's way once all limits stand again.
    let chosen = try ConflictPart.core(of: few.map(\.part), shouldStop) {
      (officers) throws(PlanningFailure) in
      try oracle.quickVerdict(on: officers, by: all)
    }
    let limits = try needed(of: all, toForbid: chosen.map(\.part))
    var found = try finished(chosen, limits, shouldStop)
    found.isOfAllLimits = true
    return found
  }

  /// Limits without the families that are not needed to forbid it to some officers.
  ///
  /// What needs no money and no caps to be told is told without; whoever could only fill a class is
  /// then in nobody's way either, and the programs are small.
  func needed(
    of limits: [LimitGroup], toForbid officers: [Int]
  ) throws(PlanningFailure) -> [LimitGroup] {
    var standing = limits
    for family in [LimitFamilies.absence, .money, .classMinimum] {
      let fewer = standing.filter { $0.family != family }
      if try oracle.isForbidden(officers, by: fewer) { standing = fewer }
    }
    return standing
  }

  /// Finds a conflict of some officers and some limits, the first officers rather than the last; nothing
  /// when none is proven.
  func conflict(
    of officers: [Int], within standing: [LimitGroup], shouldStop: () -> Bool
  ) throws(PlanningFailure) -> Conflict? {
    guard try oracle.isForbidden(officers, by: standing) else { return nil }
    let chosen =
      officers.count > mostShown
      ? officers.map { ConflictPart(part: $0) }
      : try ConflictPart.core(of: officers, shouldStop) { (officers) throws(PlanningFailure) in
        try oracle.quickVerdict(on: officers, by: standing)
      }
    return try finished(chosen, standing, shouldStop)
  }

  /// Finds the limits of a conflict of some officers, and shows which parts are needed.
  func finished(
    _ chosen: [ConflictPart<Int>], _ standing: [LimitGroup], _ shouldStop: () -> Bool
  ) throws(PlanningFailure) -> Conflict {
    let limits = try ConflictPart.core(of: standing, shouldStop) {
      (limits) throws(PlanningFailure) in
      try oracle.quickVerdict(on: chosen.map(\.part), by: limits)
    }
    let needed = try ConflictPart.shown(limits) { (limits) throws(PlanningFailure) in
      try oracle.verdict(on: chosen.map(\.part), by: limits)
    }
    let kept = needed.map(\.part)
    let people =
      oracle.allowed > 0
      ? []
      : chosen.count > mostShown
        ? chosen
        : try ConflictPart.shown(chosen) { (officers) throws(PlanningFailure) in
          try oracle.verdict(on: officers, by: kept)
        }
    let sorted = people.sorted { $0.part < $1.part }
    return Conflict(
      officers: sorted.map(\.part), limits: kept, officerIsNeeded: sorted.map(\.isNeeded),
      limitIsNeeded: needed.map(\.isNeeded))
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
