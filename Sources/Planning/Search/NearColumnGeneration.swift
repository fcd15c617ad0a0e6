// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// Column generation over a first-order master: a few hundred cheap steps between rounds of pricing.
///
/// Duals of such a master are never exact, and need not be: the bound is Lagrange's, from exact
/// pricing, at any duals of the right signs. While master and bound are far apart, pathways are
/// missing, and a master solved to the end would be solved in vain: each round goes on until it is
/// nearer its own end than a twentieth of that distance. The rounds end when bound and value are near,
/// or when they have been as many as allowed.
struct NearColumnGeneration {
  /// The relative distance of bound and value that is near enough.
  var tolerance = 5e-4
  var rounds = 20

  /// The share of that distance at which a round's master is near enough its own end.
  private static let share = 0.05
  var threads = 1

  /// How many pathways a master knows of each officer, on average, before idle ones are forgotten.
  static let mostForOfficer = 6

  struct Result {
    /// What no plan undercuts, in the stage's units, and the same before it is rounded.
    let bound: Int
    let lagrangian: Double

    /// The master's own value: what the mixture of pathways costs, broken rows apart.
    let value: Double
    let reading: RestrictedMaster.Reading

    /// The prices that gave the bound.
    let prices: PathwayPrices

    /// Where that was.
    let point: DualPoint

    /// The master's last duals.
    let duals: [Double]
  }

  func solve(
    _ restricted: inout RestrictedMaster, in session: inout FirstOrderSession,
    shouldStop: () -> Bool
  ) throws(PlanningFailure) -> Result? {
    var best: (bound: Int, lagrangian: Double, prices: PathwayPrices, point: DualPoint)?
    var round = 0
    var distance = 1.0
    while true {
      session.limit(
        iterations: round < 4 ? 150 : 300,
        tolerance: max(tolerance / 10, Self.share * min(1, distance)))
      do throws(SolverFailure) { _ = try session.solve() } catch { throw PlanningFailure(error) }
      round += 1
      let duals = restricted.signed(session.duals())
      let prices = restricted.prices(duals: duals)
      let shared = restricted.sharedBound(duals: duals)
      let leastGain =
        1e-5 * max(1, abs(session.objectiveValue)) / Double(restricted.master.automata.count)
      let priced = OfficerPricing(leastGain: leastGain, threads: threads).price(
        restricted, at: prices, cuts: restricted.cuts.prices(duals: duals), duals: duals)
      guard let total = priced.total else { return nil }
      let lagrangian = shared.value + total.value
      if lagrangian > best?.lagrangian ?? -.infinity {
        let bound = restricted.rounded(lagrangian, size: shared.size + total.size)
        best = (bound, lagrangian, prices, restricted.point(duals: duals))
      }
      guard let best else { return nil }
      distance = abs(session.objectiveValue - best.lagrangian) / max(1, abs(best.lagrangian))
      let reading = restricted.read(session)
      let added = restricted.addCaps(exceededBy: reading, to: &session)
      let isNear = distance < tolerance && session.infeasibility < tolerance && added == 0
      if isNear || round >= rounds || shouldStop() {
        return Result(
          bound: best.bound, lagrangian: best.lagrangian, value: session.objectiveValue,
          reading: reading, prices: best.prices, point: best.point, duals: duals)
      }
      let officers = restricted.master.automata.count
      if restricted.columns.count + priced.pathways.count > Self.mostForOfficer * officers {
        restricted.forgetIdle(in: &session)
      }
      for pathway in priced.pathways { restricted.add(pathway, to: &session) }
    }
  }
}
