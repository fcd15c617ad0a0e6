// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The events that count about some officers, seats and funds, each list in the order in which they
/// became true.
struct EventHistory {
  /// All that starts of a programme in one quarter.
  struct Run: Hashable {
    let programme: Programme.ID
    let quarter: Quarter
  }

  private var byOfficer: [Officer.ID: [CountedEvent]] = [:]
  private var byRun: [Run: [CountedEvent]] = [:]
  private var byFund: [Fund.ID: [CountedEvent]] = [:]

  /// - Complexity: the events, sorted.
  init(_ events: [CountedEvent]) {
    for counted in events.sorted(by: CountedEvent.isEarlier) {
      if let officer = counted.happening.officer {
        byOfficer[officer, default: []].append(counted)
      }
      if let run = counted.happening.run { byRun[run, default: []].append(counted) }
      if case .budgetChanged(let budget) = counted.happening {
        byFund[budget.fund, default: []].append(counted)
      }
    }
  }

  func events(about officer: Officer.ID) -> [CountedEvent] { byOfficer[officer] ?? [] }

  /// Seats, classes and learners of a programme and quarter.
  func events(of run: Run) -> [CountedEvent] { byRun[run] ?? [] }
  func events(of fund: Fund.ID) -> [CountedEvent] { byFund[fund] ?? [] }

  /// What is about the same officer, seats or fund as an event, without the event itself.
  func events(beside counted: CountedEvent) -> [CountedEvent] {
    let events: [CountedEvent]
    if let officer = counted.happening.officer {
      events = self.events(about: officer)
    } else if let run = counted.happening.run {
      events = self.events(of: run)
    } else if case .budgetChanged(let budget) = counted.happening {
      events = self.events(of: budget.fund)
    } else {
      events = []
    }
    return events.filter { $0.number != counted.number }
  }
}

extension Happening {
  /// The seats or classes it is about, or those of the training it is about.
  var run: EventHistory.Run? {
    switch self {
    case .classOpened(let run), .classCancelled(let run): EventHistory.Run(run.intake)
    case .seatsChanged(let change): EventHistory.Run(change.intake)
    default: training.map { EventHistory.Run(programme: $0.programme, quarter: $0.start) }
    }
  }

  /// Whether it says that a seat is taken, or was.
  var takesSeat: Bool { kind == .enrolled || kind == .started }

  /// Whether it ends a training.
  var isResult: Bool { kind == .completed || kind == .failed || kind == .withdrew }
}

extension EventHistory.Run {
  init(_ intake: Intake.ID) {
    self.init(programme: intake.programme, quarter: intake.quarter)
  }
}
