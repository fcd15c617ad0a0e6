// SPDX-License-Identifier: GPL-3.0-or-later

/// A solve, or a reading or writing of a program, that did not happen.
package struct SolverFailure: Error, Hashable, Sendable {
  /// The foreign routine that failed.
  package let routine: String

  /// What the routine returned; negative when it would have ended the process.
  package let code: Int

  /// What the routine printed, if anything.
  package let message: String

  package init(routine: String, code: Int, message: String) {
    self.routine = routine
    self.code = code
    self.message = message
  }
}

extension SolverFailure: CustomStringConvertible {
  package var description: String {
    let verdict = code < 0 ? "hit a fatal error" : "returned \(code)"
    return message.isEmpty ? "\(routine) \(verdict)" : "\(routine) \(verdict): \(message)"
  }
}
