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

  /// How far a race is.
  public struct Race: Hashable, Sendable {
    /// How many entries are still in it.
    public fileprivate(set) var left: Int

    /// How often an entry was lived through a future, and how often that will be in all.
    public fileprivate(set) var done = 0
    public let total: Int

    fileprivate init(entries: Int, rounds: [Int]) {
      left = entries
      var (runners, lived, total) = (entries, 0, 0)
      for round in rounds where runners > 1 {
        total += runners * (round - lived)
        lived = round
        runners -= runners / 2
      }
      self.total = total
    }
  }

  private let scenario: Scenario
  private let entries: [Entry]
  private let grounds: [Ground]

  /// What each entry begins with: its plan, or what its policy makes of it before anything happens.
  private let beginnings: [[Quarter: [Enrolment]]]

  public init(_ scenario: Scenario, entries: [Entry], replan: @escaping GuardedReplanner) {
    self.scenario = scenario
    self.entries = entries
    let grounds = entries.map { entry in
      Ground(
        scenario, plan: entry.plan,
        replan: { known, incumbent in
          let guarded = known.guarded(by: entry.precautions, beside: incumbent)
          return replan(guarded, incumbent, entry.precautions)
        })
    }
    self.grounds = grounds
    beginnings = entries.indices.map {
      grounds[$0].beginning(under: entries[$0].policy, scenario.simulation)
    }
  }

  /// Lives all entries through some futures; what they come to so far is reported now and then.
  public func outcomes(
    seed: Int, replications: Int, threads: Int,
    shouldStop: @escaping @Sendable () -> Bool = { false }, report: ([Outcome]) -> Void = { _ in }
  ) -> [Outcome] {
    func outcomes(_ standings: [Int: Standing]) -> [Outcome] {
      entries.indices.map { (standings[$0] ?? Standing()).outcome }
    }
    let standings = live(
      Array(entries.indices), through: 0..<replications, seed: seed, threads: threads,
      shouldStop: shouldStop, report: { report(outcomes($0)) })
    return outcomes(standings)
  }

  /// Races the entries: all live through a few futures, the better half through more, and so on.
  ///
  /// - Parameters:
  ///   - seed: what the futures come from; the same for all.
  ///   - rounds: after how many futures in all the worse half is out, ascending.
  ///   - threads: how many futures at once; the result does not depend on it.
  ///   - shouldStop: asked before each future; a round that it breaks off does not count.
  ///   - report: called now and then.
  /// - Returns: the place of the entry with the highest rate among those that came farthest, the
  ///   earlier of equals.
  public func winner(
    seed: Int, rounds: [Int], threads: Int,
    shouldStop: @escaping @Sendable () -> Bool = { false }, report: (Race) -> Void = { _ in }
  ) -> Int {
    var left = Array(entries.indices)
    var standings: [Int: Standing] = [:]
    var lived = 0
    var race = Race(entries: left.count, rounds: rounds)
    for round in rounds where left.count > 1 {
      let (before, runners) = (race.done, left.count)
      let found = live(
        left, through: lived..<round, seed: seed, threads: threads, shouldStop: shouldStop
      ) { standings in
        race.left = runners
        race.done = before + runners * (standings.values.first?.rate.count ?? 0)
        report(race)
      }
      // Whoever was broken off was lived through other futures than the rest.
      if shouldStop() { break }
      for entry in left { standings[entry, default: Standing()].add(found[entry]) }
      lived = round
      left.sort { one, other in
        let (first, second) = (standings[one]?.rate.sum ?? 0, standings[other]?.rate.sum ?? 0)
        return first == second ? one < other : second < first
      }
      left.removeLast(left.count / 2)
    }
    return left.first ?? 0
  }

  /// Sums over the futures of an entry.
  private struct Standing {
    var rate = Sample(grain: 1000)
    var cost = Sample(grain: 1_000_000)
    var lead = Sample(grain: 1000)

    mutating func add(_ other: Standing?) {
      guard let other else { return }
      rate.add(other.rate)
      cost.add(other.cost)
      lead.add(other.lead)
    }

    mutating func add(_ record: FutureRecord, beside first: FutureRecord) {
      rate.add(record.lastRate)
      cost.add(record.totalCost.dong)
      lead.add(record.lastRate - first.lastRate)
    }

    var outcome: Outcome {
      Outcome(
        replications: rate.count, rate: Forecast.Estimate(rate, places: 6),
        cost: Forecast.Estimate(cost, places: 3), difference: Forecast.Estimate(lead, places: 6))
    }
  }

  /// Lives some entries through a range of futures, a few at a time.
  private func live(
    _ places: [Int], through futures: Range<Int>, seed: Int, threads: Int,
    shouldStop: @escaping @Sendable () -> Bool, report: ([Int: Standing]) -> Void
  ) -> [Int: Standing] {
    let together = Simulator.futuresAtOnce * max(1, threads)
    var sums: [Int: Standing] = [:]
    for first in stride(from: futures.lowerBound, to: futures.upperBound, by: together) {
      let few = liveTogether(
        places, through: first..<min(first + together, futures.upperBound), seed: seed,
        threads: threads, shouldStop: shouldStop)
      if few.isEmpty { break }
      for (place, standing) in few { sums[place, default: Standing()].add(standing) }
      report(sums)
    }
    return sums
  }

  /// Lives some entries through a few futures, side by side.
  private func liveTogether(
    _ places: [Int], through futures: Range<Int>, seed: Int, threads: Int,
    shouldStop: @escaping @Sendable () -> Bool
  ) -> [Int: Standing] {
    var settings = scenario.simulation
    settings.seed = seed
    let drawn = settings
    let sums = Mutex<[Int: Standing]>([:])
    let next = Atomic(futures.lowerBound)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, futures.count))) { _ in
      while true {
        let replication = next.add(1, ordering: .relaxed).oldValue
        guard replication < futures.upperBound, !shouldStop() else { return }
        let records = places.map { place in
          var future = Future(
            grounds[place], plan: beginnings[place], settings: drawn,
            policy: entries[place].policy, replication: replication)
          return future.run()
        }
        sums.withLock { sums in
          for (place, record) in zip(places, records) {
            sums[place, default: Standing()].add(record, beside: records[0])
          }
        }
      }
    }
    return sums.withLock { $0 }
  }
}
