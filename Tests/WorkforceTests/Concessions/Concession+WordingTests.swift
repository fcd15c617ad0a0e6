// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct `Concession in words` {
  private let scenario = ScenarioBuilder().officer("a", holds: ["degree=college"])
    .programme(
      "second", quarters: 2, grants: ["theory=intermediate"], eligible: "degree >= bachelor"
    )
    .programme("later", quarters: 2, grants: ["theory=intermediate"], eligible: "age < 50")
    .absenceCap("half", who: "all", load: "1").build()

  @Test func `who is admitted in spite of a condition is told of it`() {
    #expect(
      Concession.eligibility("second", "a").wording(in: scenario).english
        == "Cán bộ A (a) admitted though not eligible: Lớp second (needs Trình độ "
        + "chuyên môn: bachelor's degree or above (is college))")
    #expect(
      Concession.eligibility("later", "a").wording(in: scenario).english
        == "Cán bộ A (a) admitted though not eligible: Lớp later")
  }

  @Test(
    arguments: [
      ("1.5", ""), ("1", ""), ("0.157", " (about 10 working days)"),
      ("0.012", " (about 1 working day)"), ("0.004", " (less than a working day)"),
    ] as [(Thousandths, String)])
  func `less than one person away is told in working days`(load: Thousandths, days: String) {
    #expect(
      Concession.absence("half", unit: nil, more: [.init("2027Q2", load)])
        .wording(in: scenario).english
        == "the absence cap of everybody: \(load) more away\(days) in Q2 2027")
  }
}
