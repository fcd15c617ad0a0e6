// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
public import Workforce

extension Planner {
  /// Writes the integer program of one goal as a free-format MPS file, for any other solver.
  ///
  /// Earlier goals are held at the values of a plan, where one is given; without a plan the first
  /// goal is written. The program minimises; goals to be maximised are turned. Cost is in millions.
  ///
  /// - Parameters:
  ///   - scenario: what to plan.
  ///   - goal: the goal to write; the scenario's first where nothing is given.
  ///   - plan: the plan whose values hold the earlier goals.
  ///   - form: how the problem is put; the optimum is the same.
  ///   - path: the file to write.
  /// - Throws: when the pathways can't be built or the file can't be written.
  @available(*, noasync)
  public static func exportProgram(
    _ scenario: Scenario, goal: Goal? = nil, holding plan: TrainingPlan? = nil,
    as form: ProgramForm = .flow, to path: String
  ) throws(PlanningFailure) {
    let values = plan?.goals.map { ($0.goal, $0.value.approximation) } ?? []
    try exportProgram(
      scenario, goal: goal, holding: Dictionary(values) { first, _ in first }, as: form, to: path)
  }

  /// Writes the integer program of one goal, earlier goals held at some values.
  ///
  /// - Parameters:
  ///   - scenario: what to plan.
  ///   - goal: the goal to write; the scenario's first where nothing is given.
  ///   - values: what earlier goals are held at, in their own units, as other solvers tell them: the nearest
  ///     value that a plan can have is meant. Goals that are not named are not held.
  ///   - form: how the problem is put; the optimum is the same.
  ///   - path: the file to write.
  /// - Throws: when the pathways can't be built or the file can't be written.
  @available(*, noasync)
  package static func exportProgram(
    _ scenario: Scenario, goal: Goal?, holding values: [Goal: Double], as form: ProgramForm,
    to path: String
  ) throws(PlanningFailure) {
    let index = PlanningIndex(scenario: scenario)
    let automata = try PathwayAutomata.build(index: index, threads: 1)
    guard let goal = goal ?? scenario.goals.first?.goal else { return }
    var held: [Goal: Int] = [:]
    for earlier in scenario.goals.prefix(while: { $0.goal != goal }).map(\.goal) {
      guard let value = values[earlier] else { continue }
      let unit = index.scales.decimal(1, of: earlier).approximation
      let units = Int((value / unit).rounded())
      held[earlier] = earlier.isMinimised ? units : -units
    }
    let program =
      switch form {
      case .flow:
        PathwayFlow(index: index, automata: automata, goal: goal, held: held).program
      case .compact:
        CompactProgram(index: index, automata: automata, goal: goal, held: held).program
      }
    do throws(SolverFailure) {
      try program.withoutIdleParts.writeMPS(to: path)
    } catch {
      throw PlanningFailure(error)
    }
  }
}
