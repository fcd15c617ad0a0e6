// SPDX-License-Identifier: GPL-3.0-or-later

/// What a search may spend, and who can call it off.
struct SearchControl {
  /// Nodes per goal: a deterministic amount of work.
  let nodesPerStage: Int

  /// The gap at which a goal is good enough; 0 asks for proof.
  let gap: Double

  /// Asked between solves; a run that it stops is valid and marked.
  let shouldStop: @Sendable () -> Bool

  /// Threads for what can be done side by side; no result depends on it.
  let threads: Int

  init(nodesPerStage: Int, gap: Double, threads: Int, shouldStop: @escaping @Sendable () -> Bool) {
    self.nodesPerStage = nodesPerStage
    self.gap = gap
    self.threads = threads
    self.shouldStop = shouldStop
  }
}
