// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct ScenarioPartsTests {
  private let scenario = ScenarioBuilder()
    .officer("a", lacks: ["digital"]).officer("b")
    .programme("online", grants: ["digital=basic"])
    .intake("online", "2027Q1", seats: 3).intake("online", "2028Q1", seats: 4)
    .build()

  @Test func `a change touches the parts it names and nothing else`() {
    let changed = scenario.changed { $0.intakes.removeFirst() }
    #expect(changed.intakes == Array(scenario.intakes.dropFirst()))
    #expect(changed.officers == scenario.officers)
    #expect(changed.programmes == scenario.programmes)
    #expect(changed.standards == scenario.standards)
    #expect(changed.goals == scenario.goals)
    #expect(changed.horizon == scenario.horizon)
  }

  @Test func `what is looked up by key is looked up in the changed tables`() {
    let changed = scenario.changed { $0.officers.removeAll { $0.id == "a" } }
    #expect(scenario.knows(officer: "a"))
    #expect(!changed.knows(officer: "a"))
    #expect(changed.intake(scenario.intakes[0].id) == scenario.intakes[0])
  }
}
