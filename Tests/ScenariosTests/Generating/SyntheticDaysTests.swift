// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

@testable import Scenarios

@Suite struct SyntheticDaysTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

  private func officer(_ sex: Sex, born: String, since: String?) throws -> Officer {
    Officer(
      id: "A-1", name: "", birthDate: try day(born), sex: sex, unit: "small", position: "clerk",
      inServiceSince: try since.map(day))
  }

  @Test(arguments: [
    (Sex.male, "1968-12-20"), (.female, "1972-04-05"), (.male, "1990-01-01"),
    (.female, "1996-02-29"),
  ])
  func `birthdays move by some weeks, never out of the quarter of retirement`(
    sex: Sex, born: String
  ) throws {
    let original = try officer(sex, born: born, since: "2011-05-01")
    let asOf = try day("2026-12-01")
    var births: Set<Day> = []
    var entries: Set<Day> = []
    for seed in 0..<300 {
      var numbers = SeededNumbers(seed: UInt64(seed))
      let days = SyntheticDays(of: original, asOf: asOf, using: &numbers)
      let retires = RetirementAge.lastDayOfService(birthDate: days.birth, sex: sex)
      #expect(Quarter(containing: retires) == Quarter(containing: original.lastDayOfService))
      #expect(
        abs(
          days.birth.year * 12 + days.birth.month - original.birthDate.year * 12
            - original.birthDate.month) <= 2)
      births.insert(days.birth)
      if let since = days.since { entries.insert(since) }
    }
    #expect(births.count > 20)
    #expect(try entries == Set(["2011-04-01", "2011-05-01", "2011-06-01"].map(day)))
  }

  @Test func `who enters after the roster's day still does`() throws {
    let asOf = try day("2026-12-01")
    for (since, isLater) in [("2026-12-01", false), ("2026-12-02", true), ("2027-01-01", true)] {
      let original = try officer(.male, born: "1999-01-01", since: since)
      for seed in 0..<20 {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let days = SyntheticDays(of: original, asOf: asOf, using: &numbers)
        #expect(try (#require(days.since) > asOf) == isLater)
      }
    }
  }
}
