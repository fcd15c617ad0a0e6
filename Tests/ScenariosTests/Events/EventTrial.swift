// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

/// A journal of the small scenario, written in words, and what is found in further events.
struct EventTrial {
  private(set) var recorded: [RecordedEvent] = []
  private let scenario: Scenario
  private let today: Day

  init(on today: String = "2027-07-15") throws {
    scenario = try #require(ScenarioFiles.small.read().scenario)
    self.today = try #require(Day(text: today))
  }

  /// Adds events to the journal, recorded on their days, whatever is wrong with them.
  mutating func record(_ lines: String...) throws {
    for line in lines {
      let event = try TrainingEvent(Self.source(line).texts)
      let moment = try #require(Moment(text: "\(event.trueFrom)T08:00:00+07:00"))
      recorded.append(
        RecordedEvent(number: recorded.count + 1, recordedAt: moment, event: event))
    }
  }

  /// What is found in events that are to be recorded: place, severity and identifier of each.
  func findings(_ lines: String..., planned: [Commitment] = []) -> [String] {
    diagnostics(lines, planned: planned).map {
      "\($0.place?.description ?? "") \($0.severity.rawValue) \($0.identifier)"
    }
  }

  func diagnostics(_ lines: [String], planned: [Commitment] = []) -> [Diagnostic] {
    var checks = EventChecks(
      scenario, recorded: recorded, on: today,
      planned: { officers in planned.filter { officers.contains($0.officer) } })
    return checks.events(from: lines.map(Self.source)).diagnostics
  }

  /// Reads `left date=2027-10-01 officer=A-1`.
  private static func source(_ line: String) -> EventSource {
    var texts = EventTexts()
    let words = line.split(separator: " ")
    texts[.event] = String(words[0])
    texts[.by] = "Lan"
    for word in words.dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1)
      guard let field = EventField(rawValue: String(parts[0])) else { continue }
      texts[field] = String(parts[1])
    }
    return EventSource(texts)
  }
}
