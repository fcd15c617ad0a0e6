// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// A class that opens only when somebody at home makes way.
@Suite struct InTheWayTests {
  /// `a` and `b` lack what a class of two teaches, `c` a course that may be taken now or later.
  private let people = ScenarioBuilder().officer("a", lacks: ["digital"])
    .officer("b", lacks: ["digital"]).officer("c", lacks: ["theory"])
    .programme("it", grants: ["digital=basic"], classes: .of(2...3, cost: 2_000_000), seatCost: 0)
    .programme("course", grants: ["theory=intermediate"], seatCost: 3_000_000)
    .intake("it", "2027Q2", seats: 3, classes: 1)
    .intake("course", "2027Q2").intake("course", "2028Q2")

  /// A quiet search from the plan in which some officers start in a quarter whatever they can, and nobody
  /// else anything.
  private func search(
    _ ground: PlanningGround, from quarter: Int, learning officers: Set<Int>
  ) throws -> RuinAndRecreate {
    let pathways = ground.pathways.enumerated().map { officer, own in
      own.first { pathway in
        guard officers.contains(officer) else { return pathway.starts.isEmpty }
        return pathway.starts.contains {
          ground.automata[officer].options[$0.option].quarter == quarter
        }
      }
    }
    let start = try #require(
      Candidate(pathways: pathways, automata: ground.automata, index: ground.index))
    var search = RuinAndRecreate(
      start, in: ground.ruinSetting(), holds: [:], stage: 0,
      pools: RuinPools(index: ground.index, automata: ground.automata), seed: 1)
    search.isQuiet = true
    return search
  }

  /// Who starts what and when, after the class has been opened with room made, beginning from a plan in
  /// which only `c` learns, at once.
  private func starts(in builder: ScenarioBuilder, makingWay: Bool = true) throws -> [String] {
    let scenario = builder.build()
    let ground = try PlanningGround(scenario)
    let options = ground.automata.map(\.options)
    var search = try search(ground, from: 1, learning: [2])
    if makingWay {
      search.openMakingWay(0, to: [0, 1])
    } else {
      search.attempt([0, 1], favouring: [0])
    }
    return search.plan.pathways.flatMap { pathway in
      pathway.starts.map { start in
        let option = options[pathway.officer][start.option]
        return "\(scenario.officers[pathway.officer].id) \(option.programme.id) \(option.quarter)"
      }
    }
  }

  private let both = ["a it 1", "b it 1", "c course 5"]

  @Test func `whoever is away under a cap that learners need goes later`() throws {
    let crowded = people.absenceCap("all", load: "1")
    #expect(try starts(in: crowded, makingWay: false) != both)
    #expect(try starts(in: crowded) == both)
  }

  @Test func `whoever is paid what the class costs goes later`() throws {
    let poor = people.budget("commune", 2027, 4_000_000).budget("commune", 2028, 3_000_000)
    #expect(try starts(in: poor, makingWay: false) != both)
    #expect(try starts(in: poor) == both)
  }

  @Test func `nobody makes way where there is room`() throws {
    #expect(try starts(in: people) == ["a it 1", "b it 1", "c course 1"])
  }

  @Test func `a class makes way where no single officer pays as much`() throws {
    // c and d fill a class of two in the first quarter of a year that pays for one class; the other
    // course counts more.
    let scenario = ScenarioBuilder().officer("a", lacks: ["digital"])
      .officer("b", lacks: ["digital"]).officer("c", lacks: ["theory"])
      .officer("d", lacks: ["theory"])
      .requirement("digital", accepts: ["digital >= basic"], weight: "5")
      .programme("it", grants: ["digital=basic"], classes: .of(2...2, cost: 9_000_000), seatCost: 0)
      .programme(
        "course", grants: ["theory=intermediate"], classes: .of(2...2, cost: 9_000_000), seatCost: 0
      )
      .intake("course", "2027Q1", seats: 2, classes: 1).intake("it", "2027Q3", seats: 2, classes: 1)
      .intake("course", "2028Q1", seats: 2, classes: 1)
      .budget("commune", 2027, 9_000_000).budget("commune", 2028, 9_000_000).build()
    let ground = try PlanningGround(scenario)
    let row = try #require(
      ground.index.limits.classes.firstIndex { $0.programme.id == "it" })
    var search = try search(ground, from: 0, learning: [2, 3])
    let before = search.plan.cost(of: .requirements)
    search.openMakingWay(row, to: [0, 1])
    #expect(search.plan.isPossible)
    #expect(search.plan.cost(of: .requirements) < before)
    #expect(search.plan.learners[row] == 2)
  }
}
