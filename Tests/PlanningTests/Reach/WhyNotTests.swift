// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// What is said to be out of reach, next to what trying everything gives.
@Suite struct WhyNotTests {
  @Test(arguments: [0..<25, 25..<50, 50..<75, 75..<100])
  func `nobody reaches more than is said, and concessions bring the rest`(
    seeds: Range<Int>
  ) throws {
    for seed in seeds {
      let scenario = RandomScenario.scenario(
        seed: 940_000 + seed, size: RandomScenario.Size(officers: 2...4))
      let counted = scenario.replacing(goals: [GoalSetting(.compliance)], targets: [])
      guard let most = Self.mostCompliant(counted),
        let answer = try? WhyNot(.compliance(.one)).answer(in: scenario)
      else { continue }
      let name = "seed \(seed)"
      #expect(answer.found <= most && most <= answer.bound, "\(name): \(answer.found) \(most)")
      let last = scenario.horizon.last
      #expect(
        answer.population == scenario.officers.count { $0.isInService(in: last) }, "\(name)")
      let possible = answer.population - answer.hopeless.count
      for conflict in answer.conflicts {
        let names = Set(conflict.officers.map(\.value))
        #expect(!Self.allReach(names, counted), "\(name): \(names) can all make it")
        for part in conflict.officers where part.isProven && names.count > 1 {
          // Others are in nobody's way when limits outside the conflict are lifted; here they stand.
          #expect(names.contains(part.value))
        }
      }
      if answer.isComplete, answer.conflicts.isEmpty {
        #expect(most == possible, "\(name): nothing is in the way of \(possible), \(most) reached")
      }
      guard let relief = answer.relief else {
        #expect(answer.found >= answer.needed, "\(name)")
        continue
      }
      let relaxed = scenario.relaxed(by: relief.concessions)
      #expect(PlanAudit.violations(of: relief.plan, in: relaxed).isEmpty, "\(name)")
      let figures = PlanFigures(of: relief.plan, in: relaxed, possiblePreviousStarts: [])
      #expect(figures.progress.last?.compliant ?? 0 >= relief.reached, "\(name)")
      #expect(relief.reached == possible, "\(name)")
      #expect(relief.bound <= relief.cost, "\(name): \(relief.bound) > \(relief.cost)")
      #expect(relief.concessions.isEmpty == (most == possible), "\(name): \(relief.concessions)")
      for (concession, isNeeded) in zip(relief.concessions, relief.isNeeded) where isNeeded {
        let fewer = counted.relaxed(by: relief.concessions.filter { $0 != concession })
        #expect(Self.mostCompliant(fewer) ?? 0 < possible, "\(name): without \(concession)")
      }
    }
  }

  /// The most officers who meet everything; nothing when decisions can't be kept.
  private static func mostCompliant(_ scenario: Scenario) -> Int? {
    BruteForce(scenario).optimum()?.reached.first.map { Int($0.digits) }
  }

  private static func allReach(_ names: Set<Officer.ID>, _ scenario: Scenario) -> Bool {
    let who = Condition.test(.word(.officer, .equal, names.map(\.text).sorted()))
    let target = Target(
      id: "all", title: "all", population: who, measure: .compliant, due: scenario.horizon.last,
      goal: .share(.one))
    let asked = scenario.replacing(goals: [GoalSetting(.targets)], targets: [target])
    return BruteForce(asked).optimum()?.reached.first == ExactDecimal(0)
  }

  private let start = ScenarioBuilder()
    .officer("a", lacks: ["theory"]).officer("b", lacks: ["theory"])
    .officer("c", lacks: ["digital"]).officer("d", lacks: ["theory"], retires: "2029-01-15")
    .programme("course", quarters: 2, grants: ["theory=intermediate"], serviceAfter: 24)
    .programme("online", grants: ["digital=basic"])
    .intake("course", "2027Q2", seats: 1).intake("online", "2027Q1", seats: 9)

  @Test func `two officers and one seat are the whole conflict, each part needed`() throws {
    let answer = try WhyNot(.compliance(.one)).answer(in: start.build())
    #expect((answer.population, answer.needed, answer.found, answer.bound) == (4, 4, 2, 2))
    #expect(answer.hopeless.map(\.officer) == ["d"])
    #expect(answer.hopeless.first?.gaps.map(\.reason) == [.retiresFirst])
    let conflict = try #require(answer.conflicts.first)
    let id = Intake.ID(programme: "course", quarter: "2027Q2", unit: nil)
    #expect(conflict.officers.map(\.value) == ["a", "b"])
    #expect(conflict.limits.map(\.value) == [.seats(id, room: 1)])
    #expect(conflict.officers.allSatisfy(\.isProven) && conflict.limits.allSatisfy(\.isProven))
    #expect(answer.conflicts.count == 1 && answer.isComplete)
    let relief = try #require(answer.relief)
    #expect(relief.concessions == [.seats(id, more: 1)])
    #expect(relief.isNeeded == [true])
    #expect(relief.cost == 1_000_000 && relief.bound >= 999_000)
  }

  @Test func `what may not give way does not`() throws {
    var question = WhyNot(.compliance(.one))
    question.kept = [.seats]
    #expect(try question.answer(in: start.build()).relief == nil)
  }

  @Test func `where some of many are enough limits alone are named`() throws {
    let builder = start.officer("e", lacks: ["theory"])
    let answer = try WhyNot(.compliance("0.6")).answer(in: builder.build())
    #expect((answer.needed, answer.found) == (3, 2))
    #expect(answer.conflicts.map { $0.officers.count } == [0])
    #expect(answer.conflicts.first?.limits.count == 1)
    #expect(answer.relief?.concessions.count == 1)
  }

  @Test func `a target is asked about like compliance, also among some officers`() throws {
    let scenario = start.target("theory-all", measure: "meets theory", goal: "1").build()
    var question = WhyNot(.target("theory-all"))
    #expect(try question.answer(in: scenario).found == 2)
    question.officers = ["a", "c"]
    let answer = try question.answer(in: scenario)
    #expect((answer.needed, answer.found) == (2, 2))
    #expect(answer.relief == nil && answer.conflicts.isEmpty)
  }
}
