// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Testing
import Workforce

/// What the resolution of xã Xuân Hưng (09-NQ/ĐU, 21/01/2026) publishes, counted in the tables again.
@Suite struct ShippedScenariosTests {
  private let commune: Scenario

  init() throws {
    commune = try #require(ScenarioReader.read(folder: Inputs.commune).scenario)
  }

  private func holders(of dimension: String, atLeast level: String) throws -> Int {
    let scale = try #require(commune.dimensions.first { $0.id.text == dimension })
    let rank = try #require(scale.levels.firstIndex(of: level))
    let test = QualificationTest(level: Level(dimension: scale.id, rank: rank, name: level))
    return commune.officers.count { $0.holdings.answer(test) }
  }

  private func percent(_ count: Int, of base: Int) -> String {
    ComplianceRate(numerator: count, denominator: base, base: "").percent?.description ?? ""
  }

  @Test func `chance can do everything it may to the shipped scenarios`() {
    #expect(commune.simulation.activeHazards == Hazard.allCases)
    for (hazard, rules) in commune.simulation.hazards {
      // The number that says how often it strikes; where a table says it, the factor.
      for rule in rules {
        #expect(
          [.chance, .yearly].contains { .zero < rule[$0] } && (rule[.yearly] < .one),
          "\(hazard)")
      }
    }
  }

  @Test(arguments: [
    ("professional", "bachelor", 82, "98.8"), ("professional", "master", 10, "12.05"),
    ("political-theory", "intermediate", 72, "86.75"),
    ("political-theory", "advanced", 14, "16.87"),
  ])
  func `the published shares of the 83 officers come out of the tables`(
    dimension: String, level: String, count: Int, share: String
  ) throws {
    #expect(commune.officers.count == 83)
    let holders = try holders(of: dimension, atLeast: level)
    #expect(holders == count)
    #expect(percent(holders, of: 83) == share)
  }

  @Test func `the young and the women are shares of the leaders, which no share of 83 could be`() {
    let leaders = commune.officers.filter { commune.position($0.position).leadership }
    let young = leaders.count { $0.birthDate.wholeMonths(to: commune.asOf) < 42 * 12 }
    let women = leaders.count { $0.sex == .female }
    #expect(leaders.count == 26)
    #expect(percent(young, of: 26) == "19.23")
    #expect(percent(women, of: 26) == "23.08")
    let shares = (0...83).map { percent($0, of: 83) }
    #expect(!shares.contains("19.23") && !shares.contains("23.08"))
  }

  @Test func `seats, class sizes and money are each tight in the commune's plan`() throws {
    let plan = try Planner.plan(commune, options: PlanningOptions(threads: 2)).plan
    let seats = Dictionary(grouping: plan.enrolments.filter { !$0.committed }, by: \.intakeRow)
    #expect(commune.intakes.contains { $0.seats == seats[$0.id]?.count })
    let isAtMinimum = plan.classes.contains { row in
      row.learners == commune.programme(row.programme).classTerms?.minimum
    }
    #expect(isAtMinimum)
    let classCosts = commune.programmes.compactMap { $0.classTerms?.cost.dong }.filter { $0 > 0 }
    let cheapestClass = try #require(classCosts.min())
    let left = plan.spending.map { $0.budget.dong - $0.committed.dong - $0.planned.dong }
    #expect(left.contains { $0 < cheapestClass })
    let reasons = Set(plan.unmet.map(\.reason))
    #expect(
      reasons.isSuperset(of: [
        .noProgramme, .notEligible, .retiresFirst, .forbidden, .noIntake, .noTime, .noSeat,
      ]))
    // The class in advanced digital skills lacks learners; the degree that leads there too takes more
    // time away than the one-stop centre can spare. Which is less to ask for depends on the plan.
    #expect(!plan.classes.contains { $0.programme == "digital-advanced" && $0.classes > 0 })
    let digital = plan.unmet.filter { $0.requirement == "digital" }
    #expect(!digital.isEmpty)
    #expect(digital.allSatisfy { [.classTooSmall, .absenceCap].contains($0.reason) })
  }
}
