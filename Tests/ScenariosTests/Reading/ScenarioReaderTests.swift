// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

@Suite struct ScenarioReaderTests {
  @Test func `a small valid folder becomes a scenario without a word`() throws {
    let reading = ScenarioFiles.small.read()
    #expect(reading.diagnostics.rendered(in: .english) == "")
    let scenario = try #require(reading.scenario)
    #expect(scenario.name == "Xã Nhỏ")
    #expect(scenario.officers.map(\.id.text) == ["A-1", "A-2"])
    #expect(scenario.officer("A-2").plannedPosition == "chair")
    #expect(scenario.officer("A-2").tags == ["one", "two"])
    #expect(scenario.standard("clerk").requirements.first?.accepts.count == 2)
    #expect(scenario.programme("degree").funding.map(\.share.count) == [400, 600])
    #expect(scenario.ownFund(of: "office") == "commune")
    #expect(scenario.goals.map(\.within.count) == [0, 20, 0])
    #expect(reading.inputs.count == 10)
  }
}
