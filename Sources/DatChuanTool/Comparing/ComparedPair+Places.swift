// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// Who gains a place and who loses one, and why.
extension ComparedPair {
  func places(on page: PlanSummary.Page) -> [String] {
    let kept = people.kept.count
    var lines = page.lines(
      .keptPlaces(
        kept, moved: people.moved.count, gained: people.gained.count, lost: people.lost.count))
    lines += list(
      .newlyCompliant(people.newlyCompliant.count),
      people.newlyCompliant.map { name(of: $0, in: other) }, on: page)
    lines += list(
      .noLongerCompliant(people.noLongerCompliant.count),
      people.noLongerCompliant.map { name(of: $0, in: base) }, on: page)
    lines += list(
      .gainedPlaces(people.gained.count),
      people.gained.map { change in
        place(change.enrolment, in: other, on: page)
          + page(.gainCause(change.cause, titles: base.scenario, in: base.inSentence))
      }, on: page)
    lines += list(
      .lostPlaces(people.lost.count),
      people.lost.map { change in
        place(change.enrolment, in: base, on: page)
          + page(.lossCause(change.cause, titles: other.scenario, in: other.inSentence))
      }, on: page)
    lines += list(
      .movedPlaces(people.moved.count),
      people.moved.compactMap { place in
        guard let before = place.before, let after = place.after else { return nil }
        return page(.movedPlace(before, to: after.start, in: other.scenario))
      }, on: page)
    return lines
  }

  private func list(_ title: Wording, _ items: [String], on page: PlanSummary.Page) -> [String] {
    if items.isEmpty { return [] }
    let rest = items.count - Self.longestList
    return page.lines(title)
      + items.prefix(Self.longestList).flatMap { page.lines($0, after: "    - ") }
      + (rest > 0 ? page.lines(.furtherLines(rest, isAlsoData: isAlsoData), after: "    ") : [])
  }

  private func name(of officer: Officer.ID, in side: Side) -> String {
    side.scenario.nameAndNumber(of: officer)
  }

  private func place(
    _ enrolment: Enrolment, in side: Side, on page: PlanSummary.Page
  ) -> String {
    page(.place(enrolment, in: side.scenario))
  }
}
