// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Programmes, seats and money, as scarce for a synthetic scenario's officers as in the original.
///
/// A commune's own seats and funds are scaled by its officers. Seats open to all are the
/// province's where there are communes, or the nation's where there were enough for everybody.
struct SyntheticOffers {
  let original: Original
  let tree: CommuneTree
  private(set) var numbers: SeededNumbers

  private var officers: Int { tree.communes.reduce(0) { $0 + $1.officers } }

  /// The officers of the whole beside the original's.
  private var ratio: Ratio { Ratio(numerator: officers, denominator: original.people.count) }

  /// The officers of a commune of middle size beside the original's.
  private var communeRatio: Ratio {
    Ratio(numerator: officers, denominator: original.people.count * tree.communes.count)
  }

  init(_ original: Original, tree: CommuneTree, seed: UInt64) {
    self.original = original
    self.tree = tree
    numbers = SeededNumbers(seed: ~seed)
  }

  // MARK: - Programmes

  /// Classes shrink with communes that are smaller than the original: else none could open.
  func programmes(conditions: inout SyntheticConditions) -> [UInt8] {
    var writer = TableWriter(ProgrammesTable.schema)
    for row in original.rows(of: ProgrammesTable.schema) {
      var cells = Cells(row, of: ProgrammesTable.schema)
      cells["eligible"] = conditions.shared(cells["eligible"])
      if communeRatio.isBelowOne, let size = Int(cells["class_min"]) {
        let smaller = max(1, communeRatio.scaled(size))
        cells["class_min"] = String(smaller)
        cells["class_max"] = String(max(smaller, communeRatio.scaled(Int(cells["class_max"]) ?? 0)))
        cells["class_cost"] = String(rounded(Int(cells["class_cost"]) ?? 0, by: communeRatio))
      }
      writer.append(cells.texts)
    }
    return writer.bytes
  }

  // MARK: - Seats

  /// The table, and how many seats each programme has.
  mutating func intakes() -> (bytes: [UInt8], seats: [Programme.ID: Int]) {
    var writer = TableWriter(IntakesTable.schema)
    var seats: [Programme.ID: Int] = [:]
    var scales: [[String]: RunningScale] = [:]
    for (row, intake) in zip(original.rows(of: IntakesTable.schema), original.scenario.intakes) {
      let cells = Cells(row, of: IntakesTable.schema)
      // Rows of one programme and unit share the rounding, so that its seats stay in proportion.
      let scale = [cells["programme"], cells["unit"]]
      let total = scales[scale, default: RunningScale(ratio)].next(intake.seats)
      for share in shares(of: intake, seats: total) where share.seats > 0 {
        var cells = cells
        cells["unit"] = share.unit
        cells["seats"] = String(min(share.seats, 10_000_000))
        if let classes = intake.classes {
          cells["classes"] = String(max(classes, share.size.scaled(classes)))
        }
        if let group = intake.group { cells["group"] = share.prefix + group }
        seats[intake.programme, default: 0] += share.seats
        writer.append(cells.texts)
      }
    }
    return (writer.bytes, seats)
  }

  /// Seats for one unit; the size is that of the unit beside the original.
  private struct Share {
    let unit: String
    let prefix: String
    let seats: Int
    let size: Ratio
  }

  private mutating func shares(of intake: Intake, seats: Int) -> [Share] {
    let everybody = original.people.count
    if let unit = intake.unit {
      return zip(tree.communes, alongCommunes(seats)).map { commune, seats in
        Share(
          unit: commune.prefix + unit.text, prefix: commune.prefix, seats: seats,
          size: Ratio(numerator: commune.officers, denominator: everybody))
      }
    }
    guard !tree.provinces.isEmpty, intake.seats < everybody else {
      return [Share(unit: "", prefix: "", seats: seats, size: ratio)]
    }
    let weights = tree.provinces.map(\.officers)
    let split = Apportionment.alongLine(seats, weights: weights, phase: numbers.below(officers))
    return zip(tree.provinces, split).map { province, seats in
      Share(
        unit: province.unit, prefix: province.unit + "-", seats: seats,
        size: Ratio(numerator: province.officers, denominator: everybody))
    }
  }

  private mutating func alongCommunes(_ total: Int) -> [Int] {
    Apportionment.alongLine(
      total, weights: tree.communes.map(\.officers), phase: numbers.below(officers))
  }

  // MARK: - Money

  /// Each commune has its own funds; those that programmes name stay one for all.
  mutating func budgets() -> [UInt8] {
    let shared = original.sharedFunds
    let own = Set(original.scenario.units.compactMap(\.fund)).subtracting(shared)
    var writer = TableWriter(BudgetsTable.schema)
    for budget in original.scenario.budgets {
      let total = rounded(budget.amount.dong, by: ratio)
      guard own.contains(budget.fund) else {
        append(budget.fund.text, budget.year, total, to: &writer)
        continue
      }
      let step = Self.step(of: total)
      for (commune, amount) in zip(tree.communes, alongCommunes(total / step)) {
        append(commune.prefix + budget.fund.text, budget.year, amount * step, to: &writer)
      }
    }
    return writer.bytes
  }

  private func append(_ fund: String, _ year: Int, _ amount: Int, to writer: inout TableWriter) {
    writer.append([fund, String(year), String(min(amount, 1_000_000_000_000_000))])
  }

  /// An amount scaled to whole thousands where it came in such.
  private func rounded(_ amount: Int, by ratio: Ratio) -> Int {
    let step = Self.step(of: amount)
    return ratio.scaled(amount / step) * step
  }

  private static func step(of amount: Int) -> Int { amount.isMultiple(of: 1000) ? 1000 : 1 }
}
