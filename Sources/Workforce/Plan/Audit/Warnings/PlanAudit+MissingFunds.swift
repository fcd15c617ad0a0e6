// SPDX-License-Identifier: GPL-3.0-or-later

extension PlanAudit {
  /// Officers with an open gap whom nothing but the missing fund of their unit keeps from a programme
  /// that closes it, shared limits apart; those of one unit and programme together.
  static func missingOwnFunds(
    for gaps: [OpenGap], in plan: AuditedPlan
  ) -> [BilingualText] {
    let scenario = plan.scenario
    let open = Dictionary(grouping: gaps, by: \.officer)
    var groups: [Place: [Officer.ID]] = [:]
    for career in plan.careers where scenario.ownFund(of: career.officer.unit) == nil {
      guard let missing = open[career.officer.id] else { continue }
      let wanted = missing.flatMap { gap in
        scenario.requirementsAsked(
          of: career.officer, in: scenario.horizon.last,
          holding: career.holdings(atEndOf: scenario.horizon.last)
        ).filter { $0.id == gap.requirement }.flatMap(\.accepts)
      }
      for programme in scenario.programmes
      where programme.grants.contains(where: { wanted.contains(where: $0.satisfies) })
        && career.lacksOnlyTheFund(for: programme, in: scenario)
      {
        groups[Place(unit: career.officer.unit, programme: programme.id), default: []]
          .append(career.officer.id)
      }
    }
    return groups.sorted { $0.key < $1.key }.map { place, officers in
      let (unit, title) = (scenario.title(of: place.unit), scenario.title(of: place.programme))
      let names = officers.map(scenario.nameAndNumber).joined(separator: ", ")
      return BilingualText(
        "\(unit) không có nguồn kinh phí cho phần “own” của lớp “\(title)”; nếu có thì còn có thể cử "
          + names,
        "\(unit) has no fund for the share “own” of “\(title)”; with one, there could still go "
          + names)
    }
  }

  private struct Place: Hashable, Comparable {
    let unit: Unit.ID
    let programme: Programme.ID

    static func < (left: Place, right: Place) -> Bool {
      (left.unit, left.programme) < (right.unit, right.programme)
    }
  }
}

extension AuditedCareer {
  /// Tells whether some intake would be open to the officer were it not for the unit's fund.
  fileprivate func lacksOnlyTheFund(for programme: Programme, in scenario: Scenario) -> Bool {
    scenario.horizon.contains { quarter in
      guard
        scenario.seatPayments(for: programme, startingIn: quarter, officer: officer) == nil,
        !scenario.intakes(of: programme.id, startingIn: quarter, openTo: officer).isEmpty
      else { return false }
      let start = Career.Start(programme: programme, quarter: quarter)
      return refusals(of: start, in: scenario) == [.noOwnFund]
    }
  }
}
