// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce
import WorkforceTestSupport

/// Who there is, and what is asked of them.
extension RandomScenario {
  mutating func drawUnits() {
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

  mutating func drawRequirements() {
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

  mutating func drawOfficers() {
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

  mutating func unavailability() -> Unavailability {
    let from = random.pick(quarters)
    return Unavailability(
      from: from, to: from.advanced(by: random.whole(0...2)), load: random.pick(["0", "0.4"]))
  }

  mutating func weight() -> Thousandths {
    random.pick(["1", "1", "2", "3", "0.5", "1.25", "0.001"])
  }
}
