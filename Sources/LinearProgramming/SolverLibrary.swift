// SPDX-License-Identifier: GPL-3.0-or-later

/// Which library solves programs.
package enum SolverLibrary: Hashable, Sendable {
  /// The GNU Linear Programming Kit, which this module is linked with.
  case glpk

  /// HiGHS, found when the program runs.
  case highs(HiGHSLibrary)

  /// The library's name and version.
  package var version: String {
    switch self {
    case .glpk: "GLPK \(glpkVersion)"
    case .highs(let library): "HiGHS \(library.version)"
    }
  }
}
