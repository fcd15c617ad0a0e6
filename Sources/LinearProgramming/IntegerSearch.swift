// SPDX-License-Identifier: GPL-3.0-or-later

/// A search for the best whole-number solution of a program, by branch and bound.
///
/// Without a time limit and a `shouldStop` that answers by the clock, the same program and the same
/// settings give the same outcome on every machine. GLPK, HiGHS: their branch and bound.
package struct IntegerSearch: Hashable, Sendable {
  /// Whether the program is simplified before the search.
  package enum Presolve: Hashable, Sendable {
    case on, off
  }

  /// The families of inequalities added to cut off fractional points.
  package struct Cuts: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let gomory = Cuts(rawValue: 1)
    package static let mixedIntegerRounding = Cuts(rawValue: 2)
    package static let cover = Cuts(rawValue: 4)
    package static let clique = Cuts(rawValue: 8)
    package static let all: Cuts = [.gomory, .mixedIntegerRounding, .cover, .clique]
  }

  /// How the variable to branch on is chosen.
  package enum Branching: Hashable, Sendable {
    /// By what one dual step says at once. GLPK: Driebeck and Tomlin.
    case penalties

    /// By what branching has cost before. GLPK: hybrid pseudo-costs.
    case pseudoCosts

    /// By what is furthest from whole: hardly informed, and free. GLPK: most fractional variable.
    case mostFractional
  }

  /// Which library searches; cuts and branching are for GLPK, the other has its own.
  package var library: SolverLibrary

  package var presolve: Presolve

  package var cuts: Cuts

  package var branching: Branching

  /// The most nodes to look at; a stop that is the same on every machine.
  package var nodeLimit: Int?

  /// The longest time for the search.
  package var timeLimit: Duration?

  /// The distance between solution and bound, relative to the solution, at which to be content.
  package var relativeGap: Double

  /// The worst objective of interest; solutions beyond it are cut off.
  package var cutoff: Double?

  /// A known solution to improve on, by index.
  ///
  /// GLPK uses it only when presolve is off; HiGHS always, and finds what is not a number by itself.
  package var start: [Double]?

  package init(
    library: SolverLibrary = .glpk, presolve: Presolve = .on, cuts: Cuts = [],
    branching: Branching = .penalties,
    nodeLimit: Int? = nil, timeLimit: Duration? = nil,
    relativeGap: Double = 0, cutoff: Double? = nil, start: [Double]? = nil
  ) {
    self.library = library
    self.presolve = presolve
    self.cuts = cuts
    self.branching = branching
    self.nodeLimit = nodeLimit
    self.timeLimit = timeLimit
    self.relativeGap = relativeGap
    self.cutoff = cutoff
    self.start = start
  }
}

extension IntegerSearch {
  /// Searches for the best whole-number solution of a program.
  ///
  /// - Parameters:
  ///   - program: The program; integer variables get the whole part of their bounds.
  ///   - shouldStop: Asked at every step; must not use a solver.
  /// - Returns: The best solution found, if any, and why the search ended.
  /// - Throws: The failure, if the search could not run.
  @available(*, noasync)
  package func solve(
    _ program: LinearProgram, shouldStop: () -> Bool = { false }
  ) throws(SolverFailure) -> Outcome {
    guard var whole = program.withWholeBounds() else { return .infeasible }
    if let cutoff { whole.addCutoff(cutoff) }
    switch library {
    case .glpk: return try solveByGLPK(whole, shouldStop: shouldStop)
    case .highs(let library):
      return try HiGHSProblem(whole, library).search(self, whole, shouldStop: shouldStop)
    }
  }

  private func solveByGLPK(
    _ whole: LinearProgram, shouldStop: () -> Bool
  ) throws(SolverFailure) -> Outcome {
    let problem = GLPKProblem(whole)
    problem.scale()
    for variable in whole.variables where whole[variable].integrality == .integer {
      problem.setInteger(at: variable.index)
    }
    if presolve == .off {
      // Branch and bound begins at an optimal basis, which presolve would have made itself.
      let root = try problem.relaxation(timeLimit: timeLimit)
      guard root == .optimal else { return Outcome(rootEndedAs: root) }
    }
    let start = presolve == .off ? start.flatMap { whole.violation(at: $0) < 1e-6 ? $0 : nil } : nil
    return try problem.search(self, whole, start: start, shouldStop: shouldStop)
  }
}

extension LinearProgram {
  /// Returns the program with whole bounds of integer variables; nil when one has no room left.
  fileprivate func withWholeBounds() -> LinearProgram? {
    // Bounds that come out of arithmetic may miss their whole number by a hair.
    let hair = 1e-9
    var program = self
    for variable in variables where self[variable].integrality == .integer {
      let bounds = self[variable].bounds
      let lower = bounds.lower.map { ($0 - hair).rounded(.up) }
      let upper = bounds.upper.map { ($0 + hair).rounded(.down) }
      if let lower, let upper, lower > upper { return nil }
      program.setBounds(Bounds(lower: lower, upper: upper), of: variable)
    }
    return program
  }

  /// Adds the objective as a constraint, since the library takes no cutoff.
  fileprivate mutating func addCutoff(_ cutoff: Double) {
    let limit = cutoff - offset
    let terms = variables.map { ($0, self[$0].objective) }.filter { $0.1 != 0 }
    addConstraint(sense == .minimise ? .atMost(limit) : .atLeast(limit), terms: terms)
  }
}
