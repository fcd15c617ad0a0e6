// SPDX-License-Identifier: GPL-3.0-or-later

/// What another solver made of the integer program of a goal, as the program states it: minimised.
struct PeerResult: Decodable {
  /// Its name and version.
  let solver: String

  /// The best plan it found, and the bound it proved; nothing where it had none in time.
  let value: Double?
  let bound: Double?

  /// How it ended, in its own words.
  let status: String
}

/// Another solver of integer programs.
enum Peer: CaseIterable {
  /// GLPK's own branch and bound, by its command.
  case branchAndBound

  /// HiGHS, by its Python package.
  case highs

  /// Solves an MPS file within a time; nothing, with a plain sentence, where the solver is absent.
  func solve(
    mps: String, timeLimit: Double
  ) throws -> (result: PeerResult, seconds: Double)? {
    switch self {
    case .branchAndBound: try BranchAndBound.solve(mps: mps, timeLimit: timeLimit)
    case .highs: try HighsPeer.solve(mps: mps, timeLimit: timeLimit)
    }
  }

  var absence: String {
    switch self {
    case .branchAndBound:
      "glpsol is not installed, so GLPK's own branch and bound was left out (apt: glpk-utils)."
    case .highs:
      "HiGHS was left out: its Python package is not in .build/bench-venv "
        + "(scripts/bench_setup.sh puts it there when Python and its package index can be reached)."
    }
  }

  /// What a solver may take beyond its limit, to read the file and to stop.
  static let grace = 60.0
}
