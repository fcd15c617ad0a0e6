// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct `Scenario that has given way` {
  private static let start = ScenarioBuilder().officer("a").officer("b", unit: "office")
    .unit("office", parent: "commune")
    .absenceCap("unit:office", load: "0.4").absenceCap("half", who: "all", load: "1")

  /// What may be away in each quarter under all caps that name a unit's officers, or everybody.
  private static func loads(_ id: String, in scenario: Scenario) -> [Quarter: Thousandths] {
    var loads: [Quarter: Thousandths] = [:]
    for quarter in scenario.horizon {
      let limits = scenario.absenceLimits(in: quarter, headcounts: scenario.headcounts())
      let own = limits.filter {
        $0.id.text == id
          || $0.id.text.hasPrefix(id.split(separator: ":").last.map { "\($0)-" } ?? "")
      }
      loads[quarter] = own.map(\.load).min()
    }
    return loads
  }

  @Test(arguments: ["unit:office", "half", "unit:commune"])
  func `a cap gives way in the quarters asked for, and in no others`(id: String) {
    let scenario = Self.start.build()
    let before = Self.loads(id, in: scenario)
    let more = [
      Concession.QuarterLoad("2027Q2", "0.2"), Concession.QuarterLoad("2027Q4", "0.1"),
    ]
    let unit = id.hasPrefix("unit:") ? Unit.ID(String(id.dropFirst(5))) : nil
    let relaxed = scenario.relaxed(by: [
      .absence(AbsenceCap.ID(id), unit: unit, more: more)
    ])
    let after = Self.loads(id, in: relaxed)
    for quarter in scenario.horizon {
      let added = more.first { $0.quarter == quarter }?.load.count ?? 0
      #expect(
        after[quarter]?.count == before[quarter].map { $0.count + added }, "\(id) in \(quarter)")
    }
  }
}
