// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import SolverTestSupport
import Testing

extension SolverLibrary {
  /// GLPK, and HiGHS where it is installed.
  static let installed: [SolverLibrary] = [.glpk] + (highs.map { [.highs($0)] } ?? [])

  /// HiGHS, where it is installed.
  static let highs: HiGHSLibrary? = InstalledHiGHS.file.flatMap { try? HiGHSLibrary(anyOf: [$0]) }
}
