// SPDX-License-Identifier: GPL-3.0-or-later

import Tracking
import Workforce
import WorkforceTestSupport

/// A small world made up from a seed.
struct Draw {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func scenario() -> (Scenario, [Commitment]) {
    var builder = ScenarioBuilder()
      .unit("office", parent: "commune")
      .position("head", group: "head", leadership: true)
      .requirement("theory", of: "head", accepts: ["theory>=advanced"])
      .requirement("refresher", accepts: ["digital>=basic"], validMonths: 11)
      .programme("course", quarters: 2, grants: ["theory=intermediate"])
      .programme("skills", grants: ["digital=basic"])
      .target("all", measure: "compliant", goal: "0.8")
      .target("theory", measure: "meets theory", due: "2028Q2", goal: "1")
      .target("young", population: "leadership = yes", measure: "age < 42", goal: "1 officer")
      .target("digital", population: "within = office", measure: "digital >= basic", goal: "1")
    var plan: [Commitment] = []
    for number in 0..<12 {
      let id = Officer.ID("o\(number)")
      builder = builder.officer(
        id, lacks: below(2) == 0 ? ["theory"] : ["digital"],
        birthDate: Day(1967 + below(30), 1 + below(12), 1) ?? "1980-01-01",
        sex: below(2) == 0 ? .female : .male, unit: below(2) == 0 ? "office" : "commune",
        position: below(4) == 0 ? "head" : "clerk",
        retires: below(6) == 0 ? "2027-09-30" : nil)
      for programme: Programme.ID in ["course", "skills"] where below(3) > 0 {
        plan.append(
          Commitment(
            officer: id, programme: programme,
            start: Quarter(2027, 1).advanced(by: below(6))))
      }
    }
    return (builder.build(), plan)
  }

  mutating func journal(of scenario: Scenario, plan: [Commitment]) -> Journal {
    var journal = Journal()
    for start in plan {
      let first = start.start.firstDay
      let last = scenario.programme(start.programme).end(startingIn: start.start).lastDay
      switch below(6) {
      case 0: break
      case 1: journal.record(.withdrew(start), trueFrom: first.advanced(byDays: 20))
      case 2: journal.record(.failed(start), trueFrom: last)
      default:
        journal.record(.started(start), trueFrom: first.advanced(byDays: 3))
        journal.record(
          .completed(Completion(officer: start.officer, training: start)),
          trueFrom: last.advanced(byDays: -below(20)))
      }
    }
    journal.record(.left("o3"), trueFrom: "2027-08-12")
    journal.record(
      .transferred(Placement(officer: "o4", unit: "office")), trueFrom: "2027-05-02")
    journal.record(.appointed(Placement(officer: "o5", position: "head")), trueFrom: "2027-10-01")
    journal.record(.exempted("o6", from: "theory"), trueFrom: "2028-01-01")
    journal.record(
      .joined(
        Newcomer(
          officer: "n", name: "Người Mới", birthDate: "1999-09-09", sex: .male, unit: "office",
          position: "clerk", awards: [Award(dimension: "digital", level: "basic")])),
      trueFrom: "2027-07-15")
    // A mistake that was withdrawn later never happened.
    let number = journal.events.count + 1
    journal.record(.left("o7"), trueFrom: "2027-03-01")
    journal.record(.corrected, trueFrom: "2027-03-02", replaces: number)
    return journal
  }
}
