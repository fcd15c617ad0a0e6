// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What a move takes out: officers who sit in a class, or could, or share something.
extension RuinAndRecreate {
  mutating func step() {
    if !plan.lacking.isEmpty, generator.below(4) == 0 { return mend() }
    let rows = pools.fillableRows
    guard !rows.isEmpty else { return shake() }
    switch setting.mix.draw(by: &generator) {
    case .open: open(rows[generator.below(rows.count)])
    case .close: close(rows[generator.below(rows.count)])
    case .shift: shift(rows[generator.below(rows.count)])
    case .shake: shake()
    }
  }

  /// Closes classes that no money is left for, and fills or closes those that lack learners, whatever
  /// that costs.
  mutating func closeLacking() {
    penalty = Self.strictness * weights.breach
    worth = value
    for row in pools.moneyRows where plan.money[row] > plan.room.money[row] {
      let payers = pools.classRows.filter { number in
        plan.learners[number] > 0
          && setting.index.limits.classes[number].payments.contains { $0.row == row }
      }.sorted { (plan.learners[$0], $0) < (plan.learners[$1], $1) }
      for payer in payers where plan.money[row] > plan.room.money[row] {
        close(payer, atAnyCost: true)
      }
    }
    for row in plan.lacking.sorted() where plan.missing(in: row) > 0 {
      fill(row)
      if plan.missing(in: row) > 0 { close(row, atAnyCost: true) }
    }
  }

  /// Fills a class that lacks learners, or closes it.
  private mutating func mend() {
    let row = plan.lacking[generator.below(plan.lacking.count)]
    if generator.below(2) == 0 { fill(row) } else { close(row) }
  }

  mutating func fill(_ row: Int) {
    attempt(candidates(for: row, opening: 0) + learners(in: row), favouring: [row], opening: 0)
  }

  /// Opens one class more, with as many officers as it takes who could sit in it.
  mutating func open(_ row: Int) {
    guard plan.classes(in: row) < classes[row].maximumClasses else { return }
    let learners = candidates(for: row, opening: 1)
    if generator.below(2) == 0 { return openMakingWay(row, to: learners) }
    attempt(learners, favouring: [row], avoiding: [])
  }

  private mutating func close(_ row: Int, atAnyCost: Bool = false) {
    guard plan.learners[row] > 0 else { return }
    let usual = threshold
    if atAnyCost { threshold = .infinity }
    attempt(learners(in: row), favouring: [], avoiding: [row])
    threshold = usual
  }

  /// Moves a class to another of the same programme.
  private mutating func shift(_ row: Int) {
    guard plan.learners[row] > 0 else { return open(row) }
    let others = pools.siblings(of: row)
    guard !others.isEmpty else { return close(row) }
    let other = others[generator.below(others.count)]
    attempt(
      learners(in: row) + candidates(for: other, opening: 1), favouring: [other],
      avoiding: [row])
  }

  /// Lets some officers choose anew: of one unit, one seat row, one fund's year, or any.
  private mutating func shake() {
    // Few as a rule: two to four officers better the plan three times as much for their time as ten or more.
    let size = 2 + generator.below(1 + generator.below(15))
    var pool: [Int]
    switch generator.below(4) {
    case 0:
      let officer = pools.movable[generator.below(pools.movable.count)]
      pool = pools.neighbours(of: officer)
    case 1:
      let rows = pools.seatRows
      pool = near(rows.isEmpty ? [] : pools.officersOfSeat[rows[generator.below(rows.count)]])
    case 2:
      // Officers who share a fund's year can make room there for one another only together.
      let rows = pools.moneyRows
      let row = rows.isEmpty ? -1 : rows[generator.below(rows.count)]
      pool = sample(rows.isEmpty ? [] : pools.officersOfMoney[row], 200)
        .filter { plan.pathways[$0].money.contains { $0.row == row } }
      pool = near(pool)
    default: pool = near(pools.movable)
    }
    if pool.isEmpty { pool = near(pools.movable) }
    attempt(sample(pool, size), favouring: [], avoiding: [])
  }

  /// Those of a pool who are at home where one of them is, as a rule.
  ///
  /// Others share little with one another, and what betters one home should not fall with what
  /// harms another.
  private mutating func near(_ pool: [Int]) -> [Int] {
    guard pools.hasHomes, !pool.isEmpty, generator.below(8) > 0 else { return pool }
    return pools.atHome(pool, with: pool[generator.below(pool.count)])
  }

  /// Different officers of a pool, in no order.
  private mutating func sample(_ pool: [Int], _ size: Int) -> [Int] {
    guard pool.count > size else { return pool }
    var chosen: Set<Int> = []
    for _ in 0..<size { chosen.insert(pool[generator.below(pool.count)]) }
    return chosen.sorted()
  }

  /// Officers who could sit in a class and don't: as a rule not many more than it lacks.
  private mutating func candidates(for row: Int, opening: Int) -> [Int] {
    let terms = classes[row].terms
    let lacked = (plan.classes(in: row) + opening) * terms.minimum - plan.learners[row]
    let size =
      generator.below(4) == 0 ? max(120, 2 * terms.maximum) : 6 + max(1, lacked) * 3 / 2
    return sample(pools.officersOfClass[row], size)
  }

  func learners(in row: Int) -> [Int] {
    classes[row].seatRows.flatMap { plan.learnersOfSeat[$0] }.filter(pools.mayMove)
  }

  var classes: [SharedLimits.ClassRow] { setting.index.limits.classes }
}
