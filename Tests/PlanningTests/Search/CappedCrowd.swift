// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce
import WorkforceTestSupport

/// More officers than the simplex method is for, all of whom lack theory; a tight cap lets eighty of the first
/// three hundred away, an ample one all of the others.
enum CappedCrowd {
  static let scenario: Scenario = {
    var builder = ScenarioBuilder()
      .programme("course", load: "0.5", grants: ["theory=intermediate"], seatCost: 1_000)
      .intake("course", "2027Q2", seats: 900).budget("commune", 2027, 1_000_000_000)
    for number in 0..<650 {
      builder = builder.officer(
        Officer.ID("o\(number)"), lacks: ["theory"], tags: number < 300 ? ["tight"] : [])
    }
    return
      builder
      .absenceCap("tight", who: "tag = tight", load: "40")
      .absenceCap("ample", who: "not tag = tight", load: "400").build()
  }()
}
