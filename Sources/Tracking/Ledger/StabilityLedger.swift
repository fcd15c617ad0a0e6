// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// Every name in which a plan differs from the one before it, with the reason.
///
/// Entries add up to what the goal `stability` counts: starts lost that were still possible, and
/// starts added in the first year, a programme moved within that year once. What nobody chose (an
/// officer left, a start is no longer possible) is listed and counts nothing.
package struct StabilityLedger: Hashable, Sendable {
  /// How soon a change is felt, seen from the horizon's first year.
  package enum When: Hashable, Sendable, CaseIterable { case thisYear, nextYear, later }

  package enum Reason: Hashable, Sendable {
    /// The officer left.
    case gone
    /// The scenario offers the programme no more.
    case programmeGone
    /// The start is not admissible any more, or not needed.
    case refused([Refusal])
    /// No intake that the officer may use begins in that quarter.
    case noIntake
    /// The training begins in another quarter.
    case moved
    /// The officer takes another programme instead.
    case otherProgramme(Programme.ID, Quarter)
    /// It was possible, and others came first or limits were full.
    case othersFirst
    /// The plan before did not know the officer.
    case newcomer
    /// It meets requirements that would else be unmet.
    case closes([Requirement.ID])
    /// It leads to something else that is needed.
    case step
  }

  /// One change of one name.
  package struct Entry: Hashable, Sendable {
    package let officer: Officer.ID
    package let programme: Programme.ID

    /// The start that the plan before had, and the one that this plan has.
    package let before: Quarter?
    package let after: Quarter?
    package let reason: Reason
    package let when: When

    /// What `stability` counts for it.
    package let count: Int
  }

  /// The entries by time, officer and programme.
  package let entries: [Entry]

  package init(of plan: [Enrolment], since previous: PreviousPlan, in scenario: Scenario) {
    var book = LedgerBook(plan: plan, previous: previous, scenario: scenario)
    entries = book.entries().sorted { $0.order < $1.order }
  }

  /// What `stability` counts in all.
  package var count: Int { entries.reduce(0) { $0 + $1.count } }

  /// The entries felt at a time.
  package func entries(_ when: When) -> [Entry] { entries.filter { $0.when == when } }
}

extension StabilityLedger.Entry {
  /// The first quarter that is concerned.
  package var quarter: Quarter {
    [before, after].compactMap { $0 }.min() ?? Quarter(1800, 1)
  }

  fileprivate var order: (Quarter, Officer.ID, Programme.ID) { (quarter, officer, programme) }
}
