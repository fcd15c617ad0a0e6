// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tracking
import Workforce

/// The training that an event means when it names no quarter: the only one of its kind under way.
struct OpenTraining {
  private let scenario: Scenario?
  private let known: KnownTrainings?

  /// Makes ready for the officers that some events name.
  init(_ scenario: Scenario?, _ journal: Journal, for sources: [EventSource]) {
    self.scenario = scenario
    let officers = Set(sources.filter(Self.isOpen).compactMap { $0.texts[.officer] })
    known = scenario.flatMap { scenario in
      officers.isEmpty
        ? nil
        : KnownTrainings(
          of: Set(officers.map { Officer.ID($0) }), in: scenario, after: journal)
    }
  }

  private static let ends: [TrainingEvent.Kind] = [.completed, .failed, .withdrew, .postponed]

  /// Whether an event leaves out a quarter that the journal may tell.
  private static func isOpen(_ source: EventSource) -> Bool {
    source.texts[.quarter] == nil && source.texts[.programme] != nil
      && (source.texts[.event].flatMap(TrainingEvent.Kind.init).map(ends.contains) ?? false)
  }

  /// Fills in the quarter where an event leaves it out and there is no doubt.
  func completing(_ source: EventSource) -> EventSource {
    let texts = source.texts
    guard texts[.quarter] == nil, let officer = texts[.officer], let programme = texts[.programme],
      let kind = texts[.event].flatMap(TrainingEvent.Kind.init), let day = texts[.date],
      let day = Day(text: day)
    else { return source }
    if kind == .started { return source.stating(.quarter, Quarter(containing: day).description) }
    guard Self.ends.contains(kind), let scenario, let known, day >= scenario.asOf else {
      return source
    }
    let open = known.trainings(of: Officer.ID(officer), on: day).filter {
      $0.isOpen && $0.training.programme.text == programme
    }
    guard open.count == 1, let training = open.first?.training else { return source }
    return source.stating(.quarter, training.start.description)
  }
}
