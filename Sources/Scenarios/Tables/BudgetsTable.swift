// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A row of budgets.csv.
struct BudgetsTable: TableRow {
  static let schema = TableSchema(
    "budgets", [.key("fund"), .key("year", .whole), .needed("amount", .whole)])

  let row: SourceRow
  let budget: Budget

  init?(_ reader: RowReader) {
    row = reader.row
    let fund = reader.identifier("fund")
    let year = reader.count("year", in: 1900...2999)
    let amount = reader.money("amount")
    if fund == FundingSource.ownWord {
      reader.findings.report(.fundNamedOwn(at: reader.field("fund").spot))
    }
    guard let fund, let year, let amount else { return nil }
    budget = Budget(fund: Fund.ID(fund), year: year, amount: amount)
  }
}
