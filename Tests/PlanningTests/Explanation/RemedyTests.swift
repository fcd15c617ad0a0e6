// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// The change that is said to help, next to what trying every pathway of the officer gives.
@Suite struct RemedyTests {
  @Test(arguments: [0..<25, 25..<50, 50..<75, 75..<100])
  func `the smallest change helps, and nothing less does`(seeds: Range<Int>) throws {
    let size = RandomScenario.Size(officers: 2...4)
    for seed in seeds {
      let scenario = RandomScenario.scenario(seed: 930_000 + seed, size: size)
      guard let plan = try? Planner.plan(scenario, options: PlanningOptions(effort: 2)).plan else {
        continue
      }
      let explainer = try PlanExplainer(scenario, plan: plan, threads: 1)
      for gap in plan.unmet {
        let remedy = try explainer.remedy(of: gap)
        try check(
          remedy, of: gap, plan, scenario, "seed \(seed), \(gap.officer), \(gap.requirement)")
      }
    }
  }

  private func check(
    _ remedy: Remedy?, of gap: OpenGap, _ plan: TrainingPlan, _ scenario: Scenario, _ name: String
  ) throws {
    let limits: Set<OpenGap.Reason> = [
      .noSeat, .noBudget, .absenceCap, .classTooSmall, .lowerPriority,
    ]
    let fitsAlready = FixedPlan(plan, in: scenario).hasPathway(closing: gap)
    guard let remedy else {
      #expect(!limits.contains(gap.reason), "\(name): \(gap.reason) has no remedy")
      #expect(!fitsAlready, "\(name)")
      return
    }
    #expect(remedy.concessions.isEmpty == fitsAlready, "\(name): \(remedy.concessions)")
    #expect(PlanAudit.violations(of: remedy.plan, in: remedy.scenario).isEmpty, "\(name)")
    let others = remedy.plan.enrolments.filter { $0.officer != gap.officer }
    #expect(
      others.map(\.commitment)
        == plan.enrolments.filter { $0.officer != gap.officer }
        .map(\.commitment), "\(name)")
    let relaxed = scenario.relaxed(by: remedy.concessions)
    #expect(FixedPlan(plan, in: relaxed).hasPathway(closing: gap), "\(name): it does not help")
    for concession in remedy.concessions {
      let left = remedy.concessions.filter { $0 != concession }
      // A programme's least size and a cap's row hold in other quarters too, where they may bring more.
      if left.contains(where: { if case .seats = $0 { false } else { !$0.isOfMoneyOrRule } }) {
        continue
      }
      let fewer = scenario.relaxed(by: left)
      #expect(
        !FixedPlan(plan, in: fewer).hasPathway(closing: gap),
        "\(name): it does without \(concession)")
    }
  }

  /// What the reason itself names, next to what trying every pathway of the officer gives.
  @Test(arguments: [0..<25, 25..<50, 50..<75, 75..<100])
  func `the change that a reason names helps, and without one nothing fits`(
    seeds: Range<Int>
  ) throws {
    let size = RandomScenario.Size(officers: 2...4)
    var named = 0
    for seed in seeds {
      let scenario = RandomScenario.scenario(seed: 930_000 + seed, size: size)
      guard let plan = try? Planner.plan(scenario, options: PlanningOptions(effort: 2)).plan else {
        continue
      }
      let explainer = try PlanExplainer(scenario, plan: plan, threads: 1)
      for gap in plan.unmet {
        let name: Comment = "seed \(seed), \(gap.officer), \(gap.requirement)"
        let finding = try explainer.finding(of: gap)
        #expect(finding.reason == gap.reason, name)
        #expect(finding.detail == gap.detail, name)
        let fits = FixedPlan(plan, in: scenario).hasPathway(closing: gap)
        guard !finding.changes.isEmpty else {
          #expect(fits == [.orderOfGoals, .notProven].contains(gap.detail), name)
          continue
        }
        named += 1
        #expect(!fits, name)
        let relaxed = scenario.relaxed(by: explainer.index.concessions(finding.changes))
        #expect(FixedPlan(plan, in: relaxed).hasPathway(closing: gap), name)
      }
    }
    #expect(named > 0)
  }

  @Test func `a reason that the effort does not reach is said to be unconfirmed`() throws {
    let scenario = ScenarioBuilder().officer("a", lacks: ["theory"]).officer("b", lacks: ["theory"])
      .programme("course", grants: ["theory=intermediate"]).intake("course", "2027Q2", seats: 1)
      .build()
    let plan = try Planner.plan(scenario, options: PlanningOptions()).plan
    let explainer = try PlanExplainer(scenario, plan: plan, threads: 1)
    let spent = RoadWork(effort: 1, sharedBy: 1)
    spent.spend(.max)
    let gap = try #require(plan.unmet.first)
    let finding = try explainer.finding(of: gap, work: spent)
    #expect(finding.reason == .lowerPriority)
    #expect(finding.detail == ExplanationWording.unconfirmed)
  }

  @Test func `a target that is missed has the reasons of the machinery that explains gaps`() throws
  {
    let scenario = ScenarioBuilder()
      .officer("a", lacks: ["theory"], birthDate: "1980-01-01").officer("b", lacks: ["theory"])
      .officer("c", lacks: ["theory"], retires: "2027-12-31")
      .programme("course", grants: ["theory=intermediate"])
      .intake("course", "2027Q2", seats: 1).intake("course", "2028Q2", seats: 1)
      .target("early", measure: "theory >= intermediate", due: "2027Q3", goal: "1")
      .build()
    let plan = try Planner.plan(scenario, options: PlanningOptions()).plan
    let explainer = try PlanExplainer(scenario, plan: plan, threads: 1)
    let card = try explainer.card(of: "early" as Target.ID)
    #expect(card.reached.count == 1)
    #expect(card.missing.count == 2)
    for missing in card.missing {
      let why = try #require(missing.reason)
      #expect(why.reason == .noSeat)
      #expect(why.detail.english == "1 more seat: Lớp course, Q2 2027")
    }
  }

  @Test func `it is too late for nobody whom only a decision keeps out`() throws {
    let scenario = ScenarioBuilder().officer("a", lacks: ["theory"])
      .programme("course", grants: ["theory=intermediate"]).intake("course", "2027Q4")
      .decision(.forbid, "a", "course").build()
    let plan = try Planner.plan(scenario, options: PlanningOptions()).plan
    let explainer = try PlanExplainer(scenario, plan: plan, threads: 1)
    let card = try explainer.card(of: "a" as Officer.ID, replanning: nil)
    let open = card.requirements.compactMap { line in
      if case .open(let open) = line.standing { open } else { nil }
    }
    #expect(open.map(\.gap.reason) == [.forbidden])
    #expect(open.map(\.pointOfNoReturn) == ["2027Q4"])
    #expect(open.map(\.isWithoutProhibitions) == [true])
  }

  @Test func `the reason's own change helps too, when it is the only one`() throws {
    let scenario = ScenarioBuilder()
      .officer("a", lacks: ["theory"], birthDate: "1980-01-01").officer("b", lacks: ["theory"])
      .programme("course", grants: ["theory=intermediate"])
      .intake("course", "2027Q2", seats: 1)
      .build()
    let plan = try Planner.plan(scenario, options: PlanningOptions()).plan
    let explainer = try PlanExplainer(scenario, plan: plan, threads: 1)
    let gap = try #require(plan.unmet.first)
    #expect(gap.reason == .noSeat)
    let id = Intake.ID(programme: "course", quarter: "2027Q2", unit: nil)
    let remedy = try #require(try explainer.remedy(of: gap))
    #expect(remedy.concessions == [.seats(id, more: 1)])
    let card = try explainer.card(of: gap.officer, replanning: ReplanOptions())
    guard
      case .open(let open)? = card.requirements.first(where: {
        $0.requirement.id == "theory"
      })?.standing
    else {
      Issue.record("the requirement is open")
      return
    }
    let door = try #require(open.doors.first)
    guard case .full(.noSeat, _, let holders) = door.verdict else {
      Issue.record("\(door.verdict)")
      return
    }
    #expect(holders == [plan.enrolments[0].officer])
    guard case .planned(let outcome)? = door.insisted else {
      Issue.record("the door was tried")
      return
    }
    // Of two alike the one of longer service goes; with a decision it is the other one.
    #expect(outcome.helpsTheOfficer)
    #expect(outcome.goals.isEmpty)
    #expect(outcome.opened.map(\.officer) == holders)
    let resolved = try #require(open.remedy?.resolved)
    #expect(resolved.required?.helpsTheOfficer == true)
    #expect(resolved.free?.helpsTheOfficer == true)
    #expect(!resolved.isClosedAnyway)
    #expect(open.pointOfNoReturn == "2027Q2")
  }

  @Test func `a rule about the officer gives way by as little as will do`() throws {
    let start = ScenarioBuilder()
      .officer("a", lacks: ["theory"], retires: "2028-03-15")
    let late = start.programme("course", quarters: 2, grants: ["theory=intermediate"])
      .intake("course", "2027Q4").intake("course", "2028Q2")
    #expect(try concessions(late) == nil)
    let short = ScenarioBuilder().officer("a", lacks: ["theory"], retires: "2029-01-15")
      .programme("course", quarters: 2, grants: ["theory=intermediate"], serviceAfter: 12)
      .intake("course", "2027Q4").intake("course", "2028Q2")
    #expect(try concessions(short) == [.service("a", through: "2029-03-31")])
    let closed = ScenarioBuilder().officer("a", lacks: ["theory"], birthDate: "1980-01-01")
      .programme("course", grants: ["theory=intermediate"], eligible: "age < 40")
      .intake("course", "2027Q4")
    #expect(try concessions(closed) == [.eligibility("course", "a")])
    let forbidden = ScenarioBuilder().officer("a", lacks: ["theory"])
      .programme("course", grants: ["theory=intermediate"]).intake("course", "2027Q4")
      .decision(.forbid, "a", "course")
    #expect(try concessions(forbidden) == [.permission("a", "course")])
    let nowhere = ScenarioBuilder().officer("a", lacks: ["theory"])
      .programme("course", quarters: 3, grants: ["theory=intermediate"])
    #expect(
      try concessions(nowhere)
        == [.intake(Intake(programme: "course", quarter: "2028Q2", seats: 1))])
  }

  /// What gives way for the first open gap; nothing when nothing is open, or nothing helps.
  private func concessions(_ builder: ScenarioBuilder) throws -> [Concession]? {
    let scenario = builder.build()
    let plan = try Planner.plan(scenario, options: PlanningOptions()).plan
    guard let gap = plan.unmet.first else { return nil }
    return try PlanExplainer(scenario, plan: plan, threads: 1).remedy(of: gap)?.concessions
  }
}

