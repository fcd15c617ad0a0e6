// SPDX-License-Identifier: GPL-3.0-or-later

/// One part of a conflict, and whether a whole plan was found without it.
struct ConflictPart<Part> {
  let part: Part
  var isNeeded = false
}

/// The smallest conflict in a list: its shortest beginning that is one, less what can be spared of it.
///
/// The shortest beginning of a list that is a conflict ends with a part that it can't do without; that
/// part is kept. Of those before it ever larger pieces are taken from the end while what is left is a
/// conflict, and smaller ones when it is not; a single part that can't go is kept too.
///
/// Sources: Chinneck, Feasibility and infeasibility in optimization (2008): the additive method and the
/// deletion filter; Junker, QuickXplain: preferred explanations and relaxations for over-constrained
/// problems (2004); Marques-Silva, Janota, Belov, Minimal sets over monotone predicates in Boolean
/// formulae (2013): progression.
extension ConflictPart {
  /// The smallest part of some elements that is a conflict, given that all of them are; the first of them
  /// rather than the last.
  static func core(
    of parts: [Part], _ shouldStop: () -> Bool,
    verdict: ([Part]) throws(PlanningFailure) -> ReachOracle.Verdict
  ) throws(PlanningFailure) -> [ConflictPart<Part>] {
    var (left, last) = try shortest(of: parts, shouldStop, verdict)
    guard let needed = left.popLast() else { return [] }
    var kept = [ConflictPart(part: needed, isNeeded: last == .reached)]
    var step = 1
    while !left.isEmpty, !shouldStop() {
      step = min(step, left.count)
      let others = left.dropLast(step)
      last = try verdict(kept.map(\.part) + others)
      if last == .forbidden {
        left = Array(others)
        step *= 2
      } else if step > 1 {
        step /= 2
      } else {
        kept.append(
          contentsOf: left.suffix(1).map { ConflictPart(part: $0, isNeeded: last == .reached) })
        left.removeLast()
      }
    }
    return kept + left.map { ConflictPart(part: $0, isNeeded: false) }
  }

  /// Takes each part of a conflict away alone of which it is not known yet whether it is needed.
  ///
  /// What was needed beside more is needed beside fewer.
  static func shown(
    _ parts: [ConflictPart<Part>],
    without verdict: ([Part]) throws(PlanningFailure) -> ReachOracle.Verdict
  ) throws(PlanningFailure) -> [ConflictPart<Part>] where Part: Equatable {
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

  /// The shortest beginning of some elements that is a conflict, and what is known of it without its last.
  private static func shortest(
    of parts: [Part], _ shouldStop: () -> Bool,
    _ verdict: ([Part]) throws(PlanningFailure) -> ReachOracle.Verdict
  ) throws(PlanningFailure) -> (parts: [Part], without: ReachOracle.Verdict) {
    var (least, most, without) = (0, parts.count, ReachOracle.Verdict.unknown)
    var step: Int? = 1
    while most - least > 1, !shouldStop() {
      let length = step.map { min(least + $0, most - 1) } ?? (least + most) / 2
      let found = try verdict(Array(parts.prefix(length)))
      if found == .forbidden {
        most = length
        step = nil
      } else {
        (least, without) = (length, found)
        step = step.map { 2 * $0 }
      }
    }
    return (Array(parts.prefix(most)), most - least == 1 ? without : .unknown)
  }
}
