// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension GapShares {
  /// The shares of every goal that a plan does not prove.
  static func all(
    of stages: [GoalSequence.StageResult], plan: Candidate, in restricted: RestrictedMaster,
    threads: Int
  ) -> [Goal: GapShares] {
    var found: [Goal: GapShares] = [:]
    for stage in stages {
      let isProven = GoalProof.isProven(
        stage.goal, value: plan.cost(of: stage.goal), bound: stage.bound)
      guard !isProven, let point = stage.point,
        let gap = BoundGap(of: plan, at: point, in: restricted, threads: threads)
      else { continue }
      let scales = restricted.master.scales
      found[stage.goal] = GapShares(
        gap, bound: scales.whole(stage.bound, of: stage.goal), index: restricted.master.index)
    }
    return found
  }

  /// Puts a gap's terms together by cause; nothing where rounding is all there is.
  init?(_ gap: BoundGap, bound: Double, index: PlanningIndex) {
    var sums: [Cause: (amount: Double, greatest: (part: BoundGap.Part, amount: Double), count: Int)]
    sums = [:]
    // What falls below this is the solver's rounding and no cause of anything.
    let least = 1e-9 * (1 + abs(gap.value))
    for term in gap.terms where term.amount > least {
      let cause = term.part.cause
      let known = sums[cause] ?? (0, term, 0)
      sums[cause] = (
        known.amount + term.amount,
        term.amount > known.greatest.amount ? term : known.greatest, known.count + 1
      )
    }
    let whole = sums.sorted { $0.key.order < $1.key.order }.reduce(0) { $0 + $1.value.amount }
    guard whole > least else { return nil }
    let shares = sums.map { cause, sum in
      Share(
        cause: cause, percent: percent(sum.amount, of: whole),
        greatest: Place(sum.greatest.part, in: index), places: sum.count)
    }
    let closed = percent(max(0, bound - gap.bound), of: gap.value - gap.bound)
    self.init(
      shares: shares.filter { $0.percent > 0 }.sorted {
        (-$0.percent, $0.cause.order) < (-$1.percent, $1.cause.order)
      },
      percentClosed: closed)
  }
}

private func percent(_ part: Double, of whole: Double) -> Int {
  whole > 0 ? Int((100 * min(1, part / whole)).rounded()) : 0
}

extension GapShares.Cause {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension BoundGap.Part {
  var cause: GapShares.Cause {
    switch self {
    case .seats: .seats
    case .classes: .classes
    case .money: .money
    case .absence: .absence
    case .target: .targets
    case .goal: .earlierGoals
    case .officer: .people
    }
  }
}

extension GapShares.Place {
  fileprivate init(_ part: BoundGap.Part, in index: PlanningIndex) {
    let limits = index.limits
    self =
      switch part {
      case .seats(let row): .seats(limits.seats[row].intake.id)
      case .classes(let row):
        .classes(
          limits.classes[row].programme.id, limits.classes[row].quarter, limits.classes[row].unit)
      case .money(let row): .money(limits.money[row].fund, year: limits.money[row].year)
      case .absence(let row):
        .absence(
          limits.absence[row].limit.id, limits.absence[row].limit.unit,
          limits.absence[row].limit.quarter)
      case .target(let number): .target(index.scenario.targets[number].id)
      case .goal(let goal): .goal(goal)
      case .officer(let officer): .officer(index.scenario.officers[officer].id)
      }
  }
}
