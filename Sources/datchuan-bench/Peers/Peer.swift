// SPDX-License-Identifier: GPL-3.0-or-later

/// Another solver of integer programs.
enum Peer: String, CaseIterable {
  /// GLPK's own branch and bound, by its command.
  case glpk

  /// Solvers from the Python package index, by `scripts/bench_peer.py`.
  case cbc, highs, scip, cpsat

  /// What a solver may take, the same for all.
  struct Limits {
    /// Seconds.
    let time: Double

    /// Megabytes.
    let memory: Int

    /// What a solver may take beyond its time, to read the file and to stop, in seconds.
    static let grace = 60.0
  }

  /// Solves an MPS file within limits; nothing where the solver is absent.
  func solve(mps: String, limits: Limits) throws -> PeerResult? {
    switch self {
    case .glpk: try BranchAndBound.solve(mps: mps, limits: limits)
    case .cbc, .highs, .scip, .cpsat:
      try ScriptedPeer(name: rawValue).solve(mps: mps, limits: limits)
    }
  }

  /// Says that the solver was left out, and what would bring it in.
  var absence: String {
    switch self {
    case .glpk:
      "glpsol is not installed, so GLPK's own branch and bound was left out (apt: glpk-utils)."
    case .cbc, .highs, .scip, .cpsat:
      "\(rawValue) was left out: its Python package is not in .build/bench-venv "
        + "(scripts/bench_setup.sh puts it there when Python and its package index can be reached)."
    }
  }
}
