// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization
public import Workforce

/// Several ways to go on, lived through the same futures.
public struct PlanContest: Sendable {
  /// A plan, and what is done with it.
  public struct Entry: Sendable {
    public let plan: TrainingPlan
    public let policy: SimulationPolicy

    /// What is heeded whenever the plan is made anew.
    public let precautions: Set<Precaution>

    public init(
      _ plan: TrainingPlan, policy: SimulationPolicy, precautions: Set<Precaution> = []
    ) {
      self.plan = plan
      self.policy = policy
      self.precautions = precautions
    }
  }

  /// What became of an entry.
  public struct Outcome: Sendable {
    /// How many futures it was lived through.
    public let replications: Int
    public let rate: Forecast.Estimate
    public let cost: Forecast.Estimate

    /// How much higher its rate at the end is than the first entry's, future by future.
    public let difference: Forecast.Estimate
  }

  private let scenario: Scenario
  private let entries: [Entry]
  private let grounds: [Ground]

  public init(_ scenario: Scenario, entries: [Entry], replan: @escaping Replanner) {
    self.scenario = scenario
    self.entries = entries
    grounds = entries.map { entry in
      Ground(
        scenario, plan: entry.plan,
        replan: { known, incumbent in
          guard !entry.precautions.isEmpty else { return replan(known, incumbent) }
          let guarded = known.guarded(by: entry.precautions, beside: incumbent)
          return replan(guarded, incumbent)
        })
    }
  }

  /// Lives all entries through some futures.
  public func outcomes(
    seed: Int, replications: Int, threads: Int,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) -> [Outcome] {
    var settings = scenario.simulation
    settings.seed = seed
    let drawn = settings
    let empty = entries.map { _ in
      (rate: Sample(grain: 1000), cost: Sample(grain: 1_000_000), lead: Sample(grain: 1000))
    }
    let sums = Mutex(empty)
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, replications))) { _ in
      while true {
        let replication = next.add(1, ordering: .relaxed).oldValue
        guard replication < replications, !shouldStop() else { return }
        let records = grounds.indices.map { place in
          var future = Future(
            grounds[place], plan: grounds[place].plan, settings: drawn,
            policy: entries[place].policy, replication: replication)
          return future.run()
        }
        sums.withLock { sums in
          for (place, record) in records.enumerated() {
            sums[place].rate.add(record.lastRate)
            sums[place].cost.add(record.totalCost.dong)
            sums[place].lead.add(record.lastRate - records[0].lastRate)
          }
        }
      }
    }
    return sums.withLock { sums in
      sums.map {
        Outcome(
          replications: $0.rate.count,
          rate: Forecast.Estimate($0.rate, places: 6), cost: Forecast.Estimate($0.cost, places: 3),
          difference: Forecast.Estimate($0.lead, places: 6))
      }
    }
  }
}
