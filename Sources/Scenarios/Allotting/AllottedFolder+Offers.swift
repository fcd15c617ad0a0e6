// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension AllottedFolder {
  /// The rows of seats.
  var intakes: [Cells] {
    let texts = Dictionary(
      all(IntakesTable.schema).map { (Intake.ID($0), $0) }
    ) { first, _ in first }
    return seats.rows.compactMap { row -> Cells? in
      let sources = row.sources.compactMap { texts[$0.intake.id] }
      guard var cells = sources.first else { return nil }
      if row.original != nil { return cells }
      cells["programme"] = row.programme.text
      cells["unit"] = row.unit?.text ?? ""
      cells["seats"] = String(row.seats)
      cells["classes"] = ""
      cells["group"] = ""
      // Of seats put together the least certain ones speak for all.
      if row.sources.contains(where: { !$0.intake.confirmed }) { cells["confirmed"] = "no" }
      let chance = row.sources.compactMap(\.intake.chance).min()
      cells["chance"] = chance?.description ?? ""
      return cells
    }
  }

  /// The rows of money.
  var budgets: [Cells] {
    let money = allotment.money[place]
    let kept = all(BudgetsTable.schema).filter {
      money.exclusive.contains(Fund.ID($0["fund"]))
    }
    let classes = money.shared.filter { $0.classes > .zero }
    func cells(_ fund: String, _ year: Int, _ amount: Money) -> Cells {
      Cells([fund, String(year), amount.description], of: BudgetsTable.schema)
    }
    return kept + money.shared.map { cells($0.fund.text, $0.year, $0.amount) }
      + classes.map { cells(classFund(of: $0.fund), $0.year, $0.classes) }
  }

  /// The fund beside another one that shows the unit's part of shared classes.
  func classFund(of fund: Fund.ID) -> String {
    var name = fund.text + "-classes"
    while scenario.funds.contains(Fund.ID(name)) { name += "-x" }
    return name
  }
}

extension Intake.ID {
  /// The key of a row; its cells were read before without a mistake.
  fileprivate init(_ cells: Cells) {
    let unit = cells["unit"]
    self.init(
      programme: Programme.ID(cells["programme"]),
      quarter: Quarter(text: cells["quarter"]) ?? Quarter(usableYears.lowerBound, 1),
      unit: unit.isEmpty ? nil : Unit.ID(unit))
  }
}
