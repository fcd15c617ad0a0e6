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

/// The search for a conflict, none of whose parts can be spared.
///
/// A set is a conflict when that is proven. Officers are looked for with the limits standing that are
/// needed to forbid it to all, limits with only these officers wanted. Last, each part of which it is not
/// known yet is taken away alone: a whole plan that is then possible shows that the part is needed, a
/// proof that none is throws it out.
///
/// Complexity: about two solves for each part and each halving of the list.
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
    let wished = oracle.allowed == 0 ? ordered(officers, behind: behind) : officers
    guard try oracle.isForbidden(wished, by: all) else { return nil }
    var standing = all
    // What needs no money and no caps to be told is told without; whoever could only fill a class is
    // then in nobody's way either, and the programs are small.
    for family in [LimitFamilies.absence, .money, .classMinimum] {
      let fewer = standing.filter { $0.family != family }
      if try oracle.isForbidden(wished, by: fewer) { standing = fewer }
    }
    guard oracle.allowed == 0 else {
      return try finished(wished.map { ConflictPart(part: $0) }, standing, shouldStop)
    }
    let chosen = try ConflictPart.core(of: wished, shouldStop) {
      (officers) throws(PlanningFailure) in
      try oracle.quickVerdict(on: officers, by: standing)
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
    let needed = try shown(limits) { (limits) throws(PlanningFailure) in
      try oracle.verdict(on: chosen.map(\.part), by: limits)
    }
    let kept = needed.map(\.part)
    let people =
      oracle.allowed > 0
      ? []
      : chosen.count > mostShown
        ? chosen
        : try shown(chosen) { (officers) throws(PlanningFailure) in
          try oracle.verdict(on: officers, by: kept)
        }
    let sorted = people.sorted { $0.part < $1.part }
    return Conflict(
      officers: sorted.map(\.part), limits: kept, officerIsNeeded: sorted.map(\.isNeeded),
      limitIsNeeded: needed.map(\.isNeeded))
  }

  /// Takes each part away alone of which it is not known yet whether it is needed.
  ///
  /// What was needed beside more is needed beside fewer.
  private func shown<Part: Equatable>(
    _ parts: [ConflictPart<Part>],
    without verdict: ([Part]) throws(PlanningFailure) -> ReachOracle.Verdict
  ) throws(PlanningFailure) -> [ConflictPart<Part>] {
    var found = parts
    for part in parts where !part.isNeeded {
      switch try verdict(found.map(\.part).filter { $0 != part.part }) {
      case .forbidden: found.removeAll { $0.part == part.part }
      case .reached:
        for place in found.indices where found[place].part == part.part {
          found[place].isNeeded = true
        }
      case .unknown: break
      }
    }
    return found
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
