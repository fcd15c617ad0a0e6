// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct CareerTests {
  @Test func `a grant is held from the end of the last quarter`() throws {
    let programme = Programme.sample(
      "long", quarters: 3, grants: [try .read("defence=certificate")])
    let start = Career.Start(programme: programme, quarter: Quarter(2027, 2))
    let career = Career(
      officer: .sample(holds: [try .read("professional=college")]), starts: [start])
    #expect(start.end == Quarter(2027, 4))
    #expect(career.holdings(atEndOf: Quarter(2027, 3)).qualifications.count == 1)
    let awards = career.holdings(atEndOf: Quarter(2027, 4)).qualifications
    #expect(awards.count == 2)
    #expect(try awards.last?.awarded == Day.read("2027-12-31"))
    #expect(awards.last?.field == .any)
  }

  @Test func `training is under way from the first quarter through the last`() {
    let start = Career.Start(programme: .sample("long", quarters: 2), quarter: Quarter(2027, 2))
    let under = Horizon(from: Quarter(2027, 1), through: Quarter(2027, 4))
      .filter(start.isUnderWay)
    #expect(under.map(\.description) == ["2027Q2", "2027Q3"])
  }
}
