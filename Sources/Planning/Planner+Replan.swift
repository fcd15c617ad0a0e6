// SPDX-License-Identifier: GPL-3.0-or-later

public import Workforce

/// How a plan is made anew from one that there is.
public struct ReplanOptions: Hashable, Sendable {
  /// How hard to search: moves for each officer who has a choice.
  public var effort = Self.defaultEffort

  /// What the draws of the search come from.
  public var seed: UInt64 = 1

  /// Threads for building pathways; the result does not depend on it.
  public var threads = 1

  /// Whether seats that nobody has confirmed are left out.
  public var confirmedOnly = false

  /// Whether the prices of a relaxation lead the search: better plans where much changes, for the time
  /// that one relaxation takes.
  public var isGuided = false

  /// Whether, in the end, a few officers at a time choose anew exactly: better plans, for some seconds.
  ///
  /// It makes no difference among so many officers that masters are no longer solved exactly.
  public var refines = false

  /// What was offered before a little change, where nothing is to be shaken up.
  ///
  /// Officers take, one by one, what has come within their reach, until nobody finds anything better;
  /// whole classes open only in intakes that are new or other than before. The effort makes no
  /// difference. For what little changes bring: whoever has nothing to do with them stays where they are.
  public var settlesAfter: [Intake]?

  /// Whether every open gap gets its reason; without, `unmet` stays empty and the plan is for
  /// comparing, not for showing.
  public var explains = false

  /// Whether only the enrolments are wanted: no figures (what they close among them), no bounds, and
  /// nobody judges them.
  public var isBare = false

  /// Prices known from a like scenario, which lead the search as those of a relaxation of its own
  /// would, at no cost.
  public var prices: PlanningPrices?

  /// Where the relaxation of a scenario like this one stood: that of a guided search goes on from there.
  public var footing: RelaxationFooting?

  /// How likely starts lead to what they grant; gains are weighed by it where it is given.
  public var odds: StartOdds?

  public static let defaultEffort = 20

  public init() {}
}

extension Planner {
  /// Plans a scenario from a plan there is, quickly: what of it still holds is the start, and nothing
  /// worse is returned.
  ///
  /// For questions of the kind "and if …?", where the whole search would take longer than anybody
  /// waits. Its bounds are those of officers who need not share anything: loose, but true.
  ///
  /// - Parameters:
  ///   - scenario: what to plan.
  ///   - incumbent: the plan to start from, made for this scenario or one like it; nothing starts from
  ///     a plan that does nothing or, where officers are many, from what the least effort of `plan` finds.
  ///   - options: how hard to look.
  ///   - library: the pathways that earlier questions of the same kind were answered with; it saves
  ///     time and changes nothing.
  ///   - shouldStop: asked now and then; stopping keeps the best plan so far, marked.
  /// - Returns: the plan and its figures; `inputs` is left for the caller.
  /// - Throws: why there is no plan.
  /// - Complexity: reading the scenario is linear in its officers; so are the moves of an effort.
  @available(*, noasync)
  public static func replan(
    _ scenario: Scenario, from incumbent: TrainingPlan?, options: ReplanOptions = ReplanOptions(),
    library: PathwayLibrary? = nil, shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(PlanningFailure) -> PlanningResult {
    let offered = options.confirmedOnly ? scenario.withConfirmedIntakesOnly() : scenario
    let index = PlanningIndex(scenario: offered)
    let automata = try PathwayAutomata.build(
      index: index, threads: options.threads, library: library)
    let outcome = try Replanning(index: index, automata: automata, options: options)
      .run(from: incumbent, shouldStop: shouldStop)
    let assembly = PlanAssembly(
      scenario: scenario, index: index, automata: automata, outcome: outcome,
      threads: options.threads, effort: max(1, options.effort))
    var result =
      options.isBare ? assembly.bare() : try assembly.result(explains: options.explains)
    result.footing = outcome.footing
    return result
  }
}
