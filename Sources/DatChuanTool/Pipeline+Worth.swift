// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Tables
import Workforce

/// What `worth` is asked.
struct WorthQuestion {
  /// The scenario's folder, and the plan's.
  let scenario: String
  let plan: String

  /// What one step of money is.
  let step: Money

  /// How many steps are tried at most; nothing where it goes by the number of officers.
  let most: Int?

  /// Whether compliance against total money is wanted too.
  let wantsFrontier: Bool

  /// Whether nobody is shaken up for a step, however few the officers are.
  let isSettled: Bool

  /// How many steps are tried where nothing is said.
  static let usualMost = 40
}

extension Pipeline {
  /// Finds out what one step more of anything brings: each figure is the difference of two plans that
  /// were searched alike, never a price of a relaxation.
  func worth(
    _ question: WorthQuestion, by way: PlanSearch.Way, threads: Int, timeLimit: Duration
  ) throws(CommandFailure) -> WorthReport {
    var log = PhaseLog(console: console, display: display)
    defer { log.finish() }
    let (scenario, source) = try log.timed(.read) { () throws(CommandFailure) in
      try read(question.scenario, changedBy: AskedChanges())
    }
    var given = try validPlan(
      question.plan, in: scenario, at: question.scenario, as: .positional(.planPlaceholder))
    // A certificate of other inputs proves nothing here.
    if given.inputs != source.reading.inputsDigest { given = given.withoutProof() }
    let search = PlanSearch(way, threads: threads, timeLimit: timeLimit, console: console)
    let isSettled =
      question.isSettled
      || search.isQuick && scenario.officers.count > PlanSearch.mostPlannedAnew
    let run = WorthRun(
      question: question, scenario: scenario,
      search: isSettled ? search.inWay(.settled(after: scenario)) : search.refined,
      // Half of the money is another world: prices lead there.
      farSearch: search.guided, tell: { tellPlans($0, of: $1) })
    return try log.timed(.plan) { () throws(CommandFailure) in try run.report(given) }
  }
}

/// One answer to what things are worth.
private struct WorthRun {
  let question: WorthQuestion
  let scenario: Scenario

  /// How plans for a step more are looked for, and those for budgets far from the given one.
  let search: PlanSearch
  let farSearch: PlanSearch

  /// Told how many plans of a kind are made.
  let tell: (_ done: Int, _ count: Int) -> Void

  func report(_ given: TrainingPlan) throws(CommandFailure) -> WorthReport {
    let unchanged: PlanningResult
    switch search.result(for: scenario, from: given, explains: true) {
    case .success(let result): unchanged = result
    case .failure(let failure): throw .planning(failure, scenario)
    }
    let isImproved = GoalGain(from: given, to: unchanged.plan).isBetter
    // The same plan searched twice keeps the better proof.
    let base = isImproved ? unchanged.plan : given
    let candidates = ResourceCandidates(
      after: base, in: scenario, step: question.step,
      prices: search.prices(of: scenario, near: base))
    let most = question.most ?? WorthQuestion.usualMost
    let steps = Array(candidates.steps.prefix(most))
    let (path, scenario) = (question.scenario, scenario)
    // All begin as the command that reproduces a figure does: what is within reach already is not to be
    // put down to a step.
    let found = search.results(steps.count, from: base, explains: false, tell: tell) { number in
      Self.scenario(path, changedBy: steps[number].edits(in: scenario))
    }
    var idle = (proven: 0, found: 0)
    var better: (plan: TrainingPlan, command: ShellCommand)?
    var helpful: [(step: ResourceStep, plan: TrainingPlan, gain: GoalGain)] = []
    for (step, found) in zip(steps, found) {
      guard case .success(let result) = found else { continue }
      let gain = GoalGain(from: base, to: result.plan)
      // What a search found thanks to a step that its plan does not use, it might have found without.
      let needsStep = !PlanAudit.violations(of: result.plan.enrolments, in: scenario).isEmpty
      if gain.isBetter, needsStep {
        helpful.append((step, result.plan, gain))
      } else if gain.decisive == nil, gain.certainty == .exact {
        idle.proven += 1
      } else {
        idle.found += 1
        if GoalGain(from: better?.plan ?? base, to: result.plan).isBetter {
          better = (result.plan, command(step.edits(in: scenario), by: search.way))
        }
      }
    }
    let kept = self.gains(of: helpful, over: base)
    idle.found += helpful.count - kept.count
    let gains = kept.enumerated().sorted { first, second in
      if first.element.gain.precedes(second.element.gain) { return true }
      if second.element.gain.precedes(first.element.gain) { return false }
      return first.offset < second.offset
    }.map(\.element)
    let results = [unchanged] + found.compactMap { try? $0?.get() }
    return WorthReport(
      scenario: scenario, base: base, isBaseImproved: isImproved, step: question.step,
      gains: gains, idle: idle, untried: candidates.steps.count - steps.count,
      failed: steps.count - gains.count - idle.proven - idle.found,
      handBack: HandBack(of: base, in: scenario),
      frontier: question.wantsFrontier ? frontier(from: given) : nil,
      replanning: command([], by: search.way), better: better?.command,
      isStoppedEarly: results.contains(where: \.isStoppedEarly))
  }

