// SPDX-License-Identifier: GPL-3.0-or-later

/// How a single cold solve ended, with the solution if there is one.
package struct SolverOutcome: Hashable, Sendable {
  package let termination: Termination

  /// The optimal solution; nil for every other termination.
  package let solution: Solution?
}

extension LinearProgram {
  /// Solves the program once, as if no variable had to be whole.
  @available(*, noasync)
  package func solve(
    options: SolverOptions = SolverOptions()
  ) throws(SolverFailure) -> SolverOutcome {
    try withSolver(for: self, options: options) {
      (session: inout SolverSession) throws(SolverFailure) in
      let termination = try session.solve()
      return SolverOutcome(
        termination: termination,
        solution: termination == .optimal ? session.solution() : nil)
    }
  }
}
