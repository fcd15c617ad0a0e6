// SPDX-License-Identifier: GPL-3.0-or-later

package import Tables
package import Workforce

/// Finds every mistake of events that are to be recorded.
///
/// It needs only what was recorded about the officers, seats and funds that the new events name,
/// about nobody in particular, and what the new events replace.
package struct EventChecks {
  private let scenario: Scenario?

  /// The names that may be used; nothing where no scenario is known.
  private var names: EventNames?

  private let recorded: [RecordedEvent]

  /// The number of the last event recorded.
  private let last: TrainingEvent.Number

  /// What was replaced, and by which event.
  private let successors: [TrainingEvent.Number: TrainingEvent.Number]
  private let today: Day
  private let planned: ([Officer.ID]) -> [Commitment]

  /// Prepares to check.
  ///
  /// `last` is the number of the last event where not all recorded ones are given. `planned` returns
  /// the starts of some officers in the plan approved last; it is asked only where that matters.
  package init(
    _ scenario: Scenario?, recorded: [RecordedEvent], last: TrainingEvent.Number? = nil,
    on today: Day, planned: @escaping ([Officer.ID]) -> [Commitment] = { _ in [] }
  ) {
    self.scenario = scenario
    self.recorded = recorded
    self.last = last ?? recorded.count
    self.today = today
    self.planned = planned
    names = scenario.map { EventNames($0) }
    var successors: [TrainingEvent.Number: TrainingEvent.Number] = [:]
    for event in recorded {
      if let number = event.event.replaces { successors[number] = event.number }
      if case .joined(let newcomer) = event.event.happening { names?.add(newcomer) }
    }
    self.successors = successors
  }

  /// Reads events, all or none; what only looks wrong is told and recorded.
  package mutating func events(
    from sources: [EventSource]
  ) -> (events: [TrainingEvent], diagnostics: [Diagnostic]) {
    let findings = Findings()
    // Whoever joins in a later row of the same table may be named in an earlier one.
    for source in sources {
      if let event = try? TrainingEvent(source.texts),
        case .joined(let newcomer) = event.happening
      {
        names?.add(newcomer)
      }
    }
    var events: [(source: EventSource, event: TrainingEvent)] = []
    var replaced: Set<TrainingEvent.Number> = []
    for source in sources {
      do throws(EventMistakes) {
        events.append((source, try TrainingEvent(source.texts)))
      } catch {
        for mistake in error.mistakes {
          findings.report(.event(mistake, at: source.place(of: mistake.field)))
        }
      }
      for field in source.texts.stated {
        if let text = source.texts[field], let sign = text.hiddenSign {
          findings.report(.hiddenSign(sign, in: field, at: source.place(of: field)))
        }
      }
      names?.check(source, into: findings)
      checkReplacement(of: source, replaced: &replaced, into: findings)
      if source.texts[.event] == TrainingEvent.Kind.approved.rawValue {
        findings.report(.approvedByHand(at: source.place(of: .event)))
      }
    }
    // What can't be read can't be compared either; what can, is: all mistakes at once.
    checkFit(of: events, into: findings)
    return (
      findings.containsErrors ? [] : events.map(\.event), findings.diagnostics
    )
  }

  private func checkReplacement(
    of source: EventSource, replaced: inout Set<TrainingEvent.Number>, into findings: Findings
  ) {
    guard let text = source.texts[.replaces], let number = Int(text) else { return }
    let place = source.place(of: .replaces)
    let event = recorded.first { $0.number == number }
    if number < 1 || number > last {
      findings.report(.nothingToReplace(number, last: last, at: place))
    } else if event?.event.kind == .corrected {
      findings.report(.correctionOfCorrection(number, at: place))
    } else if let successor = successors[number] {
      let isWithdrawn = recorded.contains {
        $0.number == successor && $0.event.kind == .corrected
      }
      findings.report(
        .replacedAlready(number, by: successor, isWithdrawn: isWithdrawn, at: place))
    } else if !replaced.insert(number).inserted {
      findings.report(.replacedAlready(number, by: nil, isWithdrawn: false, at: place))
    } else if event?.event.kind == .approved,
      source.texts[.event] != TrainingEvent.Kind.corrected.rawValue
    {
      findings.report(.approvalReplaced(number, at: place))
    } else if let scenario, let event, event.event.trueFrom <= scenario.asOf,
      event.recordedAt.day <= scenario.asOf, event.event.kind != .approved
    {
      findings.report(.replacedBeforeScenario(number, asOf: scenario.asOf, at: place))
    }
  }
}

// MARK: - Beside what is known

