// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Events as a table for people.
struct JournalList {
  let shown: [RecordedEvent]

  /// All that is known, to tell what was replaced.
  let known: [RecordedEvent]
  let scenario: Scenario?

  func text(in language: Language, width: Int) -> String {
    guard !shown.isEmpty else { return Wording.noEvents(language) + "\n" }
    let teller = EventTeller(scenario, events: known, in: language)
    let successors = Dictionary(
      known.compactMap { event in event.event.replaces.map { ($0, event.number) } }
    ) { first, _ in first }
    var table = TextTable([
      .figure(Wording.entryTitle(language)), .text(Wording.trueFromTitle(language)),
      .text(Wording.kindTitle(language)), .text(Wording.contentTitle(language)),
      .text(Wording.recordedTitle(language)),
    ])
    for recorded in shown {
      let replaced = successors[recorded.number].map { Wording.replacedBy($0)(language) + "; " }
      table.append([
        String(recorded.number), language.day(recorded.event.trueFrom),
        teller.kind(recorded.event), (replaced ?? "") + teller.content(recorded.event),
        language.day(recorded.recordedAt.day) + " " + recorded.event.recordedBy,
      ])
    }
    return
      (table.lines(width: width, indent: 0)
      + [Wording.eventCount(shown.count)(language)]).joined(separator: "\n") + "\n"
  }
}
