// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce
import WorkforceTestSupport

/// A small scenario drawn at random, in which now this kind of rule occurs and now that.
struct RandomScenario {
  /// How many officers, programmes and quarters there may be.
  struct Size {
    var officers = 2...5
    var programmes = 2...4
    var quarters = 4...8
  }

  /// What is remembered of a programme.
  private struct Drawn {
    let id: Programme.ID
    let quarters: Int
    let hasClasses: Bool
    let isOwn: Bool
  }

  private var random: SeededGenerator
  private var builder = ScenarioBuilder()
  private let size: Size
  private var quarters: [Quarter] = []
  private var programmes: [Drawn] = []
  private var officers: [Officer.ID] = []
  private var offered: [(programme: Programme.ID, quarter: Quarter)] = []
  private var units: [Unit.ID] = ["commune"]

  private init(seed: Int, size: Size) {
    random = SeededGenerator(seed: UInt64(seed) &* 7919 &+ 17)
    self.size = size
  }

  /// The scenario of a seed, the same for ever.
  static func scenario(seed: Int, size: Size = Size()) -> Scenario {
    var draft = RandomScenario(seed: seed, size: size)
    draft.drawAll()
    return draft.builder.build()
  }

  private mutating func drawAll() {
    drawTime()
    drawUnits()
    drawRequirements()
    drawProgrammes()
    drawIntakes()
    drawOfficers()
    drawCaps()
    drawMoney()
    drawCommitments()
    drawDecisions()
    drawTargets()
    drawGoals()
    drawPreviousPlan()
  }

  private mutating func drawTime() {
    let first = random.pick(["2027Q1", "2027Q1", "2027Q1", "2027Q2", "2027Q4"] as [Quarter])
    let count = random.whole(size.quarters)
    builder.horizon = Horizon(from: first, through: first.advanced(by: count - 1))
    quarters = Array(builder.horizon)
    builder.plannedWeight = random.pick(["0.5", "0.25", "1", "0.333"])
    builder.absenceShare = random.chance(30) ? "0.15" : "1"
  }

  private mutating func drawUnits() {
    guard random.chance(50) else { return }
    builder = builder.unit("north", parent: "commune", fund: random.chance(50) ? "north" : nil)
      .unit("cell", parent: "north")
    units += ["north", "cell"]
    if random.chance(30) {
      // A unit above the one with the fund: what is its own is nobody's.
      builder = builder.unit("root").unit("commune", parent: "root", fund: "commune")
      units.append("root")
    }
    guard random.chance(30) else { return }
    builder = builder.unit("island")
    units.append("island")
  }

  private mutating func drawRequirements() {
    builder = builder.requirement(
      "theory",
      accepts: [random.chance(30) ? "theory>=advanced" : "theory>=intermediate"],
      applies: random.pick(["all", "all", "all", "age < 50", "degree >= bachelor"]),
      weight: weight())
    if random.chance(40) {
      builder = builder.requirement(
        "digital", accepts: ["digital>=basic"], validMonths: random.pick([6, 9, 12, 18]),
        weight: weight())
    } else if random.chance(40) {
      builder = builder.requirement(
        "digital", accepts: ["digital>=basic"],
        applies: random.pick(["all", "party = yes", "not theory >= elementary", "sex = female"]),
        from: random.chance(50) ? random.pick(quarters) : nil,
        until: random.chance(30) ? random.pick(quarters) : nil, weight: weight())
    }
    if random.chance(40) {
      builder = builder.requirement(
        "degree", accepts: random.chance(50) ? ["degree>=bachelor@law|it"] : ["degree>=bachelor"],
        weight: weight())
    }
    builder = builder.position("chief", leadership: true)
      .requirement(
        "theory", of: "chief",
        accepts: [random.chance(60) ? "theory>=advanced" : "theory>=intermediate"],
        weight: weight())
    if random.chance(50) {
      builder = builder.requirement(
        "digital", of: "chief", accepts: ["digital>=basic", "degree>=master@it"], weight: weight())
    }
  }

  private mutating func weight() -> Thousandths {
    random.pick(["1", "1", "2", "3", "0.5", "1.25", "0.001"])
  }

  private mutating func drawProgrammes() {
    let grants = [
      "theory=intermediate", "digital=basic", "theory=advanced", "degree=bachelor@law",
      "theory=elementary", "degree=master@it", "degree=bachelor",
    ]
    let first = random.shuffled(Array(grants.prefix(2)))
    let wanted = first + random.shuffled(grants)
    for number in 0..<random.whole(size.programmes) {
      let id = Programme.ID("p\(number)")
      let length = random.pick([1, 1, 2, 2, 3])
      let hasClasses = random.chance(25)
      let minimum = random.whole(1...3)
      let funding = random.pick(["commune", "commune", "own", "own:0.5;province:0.5", "province"])
      builder = builder.programme(
        id, quarters: length, load: random.pick(["0.2", "0.35", "0.5", "0.8", "1"]),
        grants: random.chance(20) ? [wanted[number], random.pick(grants)] : [wanted[number]],
        eligible: eligibility(granting: wanted[number]),
        serviceAfter: random.pick([0, 0, 0, 6, 18]),
        classes: hasClasses
          ? .of(minimum...(minimum + random.whole(0...2)), cost: 6_000_000 * random.whole(0...3))
          : nil,
        seatCost: 6_000_000 * random.whole(1...5),
        paid: random.pick([.quarterly, .quarterly, .start, .end]),
        funding: funding)
      programmes.append(
        Drawn(
          id: id, quarters: length, hasClasses: hasClasses, isOwn: funding.hasPrefix("own")))
    }
  }

