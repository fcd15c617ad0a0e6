// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension WhyNot {
  /// The cheapest concessions that bring the aim as near as it can come to those who may reach it.
  ///
  /// An elastic linear program tells what must be paid at least and which pathways are worth looking at;
  /// branch and bound over these finds a whole plan; then each concession is tried again: what the aim
  /// can be reached without is taken back.
  func relief(
    _ search: ReachSearch, _ planning: ReachPlanning, _ rows: PlanEnrolments,
    _ first: ReachSearch.Whole?
  ) throws(PlanningFailure) -> WhyNotAnswer.Relief? {
    let ground = search.ground
    let (officers, index) = (ground.possible, ground.index)
    let elastic = ElasticLimits(
      costs: index.scenario.relaxationCosts, kept: keptFamilies, allowed: ground.spare)
    guard let least = try search.elasticBound(of: officers, elastic), least.over < 1e-6 else {
      return nil
    }
    func cost(_ whole: ReachSearch.Whole) -> Int {
      index.price(of: index.limits.excess(of: whole.pathways), elastic.costs)
    }
    let repair = ReachRepair(ground: ground, elastic: elastic)
    let proposed = try search.best(
      of: officers, lifting: least.proposal)
    var found = [first, proposed].compactMap { $0.flatMap(repair.repaired) }
    if found.allSatisfy({ Double(cost($0)) > (least.cost + 1e-6) * 1_000_000 }),
      let whole = try search.whole(of: officers, lifting: [], elastic: elastic),
      whole.leftOut.count <= ground.spare
    {
      found.append(whole)
    }
    if let made = try made(planning, search, cost) { found.append(made) }
    guard var best = found.min(by: { cost($0) < cost($1) }) else { return nil }
    best = try planning.shrunk(best, costs: elastic.costs)
    var changes = index.limits.excess(of: best.pathways)
    var needed: Set<LimitChange> = []
    // The dearest first: what can be had without it saves most.
    var left = changes.sorted { $0.size(elastic.costs) > $1.size(elastic.costs) }
    while let change = left.first {
      left.removeFirst()
      let others = changes.filter { $0 != change }
      let bound = try search.bound(of: officers, lifting: others, allowed: ground.spare)
      if bound.least > ground.spare {
        needed.insert(change)
        continue
      }
      let without = try search.best(of: officers, lifting: others)
      if let without, without.leftOut.count <= ground.spare {
        best = without
        changes = index.limits.excess(of: without.pathways)
        left.removeAll { !changes.contains($0) }
      }
    }
    let isNeeded = index.concessions(changes).map { concession in
      changes.filter { index.concessions([$0]).first?.isOfSameLimit(as: concession) ?? false }
        .contains(where: needed.contains)
    }
    let concessions = index.concessions(changes)
    let enrolments = rows.enrolments(of: best.pathways)
    guard
      PlanAudit.violations(of: enrolments, in: index.scenario.relaxed(by: concessions)).isEmpty
    else { return nil }
    return WhyNotAnswer.Relief(
      concessions: concessions,
      cost: concessions.reduce(0) { $0 + $1.cost(elastic.costs) },
      bound: max(0, Int(((least.cost - 1e-6) * 1_000_000).rounded(.down))),
      isNeeded: isNeeded, reached: officers.count - best.leftOut.count, plan: enrolments)
  }

  /// The cheapest of plans made when a family of limits, or all that may, are out of the way.
  private func made(
    _ planning: ReachPlanning, _ search: ReachSearch, _ cost: (ReachSearch.Whole) -> Int
  ) throws(PlanningFailure) -> ReachSearch.Whole? {
    let ground = search.ground
    let all = LimitElement.all(of: ground.index.limits)
      .filter { keptFamilies.isDisjoint(with: $0.family) }
    var best: ReachSearch.Whole?
    for family in [LimitFamilies.seats, .classMinimum, .money, .absence, .all] {
      let lifts = all.filter { !family.isDisjoint(with: $0.family) }
        .map { $0.lifted(for: ground.possible.count) }
      guard !lifts.isEmpty, let found = try planning.plan(.enough, lifting: lifts),
        found.leftOut.count <= ground.spare
      else { continue }
      if best.map({ cost(found) < cost($0) }) ?? true { best = found }
    }
    return best
  }

  private var keptFamilies: LimitFamilies {
    kept.reduce(into: []) { families, family in
      switch family {
      case .seats: families.formUnion(.seats)
      case .classes: families.formUnion(.classMinimum)
      case .money: families.formUnion(.money)
      case .absence: families.formUnion(.absence)
      }
    }
  }
}
