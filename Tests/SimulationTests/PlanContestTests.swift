// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization
import Testing
import Workforce
import WorkforceTestSupport

@testable import Simulation

@Suite struct PlanContestTests {
  /// Eight who lack a course; entry by entry that many of them are sent to it.
  private func contest(sending counts: [Int]) -> PlanContest {
    let trial = Trial.course(for: 8).with(.noShow, [.chance: "0.3"])
    let scenario = trial.scenario.changed { $0.simulation = trial.settings }
    let whole = trial.plan(in: scenario)
    let entries = counts.map { count in
      var plan = whole
      plan.enrolments = Array(whole.enrolments.prefix(count))
      return PlanContest.Entry(plan, policy: .static)
    }
    return PlanContest(scenario, entries: entries, replan: { _, _, _ in nil })
  }

  @Test func `differences are taken future by future`() {
    let outcomes = contest(sending: [4, 4, 8]).outcomes(seed: 7, replications: 60, threads: 1)
    #expect(outcomes.map(\.replications) == [60, 60, 60])
    #expect(outcomes[1].difference.mean == .zero)
    #expect(outcomes[1].difference.halfWidth == .zero)
    #expect(.zero < outcomes[2].difference.low)
  }

  @Test func `the better half of a race goes on, and its best wins`() {
    let contest = contest(sending: [1, 3, 8, 2, 5, 4, 6])
    #expect(contest.winner(seed: 3, rounds: [10, 20, 40], threads: 1) == 2)
    #expect(contest.winner(seed: 3, rounds: [10, 20, 40], threads: 3) == 2)
    #expect(self.contest(sending: [5, 5, 5]).winner(seed: 3, rounds: [4, 8], threads: 2) == 0)
  }

  @Test func `a round that is broken off does not count`() {
    let contest = contest(sending: [1, 8])
    #expect(contest.winner(seed: 3, rounds: [10], threads: 1, shouldStop: { true }) == 0)
    let asked = Atomic(0)
    let winner = contest.winner(seed: 3, rounds: [10, 500], threads: 1) {
      asked.add(1, ordering: .relaxed).newValue > 30
    }
    #expect(winner == 1)
  }

  @Test func `who is broken off has lived through whole futures only`() {
    let asked = Atomic(0)
    let outcomes = contest(sending: [4, 8]).outcomes(seed: 7, replications: 60, threads: 1) {
      asked.add(1, ordering: .relaxed).newValue > 25
    }
    #expect(outcomes.map(\.replications) == [25, 25])
  }

  @Test func `whoever plans anew is told the precautions it began with`() {
    let trial = Trial.course(for: 3)
    let scenario = trial.scenario.changed { $0.simulation = trial.settings }
    let told = Mutex<[Set<Precaution>]>([])
    let entry = PlanContest.Entry(
      trial.plan(in: scenario), policy: .yearly, precautions: [.weighedGains])
    _ = PlanContest(scenario, entries: [entry]) { _, _, precautions in
      told.withLock { $0.append(precautions) }
      return nil
    }.outcomes(seed: 1, replications: 1, threads: 1)
    #expect(told.withLock { $0 } == [[.weighedGains]])
  }
}
