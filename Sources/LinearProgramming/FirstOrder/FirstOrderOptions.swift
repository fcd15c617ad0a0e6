// SPDX-License-Identifier: GPL-3.0-or-later

/// How a first-order solve goes and when it ends.
package struct FirstOrderOptions: Hashable, Sendable {
  /// The most iterations in one solve.
  package var iterationLimit: Int

  /// The relative distance between primal and dual at which a solve ends.
  package var tolerance: Double

  /// Threads for the sweep over the columns; the result does not depend on it.
  package var threads: Int

  package init(iterationLimit: Int = 20_000, tolerance: Double = 1e-6, threads: Int = 1) {
    self.iterationLimit = iterationLimit
    self.tolerance = tolerance
    self.threads = threads
  }
}
