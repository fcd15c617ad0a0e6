// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a solver stopped.
///
/// Infeasible is an answer, not an error: errors are for solves that did not happen.
/// GLPK: return codes and solution statuses, folded by the table in `GLPKCodes.swift`.
package enum Termination: Hashable, Sendable, CaseIterable {
  /// The best solution was found and proved, within the gap asked for. GLPK: `GLP_OPT`,
  /// `GLP_EMIPGAP`.
  case optimal

  /// No point satisfies all constraints. GLPK: `GLP_NOFEAS`, `GLP_ENOPFS`, `GLP_ENOFEAS`.
  case infeasible

  /// The objective improves without end. GLPK: `GLP_UNBND`, `GLP_ENODFS`.
  case unbounded

  /// A limit of iterations, nodes or time was reached, or the caller asked to stop. GLPK:
  /// `GLP_EITLIM`, `GLP_ETMLIM`, `GLP_ESTOP`, `GLP_EOBJLL`, `GLP_EOBJUL`.
  case limitReached

  /// The solver lost its footing and a fresh basis did not help. GLPK: `GLP_ESING`, `GLP_ECOND`,
  /// `GLP_EBADB`, `GLP_EFAIL`, `GLP_ENOCVG`, `GLP_EINSTAB`, or no verdict at all.
  case numericalTrouble
}
