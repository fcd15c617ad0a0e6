// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPK

// The one table between the library's words and ours. Return codes and statuses are two things: a
// code of zero only says that the routine ran, and the status then says what it found.

extension Termination {
  /// Creates the verdict on a simplex or integer run; nil when the run was our mistake.
  init?(code: Int32, status: Int32) {
    switch code {
    case 0:
      self.init(status: status)
    case GLP_EMIPGAP:
      self = .optimal
    case GLP_ENOPFS, GLP_ENOFEAS:
      self = .infeasible
    case GLP_ENODFS:
      self = .unbounded
    case GLP_EITLIM, GLP_ETMLIM, GLP_ESTOP, GLP_EOBJLL, GLP_EOBJUL:
      self = .limitReached
    case GLP_EBADB, GLP_ESING, GLP_ECOND, GLP_EFAIL, GLP_ENOCVG, GLP_EINSTAB:
      self = .numericalTrouble
    default:
      // GLP_EBOUND, GLP_EROOT, GLP_EDATA, GLP_ERANGE, and fatal errors.
      return nil
    }
  }

  private init(status: Int32) {
    switch status {
    case GLP_OPT: self = .optimal
    case GLP_NOFEAS: self = .infeasible
    case GLP_UNBND: self = .unbounded
    default: self = .numericalTrouble  // GLP_UNDEF, GLP_FEAS, GLP_INFEAS
    }
  }
}

extension LinearProgram.Sense {
  var code: Int32 {
    switch self {
    case .minimise: GLP_MIN
    case .maximise: GLP_MAX
    }
  }

  init(code: Int32) {
    self = code == GLP_MAX ? .maximise : .minimise
  }
}

extension Bounds {
  /// The kind of bounds; equal ends must be called fixed, or the library refuses them.
  var code: Int32 {
    switch (lower, upper) {
    case (nil, nil): GLP_FR
    case (_?, nil): GLP_LO
    case (nil, _?): GLP_UP
    case (let lower?, let upper?): lower == upper ? GLP_FX : GLP_DB
    }
  }

  init(code: Int32, lower: Double, upper: Double) {
    switch code {
    case GLP_LO: self = .atLeast(lower)
    case GLP_UP: self = .atMost(upper)
    case GLP_DB: self = .between(lower, upper)
    case GLP_FX: self = .exactly(lower)
    default: self = .free
    }
  }
}
