// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

@Suite struct CommitmentWarningsTests {
  /// A-2 of the office, which is a part of the unit small, studies half of 2026Q4 and 2027Q1.
  @Test(arguments: [
    ("all", true), ("within = small", true), ("within = office|small", true),
    ("unit = office and sex = female", true), ("unit = small", false),
    ("within = office and sex = male", false),
  ])
  func `training under way counts once against a cap, and only against its own`(
    who: String, isOver: Bool
  ) {
    for (load, isBelow) in [("0.4", true), ("0.5", false)] {
      let reading = ScenarioFiles.small
        .with("enrolments.csv", "officer,programme,start\nA-2,degree,2026Q4\n")
        .with("absence.csv", "cap,who,load\nhalf,\(who),\(load)\n").read()
      let found = reading.diagnostics.contains { $0.message.en.contains("the cap 'half'") }
      #expect(
        found == (isOver && isBelow), "\(load): \(reading.diagnostics.rendered(in: .english))")
    }
  }
}