extension EventChecks {
  /// Compares events with each other and with what was recorded.
  private func checkFit(
    of events: [(source: EventSource, event: TrainingEvent)], into findings: Findings
  ) {
    let new = events.enumerated().map { place, read in
      CountedEvent(number: last + 1 + place, read.event)
    }
    let known = recorded.filter {
      $0.event.kind != .corrected && successors[$0.number] == nil
    }.map { CountedEvent($0) }
    let replaced = Set(new.compactMap(\.event.replaces))
    let concerned = Concerned(new + known.filter { replaced.contains($0.number) })
    let before = known.filter { concerned.contains($0.happening) }
    let after =
      before.filter { !replaced.contains($0.number) } + new.filter { $0.kind != .corrected }
    let starts = PlannedStarts(of: concerned.officers, planned)
    let sources = events.map(\.source)
    func fit(_ events: [CountedEvent]) -> EventFit {
      EventFit(
        scenario: scenario, history: EventHistory(events), last: last, today: today,
        planned: { starts.starts(of: $0) },
        line: { [last] in
          sources.indices.contains($0 - last - 1) ? sources[$0 - last - 1].line : nil
        })
    }
    let (old, now) = (fit(before), fit(after))
    if let twins = twins(of: new, among: before.filter { !replaced.contains($0.number) }) {
      findings.report(.tableRecordedAlready(twins, at: sources[0].place(of: .event)))
      return
    }
    var troubled: Set<Officer.ID> = []
    for (counted, source) in zip(new, sources) {
      for conflict in now.conflicts(of: counted) {
        if conflict.severity == .error, let officer = counted.happening.officer {
          troubled.insert(officer)
        }
        findings.report(.conflict(conflict, at: source.place(of: conflict.field)))
      }
    }
    reportUnsettled(old, now, new: new, sources: sources, except: troubled, into: findings)
  }

  /// What was recorded before and does not fit any more once the new events count.
  private func reportUnsettled(
    _ old: EventFit, _ now: EventFit, new: [CountedEvent], sources: [EventSource],
    except troubled: Set<Officer.ID>, into findings: Findings
  ) {
    var seen: Set<Officer.ID> = []
    for (counted, source) in zip(new, sources) {
      let replaced = counted.event.replaces.flatMap { number in
        recorded.first { $0.number == number }?.event.happening.officer
      }
      for officer in [counted.happening.officer, replaced].compactMap({ $0 })
      where !troubled.contains(officer) && seen.insert(officer).inserted {
        for known in now.history.events(about: officer) where known.number <= last {
          let before = Set(old.conflicts(of: known).map(\.identifier))
          for conflict in now.conflicts(of: known)
          where !before.contains(conflict.identifier) {
            findings.report(
              .unsettles(now.name(of: known), conflict, at: source.place(of: .event)))
          }
        }
      }
    }
  }

  /// The events that say the same as new ones, where every new one has been recorded already.
  private func twins(
    of new: [CountedEvent], among known: [CountedEvent]
  ) -> [TrainingEvent.Number]? {
    guard new.count > 1, new.allSatisfy({ $0.event.replaces == nil }) else { return nil }
    let numbers = Dictionary(
      known.map { (Saying(day: $0.day, happening: $0.happening), $0.number) }
    ) { first, _ in first }
    let twins = new.compactMap { numbers[Saying(day: $0.day, happening: $0.happening)] }
    return twins.count == new.count ? twins : nil
  }

  private struct Saying: Hashable {
    let day: Day
    let happening: Happening
  }
}

/// The officers, seats and funds that events are about.
private struct Concerned {
  private(set) var officers: [Officer.ID] = []
  private var known: Set<Officer.ID> = []
  private var runs: Set<EventHistory.Run> = []
  private var funds: Set<Fund.ID> = []

  init(_ events: [CountedEvent]) {
    for happening in events.map(\.happening) {
      if let officer = happening.officer {
        if known.insert(officer).inserted { officers.append(officer) }
      } else if let run = happening.run {
        runs.insert(run)
      } else if case .budgetChanged(let budget) = happening {
        funds.insert(budget.fund)
      }
    }
  }

  func contains(_ happening: Happening) -> Bool {
    if let officer = happening.officer, known.contains(officer) { return true }
    if let run = happening.run, runs.contains(run) { return true }
    if case .budgetChanged(let budget) = happening { return funds.contains(budget.fund) }
    return false
  }
}

/// The starts of the plan approved last, read when somebody first asks.
private final class PlannedStarts {
  private let read: () -> [Commitment]
  private lazy var byOfficer = Dictionary(grouping: read(), by: \.officer)

  init(of officers: [Officer.ID], _ planned: @escaping ([Officer.ID]) -> [Commitment]) {
    read = { planned(officers) }
  }

  func starts(of officer: Officer.ID) -> [Commitment] { byOfficer[officer] ?? [] }
}

extension String {
  /// The first sign that nobody sees: an end of a line, a control sign, a mark of direction.
  package var hiddenSign: Unicode.Scalar? {
    unicodeScalars.first { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }
}
