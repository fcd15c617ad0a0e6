// SPDX-License-Identifier: GPL-3.0-or-later

package import Tables
package import Workforce

/// Finds every mistake of events that are to be recorded.
package struct EventChecks {
  /// The names that may be used; nothing where no scenario is known.
  private var names: Names?

  /// The events recorded so far and those that were replaced.
  private let last: TrainingEvent.Number
  private var replaced: [TrainingEvent.Number: TrainingEvent.Number]

  /// Makes ready to check what comes behind the last of the events of a journal.
  ///
  /// Recorded are all of them, or at least those that concern the officers named and the events to be
  /// replaced.
  package init(
    _ scenario: Scenario?, recorded: [RecordedEvent], last: TrainingEvent.Number
  ) {
    self.last = last
    replaced = [:]
    names = scenario.map { Names($0) }
    for event in recorded {
      if let number = event.event.replaces { replaced[number] = event.number }
      if case .joined(let newcomer) = event.event.happening { names?.add(newcomer) }
    }
  }

  /// Reads events, all or none.
  package mutating func events(
    from sources: [EventSource]
  ) -> (events: [TrainingEvent], diagnostics: [Diagnostic]) {
    let findings = Findings()
    var events: [TrainingEvent] = []
    // Whoever joins in a later row of the same table may be named in an earlier one.
    for source in sources {
      if let event = try? TrainingEvent(source.texts),
        case .joined(let newcomer) = event.happening
      {
        names?.add(newcomer)
      }
    }
    for source in sources {
      do throws(EventMistakes) {
        events.append(try TrainingEvent(source.texts))
      } catch {
        for mistake in error.mistakes {
          findings.report(.event(mistake, at: source.span(of: mistake.field)))
        }
      }
      checkNames(of: source, into: findings)
      checkReplacement(of: source, into: findings)
      if source.texts[.event] == TrainingEvent.Kind.approved.rawValue {
        findings.report(.approvedByHand(at: source.span(of: .event)))
      }
    }
    return (findings.containsErrors ? [] : events, findings.diagnostics)
  }

  private mutating func checkReplacement(of source: EventSource, into findings: Findings) {
    guard let text = source.texts[.replaces], let number = Int(text) else { return }
    if number < 1 || number > last {
      findings.report(.nothingToReplace(number, last: last, at: source.span(of: .replaces)))
    } else if let successor = replaced[number] {
      findings.report(
        .replacedAlready(
          number, by: successor <= last ? successor : nil, at: source.span(of: .replaces)))
    } else {
      replaced[number] = last + 1
    }
  }

  private func checkNames(of source: EventSource, into findings: Findings) {
    guard let names else { return }
    let isNewcomer = source.texts[.event] == TrainingEvent.Kind.joined.rawValue
    for (field, known) in names.known {
      guard let text = source.texts[field], !(field == .officer && isNewcomer),
        !known.contains(text)
      else { continue }
      findings.report(
        .unknownNameInEvent(
          field, text, closest: KnownNames.closest(to: text, in: known.sorted()),
          at: source.span(of: field)))
    }
    for part in source.texts[.qualification]?.split(separator: ";") ?? [] {
      guard let award = Award(text: part) else { continue }
      let levels = names.levels[award.dimension.text]
      let known = levels ?? Array(names.levels.keys)
      let text = levels == nil ? award.dimension.text : award.level
      if !known.contains(text) {
        findings.report(
          .unknownNameInEvent(
            .qualification, String(part), closest: KnownNames.closest(to: text, in: known.sorted()),
            at: source.span(of: .qualification)))
      }
    }
  }
}

extension EventChecks {
  fileprivate struct Names {
    var known: [EventField: Set<String>]
    let levels: [String: [String]]

    init(_ scenario: Scenario) {
      let positions = Set(scenario.positions.map(\.id.text))
      known = [
        .officer: Set(scenario.officers.map(\.id.text)),
        .programme: Set(scenario.programmes.map(\.id.text)),
        .unit: Set(scenario.units.map(\.id.text)), .position: positions,
        .plannedPosition: positions,
        .requirement: Set(scenario.standards.flatMap { $0.requirements.map(\.id.text) }),
        .fund: Set(scenario.funds.map(\.text)),
      ]
      levels = Dictionary(
        uniqueKeysWithValues: scenario.dimensions.map { ($0.id.text, Array($0.levels.dropFirst())) }
      )
    }

    mutating func add(_ newcomer: Newcomer) {
      known[.officer, default: []].insert(newcomer.officer.text)
    }
  }
}
