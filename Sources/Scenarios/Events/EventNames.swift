// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// The names that events may use: those of a scenario and of whoever joined.
struct EventNames {
  private var known: [EventField: Set<String>]
  private let levels: [String: [String]]

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
      uniqueKeysWithValues: scenario.dimensions.map { ($0.id.text, Array($0.levels.dropFirst())) })
  }

  mutating func add(_ newcomer: Newcomer) {
    known[.officer, default: []].insert(newcomer.officer.text)
  }

  /// Reports every name of an event that nobody knows.
  func check(_ source: EventSource, into findings: Findings) {
    let isNewcomer = source.texts[.event] == TrainingEvent.Kind.joined.rawValue
    for (field, known) in known {
      guard let text = source.texts[field], !(field == .officer && isNewcomer),
        !known.contains(text)
      else { continue }
      findings.report(
        .unknownNameInEvent(
          field, text, closest: KnownNames.closest(to: text, in: known.sorted()),
          at: source.place(of: field)))
    }
    for part in source.texts[.qualification]?.split(separator: ";") ?? [] {
      guard let award = Award(text: part) else { continue }
      let levels = levels[award.dimension.text]
      let known = levels ?? Array(self.levels.keys)
      let text = levels == nil ? award.dimension.text : award.level
      if !known.contains(text) {
        findings.report(
          .unknownNameInEvent(
            .qualification, String(part), closest: KnownNames.closest(to: text, in: known.sorted()),
            at: source.place(of: .qualification)))
      }
    }
  }
}
