// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

extension Master {
  /// A program of this master's rows, made one whole problem: optimise a goal, hold the earlier ones.
  ///
  /// Nothing may be left out or missing any more. What pathways themselves are worth to the goal is
  /// for whoever adds them.
  func program(_ program: LinearProgram, for goal: Goal, holding held: [Goal: Int])
    -> LinearProgram
  {
    var program = program
    for variable in officers.leftOut + seats.missing + classes.missing {
      program.setBounds(.exactly(0), of: variable)
    }
    for (place, row) in goals.rows.enumerated() {
      if let held = held[goals.goals[place]] {
        program.setBounds(.atMost(scales.whole(held, of: goals.goals[place])), of: row)
      }
    }
    if goal == .cost {
      for (number, row) in index.limits.classes.enumerated() {
        program.setObjective(
          scales.millions(row.payments.reduce(0) { $0 + $1.dong }), of: classes.opened[number])
      }
    }
    if goal == .targets {
      for (variable, weight) in zip(targets.shortfalls, targetWeights) {
        program.setObjective(weight, of: variable)
      }
    }
    return program
  }

  /// A program whose objective is a goal, counted in the steps between the goal's values, so that all
  /// coefficients are whole numbers.
  ///
  /// - Parameters:
  ///   - step: the least by which values of the goal differ, in its units.
  ///   - goal: the goal.
  ///   - program: a program of this master's rows.
  /// - Returns: the program, its objective in steps.
  func inSteps(of step: Int, _ goal: Goal, _ program: LinearProgram) -> LinearProgram {
    var program = program
    let steps = scales.unit(of: goal) / Double(step)
    for variable in program.variables {
      program.setObjective((program[variable].objective * steps).rounded(), of: variable)
    }
    return program
  }
}
