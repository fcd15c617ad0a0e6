// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Tables
import Testing
import Workforce

@testable import Scenarios

@Suite struct AllotTests {
  /// A small province planned and handed out to its communes, each of which plans on its own.
  private struct Province {
    let workplace: Workplace
    let allotment: Allotment
    let plan: TrainingPlan

    /// The units' own plans, and the scenarios they were made for.
    let parts: [(scenario: Scenario, plan: TrainingPlan)]

    init(like original: String, officers: Int, effort: Int) throws {
      workplace = try Workplace()
      let (whole, plan) = (workplace("whole"), workplace("plan"))
      let runs = [
        ToolRun(
          "generate", "--like", original, "--officers", String(officers), "--units", "3", "--seed",
          "2", "--out", whole),
        ToolRun("plan", whole, "--out", plan, "--effort", String(effort), "--gap", "0.2"),
        ToolRun("allot", whole, plan, "--level", "p01", "--out", workplace("parts")),
      ]
      for run in runs { #expect(run.status == .done, "\(run.errors)") }
      let scenario = try #require(ScenarioReader.read(folder: whole).scenario)
      self.plan = try #require(PlanFolder.read(plan, for: scenario).plan)
      allotment = Allotment(of: self.plan.enrolments, below: "p01", in: scenario)
      parts = try allotment.units.map { [workplace] unit in
        let part = workplace("parts/\(unit.id)")
        #expect(ToolRun("verify", part, part + "/plan/enrolments.csv").status == .done)
        let own = workplace("own-\(unit.id)")
        let run = ToolRun("plan", part, "--out", own, "--time-limit", "600")
        #expect(run.status == .done, "\(run.errors)")
        let scenario = try #require(ScenarioReader.read(folder: part).scenario)
        return (scenario, try #require(PlanFolder.read(own, for: scenario).plan))
      }
    }

    /// The units' plans put together, which must keep the rules of the whole.
    func together() -> PlanFigures {
      let plans = Dictionary(
        uniqueKeysWithValues: zip(allotment.units, parts).map { ($0.id, $1.plan.enrolments) })
      let whole = allotment.together(plans)
      let violations = PlanAudit.violations(of: whole, in: allotment.scenario)
      #expect(violations.isEmpty, "\(violations.map(\.wording.english))")
      return PlanFigures(of: whole, in: allotment.scenario, possiblePreviousStarts: [])
    }

    /// Every unit reaches all it is asked for, and so does the whole.
    func expectTargetsReached(_ whole: PlanFigures) {
      for part in parts {
        let missed = part.plan.targets.filter { !$0.met }.map(\.target)
        #expect(missed.isEmpty, "\(missed)")
        #expect(part.plan.goals.first { $0.goal == .targets }?.value == .zero)
      }
      for (before, after) in zip(plan.targets, whole.targets) {
        #expect(after.value >= min(before.value, before.needed), "\(before.target)")
      }
    }
  }

  @Test func `what communes prove within their parts is at least the province's plan`() throws {
    let province = try Province(like: Inputs.small, officers: 18, effort: 20)
    let whole = province.together()
    province.expectTargetsReached(whole)
    for (place, part) in province.parts.enumerated() {
      let slice = PlanFigures(of: province.allotment.slice(of: place), in: part.scenario)
      for goal in [Goal.targets, .compliance, .requirements] {
        let result = try #require(part.plan.goals.first { $0.goal == goal })
        #expect(result.firm)
        let given = try #require(slice.value(of: goal))
        #expect(goal == .targets ? result.value <= given : result.value >= given)
      }
    }
    for goal in [Goal.compliance, .requirements] {
      let before = try #require(province.plan.goals.first { $0.goal == goal }).value
      let after = try #require(whole.value(of: goal))
      #expect(after >= before)
    }
  }

  @Test func `officers' own classes, shared seats and money of communes fit together`() throws {
    let province = try Province(like: Inputs.commune, officers: 18, effort: 1)
    let whole = province.together()
    province.expectTargetsReached(whole)
    let before = try #require(province.plan.goals.first { $0.goal == .compliance }).value
    let after = try #require(whole.value(of: .compliance))
    #expect(after >= before)
    for part in province.parts {
      let compliance = try #require(part.plan.goals.first { $0.goal == .compliance })
      #expect(compliance.firm)
    }
  }

  @Test func `the parts are a scenario made of its parts`() throws {
    let province = try Province(like: Inputs.small, officers: 9, effort: 1)
    let check = ToolRun("check", province.workplace("parts"))
    #expect(check.status == .done, "\(check.output)")
    let plan = ToolRun(
      "plan", province.workplace("parts"), "--out", province.workplace("again"), "--effort", "1",
      "--gap", "0.5")
    #expect(plan.status == .done, "\(plan.errors)")
  }

  @Test func `units of one commune share its classes, and each plan keeps them open`() throws {
    let workplace = try Workplace()
    let (whole, plan) = (workplace("whole"), workplace("plan"))
    _ = ToolRun(
      "generate", "--like", Inputs.commune, "--officers", "40", "--seed", "3", "--out", whole)
    _ = ToolRun("plan", whole, "--out", plan, "--effort", "1", "--gap", "0.9")
    let run = ToolRun(
      "allot", whole, plan, "--level", "commune", "--out", workplace("parts"), "--lang", "en")
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("2 units"))
    let scenario = try #require(ScenarioReader.read(folder: whole).scenario)
    let enrolments = try #require(PlanFolder.read(plan, for: scenario).enrolments)
    let allotment = Allotment(of: enrolments, below: "commune", in: scenario)
    #expect(!allotment.shared.isEmpty)
    var plans: [Unit.ID: [Enrolment]] = [:]
    for unit in allotment.units {
      let (part, own) = (workplace("parts/\(unit.id)"), workplace("own/\(unit.id)"))
      let run = ToolRun("plan", part, "--out", own, "--effort", "1", "--gap", "0.9")
      #expect(run.status == .done, "\(run.errors)")
      let scenario = try #require(ScenarioReader.read(folder: part).scenario)
      plans[unit.id] = PlanFolder.read(own, for: scenario).enrolments
      #expect(plans[unit.id] != nil)
    }
    let gather = ToolRun(
      "gather", whole, plan, "--level", "commune", "--from", workplace("own"), "--out",
      workplace("whole.csv"), "--lang", "en")
    #expect(gather.status == .done, "\(gather.errors)")
    #expect(gather.output.contains("2 units (0 keep"))
    #expect(ToolRun("verify", whole, workplace("whole.csv")).status == .done)
    let together = allotment.together(plans)
    #expect(PlanAudit.violations(of: together, in: scenario).map(\.wording.english) == [])
  }
}
