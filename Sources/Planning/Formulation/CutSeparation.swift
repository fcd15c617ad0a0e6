// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the cuts that a fractional point of the master breaks.
///
/// Complexity: linear in the starts in use, plus amounts × divisors in each row that is nearly full.
struct CutSeparation {
  let limits: SharedLimits
  let automata: [PathwayAutomaton]

  /// By how much a cut must be broken to be worth a row.
  var tolerance = 0.02

  /// The broken cuts that are not there yet, the worst first.
  func broken(
    columns: some Collection<Pathway>, weights: [Double], opened: [Double], known: StartCuts
  ) -> [StartCuts.Kind] {
    var learning: [Int: [Int: Double]] = [:]
    var paid: [[Int: Double]] = Array(repeating: [:], count: limits.money.count)
    var away: [[Int: Double]] = Array(repeating: [:], count: limits.absence.count)
    for (column, weight) in zip(columns, weights) where weight > 1e-9 {
      let options = automata[column.officer].options
      for start in column.starts {
        if let row = limits.seats[start.seatRow].classRow {
          learning[column.officer, default: [:]][row, default: 0] += weight
        }
        for payment in options[start.option].payments where payment.dong > 0 {
          paid[payment.row][payment.dong, default: 0] += weight
        }
      }
      for use in column.absence { away[use.row][use.load, default: 0] += weight }
    }
    var others: [Set<Int>] = Array(repeating: [], count: limits.absence.count)
    for column in columns {
      for use in column.absence { others[use.row].insert(use.load) }
    }
    for (number, row) in limits.classes.enumerated() where opened[number] > 1e-9 {
      for payment in row.payments where payment.dong > 0 {
        paid[payment.row][payment.dong, default: 0] += opened[number]
      }
    }
    var found: [(kind: StartCuts.Kind, by: Double)] = []
    for (officer, rows) in learning {
      for (row, weight) in rows where weight > opened[row] + tolerance {
        found.append((.link(officer: officer, classRow: row), weight - opened[row]))
      }
    }
    for (row, limit) in limits.money.enumerated() {
      if let worst = worst(paid[row], room: limit.room) {
        found.append((.money(row: row, rounding: worst.rounding), worst.by))
      }
    }
    for (row, limit) in limits.absence.enumerated() where !limit.movesWithPlan {
      if let worst = worst(away[row], room: limit.room) {
        found.append((.absence(row: row, rule: .rounding(worst.rounding)), worst.by))
      }
      if let worst = cover(away[row], room: limit.room, others: others[row]) {
        found.append((.absence(row: row, rule: .cover(worst.cover)), worst.by))
      }
    }
    return found.filter { !known.isKnown($0.kind) }.sorted { left, right in
      left.by != right.by
        ? left.by > right.by : left.kind.order.lexicographicallyPrecedes(right.kind.order)
    }.map(\.kind)
  }

  /// What amounts come to, added up in the same order on every run.
  private func total(_ amounts: [Int: Double]) -> Double {
    amounts.sorted { $0.key < $1.key }.reduce(0) { $0 + Double($1.key) * $1.value }
  }

  /// The rule of one small cap that a point breaks most; under large ones rounding does as well.
  private func cover(
    _ loads: [Int: Double], room: Int, others: Set<Int>
  ) -> (cover: KnapsackCover, by: Double)? {
    guard room > 0, room <= 1500 else { return nil }
    let used = total(loads)
    guard used > 0.5 * Double(room) else { return nil }
    let worst = KnapsackSeparation(room: room).worst(loads, others: others)
    return worst.flatMap { $0.by > tolerance ? $0 : nil }
  }

  /// The rounding of one row that a point breaks most.
  private func worst(
    _ amounts: [Int: Double], room: Int
  ) -> (rounding: MixedRounding, by: Double)? {
    guard room > 0, amounts.count <= 60 else { return nil }
    let used = total(amounts)
    // A row with room to spare is seldom broken by its rounding.
    guard used > 0.7 * Double(room) else { return nil }
    let fair = (1...12).map { room / ($0 + 1) + 1 }
    let divisors = Set(fair + amounts.keys.filter { $0 <= room }).sorted()
    var worst: (rounding: MixedRounding, by: Double)?
    for divisor in divisors where divisor > 0 {
      let rounding = MixedRounding(room: room, divisor: divisor)
      let left = amounts.sorted { $0.key < $1.key }
        .reduce(0) { $0 + rounding(of: $1.key) * $1.value }
      let by = (left - rounding.right) / max(1, rounding.right)
      if by > max(tolerance, (worst?.by ?? 0) + 1e-9) { worst = (rounding, by) }
    }
    return worst
  }
}

extension StartCuts.Kind {
  /// What decides between cuts that are broken by as much.
  fileprivate var order: [Int] {
    switch self {
    case .link(let officer, let classRow): [0, officer, classRow]
    case .money(let row, let rounding): [1, row, rounding.divisor]
    case .absence(let row, .rounding(let rounding)): [2, row, rounding.divisor]
    case .absence(let row, .cover(let cover)):
      [3, row, cover.right] + cover.steps.flatMap { [$0.amount, $0.value] }
    case .cap(let row): [4, row]
    }
  }
}
