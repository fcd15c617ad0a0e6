// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

/// The library that solves master programs and small integer programs exactly.
///
/// GLPK is always there. HiGHS may be where the program runs; it is used only when asked for, so that no
/// plan depends on what is installed.
public struct PlanningSolver: Hashable, Sendable {
  let library: SolverLibrary

  /// Name and version.
  public var version: String { library.version }

  public static let glpk = PlanningSolver(library: .glpk)

  /// The HiGHS library at a path, or where the dynamic linker finds one.
  ///
  /// - Parameter path: the shared library's file; nothing to leave it to the dynamic linker.
  /// - Returns: the solver.
  /// - Throws: what the dynamic linker said, where there is no library or it lacks what is needed.
  public static func highs(at path: String?) throws(Missing) -> PlanningSolver {
    do {
      return PlanningSolver(
        library: .highs(try HiGHSLibrary(anyOf: path.map { [$0] } ?? HiGHSLibrary.usualNames)))
    } catch {
      throw Missing(reasons: error.reasons)
    }
  }

  /// Why a library can't be used.
  public struct Missing: Error, Hashable, Sendable {
    public let reasons: [String]
  }
}
