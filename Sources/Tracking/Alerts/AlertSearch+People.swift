// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension AlertSearch {
  /// Looks at who is below standard, whose qualifications expire, who must begin soon and who leaves.
  mutating func lookAtPeople() {
    let now = Quarter(containing: state.day)
    var expiring: [Expiry: [Officer.ID]] = [:]
    var coming: [Expiry: [Officer.ID]] = [:]
    let beginnings = beginnings
    for officer in scenario.officers where officer.isInService(on: state.day) {
      let asked = scenario.requirementsAsked(of: officer, in: now, holding: officer.holdings)
      let lacks = asked.filter { !$0.isMet(by: officer.holdings, atEndOf: now) }
      if leavesFirst(officer) {
        leave(officer, lacking: lacks)
      } else {
        if !lacks.isEmpty {
          add(
            .belowStandard(
              officer.id,
              lacks.map { Alert.Lack(requirement: $0.id, remedy: remedy(of: $0, for: officer)) }),
            by: nil, cost: costs.cost(of: officer.id, lacking: Set(lacks.map(\.id))))
        }
        lookAtPointsOfNoReturn(of: officer)
      }
      for expiry in expiries(of: officer, asked: asked, in: now) {
        expiring[expiry, default: []].append(officer.id)
      }
      let standard = scenario.position(officer.position).standard
      for demand in demands(on: officer, from: beginnings[standard] ?? []) {
        coming[demand, default: []].append(officer.id)
      }
    }
    for (expiry, officers) in expiring.sorted(by: { $0.key < $1.key }) {
      add(
        .qualificationExpires(expiry.requirement, expiry.quarter, officers),
        by: expiry.quarter.lastDay,
        cost: costs.cost(of: officers, lacking: expiry.requirement))
    }
    for (demand, officers) in coming.sorted(by: { $0.key < $1.key }) {
      add(
        .requirementComing(demand.requirement, demand.quarter, officers),
        by: demand.quarter.firstDay, cost: costs.cost(of: officers, lacking: demand.requirement))
    }
  }

  /// A requirement and a quarter in which something about it changes.
  private struct Expiry: Hashable, Comparable {
    let requirement: Requirement.ID
    let quarter: Quarter

    static func < (left: Self, right: Self) -> Bool {
      (left.quarter, left.requirement) < (right.quarter, right.requirement)
    }
  }

  /// Whether an officer leaves before the horizon's end, and before all that is asked is met.
  private func leavesFirst(_ officer: Officer) -> Bool {
    guard !officer.isInService(in: scenario.horizon.last) else { return false }
    let career = scenario.career(of: officer, adding: ahead[officer.id])
    let served = career.standings(in: scenario.horizon, of: scenario)
    return served.isEmpty || served.allSatisfy { !$0.isCompliant }
  }

  private mutating func leave(_ officer: Officer, lacking lacks: [Requirement]) {
    guard !lacks.isEmpty else { return }
    let open = lacks.map(\.id)
    add(
      .retiresFirst(officer.id, open, lastDay: officer.lastDayOfService),
      by: officer.lastDayOfService, cost: costs.cost(of: officer.id, lacking: Set(open)))
  }

  private mutating func lookAtPointsOfNoReturn(of officer: Officer) {
    let points = pointsOfNoReturn[officer.id] ?? [:]
    for (id, quarter) in points.sorted(by: { $0.key < $1.key }) where beginsSoon(quarter) {
      let asked = scenario.requirementsAsked(
        of: officer, in: scenario.horizon.last, holding: officer.holdings)
      guard let requirement = asked.first(where: { $0.id == id }) else { continue }
      let remedy = remedy(of: requirement, for: officer)
      if case .underWay = remedy { continue }
      add(
        .pointOfNoReturn(officer.id, Alert.Lack(requirement: id, remedy: remedy), quarter),
        by: quarter.firstDay, cost: costs.cost(of: officer.id, lacking: [id]))
    }
  }

  /// What counts now and not for much longer, unless something renews it.
  private func expiries(
    of officer: Officer, asked: [Requirement], in now: Quarter
  ) -> [Expiry] {
    asked.filter { $0.validMonths != nil && $0.isMet(by: officer.holdings, atEndOf: now) }
      .compactMap { requirement in
        let last = officer.holdings.qualifications.filter(requirement.acceptsKind)
          .compactMap(\.awarded).compactMap(requirement.lastQuarter(ofAwardOn:)).max()
        guard let last, last.lastDay <= until, officer.isInService(in: last.advanced(by: 1)) else {
          return nil
        }
        let next = last.advanced(by: 1)
        // What is under way or planned may renew it in time.
        guard requirement.isInForce(in: next),
          !requirement.isMet(by: holdings(of: officer, atEndOf: next), atEndOf: next)
        else { return nil }
        return Expiry(requirement: requirement.id, quarter: last)
      }
  }

  /// The quarters that begin soon and in which something new is asked, by standard.
  private var beginnings: [PositionStandard.ID: [Quarter]] {
    scenario.standards.reduce(into: [:]) { quarters, standard in
      quarters[standard.id] = Set(standard.requirements.compactMap(\.from)).filter(beginsSoon)
        .sorted()
    }
  }

  /// The requirements that come into force soon and that an officer will not meet then.
  private func demands(on officer: Officer, from quarters: [Quarter]) -> [Expiry] {
    quarters.flatMap { quarter -> [Expiry] in
      guard officer.isInService(in: quarter) else { return [] }
      let held = holdings(of: officer, atEndOf: quarter)
      return scenario.requirementsAsked(of: officer, in: quarter, holding: held)
        .filter { $0.from == quarter && !$0.isMet(by: held, atEndOf: quarter) }
        .map { Expiry(requirement: $0.id, quarter: quarter) }
    }
  }

  /// What an officer holds in time if everything under way and planned ends well.
  private func holdings(of officer: Officer, atEndOf quarter: Quarter) -> Holdings {
    scenario.career(of: officer, adding: ahead[officer.id]).holdings(atEndOf: quarter)
  }
}
