// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// The starts of the previous plan, inside the horizon, that are still in some admissible pathway
  /// of their officer.
  ///
  /// Complexity: one search for each start; see `hasPathway(of:containing:)`.
  public func possiblePreviousStarts() -> Set<Commitment> {
    Set((previousPlan?.starts ?? []).filter(isStillPossible))
  }

  func isStillPossible(_ start: Commitment) -> Bool {
    guard knows(officer: start.officer), knows(programme: start.programme),
      horizon.contains(start.start)
    else { return false }
    return hasPathway(
      of: officer(start.officer),
      containing: Career.Start(programme: programme(start.programme), quarter: start.start))
  }

  /// Tells whether an officer alone, shared limits apart, could attend a programme from a quarter.
  ///
  /// Walks through the horizon quarter by quarter, choosing at each any set of programmes that may
  /// begin there, and gives up on what it has seen before: two ways that hold the same, attend the
  /// same and keep the same decisions have the same future. What follows the wanted start can't
  /// spoil it, so the walk ends there unless decisions remain to be kept.
  ///
  /// Complexity: exponential in the programmes an officer may need, which are few.
  public func hasPathway(of officer: Officer, containing start: Career.Start) -> Bool {
    var search = PathwaySearch(scenario: self, officer: officer, wanted: start)
    return search.succeeds()
  }
}
