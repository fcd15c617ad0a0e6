// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPK
import CGLPKGuard

extension GLPKProblem {
  /// Solves the relaxation cold, for a search that begins at an optimal basis.
  func relaxation(timeLimit: Duration?) throws(SolverFailure) -> Termination {
    let limits: (iterations: Int?, time: Duration?) = (nil, timeLimit)
    let verdict = try simplex(.dual, limits: limits)
    guard verdict == .numericalTrouble else { return verdict }
    reset(to: .advanced)
    return try simplex(.primal, limits: limits)
  }

  /// Runs branch and bound over the integer columns.
  func search(
    _ settings: IntegerSearch, _ program: LinearProgram, start: [Double]?,
    shouldStop: () -> Bool
  ) throws(SolverFailure) -> IntegerSearch.Outcome {
    var report = cglpk_search_report()
    let oneBased = start.map { [0] + $0 }
    let code = unsafe try call("glp_intopt") { pointer in
      withoutActuallyEscaping(shouldStop) { shouldStop in
        let poll = Poll(shouldStop)
        return withExtendedLifetime(poll) {
          unsafe (oneBased ?? []).withUnsafeBufferPointer { start in
            var search = unsafe cglpk_search(settings)
            unsafe search.start = oneBased == nil ? nil : start.baseAddress
            unsafe search.context = Unmanaged.passUnretained(poll).toOpaque()
            unsafe search.should_stop = { context in
              guard let context = unsafe context else { return false }
              return unsafe Unmanaged<Poll>.fromOpaque(context).takeUnretainedValue().ask()
            }
            return unsafe cglpk_search_integers(pointer, &search, &report)
          }
        }
      }
    }
    let status = unsafe glp_mip_status(pointer)
    guard let termination = Termination(code: code, status: status) else {
      throw Self.failure("glp_intopt", code)
    }
    let found = status == GLP_OPT || status == GLP_FEAS
    let values = found ? wholeValues(of: program) : nil
    let objective = values.map(program.objective(at:))
    var bound = report.has_bound ? report.bound : nil
    if termination == .optimal, code == 0 { bound = objective }
    if let objective, let known = bound {
      // A bound read at the last node may have been passed by the solution found there.
      bound = program.sense == .minimise ? min(known, objective) : max(known, objective)
    }
    return IntegerSearch.Outcome(
      termination: termination, values: values, objective: objective, bound: bound,
      nodes: Int(report.nodes))
  }

  private func wholeValues(of program: LinearProgram) -> [Double] {
    var values = integerValues(count: program.columns.count)
    for variable in program.variables where program[variable].integrality == .integer {
      values[variable.index].round()
    }
    return values
  }
}

extension cglpk_search {
  fileprivate init(_ settings: IntegerSearch) {
    unsafe self.init()
    unsafe presolve = settings.presolve == .on
    unsafe gomory_cuts = settings.cuts.contains(.gomory)
    unsafe rounding_cuts = settings.cuts.contains(.mixedIntegerRounding)
    unsafe cover_cuts = settings.cuts.contains(.cover)
    unsafe clique_cuts = settings.cuts.contains(.clique)
    unsafe branching = settings.branching.code
    unsafe relative_gap = settings.relativeGap
    unsafe milliseconds = Int32(limit: settings.timeLimit)
    unsafe node_limit = Int64(settings.nodeLimit ?? .max)
  }
}

extension IntegerSearch.Branching {
  fileprivate var code: Int32 {
    switch self {
    case .penalties: GLP_BR_DTH
    case .pseudoCosts: GLP_BR_PCH
    case .mostFractional: GLP_BR_MFV
    }
  }
}
