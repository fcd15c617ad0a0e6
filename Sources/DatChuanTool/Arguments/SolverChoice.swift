// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables

/// A solver named on the command line: the one there always is, or one to be found.
enum SolverChoice: Hashable, ArgumentValue {
  case glpk

  /// HiGHS, from a file of its own where one is named.
  case highs(file: String?)

  static var expectation: Wording { .aSolver }

  static func read(_ text: String) -> SolverChoice? {
    switch text {
    case "glpk": return .glpk
    case "highs": return .highs(file: nil)
    default:
      let prefix = "highs:"
      guard text.hasPrefix(prefix), text.count > prefix.count else { return nil }
      return .highs(file: String(text.dropFirst(prefix.count)))
    }
  }

  var argumentText: String? {
    switch self {
    case .glpk: "glpk"
    case .highs(let file): file.map { "highs:\($0)" } ?? "highs"
    }
  }

  /// The solver itself.
  func found() throws(CommandFailure) -> PlanningSolver {
    guard case .highs(let file) = self else { return .glpk }
    do { return try .highs(at: file) } catch { throw .solverMissing(error.reasons) }
  }
}
