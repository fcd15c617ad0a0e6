// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// Who lacks what at the end of a quarter if nothing is planned; training under way runs on.
  ///
  /// Complexity: officers × requirements × holdings; linear in officers.
  public func gaps(atEndOf quarter: Quarter) -> GapTable {
    GapTable(
      quarter: quarter,
      rows: officers.filter { $0.isInService(in: quarter) }.map { row(of: $0, atEndOf: quarter) })
  }

  /// What an officer comes to hold with the training under way and nothing else.
  public func careerWithoutPlan(of officer: Officer) -> Career {
    Career(
      officer: officer,
      starts: commitments(of: officer.id).map {
        Career.Start(programme: programme($0.programme), quarter: $0.start)
      })
  }

  private func row(of officer: Officer, atEndOf quarter: Quarter) -> GapTable.Row {
    let holdings = careerWithoutPlan(of: officer).holdings(atEndOf: quarter)
    let asked = requirementsAsked(of: officer, in: quarter, holding: holdings)
    let gaps = asked.filter { !$0.isMet(by: holdings, atEndOf: quarter) }.map { requirement in
      gap(of: officer, in: requirement, holding: holdings, atEndOf: quarter)
    }
    return GapTable.Row(
      officer: officer.id, unit: officer.unit, position: officer.position(in: quarter),
      asked: asked.map(\.id), gaps: gaps)
  }

  private func gap(
    of officer: Officer, in requirement: Requirement, holding holdings: Holdings,
    atEndOf quarter: Quarter
  ) -> Gap {
    let accepted = holdings.qualifications.filter(requirement.acceptsKind)
    let asked = [requirement.from, officer.inServiceSince.map(Quarter.init(containing:))]
      .compactMap(\.self).max()
    if accepted.isEmpty {
      return Gap(
        officer: officer.id, requirement: requirement, cause: .neverHeld, since: asked)
    }
    guard
      let lapsed = accepted.compactMap(\.awarded).compactMap(requirement.lastQuarter(ofAwardOn:))
        .max()
    else {
      return Gap(officer: officer.id, requirement: requirement, cause: .undated, since: nil)
    }
    return Gap(
      officer: officer.id, requirement: requirement, cause: .lapsed(after: lapsed),
      since: max(lapsed.advanced(by: 1), asked ?? lapsed))
  }
}
