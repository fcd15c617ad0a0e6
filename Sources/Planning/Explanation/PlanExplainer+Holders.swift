// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension PlanExplainer {
  /// How many holders of a scarce thing are told apart; those who use most of it come first.
  private static let mostHolders = 12

  /// Who uses what an officer lacks, and by which goal each of them comes first.
  ///
  /// Each is taken out in turn, the officer put in, and the one taken out given the best pathway that
  /// is left: the first goal in their order that changes tells.
  func holders(
    of changes: [LimitChange], insteadOf officer: Int, _ through: PathwayAutomaton, to good: [Bool]
  ) -> [Door.Holder] {
    let plan = WorkingPlan(pathways, index: index, automata: automata)
    let users = users(of: changes, in: plan).filter { $0 != officer }
    return users.prefix(Self.mostHolders).map { holder in
      Door.Holder(
        officer: scenario.officers[holder].id,
        exchange: exchange(of: holder, for: officer, through, to: good, in: plan))
    }
  }

  /// What becomes of the plan if a holder makes way: placed by the goals first, and where that breaks a
  /// class, by what fits.
  private func exchange(
    of holder: Int, for officer: Int, _ through: PathwayAutomaton, to good: [Bool],
    in plan: WorkingPlan
  ) -> Door.Exchange {
    let opened = index.limits.classes.indices.map(plan.classes)
    func placed(
      _ place: Int, _ roads: PathwayAutomaton, to good: [Bool]?, fits: Bool, in trial: WorkingPlan,
      without absent: [Int]
    ) -> Pathway? {
      guard fits else {
        return placement.best(of: place, roads, to: good, in: trial, opened: opened)
      }
      let others = trial.pathways.filter { !absent.contains($0.officer) }
      let filled = FilledLimits(limits: index.limits, pathways: others)
      return RoadsInRoom(
        of: roads, in: RoomLeft(in: filled, without: nil), costs: scenario.relaxationCosts
      ).pathway(lifting: [], to: good ?? roads.outcomes.map { _ in true }).map { found in
        roads.pathway(of: place, along: found.road) { found.seatRows[$0] ?? -1 }
      }
    }
    for (mineFits, theirsFits) in [(false, false), (true, false), (true, true)] {
      var trial = plan
      trial.remove(officer)
      trial.remove(holder)
      guard
        let mine = placed(
          officer, through, to: good, fits: mineFits, in: trial, without: [officer, holder])
      else { continue }
      trial.insert(mine)
      guard
        let theirs = placed(
          holder, automata[holder], to: nil, fits: theirsFits, in: trial, without: [holder])
      else { continue }
      trial.insert(theirs)
      if trial.isPossible { return exchange(from: plan, to: trial) }
    }
    return .isNotEnough
  }

  private func exchange(from plan: WorkingPlan, to trial: WorkingPlan) -> Door.Exchange {
    for goal in scenario.goals.map(\.goal) {
      let change = GoalChange(
        goal: goal, before: value(plan.cost(of: goal), of: goal),
        after: value(trial.cost(of: goal), of: goal))
      if change.before == change.after { continue }
      return change.isWorse ? .worsens(change) : .betters(change)
    }
    return .changesNothing
  }

  func value(_ cost: Int, of goal: Goal) -> ExactDecimal {
    index.scales.decimal(goal.isMinimised ? cost : -cost, of: goal)
  }

  /// Those who use the rows that would have to give way, the greatest users first.
  private func users(of changes: [LimitChange], in plan: WorkingPlan) -> [Int] {
    var used = Array(repeating: 0, count: pathways.count)
    for pathway in pathways {
      for change in changes { used[pathway.officer] += pathway.use(of: change, index.limits) }
    }
    return used.indices.filter { used[$0] > 0 }.sorted { (-used[$0], $0) < (-used[$1], $1) }
  }
}

extension Pathway {
  /// How much of a row that would have to give way the pathway uses, in its own unit.
  func use(of change: LimitChange, _ limits: SharedLimits) -> Int {
    switch change {
    case .seats(let row, _): starts.count { $0.seatRow == row }
    case .classes(let row, _): starts.count { limits.seats[$0.seatRow].classRow == row }
    case .belowMinimum: 0
    case .money(let row, _): money.reduce(0) { $1.row == row ? $0 + $1.dong : $0 }
    case .absence(let row, _): absence.reduce(0) { $1.row == row ? $0 + $1.load : $0 }
    }
  }
}
