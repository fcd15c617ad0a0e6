// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce
import WorkforceTestSupport

/// What is agreed, ordered, promised, preferred, and was planned before.
extension RandomScenario {
  mutating func drawCommitments() {
    guard random.chance(30) else { return }
    for _ in 0..<random.whole(1...2) { drawCommitment(after: -2...1) }
  }

  /// Training that starts so many quarters after the horizon's first, where that is sensible.
  private mutating func drawCommitment(after delay: ClosedRange<Int>) {
    let programme = random.pick(programmes)
    let officer = random.pick(officers)
    let start = quarters[0].advanced(by: random.whole(delay))
    let commitment = Commitment(officer: officer, programme: programme.id, start: start)
    let scenario = builder.build()
    guard !scenario.commitments.contains(commitment),
      start.advanced(by: programme.quarters - 1).lastDay > builder.asOf,
      scenario.officer(officer).lastDayOfService >= start.firstDay
    else { return }
    builder = builder.commitment(officer, programme.id, start)
  }

  /// Caps that ask what officers hold, and training under way when the plan may have changed that.
  mutating func drawMovingCaps() {
    guard random.chance(size.movingCaps) else { return }
    builder = builder.programme(
      "slow", quarters: random.whole(1...3), load: random.pick(["0.2", "0.5", "0.8"]),
      grants: ["degree=college"], seatCost: 0)
    let late = quarters[random.whole(1...3)]
    for officer in officers where random.chance(60) {
      builder = builder.commitment(officer, "slow", late)
    }
    let asked = ["theory < intermediate", "not digital >= basic"]
    let askedToo = ["theory >= intermediate", "digital >= basic or sex = male"]
    for number in 0..<random.whole(1...2) {
      builder = builder.absenceCap(
        AbsenceCap.ID("moving\(number)"), who: random.pick(asked + asked + askedToo),
        from: random.chance(70) ? late : nil, load: random.pick(["0.4", "0.5", "0.7", "1", "1.3"]))
    }
    // What may bring them under a cap before, or out of it, and somebody who could go beside.
    for quarter in [quarters[0], late] {
      for programme in programmes where !programme.hasClasses && random.chance(70) {
        if offered.contains(where: { $0 == (programme.id, quarter) }) { continue }
        offered.append((programme.id, quarter))
        builder = builder.intake(programme.id, quarter, seats: random.whole(1...3))
      }
    }
  }

  mutating func drawDecisions() {
    guard random.chance(30) else { return }
    for _ in 0..<random.whole(1...2) {
      let offer = random.pick(offered)
      builder = builder.decision(
        random.chance(50) ? .forbid : .require, random.pick(officers), offer.programme,
        random.chance(50) ? offer.quarter : nil)
    }
  }

  mutating func drawTargets() {
    guard random.chance(50) else { return }
    for number in 0..<random.whole(1...2) {
      builder = builder.target(
        Target.ID("t\(number)"),
        population: random.pick([
          "all", "all", "leadership = yes", "within = north", "theory >= intermediate",
          "not digital >= basic and sex = female", "age < 50",
        ]),
        measure: random.pick([
          "compliant", "meets theory", "meets digital", "theory >= intermediate",
          "digital >= basic or degree >= master", "degree >= bachelor@it", "age < 50",
          "not theory >= advanced",
        ]),
        due: random.pick(quarters),
        goal: random.pick(["0.5", "0.9", "1", "1 officer", "3 officers"]),
        strict: random.chance(25), weight: random.pick(["1", "1", "2", "0.5"]))
    }
  }

  mutating func drawGoals() {
    if random.chance(40) {
      builder = builder.priority(
        random.pick(["sex = female", "age < 45", "officer = o0", "theory < intermediate"]),
        factor: random.pick(["1.2", "2", "0.5", "1.125"]))
    }
    if random.chance(15) { builder = builder.priority("tag = young", factor: "1.5") }
    guard random.chance(30) else { return }
    let goals = random.shuffled(builder.goals)
    let kept = random.chance(40) ? Array(goals.prefix(random.whole(1...4))) : goals
    let gives = random.chance(50)
    builder.goals = kept.map { setting in
      GoalSetting(
        setting.goal, within: gives && random.chance(40) ? random.pick(["0.1", "0.25"]) : .zero)
    }
  }

  mutating func drawPreviousPlan() {
    guard random.chance(35) else { return }
    let known = officers.filter { _ in random.chance(80) } + ["gone"]
    var starts: [Commitment] = []
    for _ in 0..<random.whole(1...4) {
      let offer = random.pick(offered)
      starts.append(
        Commitment(
          officer: random.pick(known), programme: offer.programme,
          start: random.chance(70) ? offer.quarter : offer.quarter.advanced(by: 1)))
    }
    let added = starts.reduce(into: [Commitment]()) { if !$0.contains($1) { $0.append($1) } }
    builder.previousPlan = PreviousPlan(officers: Set(known), starts: added)
  }
}