  /// What steps that help bring: each is told from a plan without it that is no worse than what its own
  /// plan leads to, and left out where that is as good.
  private func gains(
    of helpful: [(step: ResourceStep, plan: TrainingPlan, gain: GoalGain)], over base: TrainingPlan
  ) -> [WorthReport.Gain] {
    let (path, scenario) = (question.scenario, scenario)
    let known = helpful.map { ($0.step.edits(in: scenario), $0.plan) }
    let pairs = search.pairs(of: scenario, base, helpful.count) { number in
      let (edits, plan) = known[number]
      return (Self.scenario(path, changedBy: edits) ?? scenario, plan)
    }
    return zip(helpful, pairs).compactMap { step, pair in
      if pair.unchanged.start == nil {
        return gain(step.step, step.gain, from: base, to: step.plan)
      }
      let (before, after) = (pair.unchanged.plan, pair.changed.plan)
      let found = GoalGain(from: before, to: after)
      return found.isBetter
        ? gain(step.step, found, from: before, to: after, isFromBetterBase: true) : nil
    }
  }

  private func gain(
    _ step: ResourceStep, _ gain: GoalGain, from base: TrainingPlan, to plan: TrainingPlan,
    isFromBetterBase: Bool = false
  ) -> WorthReport.Gain {
    WorthReport.Gain(
      step: step, gain: gain,
      people: PlanDifference(from: base, in: scenario, to: plan, in: scenario), plan: plan,
      command: command(step.edits(in: scenario), by: search.way),
      isFromBetterBase: isFromBetterBase, cost: plan.planned - base.planned)
  }

  /// Plans the scenario with budgets from nothing to enough.
  ///
  /// What a smaller budget pays for a larger one pays for too: where a search finds fewer officers to
  /// standard with more money, the plan for less money stands, so that the curve never falls.
  private func frontier(from given: TrainingPlan) -> BudgetFrontier {
    let factors = BudgetFrontier.factors
    let path = question.scenario
    let unchanged = try? farSearch.result(for: scenario, from: given, explains: false).get()
    let found = farSearch.results(
      factors.count, from: unchanged?.plan ?? given, unchanged?.footing, explains: false,
      tell: tell
    ) { number in
      Self.scenario(path, changedBy: [BudgetFrontier.edit(factors[number])])
    }
    var points: [BudgetFrontier.Point] = []
    var best: (plan: TrainingPlan, command: ShellCommand)?
    var hopeless: [Thousandths] = []
    for (factor, found) in zip(factors, found) {
      guard case .success(let result) = found else {
        hopeless.append(factor)
        continue
      }
      let plan = result.plan
      let budget = plan.spending.reduce(Money.zero) { $0 + $1.budget }
      if let best, !plan.isFurther(than: best.plan) {
        points.append(point(factor, budget, best.plan, best.command))
      } else {
        let command = command([BudgetFrontier.edit(factor)], by: farSearch.way)
        best = (plan, command)
        points.append(point(factor, budget, plan, command))
      }
    }
    return BudgetFrontier(points: points, hopeless: hopeless)
  }

  private func point(
    _ factor: Thousandths, _ budget: Money, _ plan: TrainingPlan, _ command: ShellCommand
  ) -> BudgetFrontier.Point {
    BudgetFrontier.Point(
      factor: factor, budget: budget,
      spent: plan.spending.reduce(.zero) { $0 + $1.committed + $1.planned },
      compliant: plan.progress.last?.compliant ?? 0,
      inService: plan.progress.last?.inService ?? 0,
      targetsMet: plan.targets.count(where: \.met),
      isProven: plan.goals.first { $0.goal == .compliance }?.firm ?? false, command: command)
  }

  private static func scenario(_ path: String, changedBy edits: [String]) -> Scenario? {
    ScenarioReader.source(folder: path, changedBy: AskedChanges(edits: edits)).reading.scenario
  }

  /// The command that plans the scenario with some changes as it was planned here.
  private func command(_ edits: [String], by way: PlanSearch.Way) -> ShellCommand {
    var words = ["datchuan", "plan", question.scenario]
    switch way {
    case .quick(let effort, let isGuided, let isRefined):
      words += ["--from", question.plan] + (isGuided ? ["--guided"] : [])
      words += (isRefined ? ["--refine"] : []) + ["--effort", "\(effort)"]
    case .settled: words += ["--from", question.plan, "--settle"]
    case .thorough(let effort): words += ["--effort", "\(effort)"]
    }
    return ShellCommand(words + edits.flatMap { [AskedChanges.editOption, $0] })
  }
}

extension TrainingPlan {
  /// Whether it brings more officers to standard, or as many and more of the goals.
  fileprivate func isFurther(than other: TrainingPlan) -> Bool {
    let (own, others) = (progress.last?.compliant ?? 0, other.progress.last?.compliant ?? 0)
    return own == others ? GoalGain(from: other, to: self).isBetter : own > others
  }

  /// All money the plan adds.
  fileprivate var planned: Money { spending.reduce(.zero) { $0 + $1.planned } }

  /// The plan with what it reaches, and without the proof that it is the best.
  fileprivate func withoutProof() -> TrainingPlan {
    var plan = self
    plan.goals = goals.map { goal in
      GoalResult(
        goal: goal.goal, value: goal.value, bound: goal.bound, gap: goal.gap, proven: false,
        firm: false)
    }
    return plan
  }
}
