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
      #expect((answer.found, answer.bound) == (most, most), "\(name): \(most)")
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
      for (concession, price) in Self.cheaper(than: relief.bound, in: scenario) {
        let eased = counted.relaxed(by: [concession])
        #expect(Self.mostCompliant(eased) ?? 0 < possible, "\(name): \(concession) for \(price)")
      }
      for (concession, isNeeded) in zip(relief.concessions, relief.isNeeded) where isNeeded {
        let fewer = counted.relaxed(by: relief.concessions.filter { $0 != concession })
        #expect(Self.mostCompliant(fewer) ?? 0 < possible, "\(name): without \(concession)")
      }
    }
  }

  /// Single concessions of seats and classes that would cost less than the least that is proven.
  private static func cheaper(
    than bound: Int, in scenario: Scenario
  ) -> [(Concession, price: Int)] {
    let seats = scenario.intakes.map { Concession.seats($0.id, more: 1) }
    let classes = scenario.programmes.compactMap { programme in
      programme.classTerms.map { _ in Concession.classMinimum(programme.id, least: 1) }
    }
    return (seats + classes).map { ($0, $0.cost(scenario.relaxationCosts)) }
      .filter { $0.1 < bound }
  }

  @Test(arguments: [0..<20])
  func `relaxations alone say nothing that the whole program denies`(seeds: Range<Int>) throws {
    for seed in seeds {
      let scenario = RandomScenario.scenario(
        seed: 950_000 + seed, size: RandomScenario.Size(officers: 2...4))
      var question = WhyNot(.compliance(.one))
      guard let exact = try? question.answer(in: scenario) else { continue }
      question.exactLimit = 0
      let loose = try question.answer(in: scenario)
      #expect(
        loose.found <= exact.found && exact.found <= loose.bound,
        "\(seed): \(loose.found) \(exact.found) \(loose.bound)")
      if let cheap = exact.relief, let other = loose.relief {
        #expect(other.bound <= cheap.cost && cheap.cost <= other.cost, "\(seed)")
      }
    }
  }

  @Test(arguments: [0..<25, 25..<50])
  func `what is said of parts is true of the whole`(seeds: Range<Int>) throws {
    var named = 0
    for seed in seeds {
      let scenario = RandomScenario.scenario(
        seed: 950_000 + seed, size: RandomScenario.Size(officers: 2...4))
      let counted = scenario.replacing(goals: [GoalSetting(.compliance)], targets: [])
      guard let most = Self.mostCompliant(counted),
        let exact = try? WhyNot(.compliance(.one)).answer(in: scenario)
      else { continue }
      var question = WhyNot(.compliance(.one))
      (question.exactLimit, question.mostTogether) = (0, 0)
      let answer = try question.answer(in: scenario)
      #expect(answer.found <= most && most <= answer.bound, "\(seed)")
      #expect(
        answer.bound + answer.hopeless.count + answer.conflicts.count <= answer.population,
        "\(seed): each conflict leaves one more behind")
      for conflict in answer.conflicts {
        let officers = Set(conflict.officers.map(\.value))
        named += 1
        #expect(!officers.isEmpty && !Self.allReach(officers, counted), "\(seed): \(officers)")
        #expect(!conflict.limits.isEmpty, "\(seed)")
      }
      guard let relief = answer.relief, let cheapest = exact.relief else { continue }
      #expect(relief.bound <= cheapest.cost, "\(seed): \(relief.bound) > \(cheapest.cost)")
      let possible = answer.population - answer.hopeless.count
      for (concession, isNeeded) in zip(relief.concessions, relief.isNeeded) where isNeeded {
        let fewer = counted.relaxed(by: relief.concessions.filter { $0 != concession })
        #expect(Self.mostCompliant(fewer) ?? 0 < possible, "\(seed): without \(concession)")
      }
    }
    #expect(named > 0, "No conflict was found in any part")
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

  private let start = ScenarioBuilder.oneSeat

  @Test func `two officers and one seat are a conflict of a part, and cost a seat at least`() throws
  {
    var question = WhyNot(.compliance(.one))
    (question.exactLimit, question.mostTogether) = (0, 0)
    let answer = try question.answer(in: start.build())
    let conflict = try #require(answer.conflicts.first)
    let id = Intake.ID(programme: "course", quarter: "2027Q2", unit: nil)
    #expect(conflict.officers.map(\.value) == ["a", "b"])
    #expect(conflict.limits.map(\.value) == [.seats(id, room: 1)])
    #expect(conflict.officers.allSatisfy(\.isProven) && conflict.limits.allSatisfy(\.isProven))
    let relief = try #require(answer.relief)
    #expect(relief.concessions == [.seats(id, more: 1)] && relief.isNeeded == [true])
    #expect(relief.isCheapest)
    question.kept = [.seats]
    #expect(try question.answer(in: start.build()).relief == nil)
  }

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

  @Test func `whoever is not asked about may help to fill a class`() throws {
    let scenario = ScenarioBuilder()
      .officer("a", lacks: ["theory"]).officer("b", lacks: ["theory", "digital"])
      .officer("c", lacks: ["theory", "digital"])
      .programme(
        "course", grants: ["theory=intermediate"],
        classes: Programme.ClassTerms(minimum: 3, maximum: 5, cost: Money(dong: 0))
      )
      .intake("course", "2027Q2", seats: 5, classes: 1)
      .build()
    // Nobody teaches what b and c lack besides: they never make it, and fill the class all the same.
    let all = try WhyNot(.compliance(.one)).answer(in: scenario)
    #expect((all.found, all.bound, all.hopeless.count) == (1, 1, 2))
    var question = WhyNot(.compliance(.one))
    question.officers = ["a"]
    for limit in [0, 12_000] {
      question.exactLimit = limit
      let answer = try question.answer(in: scenario)
      #expect((answer.needed, answer.found) == (1, 1), "up to \(limit)")
    }
  }

  @Test func `three officers for two seats lack one seat, whatever others want`() throws {
    let builder = start.intake("course", "2027Q2", seats: 2).officer("e", lacks: ["theory"])
      .officer("f", lacks: ["theory"])
    var question = WhyNot(.compliance(.one))
    question.officers = ["a", "b", "e"]
    let answer = try question.answer(in: builder.build())
    #expect((answer.needed, answer.found, answer.bound) == (3, 2, 2))
    let relief = try #require(answer.relief)
    #expect((relief.cost, relief.isCheapest, relief.isNeeded) == (1_000_000, true, [true]))
    #expect(answer.conflicts.first?.officers.map(\.value) == ["a", "b", "e"])
  }

  @Test func `rules about single officers give way when asked, and not before`() throws {
    let scenario = start.intake("course", "2027Q2", seats: 3).build()
    #expect(try WhyNot(.compliance(.one)).answer(in: scenario).rules.isEmpty)
    var question = WhyNot(.compliance(.one))
    question.relaxed = [.eligibility]
    #expect(try question.answer(in: scenario).hopeless.count == 1)
    question.relaxed = [.retirement]
    let answer = try question.answer(in: scenario)
    #expect((answer.hopeless.count, answer.found, answer.needed) == (0, 4, 4))
    #expect(answer.rules == [.service("d", through: "2029-09-30")])
    let relaxed = scenario.relaxed(by: answer.rules)
    #expect(try WhyNot(.compliance(.one)).answer(in: relaxed).found == 4)
  }

  @Test func `a rule that gives way for two requirements gives way once`() throws {
    let scenario = ScenarioBuilder()
      .officer("a", lacks: ["theory", "digital"], retires: "2029-01-15").officer("b")
      .programme("course", grants: ["theory=intermediate"], serviceAfter: 240)
      .programme("online", grants: ["digital=basic"], serviceAfter: 240)
      .intake("course", "2027Q1").intake("online", "2027Q1").build()
    // The target keeps the officer among those who are meant after the last day of service.
    let target = Target(
      id: "all", title: "all", population: .all, measure: .compliant, due: "2028Q4",
      goal: .share(.one))
    var question = WhyNot(.target("all"))
    question.relaxed = [.retirement]
    let rules = try question.answer(in: scenario.replacing(targets: [target])).rules
    #expect(rules.count == 1, "\(rules)")
  }

  @Test func `a plan that is there is never forgotten`() throws {
    let scenario = start.target("all", measure: "compliant", goal: "1").build()
    let plan = try Planner.plan(scenario, options: PlanningOptions()).plan
    for aim in [ReachAim.compliance(.one), .target("all")] {
      var question = WhyNot(aim)
      question.exactLimit = 0
      question.plan = plan
      #expect(try question.answer(in: scenario).found >= plan.progress.last?.compliant ?? 0)
    }
  }

  @Test func `a class too small is an integer conflict that no relaxation sees`() throws {
    let scenario = ScenarioBuilder().officer("a", lacks: ["theory"])
      .officer("b", lacks: ["theory"])
      .programme(
        "course", grants: ["theory=intermediate"],
        classes: Programme.ClassTerms(minimum: 3, maximum: 5, cost: Money(dong: 0))
      )
      .intake("course", "2027Q2", seats: 5, classes: 1)
      .build()
    let answer = try WhyNot(.compliance(.one)).answer(in: scenario)
    #expect((answer.found, answer.bound, answer.conflicts.count) == (0, 0, 2))
    let limits = answer.conflicts.flatMap(\.limits)
    #expect(limits.allSatisfy { $0.isProven })
    #expect(Set(limits.map(\.value)) == [.classMinimum("course", least: 3)])
    #expect(answer.relief?.concessions == [.classMinimum("course", least: 2)])
  }
}
