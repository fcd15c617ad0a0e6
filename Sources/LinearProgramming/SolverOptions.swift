// SPDX-License-Identifier: GPL-3.0-or-later

/// How a linear program is solved: the method, the limits, the scaling.
package struct SolverOptions: Hashable, Sendable {
  /// The flavour of the simplex method.
  package enum Method: Hashable, Sendable {
    /// Keeps the point feasible; right after columns were added or the objective changed.
    case primal

    /// Keeps the prices feasible, with the long-step ratio test; right after bounds moved.
    case dual

    /// Primal when only columns or costs changed since the last solve, else dual.
    case automatic
  }

  /// Whether rows and columns are brought to a common magnitude when a session begins.
  package enum Scaling: Hashable, Sendable {
    case automatic, none
  }

  /// Which library solves.
  package var library: SolverLibrary

  package var method: Method

  /// The most simplex iterations in one solve.
  package var iterationLimit: Int?

  /// The iterations after which one attempt counts as going round in circles.
  ///
  /// By default 2,000 and 20 for each row and column; honest solves take fewer than one for each.
  package var patience: Int?

  /// The longest time for one solve; a limit on time makes results depend on the machine.
  package var timeLimit: Duration?

  package var scaling: Scaling

  package init(
    library: SolverLibrary = .glpk, method: Method = .automatic, iterationLimit: Int? = nil,
    patience: Int? = nil,
    timeLimit: Duration? = nil, scaling: Scaling = .automatic
  ) {
    self.library = library
    self.method = method
    self.iterationLimit = iterationLimit
    self.patience = patience
    self.timeLimit = timeLimit
    self.scaling = scaling
  }
}
