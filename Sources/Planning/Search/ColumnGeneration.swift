// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// A solve of the master under a branch: as good as the pathways allow, with a bound that is proven.
struct Relaxation {
  /// What no plan of the branch undercuts, in the stage's units; nothing when it holds no plan.
  let bound: Int?

  /// The solver's optimum, when pricing found nothing more to add or the rounds ran out; nothing
  /// when the solver found none.
  let reading: RestrictedMaster.Reading?

  /// The prices that gave the best bound.
  var prices: PathwayPrices? = nil

  /// Where that was.
  var point: DualPoint? = nil

  /// The next value that the stage can take at the solver's last optimum or above.
  var optimum: Int? = nil
}

/// Column generation: solve, price every officer exactly, add what pays, until nothing does.
///
/// The bound is Lagrange's: at any prices of the right signs, what the shared limits are worth plus
/// the cheapest pathway of every officer. It needs no trust in the solver: where that fails, prices
/// of zero still give a bound.
///
/// Source: Lübbecke and Desrosiers, Selected topics in column generation (2005).
struct ColumnGeneration {
  /// How many rounds of pricing at most; none means until nothing pays any more.
  var rounds: Int?

  /// A plan's cost that makes the branch worthless when the bound reaches it.
  var cutoff: Int?

  /// Whether all that is asked is if the bound reaches the cutoff.
  var isProbe = false

  /// Whether cuts that the optimum breaks are added: at the root of a tree, where they serve all.
  var addsCuts = false
  /// Whether it is enough that the bound can't be rounded any further.
  var isRounded = false
  var threads = 1

  func solve(
    _ master: inout RestrictedMaster, in session: inout SolverSession, shouldStop: () -> Bool
  ) throws(PlanningFailure) -> Relaxation {
    guard master.affordsClasses else { return Relaxation(bound: nil, reading: nil) }
    var best: Int?
    var prices: PathwayPrices?
    var point: DualPoint?
    var round = 0
    while true {
      let isSolved = try run(&session)
      // More columns only make the optimum cheaper.
      if isProbe, isSolved, let cutoff {
        let optimum = master.rounded(session.objectiveValue, size: 1)
        if optimum < cutoff {
          return Relaxation(
            bound: best ?? BranchAndPrice.noBound, reading: nil, optimum: optimum)
        }
      }
      let duals =
        isSolved ? session.duals() : [Double](repeating: 0, count: session.constraintCount)
      let priced = price(&master, at: duals, in: &session)
      guard let bound = priced.bound else { return Relaxation(bound: nil, reading: nil) }
      if bound >= best ?? bound { (prices, point) = (priced.prices, priced.point) }
      best = max(best ?? bound, bound)
      guard isSolved else { return Relaxation(bound: best, reading: nil, point: point) }
      round += 1
      let isCutOff = cutoff.map { (best ?? .min) >= $0 } ?? false
      let isOver = rounds.map { round >= $0 } ?? false
      if isRounded, !isCutOff, priced.added > 0, let best {
        // More columns only make the optimum cheaper: the bound can't pass what it is now.
        let unit = master.stage.unit(master.master.scales)
        let most = session.objectiveValue * unit
        let room = Double(cutoff ?? best) - most
        if best >= master.rounded(session.objectiveValue, size: 1)
          || (room > 0 && most - Double(best) < 0.02 * room)
        {
          return Relaxation(bound: best, reading: master.read(session), prices: prices)
        }
      }
      let isBroken = priced.added == 0 && master.read(session).elastic > Fractions.tolerance
      if isBroken, !isCutOff, !isOver, !shouldStop(), master.raisePenalties(in: &session) {
        continue
      }
      if addsCuts, priced.added == 0, !isCutOff, !isOver, !shouldStop(),
        master.addCuts(brokenBy: master.read(session), to: &session) > 0
      {
        continue
      }
      if priced.added == 0 || isCutOff || isOver || shouldStop() {
        var isReadable = priced.added == 0
        if !isReadable { isReadable = try run(&session) }
        return Relaxation(
          bound: best, reading: isReadable ? master.read(session) : nil, prices: prices,
          point: point)
      }
    }
  }

  /// Solves the master; says whether there is an optimum to read.
  ///
  /// Elastic variables make every master feasible and bounded, so anything else is trouble of the
  /// solver's, and it gets one more chance from a basis of its own making.
  private func run(_ session: inout SolverSession) throws(PlanningFailure) -> Bool {
    do throws(SolverFailure) {
      if try session.solve() == .optimal, session.objectiveValue.isFinite { return true }
      session.forgetBasis()
      return try session.solve(.primal) == .optimal && session.objectiveValue.isFinite
    } catch {
      throw PlanningFailure(error)
    }
  }

  private func price(
    _ restricted: inout RestrictedMaster, at duals: [Double], in session: inout SolverSession
  ) -> (bound: Int?, added: Int, prices: PathwayPrices, point: DualPoint) {
    let duals = restricted.signed(duals)
    let prices = restricted.prices(duals: duals)
    let shared = restricted.sharedBound(duals: duals)
    let priced = OfficerPricing(threads: threads).price(
      restricted, at: prices, cuts: restricted.cuts.prices(duals: duals), duals: duals)
    let point = restricted.point(duals: duals)
    guard let total = priced.total else { return (nil, 0, prices, point) }
    var added = 0
    for pathway in priced.pathways where restricted.add(pathway, to: &session) { added += 1 }
    let bound = restricted.rounded(shared.value + total.value, size: shared.size + total.size)
    return (bound, added, prices, point)
  }
}

extension RestrictedMaster {
  /// Turns the figure into units, takes off what floating point may have added, and rounds up.
  func rounded(_ total: Double, size: Double) -> Int {
    let unit = stage.unit(master.scales)
    let safe = (total - 1e-9 * (1 + size)) * unit
    let step = Double(granularity.step(of: stage))
    let value = (safe / step).rounded(.up) * step
    return Int(max(-9e15, min(9e15, value)))
  }
}

extension RestrictedMaster {
  /// Whether there is money for the classes that the branch applied opens.
  ///
  /// Money has no elastic variable, so a branch without it is no program for a solver.
  fileprivate var affordsClasses: Bool {
    let limits = master.index.limits
    var spent: [Int: Int] = [:]
    for (row, range) in applied.classes where range.lowerBound > 0 {
      for payment in limits.classes[row].payments {
        spent[payment.row, default: 0] += range.lowerBound * payment.dong
      }
    }
    return spent.allSatisfy { $0.value <= limits.money[$0.key].room }
  }
}