/// A plan of which one officer's part is tried anew in every way, limits counted by hand.
private struct FixedPlan {
  let plan: TrainingPlan
  let scenario: Scenario
  let counts: SharedCounts

  init(_ plan: TrainingPlan, in scenario: Scenario) {
    self.plan = plan
    self.scenario = scenario
    counts = SharedCounts(scenario)
  }

  /// Tells whether some admissible set of starts fits, meets the requirement and keeps what is met.
  func hasPathway(closing gap: OpenGap) -> Bool {
    var others = Array(repeating: 0, count: counts.rows.count)
    for officer in scenario.officers where officer.id != gap.officer {
      let own = OfficerChoices(of: officer, in: scenario)
      // Without the number of a class, whose cost is counted apart.
      let starts = plan.enrolments.filter { $0.officer == officer.id && !$0.committed }
        .map { own.alone.start($0.officer, $0.programme, $0.start, intake: $0.intake) }
      others = zip(others, uses(of: starts, own, officer).0).map(+)
    }
    let officer = scenario.officer(gap.officer)
    let own = OfficerChoices(of: officer, in: scenario)
    let unmet = Set(plan.unmet.filter { $0.officer == gap.officer }.map(\.requirement))
      .subtracting([gap.requirement])
    return own.sets.contains { starts in
      let (uses, figures) = uses(of: starts, own, officer)
      return Set(figures.unmet.map(\.requirement)).isSubset(of: unmet)
        && counts.classCostWithinLimits(zip(others, uses).map(+)) != nil
    }
  }

  private func uses(
    of starts: [Enrolment], _ own: OfficerChoices, _ officer: Officer
  ) -> ([Int], PlanFigures) {
    let figures = PlanFigures(
      of: own.alone.enrolments(adding: starts), in: own.alone, possiblePreviousStarts: [])
    return (counts.uses(of: starts, by: officer, reaching: figures), figures)
  }
}

extension PlanExplainer {
  /// The reason of an open gap with what would have to give way.
  fileprivate func finding(
    of gap: OpenGap, work: RoadWork = RoadWork(effort: .max, sharedBy: 1)
  ) throws -> OfficerReasons.Finding {
    var reader = WaivedReader(graphs: WaivedGraphs(index: index), index: index)
    var reasons = OfficerReasons(
      of: scenario.place(of: gap.officer), explanation: explanation, work: work)
    return try reasons.finding(for: gap.requirement, reader: &reader)
  }
}

extension BilingualText {
  fileprivate static var orderOfGoals: BilingualText { ExplanationWording.orderOfGoals }
  fileprivate static var notProven: BilingualText { ExplanationWording.notProven }
}

extension Concession {
  fileprivate var isOfMoneyOrRule: Bool {
    if case .money = self { true } else { isOfRule }
  }
}
