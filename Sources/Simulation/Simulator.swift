// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization
public import Workforce

/// The one entry: a scenario, a plan and a seed in, sums over many futures out.
public struct Simulator: Sendable {
  /// What to simulate.
  public struct Order: Sendable {
    public var settings: SimulationSettings

    /// The policies to compare, the main one first.
    public var policies: [SimulationPolicy]

    /// The hazards to switch off in turn.
    public var hazards: [Hazard] = []

    /// Which of how many shards this is: the futures whose number leaves `index` when divided.
    public var shard = (index: 0, count: 1)

    /// Stops when the half-width of the rate's interval is at most this share.
    public var halfWidth: Double?
    public var threads = 1

    public init(_ settings: SimulationSettings) {
      self.settings = settings
      policies = [settings.policy]
    }

    /// The futures of this shard, by number.
    package var replications: [Int] {
      Array(stride(from: shard.index, to: settings.replications, by: shard.count))
    }
  }

  let ground: Ground
  let order: Order

  /// What each policy begins with: the plan, or what it makes of it before anything happens.
  private let beginnings: [[Quarter: [Enrolment]]]

  /// Makes ready to simulate a plan that keeps the scenario's rules.
  public init(
    _ scenario: Scenario, plan: TrainingPlan, order: Order, replan: @escaping Replanner
  ) {
    self.order = order
    let ground = Ground(scenario, plan: plan, replan: replan)
    self.ground = ground
    beginnings = order.policies.map { ground.beginning(under: $0, order.settings) }
  }

  /// Lives through the futures of the order and tells what came of them.
  ///
  /// `inputs` and `plan` of the forecast are for the caller to fill in.
  public func forecast(
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) -> Forecast {
    forecast(run(shouldStop: shouldStop))
  }

  /// How many futures lie between two questions of the stop rule.
  package static let batch = 20

  /// Futures lived through side by side on each thread before sums are kept and shown: one would let
  /// threads wait for each other, many would keep an impatient user waiting.
  static let futuresAtOnce = 2

  /// Lives through the futures of the order, beginning after those that are done.
  ///
  /// - Parameters:
  ///   - start: sums to go on from; those of the same order.
  ///   - shouldStop: asked before each future; the few that it breaks off are left out.
  ///   - report: called after every few futures.
  /// - Returns: the sums of the first futures, as many as were lived through.
  package func run(
    from start: SimulationTallies? = nil, shouldStop: @escaping @Sendable () -> Bool = { false },
    report: (SimulationTallies) -> Void = { _ in }
  ) -> SimulationTallies {
    var sums =
      start
      ?? SimulationTallies(
        policies: order.policies, hazards: order.hazards, of: ground.scenario)
    let replications = order.replications
    let together = Self.futuresAtOnce * max(1, order.threads)
    while !isFinished(sums) {
      let end = min(
        replications.count, (sums.done / Self.batch + 1) * Self.batch, sums.done + together)
      guard let few = live(Array(replications[sums.done..<end]), shouldStop) else { break }
      sums.add(few)
      report(sums)
    }
    return sums
  }

  /// Whether nothing is left to live through: no future more, or none that the stop rule asks for.
  ///
  /// The rule is asked after whole batches only, so that neither threads nor interrupts can show.
  package func isFinished(_ sums: SimulationTallies) -> Bool {
    if sums.done == order.replications.count { return true }
    guard let halfWidth = order.halfWidth, sums.done > 0, sums.done.isMultiple(of: Self.batch)
    else { return false }
    return sums.rate.halfWidth <= halfWidth * 1_000_000
  }

  /// Lives through some futures side by side; nothing when called off meanwhile.
  private func live(
    _ replications: [Int], _ shouldStop: @escaping @Sendable () -> Bool
  ) -> SimulationTallies? {
    let empty = SimulationTallies(
      policies: order.policies, hazards: order.hazards, of: ground.scenario)
    let sums = Mutex(empty)
    let next = Atomic(0)
    let isCalledOff = Atomic(false)
    DispatchQueue.concurrentPerform(
      iterations: max(1, min(order.threads, replications.count))
    ) { _ in
      while true {
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < replications.count else { return }
        if shouldStop() {
          isCalledOff.store(true, ordering: .relaxed)
          return
        }
        let (records, gains) = live(replications[place])
        sums.withLock { sums in
          for (policy, record) in records.enumerated() {
            sums.tallies[policy].add(
              record, replication: replications[place], mainRate: records[0].lastRate,
              of: ground.scenario)
          }
          for (hazard, gain) in gains.enumerated() { sums.gains[hazard].add(gain) }
          sums.done += 1
        }
      }
    }
    return isCalledOff.load(ordering: .relaxed) ? nil : sums.withLock { $0 }
  }

  /// One future under each policy, and without each hazard.
  private func live(_ replication: Int) -> (records: [FutureRecord], gains: [Int]) {
    let records = order.policies.indices.map { place in
      record(of: replication, policy: place, order.settings)
    }
    let gains = order.hazards.map { hazard in
      record(of: replication, policy: 0, order.settings.without(hazard)).lastRate
        - records[0].lastRate
    }
    return (records, gains)
  }

  private func record(
    of replication: Int, policy: Int, _ settings: SimulationSettings
  ) -> FutureRecord {
    var future = Future(
      ground, plan: beginnings[policy], settings: settings, policy: order.policies[policy],
      replication: replication)
    return future.run()
  }

  /// The future in which nothing goes wrong: what the plan itself comes to.
  func undisturbed() -> FutureRecord {
    var calm = order.settings
    calm.hazards = [:]
    var future = Future(
      ground, plan: ground.plan, settings: calm, policy: .static, replication: 0)
    future.listsReserves = true
    return future.run()
  }
}
