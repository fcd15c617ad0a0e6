// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Who lacks what at the end of a quarter, and until when something can be done about it.
struct GapReport {
  /// What becomes of a gap by the horizon's end.
  enum Deadline: Hashable, Sendable {
    /// Training must begin in this quarter at the latest.
    case begin(Quarter)
    /// No admissible pathway closes it any more.
    case tooLate
    /// A decision not to send the officer is all that stands against it.
    case forbidden
    /// Nothing that leads there is offered to the officer in the whole horizon.
    case noClass
    /// It closes without a plan: training is under way, or the requirement ends.
    case closesItself
    /// The officer leaves before the horizon's end.
    case leaves
  }

  /// One person's lack of one thing.
  struct Entry {
    let row: GapTable.Row
    let gap: Gap
    let deadline: Deadline
  }

  let scenario: Scenario
  let table: GapTable

  /// All gaps by officer and requirement.
  let entries: [Entry]

  /// Puts the gaps at the end of a quarter beside the points of no return, and those that would be if
  /// nothing were forbidden.
  init(
    _ scenario: Scenario, at quarter: Quarter,
    deadlines: [Officer.ID: [Requirement.ID: Quarter]],
    withoutProhibitions: [Officer.ID: [Requirement.ID: Quarter]] = [:]
  ) {
    self.scenario = scenario
    table = scenario.gaps(atEndOf: quarter)
    let openAtEnd = Dictionary(
      scenario.gaps(atEndOf: scenario.horizon.last).rows.map { row in
        (row.officer, Set(row.gaps.map(\.requirement.id)))
      }
    ) { first, _ in first }
    entries = table.rows.flatMap { row in
      row.gaps.map { gap in
        let deadline: Deadline =
          if let open = openAtEnd[row.officer] {
            if !open.contains(gap.requirement.id) {
              .closesItself
            } else {
              deadlines[row.officer]?[gap.requirement.id].map(Deadline.begin)
                ?? (withoutProhibitions[row.officer]?[gap.requirement.id] != nil
                  ? .forbidden
                  : scenario.offersAnything(for: gap.requirement, to: row.officer)
                    ? .tooLate : .noClass)
            }
          } else {
            .leaves
          }
        return Entry(row: row, gap: gap, deadline: deadline)
      }
    }
  }

  /// The gaps whose training must begin soonest first.
  var byUrgency: [Entry] {
    entries.enumerated().compactMap { place, entry -> (Quarter, Int, Entry)? in
      guard case .begin(let quarter) = entry.deadline else { return nil }
      return (quarter, place, entry)
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}

extension Scenario {
  /// Tells whether a programme that leads to a requirement has an intake open to an officer.
  fileprivate func offersAnything(for requirement: Requirement, to officer: Officer.ID) -> Bool {
    let officer = self.officer(officer)
    return programmes.contains { programme in
      programme.grants.contains { requirement.accepts.contains(where: $0.satisfies) }
        && horizon.contains { quarter in
          !intakes(of: programme.id, startingIn: quarter, openTo: officer).isEmpty
        }
    }
  }
}
