// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension WhyNot {
  /// The cheapest concessions that bring the aim as near as it can come to those who may reach it.
  ///
  /// Where the problem is small it is one integer program with the concessions as variables: first of all
  /// plans, then, with seats and classes settled, of those that differ in money and absence. Otherwise an
  /// elastic linear program tells what must be paid at least and which pathways are worth looking at, whole
  /// plans are repaired and made with limits out of the way, and then shrunk. Last, each concession is
  /// taken away alone: what the aim can be reached without is taken back.
  func relief(
    _ search: ReachSearch, _ planning: ReachPlanning, _ exact: ReachProgram?,
    _ rows: PlanEnrolments, _ first: ReachSearch.Whole?, _ shortages: [SeatShortage],
    isForbidden: inout Bool
  ) throws(PlanningFailure) -> WhyNotAnswer.Relief? {
    let ground = search.ground
    let index = ground.index
    let elastic = ElasticLimits(costs: index.scenario.relaxationCosts, kept: keptFamilies)
    var state = ReliefState(ground: ground, costs: elastic.costs)
    if let first {
      state.offer(first.leftOut.count <= ground.spare ? first : nil)
      state.offer(ReachRepair(ground: ground, elastic: elastic).repaired(first))
    }
    if let exact { try solve(&state, elastic, exact) }
    let seats = shortages.leastSeats(sparing: ground.spare)
    if seats > 0 {
      isForbidden = elastic.kept.contains(.seats)
      if isForbidden { return nil }
      state.raise(Double(seats) * ExactDecimal(elastic.costs.seat).approximation)
    }
    if !state.isCheapest, exact == nil || state.best == nil {
      try look(&state, elastic, search, planning)
    }
    isForbidden = state.isImpossible
    guard state.best != nil, !state.isImpossible else { return nil }
    let needed = try spared(&state, elastic, search, exact, shortages)
    guard let best = state.best else { return nil }
    let concessions = index.concessions(state.changes)
    let enrolments = rows.enrolments(of: best.pathways)
    guard
      PlanAudit.violations(of: enrolments, in: index.scenario.relaxed(by: concessions)).isEmpty
    else { return nil }
    return WhyNotAnswer.Relief(
      concessions: concessions, cost: state.cost, bound: min(state.cost, state.bound),
      isNeeded: concessions.map { concession in
        needed.contains { $0.isOfSameLimit(as: concession) }
      }, reached: ground.possible.count - best.leftOut.count, plan: enrolments)
  }

  /// What is known so far.
  struct ReliefState {
    let ground: ReachGround
    let costs: RelaxationCosts
    private(set) var best: ReachSearch.Whole?
    private(set) var changes: [LimitChange] = []

    /// In millionths: what the best costs, and what no concessions undercut.
    private(set) var cost = Int.max
    var bound = 0

    /// What nothing undercuts with the seats and classes of the best, in millionths.
    var settledBound = 0

    /// Whether limits that are kept forbid it.
    var isImpossible = false

    init(ground: ReachGround, costs: RelaxationCosts) {
      self.ground = ground
      self.costs = costs
    }

    /// Whether nothing is cheaper by as much as anybody would see.
    var isCheapest: Bool { best != nil && cost - bound <= WhyNotAnswer.Relief.tolerance }

    mutating func offer(_ whole: ReachSearch.Whole?) {
      guard let whole, whole.leftOut.count <= ground.spare else { return }
      let excess = ground.index.limits.excess(of: whole.pathways)
      let price = ground.index.price(of: excess, costs)
      if price < cost { (best, changes, cost) = (whole, excess, price) }
    }

    mutating func settle(_ least: Double?) {
      guard let least, least.isFinite else { return }
      settledBound = Int((least * 1_000_000).rounded(.down)) - 1
    }

    mutating func raise(_ least: Double?) {
      guard let least, least.isFinite else { return }
      bound = max(bound, Int(((least - 1e-6) * 1_000_000).rounded(.down)))
    }
  }

  private func solve(
    _ state: inout ReliefState, _ elastic: ElasticLimits, _ exact: ReachProgram
  ) throws(PlanningFailure) {
    let ground = state.ground
    let question = ReachProgram.Question(wanted: ground.possible, allowed: ground.spare)
    switch try exact.cheapest(
      question, elastic, below: state.best == nil ? nil : state.cost)
    {
    case .nothing:
      guard state.best != nil else {
        state.isImpossible = true
        return
      }
      // What would be cheaper by less than that was not looked for.
      state.raise(Double(state.cost) / 1_000_000 - ReachProgram.leastSaving)
      return
    case .plan(let whole, let least):
      state.offer(whole)
      state.raise(least)
    case .unknown(let least): state.raise(least)
    }
    guard !state.isCheapest, state.best != nil else { return }
    let settled = try exact.cheapest(
      question, elastic, below: state.cost, settled: state.changes)
    switch settled {
    case .plan(let whole, let least):
      state.offer(whole)
      state.settle(least)
    case .nothing:
      state.settledBound = state.cost - Int(ReachProgram.leastSaving * 1_000_000)
    case .unknown(let least): state.settle(least)
    }
  }

  /// Looks for cheap concessions where no program can be solved outright.
  private func look(
    _ state: inout ReliefState, _ elastic: ElasticLimits, _ search: ReachSearch,
    _ planning: ReachPlanning
  ) throws(PlanningFailure) {
    let ground = state.ground
    if !ground.isLarge {
      guard let least = try search.elasticBound(of: ground.possible, elastic) else { return }
      state.raise(least.cost)
      let repair = ReachRepair(ground: ground, elastic: elastic)
      let proposed = try search.best(of: ground.possible, lifting: least.proposal)
      state.offer(proposed.flatMap(repair.repaired))
      if !state.isCheapest {
        state.offer(try search.whole(of: ground.possible, lifting: [], elastic: elastic))
      }
    }
    let all = LimitElement.all(of: ground.index.limits)
      .filter { keptFamilies.isDisjoint(with: $0.family) }
    if !state.isCheapest {
      let wishes = [LimitFamilies.seats, .classMinimum, .money, .absence, .all].map { family in
        all.filter { !family.isDisjoint(with: $0.family) }
          .map { $0.lifted(for: ground.possible.count) }
      }.filter { !$0.isEmpty }
      let found = SideBySide.map(wishes.count, threads: threads) { number in
        Result { () throws(PlanningFailure) in
          try planning.plan(.enough, lifting: wishes[number])
        }
      }
      for plan in found { state.offer(try plan.get()) }
    }
    if !state.isCheapest, let best = state.best {
      state.offer(try planning.shrunk(best, costs: elastic.costs))
    }
  }

  /// Takes each concession away alone, the dearest first: what is proven to be needed stays, what a plan
  /// does without goes.
  ///
  /// - Returns: those that are proven to be needed.
  private func spared(
    _ state: inout ReliefState, _ elastic: ElasticLimits, _ search: ReachSearch,
    _ exact: ReachProgram?, _ shortages: [SeatShortage]
  ) throws(PlanningFailure) -> [Concession] {
    let ground = state.ground
    let index = ground.index
    let question = ReachProgram.Question(wanted: ground.possible, allowed: ground.spare)
    var needed: [Concession] = []
    // A solve for each of hundreds would take hours; to count takes no time.
    if ground.isLarge { return neededSeats(state.changes, in: ground, shortages) }
    func price(_ concession: Concession) -> Int { concession.cost(elastic.costs) }
    var left = index.concessions(state.changes).sorted { price($0) > price($1) }
    while let concession = left.first {
      left.removeFirst()
      // Without it the others would be cheaper than anything can be, or than anything with these seats
      // and classes.
      let rest = state.cost - price(concession)
      if rest < state.bound || rest < state.settledBound && !concession.isWhole {
        needed.append(concession)
        continue
      }
      let others = state.changes.filter {
        !(index.concessions([$0]).first?.isOfSameLimit(as: concession) ?? false)
      }
      var without: ReachSearch.Whole?
      if let exact {
        switch try exact.anyPlan(question, elastic, granting: others) {
        case .nothing: needed.append(concession)
        case .plan(let whole, _): without = whole
        case .unknown: break
        }
      } else {
        let bound = try search.bound(
          of: ground.possible, lifting: others, allowed: ground.spare)
        if bound.least > ground.spare {
          needed.append(concession)
        } else {
          without = try search.best(of: ground.possible, lifting: others)
        }
      }
      guard let without else { continue }
      let before = state.cost
      state.offer(without)
      if state.cost < before {
        // What was needed beside the others may be spared beside fewer.
        needed = []
        state.settledBound = 0
        left = index.concessions(state.changes).sorted { price($0) > price($1) }
      }
    }
    return needed
  }

  /// The seats without which, by counting, too many would find none.
  private func neededSeats(
    _ changes: [LimitChange], in ground: ReachGround, _ shortages: [SeatShortage]
  ) -> [Concession] {
    var added: [Int: Int] = [:]
    for case .seats(let row, let more) in changes { added[row, default: 0] += more }
    let needed = changes.filter { change in
      guard case .seats(let row, _) = change else { return false }
      return shortages.need(row, beside: added, sparing: ground.spare)
    }
    return ground.index.concessions(needed)
  }

  var keptFamilies: LimitFamilies {
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

extension Concession {
  /// Whether it is of seats or classes, and so of whole numbers.
  fileprivate var isWhole: Bool {
    switch self {
    case .money, .absence: false
    default: true
    }
  }
}
