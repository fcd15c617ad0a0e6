// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

extension LinearProgram {
  /// The program without rows that limit nothing, such as those of goals not held, and columns that
  /// can only be 0, such as learners missing from a class.
  ///
  /// A free row in an MPS file is taken for the objective by whoever reads it, and GLPK, which writes
  /// it, then leaves out the true one. A column without rows is written in a way not all can read.
  var withoutIdleParts: LinearProgram {
    var program = LinearProgram(sense, offset: offset)
    let kept = columns.map { column in
      column.bounds == .exactly(0)
        ? nil
        : program.addVariable(
          objective: column.objective, bounds: column.bounds, integrality: column.integrality,
          name: column.name)
    }
    for row in rows where row.bounds != .free {
      let terms = row.terms.compactMap { term in
        kept[term.variable.index].map { ($0, term.coefficient) }
      }
      program.addConstraint(row.bounds, terms: terms, name: row.name)
    }
    return program
  }
}
