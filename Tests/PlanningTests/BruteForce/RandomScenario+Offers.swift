// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce
import WorkforceTestSupport

/// What is offered, and how much of it.
extension RandomScenario {
  mutating func drawProgrammes() {
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

  mutating func eligibility(granting grant: String) -> String {
    if grant == "theory=advanced", random.chance(70) { return "theory >= intermediate" }
    return random.chance(60)
      ? "all"
      : random.pick([
        "theory >= elementary", "party = yes", "age < 50", "service >= 24", "remaining >= 12",
        "not digital >= basic", "theory < intermediate or leadership = yes", "within = north",
        "degree >= college and sex = female", "digital >= basic",
      ])
  }

  mutating func drawIntakes() {
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

  mutating func drawCaps() {
    for number in 0..<(random.chance(40) ? random.whole(1...2) : 0) {
      let from = random.chance(50) ? random.pick(quarters) : nil
      builder = builder.absenceCap(
        AbsenceCap.ID(random.chance(40) ? "unit:commune" : "cap\(number)"),
        who: random.pick(["all", "all", "sex = female", "theory < intermediate", "tag = young"]),
        from: from, to: from.map { $0.advanced(by: random.whole(0...3)) },
        load: random.pick(["0", "0.5", "0.7", "1", "1.5"]))
    }
  }

  mutating func drawMoney() {
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
}
