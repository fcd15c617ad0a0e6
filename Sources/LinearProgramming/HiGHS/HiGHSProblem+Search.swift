// SPDX-License-Identifier: GPL-3.0-or-later

import CHiGHSDoor

extension HiGHSProblem {
  /// Runs branch and bound over the integer columns of a program.
  ///
  /// Of the settings' cuts and ways of branching it knows nothing; it has its own.
  func search(
    _ settings: IntegerSearch, _ program: LinearProgram, shouldStop: () -> Bool
  ) throws(SolverFailure) -> IntegerSearch.Outcome {
    for variable in program.variables where program[variable].integrality == .integer {
      setInteger(at: variable.index)
    }
    if let failure { throw failure }
    guard columnCount > 0 else {
      guard holdsWithoutColumns else { return .infeasible }
      return IntegerSearch.Outcome(
        termination: .optimal, values: [], objective: offset, bound: offset, nodes: 0)
    }
    let status = withoutActuallyEscaping(shouldStop) { shouldStop in
      let poll = Poll(shouldStop)
      return withExtendedLifetime(poll) {
        unsafe run(settings, asking: Unmanaged.passUnretained(poll).toOpaque())
      }
    }
    guard let termination = Termination(highs: status) else {
      throw SolverFailure(routine: "Highs_run", code: Int(status), message: "")
    }
    let nodes = Int(unsafe chighs_nodes(library.routines, pointer))
    let hasPlan = unsafe chighs_has_solution(library.routines, pointer)
    let values = hasPlan ? wholeValues(of: program) : nil
    let objective = values.map(program.objective(at:))
    var bound: Double? = unsafe chighs_bound(library.routines, pointer)
    if termination == .optimal, settings.relativeGap == 0 { bound = objective }
    if let known = bound, !known.isFinite { bound = nil }
    return IntegerSearch.Outcome(
      termination: termination, values: values, objective: objective, bound: bound, nodes: nodes)
  }

  private func run(_ settings: IntegerSearch, asking poll: UnsafeMutableRawPointer) -> Int32 {
    let known = settings.start.map { start in
      start.enumerated().filter { !$0.element.isNaN }
    }
    let (columns, values) = (known?.map { Int32($0.offset) }, known?.map(\.element))
    return unsafe (columns ?? []).withUnsafeBufferPointer { columns in
      unsafe (values ?? []).withUnsafeBufferPointer { values in
        var search = unsafe chighs_search()
        unsafe search.presolves = settings.presolve == .on
        unsafe search.relative_gap = settings.relativeGap
        unsafe search.seconds = Double(limit: settings.timeLimit)
        unsafe search.node_limit = Int32(limit: settings.nodeLimit)
        unsafe search.start_count = Int32(columns.count)
        unsafe search.start_columns = columns.baseAddress
        unsafe search.start_values = values.baseAddress
        unsafe search.context = poll
        unsafe search.should_stop = { context in
          guard let context = unsafe context else { return false }
          return unsafe Unmanaged<Poll>.fromOpaque(context).takeUnretainedValue().ask()
        }
        return unsafe chighs_search_integers(library.routines, pointer, &search)
      }
    }
  }

  private func wholeValues(of program: LinearProgram) -> [Double] {
    var values = [Double](repeating: .nan, count: program.columns.count)
    _ = unsafe chighs_read_solution(library.routines, pointer, &values, nil, nil, nil)
    for variable in program.variables where program[variable].integrality == .integer {
      values[variable.index].round()
    }
    return values
  }
}
