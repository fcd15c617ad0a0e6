// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension PlanSummary {
  /// Who is meant by a target or a requirement only because of the plan, and who no longer is.
  func movements(on page: Page) -> [String] {
    movements.flatMap { movement -> [String] in
      page.lines(title(of: movement.subject))
        + people(movement.entered, after: .entered, on: page)
        + people(movement.left, after: .left, on: page)
    }
  }

  /// For each target and requirement that moves with the plan, who.
  var movements: [PlanMovement] { PlanMovement.all(of: plan.enrolments, in: scenario) }

  func title(of subject: PlanMovement.Subject) -> Wording {
    switch subject {
    case .population(let target, let due):
      let title = scenario.targets.first { $0.id == target }?.title ?? target.text
      return .movingPopulation(title, due: due)
    case .requirement(let requirement):
      return .movingRequirement(scenario.title(of: requirement), end: scenario.horizon.last)
    }
  }

  private func people(
    _ officers: [Officer.ID], after label: Wording, on page: Page
  ) -> [String] {
    guard !officers.isEmpty else { return [] }
    let names = officers.map { scenario.nameAndNumber(of: $0) }
    return page.lines("\(page(label)) \(officers.count):", after: "    ")
      + page.lines(list: names, after: "      ")
  }
}
