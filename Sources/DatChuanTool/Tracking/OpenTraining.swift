// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tracking
import Workforce

/// The training that an event means when it names no quarter: the only one of its kind under way.
struct OpenTraining {
  let scenario: Scenario?
  let journal: Journal

  init(_ scenario: Scenario?, _ journal: Journal) {
    self.scenario = scenario
    self.journal = journal
  }

  private static let ends: [TrainingEvent.Kind] = [.completed, .failed, .withdrew, .postponed]

  /// Fills in the quarter where an event leaves it out and there is no doubt.
  func completing(_ source: EventSource) -> EventSource {
    let texts = source.texts
    guard texts[.quarter] == nil, let officer = texts[.officer], let programme = texts[.programme],
      let kind = texts[.event].flatMap(TrainingEvent.Kind.init), let day = texts[.date],
      let day = Day(text: day)
    else { return source }
    if kind == .started { return source.stating(.quarter, Quarter(containing: day).description) }
    guard Self.ends.contains(kind), let scenario, day >= scenario.asOf else { return source }
    let open = scenario.asOf(day, after: journal).trainings.filter {
      $0.isOpen && $0.training.officer.text == officer && $0.training.programme.text == programme
    }
    guard open.count == 1, let training = open.first?.training else { return source }
    return source.stating(.quarter, training.start.description)
  }
}
