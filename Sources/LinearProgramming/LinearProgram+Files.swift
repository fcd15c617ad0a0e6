// SPDX-License-Identifier: GPL-3.0-or-later

extension LinearProgram {
  /// Writes the program as a free-format MPS file, for other solvers to read.
  ///
  /// The format has no agreed word for the sense, so the file always minimises: a maximising program
  /// is written with its objective negated. A path ending in `.gz` is compressed.
  @available(*, noasync)
  package func writeMPS(to path: String) throws(SolverFailure) {
    let minimising = sense == .minimise ? self : negated
    let problem = GLPKProblem(minimising)
    problem.label(minimising)
    try problem.writeMPS(to: path)
  }

  /// Writes the program in the CPLEX LP format, for people to read.
  @available(*, noasync)
  package func writeLP(to path: String) throws(SolverFailure) {
    let problem = GLPKProblem(self)
    problem.label(self)
    try problem.writeLP(to: path)
  }

  /// Reads a free-format MPS file as a minimising program.
  @available(*, noasync)
  package init(contentsOfMPS path: String) throws(SolverFailure) {
    let problem = GLPKProblem()
    try problem.readMPS(from: path)
    self = try problem.program()
  }

  /// The program with its objective negated and its sense reversed: the same optimal points.
  package var negated: LinearProgram {
    var program = self
    program.sense = sense == .minimise ? .maximise : .minimise
    program.offset = -offset
    for variable in variables { program.setObjective(-self[variable].objective, of: variable) }
    return program
  }
}
