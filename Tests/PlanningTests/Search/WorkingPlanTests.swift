// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// Sums that are kept up to date, next to the same sums made anew.
@Suite struct WorkingPlanTests {
  @Test(arguments: 0..<60)
  func `after many changes the sums are those of a plan made anew`(seed: Int) throws {
    let ground = try PlanningGround(seed: 800_000 + seed)
    var generator = SeededGenerator(seed: UInt64(seed))
    var plan = ground.workingPlan(ground.drawn(&generator))
    for _ in 0..<40 {
      let count = generator.whole(1...ground.automata.count)
      let moved = generator.shuffled(Array(ground.automata.indices)).prefix(count)
      for officer in moved { plan.remove(officer) }
      for officer in generator.shuffled(Array(moved)) {
        plan.insert(generator.pick(ground.pathways[officer]))
      }
      expectAlike(plan, ground.workingPlan(plan.pathways), ground)
    }
  }

  private func expectAlike(_ plan: WorkingPlan, _ fresh: WorkingPlan, _ ground: PlanningGround) {
    #expect(plan.seats == fresh.seats)
    #expect(plan.learners == fresh.learners)
    #expect(plan.money == fresh.money)
    #expect(plan.absence == fresh.absence)
    #expect(plan.committed == fresh.committed)
    #expect(plan.learnersOfSeat.map { $0.sorted() } == fresh.learnersOfSeat.map { $0.sorted() })
    for (seat, row) in plan.classOfSeat.enumerated() {
      let learners = plan.learners(of: [seat])
      #expect(learners.count == plan.seats[seat])
      #expect(plan.learnersOfSeat[seat].sorted() == (row == nil ? [] : learners))
    }
    #expect(plan.lacking.sorted() == fresh.lacking.sorted())
    #expect(plan.isPossible == fresh.isPossible)
    #expect(plan.breach == fresh.breach)
    for goal in Goal.allCases { #expect(plan.cost(of: goal) == fresh.cost(of: goal)) }
    for target in ground.index.scenario.targets.indices {
      #expect(plan.shortfall(of: target) == fresh.shortfall(of: target))
    }
    let holds = Dictionary(
      uniqueKeysWithValues: ground.index.scenario.goals.map { ($0.goal, 0) })
    for stage in ground.index.scenario.goals.indices {
      #expect(plan.score(holds: holds, from: stage) == fresh.score(holds: holds, from: stage))
    }
  }

  @Test(arguments: 0..<60)
  func `what is used is what a ledger counts, with some officers out too`(seed: Int) throws {
    let ground = try PlanningGround(seed: 810_000 + seed)
    let limits = ground.index.limits
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<10 {
      var plan = ground.workingPlan(ground.drawn(&generator))
      let out = ground.automata.indices.filter { _ in generator.chance(30) }
      for officer in out { plan.remove(officer) }
      var ledger = Ledger(limits: limits)
      for pathway in plan.pathways where !out.contains(pathway.officer) { ledger.add(pathway) }
      #expect(plan.seats == ledger.seats)
      #expect(plan.learners == ledger.learners)
      #expect(plan.money == ledger.moneySpent())
      #expect(plan.absence == ledger.absence)
      #expect(plan.committed == ledger.committed)
      let overspent = zip(plan.money, limits.money).reduce(0) { $0 + max(0, $1.0 - $1.1.room) }
      let breach =
        Double(ledger.missingLearners) + Double(overspent) / 1e6
        + Double(ledger.excessAbsence) / 1e3
      #expect(abs(plan.breach - breach) < 1e-9)
      #expect(
        plan.isPossible
          == (ledger.missingLearners == 0 && overspent == 0 && ledger.excessAbsence == 0))
      for row in limits.classes.indices {
        #expect(plan.classes(in: row) == ledger.classes(in: row))
        #expect(plan.lacking.contains(row) == (plan.missing(in: row) > 0))
      }
      for row in limits.absence.indices {
        #expect(plan.roomAway(row) == ledger.absenceRoom(row) - ledger.absence[row])
      }
    }
  }

  @Test(arguments: 0..<60)
  func `goals and limits are those of the finished plan`(seed: Int) throws {
    let ground = try PlanningGround(seed: 820_000 + seed)
    let (index, automata) = (ground.index, ground.automata)
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<20 {
      let plan = ground.workingPlan(ground.drawn(&generator))
      let candidate = Candidate(
        pathways: plan.pathways.map(Optional.some), automata: automata, index: index)
      guard let candidate else {
        // Seats and the number of classes are for whoever changes the plan to keep.
        let limits = index.limits
        let keepsSeats = zip(plan.seats, limits.seats).allSatisfy { $0 <= $1.room }
        let keepsClasses = limits.classes.indices.allSatisfy {
          plan.classes(in: $0) <= limits.classes[$0].maximumClasses
        }
        if keepsSeats, keepsClasses { #expect(!plan.isPossible) }
        continue
      }
      #expect(plan.isPossible && plan.breach == 0)
      for goal in Goal.allCases { #expect(plan.cost(of: goal) == candidate.cost(of: goal)) }
      let order = candidate.order(from: 0, in: index.scenario)
      #expect(plan.score(holds: [:], from: 0) == [0, 0] + order)
      let again = WorkingPlan(candidate, index: index, automata: automata)
      expectAlike(again, plan, ground)
    }
  }
}
