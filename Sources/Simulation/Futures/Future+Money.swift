// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension Future {
  /// Finds out what each fund really has in the year that begins, and when.
  mutating func openTheYear() {
    let year = quarter.year
    for fund in scenario.funds {
      let key = ChanceKey(fund.text, String(year))
      let fundYear = FundYear(fund: fund, year: year)
      if let rule = rule(of: .budgetCut, for: fund),
        chances.happens(.budgetCut, with: rule[.chance].fraction, to: key)
      {
        purse.cut(fundYear, by: rule[.share])
      }
      if let rule = rule(of: .lateBudget, for: fund),
        chances.happens(.lateBudget, with: rule[.chance].fraction, to: key)
      {
        purse.delay(fundYear, until: rule.count(.until))
      }
    }
  }

  private func rule(of hazard: Hazard, for fund: Fund.ID) -> HazardRule? {
    perils[hazard].first { $0.rule.isInForce(in: quarter) && $0.rule.concerns(fund) }?.rule
  }
}