  private mutating func eligibility(granting grant: String) -> String {
    if grant == "theory=advanced", random.chance(70) { return "theory >= intermediate" }
    return random.chance(60)
      ? "all"
      : random.pick([
        "theory >= elementary", "party = yes", "age < 50", "service >= 24", "remaining >= 12",
        "not digital >= basic", "theory < intermediate or leadership = yes", "within = north",
        "degree >= college and sex = female", "digital >= basic",
      ])
  }

  private mutating func drawIntakes() {
    for programme in programmes {
      for _ in 0..<random.whole(1...3) {
        let quarter = random.pick(quarters)
        if offered.contains(where: { $0.programme == programme.id && $0.quarter == quarter }) {
          continue
        }
        offered.append((programme.id, quarter))
        let classes = programme.hasClasses ? random.whole(1...2) : nil
        // A class paid by the intake's own unit needs one.
        let needsUnit = programme.hasClasses && programme.isOwn
        let isShared = needsUnit || units.count > 1 && random.chance(35)
        let group = isShared && programme.hasClasses && random.chance(60) ? "g" : nil
        builder = builder.intake(
          programme.id, quarter, unit: isShared ? random.pick(units) : nil,
          seats: random.whole(0...4), classes: classes, group: group,
          confirmed: random.chance(80))
        if isShared {
          builder = builder.intake(
            programme.id, quarter, unit: needsUnit || random.chance(50) ? "commune" : nil,
            seats: random.whole(1...2), classes: classes, group: group)
        }
      }
    }
  }

  private mutating func drawOfficers() {
    for number in 0..<random.whole(size.officers) {
      let id = Officer.ID("o\(number)")
      officers.append(id)
      let isPlanned = random.chance(20)
      builder = builder.officer(
        id, lacks: ["theory", "digital", "degree"].filter { _ in random.chance(65) },
        holds: [
          "theory=elementary", "theory=intermediate", "degree=college", "digital=basic 2026-02-28",
          "degree=bachelor@law", "digital=basic 2026-05-31",
        ].filter { _ in random.chance(12) },
        birthDate: random.chance(50)
          ? "1985-06-15" : random.pick(["1968-11-30", "1977-02-01", "1990-01-01"]),
        sex: random.chance(50) ? .female : .male, unit: random.pick(units),
        position: random.chance(25) ? "chief" : "clerk",
        plannedPosition: isPlanned ? "chief" : nil,
        plannedFrom: isPlanned && random.chance(40) ? random.pick(quarters) : nil,
        partyMember: random.pick([true, true, false, nil]),
        inServiceSince: random.chance(85)
          ? "2010-01-01" : random.pick(["2026-02-15", "2027-05-10", nil]),
        tags: random.chance(20) ? ["young"] : [],
        exempt: random.chance(10) ? [random.pick(["theory", "digital"])] : [],
        retires: random.chance(15) ? random.pick(quarters).lastDay : nil,
        unavailability: random.chance(20) ? [unavailability()] : [])
    }
  }

  private mutating func unavailability() -> Unavailability {
    let from = random.pick(quarters)
    return Unavailability(
      from: from, to: from.advanced(by: random.whole(0...2)), load: random.pick(["0", "0.4"]))
  }

  private mutating func drawCaps() {
    for number in 0..<(random.chance(40) ? random.whole(1...2) : 0) {
      let from = random.chance(50) ? random.pick(quarters) : nil
      builder = builder.absenceCap(
        AbsenceCap.ID(random.chance(40) ? "unit:commune" : "cap\(number)"),
        who: random.pick(["all", "all", "sex = female", "theory < intermediate", "tag = young"]),
        from: from, to: from.map { $0.advanced(by: random.whole(0...3)) },
        load: random.pick(["0", "0.5", "0.7", "1", "1.5"]))
    }
  }

  private mutating func drawMoney() {
    guard random.chance(50) else {
      builder = builder.budget("province", quarters[0].year, 1_000_000_000)
      return
    }
    for fund in ["commune", "north", "province"] as [Fund.ID] {
      for year in builder.horizon.years where random.chance(70) {
        builder = builder.budget(fund, year, 3_000_000 * random.whole(0...20))
      }
    }
  }

  private mutating func drawCommitments() {
    guard random.chance(30) else { return }
    var seen: Set<Commitment> = []
    for _ in 0..<random.whole(1...2) {
      let programme = random.pick(programmes)
      let officer = random.pick(officers)
      let start = quarters[0].advanced(by: random.whole(-2...1))
      let commitment = Commitment(officer: officer, programme: programme.id, start: start)
      let scenario = builder.build()
      guard seen.insert(commitment).inserted,
        start.advanced(by: programme.quarters - 1).lastDay > builder.asOf,
        scenario.officer(officer).lastDayOfService >= start.firstDay
      else { continue }
      builder = builder.commitment(officer, programme.id, start)
    }
  }

  private mutating func drawDecisions() {
    guard random.chance(30) else { return }
    for _ in 0..<random.whole(1...2) {
      let offer = random.pick(offered)
      builder = builder.decision(
        random.chance(50) ? .forbid : .require, random.pick(officers), offer.programme,
        random.chance(50) ? offer.quarter : nil)
    }
  }

  private mutating func drawTargets() {
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

  private mutating func drawGoals() {
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

  private mutating func drawPreviousPlan() {
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
