// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Scenarios
import Testing
import Tracking
import Workforce

@testable import datchuan_bench

struct EventStreamTests {
  @Test func `every officer has ten events that the scenario understands`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try SyntheticProvince(officers: 120).write(to: folder.url)
    let scenario = try #require(ScenarioReader.read(folder: folder.url.path).scenario)
    let events = EventStream(scenario: scenario).events()
    #expect(events.count == 120 * EventStream.eventsPerOfficer)
    #expect(events == EventStream(scenario: scenario).events())
    var journal = Journal()
    for event in events { journal.append(event, at: Moment(seconds: 1_800_000_000)) }
    let state = scenario.asOf(try #require(Day(2030, 9, 30)), after: journal)
    #expect(state.scenario.officers != scenario.officers)
    let unknown = state.findings.filter {
      switch $0.kind {
      case .resultMissing, .alreadyGone: false
      default: true
      }
    }
    #expect(unknown.isEmpty)
  }
}
