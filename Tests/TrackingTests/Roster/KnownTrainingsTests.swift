// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Tracking
import Workforce
import WorkforceTestSupport

struct KnownTrainingsTests {
  @Test(arguments: 1...8)
  func `what is known of one officer is what the whole scenario says of them`(seed: Int) {
    var draw = Draw(seed: UInt64(seed))
    let (scenario, plan) = draw.scenario()
    var journal = draw.journal(of: scenario, plan: plan)
    journal.record(
      .classCancelled(
        ClassRun(intake: Intake.ID(programme: "skills", quarter: Quarter(2027, 2), unit: nil))),
      trueFrom: "2027-04-02")
    let day: Day = "2027-11-15"
    let all = scenario.asOf(day, after: journal).trainings
    let officers = Set(scenario.officers.map(\.id).prefix(5) + ["n"])
    let known = KnownTrainings(of: officers, in: scenario, after: journal)
    for officer in officers {
      #expect(
        known.trainings(of: officer, on: day) == all.filter { $0.training.officer == officer })
    }
    #expect(known.trainings(of: "nobody", on: day).isEmpty)
  }
}
