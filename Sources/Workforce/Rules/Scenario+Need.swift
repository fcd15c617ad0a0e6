// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// The programmes an officer needs once all under way has ended: no training for its own sake.
  ///
  /// A programme is needed when one of its grants satisfies
  ///
  /// 1. an alternative of a requirement of the position or planned position that is asked of the
  ///    officer and would otherwise be unmet or lapsed in some quarter from `end` to the horizon's
  ///    last;
  /// 2. a test in the measure of a target in whose population the officer may be, when the measure
  ///    would not hold at `due`; or
  /// 3. a test, not yet true, in the `eligible` of a programme needed in this sense.
  ///
  /// The holdings are those at the end of the quarter before the start, and what training then
  /// under way will grant at its end; the end is the last quarter of the programme in question.
  ///
  /// Complexity: quarters × requirements × holdings, plus programmes² in the worst chain.
  public func programmesNeeded(
    by officer: Officer, holding holdings: Holdings, endingIn end: Quarter
  ) -> Set<Programme.ID> {
    let wanted = testsWanted(by: officer, holding: holdings, from: end)
    var needed = Set(
      programmes.filter { programme in
        programme.grants.contains { grant in wanted.contains(where: grant.satisfies) }
      }.map(\.id))
    var frontier = needed
    while !frontier.isEmpty {
      let steps = frontier.flatMap { programme($0).eligible.qualificationTests }
        .filter { !holdings.answer($0) }
      let added = programmes.filter { programme in
        !needed.contains(programme.id)
          && programme.grants.contains { grant in steps.contains(where: grant.satisfies) }
      }
      frontier = Set(added.map(\.id))
      needed.formUnion(frontier)
    }
    return needed
  }

  private func testsWanted(
    by officer: Officer, holding holdings: Holdings, from end: Quarter
  ) -> Set<QualificationTest> {
    var tests: Set<QualificationTest> = []
    // A start may end after the horizon only when a decision requires it; then nothing is wanted.
    var quarter = max(end, horizon.first)
    while quarter <= horizon.last {
      defer { quarter = quarter.advanced(by: 1) }
      guard officer.isInService(in: quarter) else { continue }
      let asked =
        requirementsAsked(of: officer, in: quarter, holding: holdings)
        + requirementsOfPlannedPosition(askedOf: officer, in: quarter, holding: holdings)
      for requirement in asked where !requirement.isMet(by: holdings, atEndOf: quarter) {
        tests.formUnion(requirement.accepts)
      }
    }
    for target in targets where officer.isInService(in: target.due) {
      guard case .condition(let measure) = target.measure else { continue }
      let circumstances = circumstances(of: officer, on: target.due.lastDay, holding: holdings)
      if target.population.mayHold(in: circumstances), !measure.holds(in: circumstances) {
        tests.formUnion(measure.qualificationTests)
      }
    }
    return tests
  }
}
