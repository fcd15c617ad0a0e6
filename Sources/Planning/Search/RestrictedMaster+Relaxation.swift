// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

/// The relaxation of all goals together, weighted nearly in their order, from whole plans that keep
/// every decision.
extension RestrictedMaster {
  /// A master in which nobody may be left out; it knows no pathway yet.
  init(index: PlanningIndex, automata: [PathwayAutomaton]) {
    self.init(
      master: Master(index: index, automata: automata),
      granularity: Granularity(index: index, automata: automata),
      mayBeLeftOut: Array(repeating: false, count: automata.count))
  }

  /// The stage of all goals together.
  var blend: Stage {
    .blend(GoalWeights(index: master.index, automata: master.automata).all)
  }

  /// Solves the relaxation of all goals exactly, beginning with a plan's pathways.
  ///
  /// - Throws: when the solver fails.
  mutating func relaxed(
    beside plan: WorkingPlan, threads: Int, shouldStop: () -> Bool
  ) throws(PlanningFailure) -> Relaxation {
    try withSolver(for: master.program, options: SolverOptions()) {
      (session) throws(PlanningFailure) in
      for pathway in plan.pathways { add(pathway, to: &session) }
      begin(blend, in: &session)
      return try ColumnGeneration(rounds: nil, threads: threads)
        .solve(&self, in: &session, shouldStop: shouldStop)
    }
  }

  /// The prices of a relaxation of all goals: exact ones, or near ones where officers are many.
  ///
  /// - Returns: the prices, and where they were found; nothing when there was no time for any.
  /// - Throws: when the solver fails.
  mutating func prices(
    beside plan: WorkingPlan, threads: Int, shouldStop: () -> Bool
  ) throws(PlanningFailure) -> (prices: PathwayPrices, point: DualPoint)? {
    if SearchControl.isForSimplex(officers: master.automata.count) {
      let relaxation = try relaxed(beside: plan, threads: threads, shouldStop: shouldStop)
      guard let prices = relaxation.prices, let point = relaxation.point else { return nil }
      return (prices, point)
    }
    var session = firstOrderSession(beside: plan, threads: threads)
    beginAnew(blend, in: &session)
    return try NearColumnGeneration(threads: threads)
      .solve(&self, in: &session, shouldStop: shouldStop).map { ($0.prices, $0.point) }
  }

  /// Opens a first-order solver on the master, with a plan's pathways.
  mutating func firstOrderSession(beside plan: WorkingPlan, threads: Int) -> FirstOrderSession {
    var session = FirstOrderSession(
      master.program, partition: master.officers.rows, options: FirstOrderOptions(threads: threads))
    for variable in master.officers.leftOut { session.setBounds(.exactly(0), of: variable) }
    for pathway in plan.pathways { add(pathway, to: &session) }
    return session
  }

  /// Turns to a stage; what is elastic stays at nothing, for a first-order method needs no footing.
  mutating func beginAnew(_ stage: Stage, in session: inout FirstOrderSession) {
    begin(stage, in: &session)
    session.forgetBasis()
    for variable in master.classes.missing + master.goals.exceeded + master.seats.missing {
      session.setBounds(.exactly(0), of: variable)
    }
  }
}
