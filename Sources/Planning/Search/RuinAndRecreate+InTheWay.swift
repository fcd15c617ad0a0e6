// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Who is in the way of a class: a commune may have just as many learners as a class needs, who can be
/// away together only when others at home stay, and pays for the class only what it saves on others.
extension RuinAndRecreate {
  /// Opens one class more, while those at home who are in its way come back last.
  mutating func openMakingWay(_ row: Int, to learners: [Int]) {
    let home = pools.atHome(with: learners)
    let learning = Set(learners)
    var others = Set(absent(at: home, while: learners, learnIn: row))
    var closed: [Int] = []
    for payment in classes[row].payments {
      let missing = payment.dong - (plan.room.money[payment.row] - plan.money[payment.row])
      guard missing > 0 else { continue }
      save(missing, in: payment.row, at: home, without: row, giving: &others, closing: &closed)
    }
    attempt(
      learners, before: others.subtracting(learning).sorted(), favouring: [row], avoiding: closed)
  }

  /// Who at home would have to pay less, or not to sit in a class, so that a fund's year has some money left.
  private mutating func save(
    _ missing: Int, in money: Int, at home: [Int], without row: Int,
    giving others: inout Set<Int>, closing closed: inout [Int]
  ) {
    var missing = missing
    let payers = home.filter { officer in
      plan.pathways[officer].money.contains { $0.row == money && 4 * $0.dong >= missing }
    }
    let rows = pools.classRows.filter { other in
      other != row && plan.learners[other] > 0
        && classes[other].payments.contains { $0.row == money }
    }
    while missing > 0 {
      if !rows.isEmpty, payers.isEmpty || generator.below(3) == 0 {
        let other = rows[generator.below(rows.count)]
        closed.append(other)
        others.formUnion(learners(in: other))
        return
      }
      guard !payers.isEmpty else { return }
      let payer = payers[generator.below(payers.count)]
      if !others.insert(payer).inserted { return }
      missing -= plan.pathways[payer].money.first { $0.row == money }?.dong ?? 0
    }
  }

  /// The officers at home who fill, while a class meets, the caps that would have to hold its learners too.
  ///
  /// - Complexity: linear in what the learners' pathways may touch, and in what those at home use.
  private func absent(at home: [Int], while learners: [Int], learnIn row: Int) -> [Int] {
    let limits = setting.index.limits
    let programme = classes[row].programme
    let first = setting.index.scenario.horizon.offset(of: classes[row].quarter)
    let last = min(first + programme.quarters, limits.absenceRowsByQuarter.count) - 1
    guard first >= 0, first <= last else { return [] }
    let caps =
      limits.absenceRowsByQuarter[first].lowerBound..<limits.absenceRowsByQuarter[last].upperBound
    var wanted: [Int: Int] = [:]
    for officer in learners {
      for cap in pools.absence(of: officer) where caps.contains(Int(cap)) {
        wanted[Int(cap), default: 0] += programme.load.count
      }
      for use in plan.pathways[officer].absence where wanted[use.row] != nil {
        wanted[use.row, default: 0] -= use.load
      }
    }
    let full = Set(wanted.filter { $0.value > plan.roomAway($0.key) }.keys)
    guard !full.isEmpty else { return [] }
    return home.filter { officer in
      plan.pathways[officer].absence.contains { full.contains($0.row) }
    }
  }
}
