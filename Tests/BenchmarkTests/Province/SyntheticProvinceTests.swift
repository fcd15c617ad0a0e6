// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Testing
import Workforce

@testable import datchuan_bench

struct SyntheticProvinceTests {
  @Test func `the same size and seed give the same tables`() {
    let first = SyntheticProvince(officers: 200).files()
    let second = SyntheticProvince(officers: 200).files()
    #expect(first.map(\.name) == second.map(\.name))
    #expect(first.map(\.text) == second.map(\.text))
  }

  @Test func `another seed gives other officers`() {
    let first = SyntheticProvince(officers: 200, seed: 1).files()
    let second = SyntheticProvince(officers: 200, seed: 2).files()
    #expect(first.map(\.text) != second.map(\.text))
  }

  @Test(arguments: [1, 60, 400])
  func `a province is a scenario in which nothing is wrong`(officers: Int) throws {
    let reading = Self.reading(officers)
    #expect(!reading.diagnostics.contains { $0.severity == .error })
    let scenario = try #require(reading.scenario, "\(reading.messages.english)")
    #expect(scenario.officers.count == officers)
  }

  @Test func `everybody is sent to about two programmes, and no rule is broken`() throws {
    let scenario = try #require(Self.reading(400).scenario)
    let plan = GreedyPlan(closing: scenario.gaps(atEndOf: scenario.horizon.last), in: scenario)
    #expect((600...1000).contains(plan.enrolments.count))
    #expect(PlanAudit.violations(of: plan.enrolments, in: scenario).map(\.wording.english) == [])
  }

  private static func reading(_ officers: Int) -> ScenarioReading {
    let files = SyntheticProvince(officers: officers).files()
    let texts = Dictionary(files.map { ("tinh/" + $0.name, $0.text) }) { first, _ in first }
    return ScenarioReader.read(folder: "tinh", through: .memory(texts))
  }
}
