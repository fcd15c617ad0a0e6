// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

/// The relaxation of all goals together, weighted nearly in their order, from whole plans that keep
/// every decision.
extension RestrictedMaster {
  /// A master in which nobody may be left out; it knows no pathway yet.
  ///
  /// - Parameters:
  ///   - index: what officers share.
  ///   - automata: their pathways.
  ///   - isLazy: whether it begins without caps, as it does by itself where officers are many.
  ///   - isElastic: whether it is to tell what stretched limits are worth.
  init(
    index: PlanningIndex, automata: [PathwayAutomaton], isLazy: Bool? = nil,
    isElastic: Bool = false
  ) {
    let isLazy = isLazy ?? !SearchControl.isForSimplex(officers: automata.count)
    self.init(
      master: Master(
        index: index, automata: automata, isLazy: isLazy, isElastic: isElastic),
      granularity: Granularity(index: index, automata: automata),
      mayBeLeftOut: Array(repeating: false, count: automata.count))
  }

  /// The stage of all goals together.
  var blend: Stage {
    .blend(GoalWeights(index: master.index, automata: master.automata).all)
  }

  /// Solves the relaxation of all goals exactly, beginning with a plan's pathways and, where there is one,
  /// from a footing.
  ///
  /// - Throws: when the solver fails.
  private mutating func relaxed(
    beside plan: WorkingPlan, from footing: RelaxationFooting?, threads: Int,
    shouldStop: () -> Bool
  ) throws(PlanningFailure) -> Relaxed? {
    try withSolver(for: master.program, options: SolverOptions()) {
      (session) throws(PlanningFailure) in
      footing?.stand(&self, in: &session)
      for pathway in plan.pathways { add(pathway, to: &session) }
      begin(blend, in: &session)
      let relaxation = try ColumnGeneration(rounds: nil, threads: threads)
        .solve(&self, in: &session, shouldStop: shouldStop)
      guard let prices = relaxation.prices, let point = relaxation.point else { return nil }
      return Relaxed(
        prices: prices, point: point, footing: RelaxationFooting(self, in: session),
        iterations: session.iterations)
    }
  }

  /// Prices of a relaxation, and where they were found.
  struct Relaxed {
    let prices: PathwayPrices
    let point: DualPoint
    let footing: RelaxationFooting

    /// How many steps the solver took.
    let iterations: Int
  }

  /// The prices of a relaxation of all goals: exact ones, or near ones where officers are many.
  ///
  /// - Parameters:
  ///   - plan: a plan that keeps every decision, whose pathways it begins with.
  ///   - footing: where the relaxation of a scenario like this one stood, if there is one.
  ///   - threads: for pricing.
  ///   - shouldStop: asked between rounds.
  /// - Returns: the prices, and where they were found; nothing when there was no time for any.
  /// - Throws: when the solver fails.
  mutating func prices(
    beside plan: WorkingPlan, from footing: RelaxationFooting? = nil, threads: Int,
    shouldStop: () -> Bool
  ) throws(PlanningFailure) -> Relaxed? {
    if SearchControl.isForSimplex(officers: master.automata.count) {
      return try relaxed(
        beside: plan, from: footing, threads: threads, shouldStop: shouldStop)
    }
    var session = firstOrderSession(threads: threads)
    beginAnew(blend, in: &session)
    footing?.stand(&self, in: &session)
    for pathway in plan.pathways { add(pathway, to: &session) }
    return try NearColumnGeneration(threads: threads)
      .solve(&self, in: &session, shouldStop: shouldStop)
      .map {
        Relaxed(
          prices: $0.prices, point: $0.point, footing: RelaxationFooting(self, in: session),
          iterations: session.iterations)
      }
  }

  /// Opens a first-order solver on the master, with a plan's pathways.
  mutating func firstOrderSession(beside plan: WorkingPlan, threads: Int) -> FirstOrderSession {
    var session = firstOrderSession(threads: threads)
    for pathway in plan.pathways { add(pathway, to: &session) }
    return session
  }

  private mutating func firstOrderSession(threads: Int) -> FirstOrderSession {
    makeRoom(forPathways: (NearColumnGeneration.mostForOfficer + 1) * master.automata.count)
    var session = FirstOrderSession(
      master.program, partition: master.officers.rows, options: FirstOrderOptions(threads: threads))
    for variable in master.officers.leftOut { session.setBounds(.exactly(0), of: variable) }
    return session
  }

  /// Turns to a stage; what is elastic stays at nothing, for a first-order method needs no footing.
  mutating func beginAnew(_ stage: Stage, in session: inout FirstOrderSession) {
    forgetIdle(in: &session)
    begin(stage, in: &session)
    session.forgetBasis()
    FreePages.giveBack()
    for variable in master.classes.missing + master.goals.exceeded + master.seats.missing {
      session.setBounds(.exactly(0), of: variable)
    }
  }
}
