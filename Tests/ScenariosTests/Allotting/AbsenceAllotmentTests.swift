// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

@testable import Scenarios

@Suite struct AbsenceAllotmentTests {
  /// Shares a cap out to the communes and the province of the sample, with some training each.
  private func stretches(
    load: Thousandths, _ starts: [String: [(Programme.ID, Quarter)]]
  ) throws -> [[String]] {
    let (allotment, _) = try ProvinceSample().allotment()
    let scenario = allotment.scenario
    let careers = allotment.units.map { unit in
      unit.officers.map { officer in
        Career(
          officer: officer,
          starts: (starts[officer.id.text] ?? []).map {
            Career.Start(programme: scenario.programme($0.0), quarter: $0.1)
          })
      }
    }
    let cap = AbsenceCap(id: "all", who: .all, load: load)
    return AbsenceAllotment(cap, careers: careers + [[]], in: scenario).stretches.map { stretches in
      stretches.map { "\($0.from)–\($0.to) \($0.load)" }
    }
  }

  @Test func `one number serves for all quarters where the largest fit together`() throws {
    let found = try stretches(
      load: Thousandths(600),
      ["A-1": [("theory", Quarter(2027, 1))], "B-1": [("digital", Quarter(2027, 4))]])
    #expect(found == [["2027Q1–2027Q4 0.4"], ["2027Q1–2027Q4 0.167"], ["2027Q1–2027Q4 0.033"]])
  }

  @Test func `else each quarter has its own`() throws {
    let found = try stretches(
      load: Thousandths(300),
      ["A-1": [("theory", Quarter(2027, 1))], "B-1": [("digital", Quarter(2027, 4))]])
    #expect(
      found == [
        ["2027Q1–2027Q2 0.3", "2027Q3–2027Q3 0.15", "2027Q4–2027Q4 0.1"],
        ["2027Q1–2027Q2 0", "2027Q3–2027Q3 0.1", "2027Q4–2027Q4 0.167"],
        ["2027Q1–2027Q2 0", "2027Q3–2027Q3 0.05", "2027Q4–2027Q4 0.033"],
      ])
  }

  @Test func `where more is away than the cap allows, the cap is cut`() throws {
    let found = try stretches(
      load: Thousandths(300),
      ["A-1": [("theory", Quarter(2027, 1))], "B-1": [("theory", Quarter(2027, 1))]])
    #expect(found[0] == ["2027Q1–2027Q4 0.15"])
    #expect(found[1].first == "2027Q1–2027Q2 0.15")
    #expect(found[2].first == "2027Q1–2027Q2 0")
  }
}
