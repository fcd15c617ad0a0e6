// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Simulation

@Suite struct HazardTests {
  /// A hazard that is sure to strike, and the figure that it moves.
  struct Case: CustomTestStringConvertible, Sendable {
    let hazard: Hazard
    let numbers: [Hazard.Parameter: Thousandths]
    let figure: @Sendable (FutureRecord) -> Int
    let calm: Int
    let struck: Int
    var testDescription: String { hazard.rawValue }
  }

  /// Ten people of two units; a year's course and a class of four, from a fund without slack.
  private static let trial: Trial = {
    var builder = ScenarioBuilder()
      .unit("office", parent: "commune").position("head", leadership: true)
      .requirement("digital", of: "head", accepts: ["digital>=basic"])
      .requirement("degree", of: "head", accepts: ["degree>=master"])
      .programme(
        "digital", grants: ["digital=basic"], classes: .of(4...10, cost: 1_000_000), seatCost: 100
      )
      .programme("long", quarters: 3, grants: ["theory=intermediate"], seatCost: 300)
      .intake("digital", "2027Q1", seats: 5, classes: 1).intake("long", "2027Q2", seats: 1)
      .budget("commune", 2027, 1_000_800)
    for number in 0..<5 {
      builder = builder.officer(
        Officer.ID(Trial.name(number)), lacks: ["digital"], birthDate: "1990-01-01",
        plannedPosition: number == 0 ? "head" : nil)
    }
    builder = builder.officer("p", lacks: ["theory"], unit: "office")
      .officer("q", unit: "office", position: "head")
      // Leaves in the middle of the first year, so that there is a vacancy.
      .officer("r", sex: .male, retires: "2027-06-30")
    var trial = Trial(builder)
    for number in 0..<5 { trial.start(Trial.name(number), "digital", "2027Q1", classNumber: 1) }
    trial.start("p", "long", "2027Q2")
    return trial
  }()

  static let cases = [
    Case(hazard: .noShow, numbers: [.chance: "1"], figure: \.sessions, calm: 6, struck: 0),
    Case(
      hazard: .withdrawal, numbers: [.chance: "1"], figure: \.unfinished, calm: 0, struck: 6),
    Case(
      hazard: .failure, numbers: [.chance: "1", .long: "1", .retries: "0", .after: "1"],
      figure: \.unfinished, calm: 0, struck: 6),
    Case(
      hazard: .cancelledIntake, numbers: [.factor: "1", .chance: "1"], figure: \.sessions, calm: 6,
      struck: 0),
    Case(
      hazard: .fewerSeats, numbers: [.chance: "1", .keep: "0.8"], figure: \.sessions, calm: 6,
      struck: 4),
    Case(
      hazard: .lateBudget, numbers: [.chance: "1", .until: "2"], figure: \.sessions, calm: 6,
      struck: 1),
    Case(
      hazard: .budgetCut, numbers: [.chance: "1", .share: "0.001"], figure: \.sessions, calm: 6,
      struck: 1),
    Case(
      hazard: .transferOut, numbers: [.yearly: "1"], figure: \.leavers, calm: 0, struck: 8),
    Case(
      hazard: .resignation, numbers: [.yearly: "1"], figure: \.leavers, calm: 0, struck: 8),
    Case(
      hazard: .earlyRetirement, numbers: [.yearly: "1"], figure: \.leavers, calm: 0, struck: 8),
    Case(hazard: .death, numbers: [.yearly: "1"], figure: \.leavers, calm: 0, struck: 8),
    Case(
      hazard: .longIllness, numbers: [.yearly: "1", .length: "1"], figure: \.sessions, calm: 6,
      struck: 0),
    Case(
      hazard: .maternityLeave, numbers: [.yearly: "1", .length: "1"], figure: \.sessions, calm: 6,
      struck: 0),
    Case(
      hazard: .positionChange, numbers: [.yearly: "1"], figure: { $0.compliant[0] }, calm: 7,
      struck: 5),
    Case(
      hazard: .appointment, numbers: [.chance: "1"], figure: { $0.inService[7] }, calm: 7,
      struck: 8),
  ]

  @Test(arguments: cases)
  func `each hazard moves its figure`(hazard: Case) {
    #expect(hazard.figure(Self.trial.record()) == hazard.calm)
    let struck = Self.trial.with(hazard.hazard, hazard.numbers)
    #expect(hazard.figure(struck.record()) == hazard.struck)
  }

  @Test func `every hazard is tried, transfers below`() {
    #expect(
      Set(Self.cases.map(\.hazard)).union([.transfer]) == Set(Hazard.allCases))
  }

  @Test func `a transfer leads to a post of the same group, with what that post asks`() {
    let builder = ScenarioBuilder().unit("office")
      .position("archivist").requirement("degree", of: "archivist", accepts: ["degree>=master"])
      .officer("a").officer("b", unit: "office", position: "archivist")
    let calm = Trial(builder).record()
    let moved = Trial(builder).with(.transfer, [.yearly: "1"])
    #expect(calm.compliant[0] == 2)
    // Each takes the other's post in turn: the clerk lacks a master's degree, the archivist theory.
    #expect(moved.record().compliant[0] == 0)
  }

  @Test func `a rule concerns those of its condition, in its quarters`() {
    var rule = HazardRule([.yearly: "1"])
    rule.who = Self.trial.builder.condition("unit = office")
    rule.quarters = [3]
    let record = Self.trial.with(.resignation, rule).record()
    #expect(record.leavers == 2)
    #expect(record.inService[1] == 8)
    #expect(record.inService[2] == 5)
  }

  @Test func `a leave makes a long course longer, and stops a short one`() {
    var rule = HazardRule([.yearly: "1", .length: "2"])
    rule.from = "2027Q3"
    rule.to = "2027Q3"
    let calm = Self.trial.record()
    let away = Self.trial.with(.longIllness, rule).record()
    // Theory is passed in 2028Q2 and not in 2027Q4.
    #expect(calm.compliant[3] - away.compliant[3] == 1)
    #expect(away.compliant[4] - calm.compliant[4] == -1)
    #expect(away.compliant[5] == calm.compliant[5])
  }

  @Test func `switching a hazard off shifts no other draws`() {
    var trial = Self.trial.with(.resignation, [.yearly: "0.2"])
      .with(.withdrawal, [.chance: "0.3"]).with(.noShow, [.chance: "0.3"])
    var difference = 0
    for replication in 0..<60 {
      trial.settings.hazards[.noShow] = [HazardRule([.chance: "0.3"])]
      let with = trial.record(replication)
      trial.settings.hazards[.noShow] = nil
      let without = trial.record(replication)
      #expect(with.leavers == without.leavers)
      #expect(with.inService == without.inService)
      difference += without.sessions - with.sessions
    }
    #expect(difference > 0)
  }
}
