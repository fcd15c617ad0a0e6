// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce
import WorkforceTestSupport

@testable import DatChuanTool

/// The plan of a made-up province: twenty communes of sixty officers, each of whom lacks two things.
///
/// In each commune a class of 12 to 15 opens; forty officers go to a course whose seats nobody has
/// confirmed.
enum LargePlan {
  static let communes = 20
  static let officersOfCommune = 60

  static let scenario: Scenario = {
    var builder = ScenarioBuilder()
      .programme("theory-course", quarters: 2, grants: ["theory=intermediate"])
      .programme(
        "digital-course", grants: ["digital=basic"],
        classes: Programme.ClassTerms(minimum: 12, maximum: 30, cost: Money(dong: 5_000_000))
      )
      .intake("theory-course", "2027Q2", seats: 40, confirmed: false)
    for commune in 0..<communes {
      let unit = Unit.ID("c\(commune)")
      builder = builder.unit(unit, parent: "commune", fund: Fund.ID(unit.text))
        .unit(Unit.ID("c\(commune)-office"), parent: unit)
        .intake("digital-course", "2027Q3", unit: unit, seats: 30, classes: 1)
        .budget(Fund.ID(unit.text), 2027, 1_000_000 * (commune + 1))
      for number in 0..<officersOfCommune {
        builder = builder.officer(
          officer(commune, number), lacks: ["theory", "digital"],
          unit: Unit.ID("c\(commune)-office"))
      }
    }
    return builder.build()
  }()

  static let plan: TrainingPlan = {
    let digital = (0..<communes).flatMap { commune in
      (0..<(12 + commune % 4)).map { number in
        scenario.start(
          officer(commune, number), "digital-course", "2027Q3",
          intake: Unit.ID("c\(commune)"), class: 1)
      }
    }
    let theory = (0..<40).map { number in
      scenario.start(officer(number % communes, number / communes), "theory-course", "2027Q2")
    }
    let figures = PlanFigures(of: scenario.enrolments(adding: digital + theory), in: scenario)
    let unmet = figures.unmet.map { gap in
      OpenGap(
        officer: gap.officer, requirement: gap.requirement,
        reason: gap.requirement == "theory" ? .noSeat : .classTooSmall,
        detail: BilingualText("chi tiết", "a detail"))
    }
    return TrainingPlan(
      figures, of: scenario, inputs: "", bounds: figures.goals.map(\.value), unmet: unmet)
  }()

  static let summary = PlanSummary(
    scenario, plan, inputWarnings: 0, folder: "plans/large", path: "large")

  static func text(_ language: Language = .english, showsAll: Bool = false) -> String {
    var summary = summary
    summary.showsAll = showsAll
    return summary.text(in: language, width: 100)
  }

  private static func officer(_ commune: Int, _ number: Int) -> Officer.ID {
    Officer.ID("N\(commune)-\(number)")
  }
}
