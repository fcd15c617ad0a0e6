// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

/// Pathways too dear to matter for now sleep: held at 0, they cost the solver no time.
///
///     λ[p] = 0   for pathways p that are not basic, but for the 10 · officers whose reduced cost is least
///
/// Pricing looks at every pathway, asleep or not, and wakes those it names, so nothing is lost but a
/// few rounds: bounds and optima are what they were.
extension RestrictedMaster {
  /// How many more may be awake than were left, as a share, before some are put to sleep again.
  private static let growth = 1.5
  private static let slack = 200

  /// How many pathways beside those in use stay awake for each officer.
  ///
  /// Measured on a commune: six make more rounds of pricing than they spare, thirty spare little.
  private static let keptPerOfficer = 10

  /// Whether so many pathways have joined or woken that it is time to put some to sleep.
  var isCrowded: Bool {
    Double(columns.count - asleepCount) > Self.growth * Double(awakeCount) + Double(Self.slack)
  }

  private var asleepCount: Int { isAsleep.count { $0 } }

  /// Puts the pathways to sleep that the last optimum finds dear, all but some for each officer.
  ///
  /// - Parameters:
  ///   - kept: how many that are not basic stay awake; by itself ten for each officer.
  ///   - session: the solver, at an optimum.
  /// - Complexity: O(columns log columns).
  mutating func rest(keeping kept: Int? = nil, in session: inout SolverSession) {
    let reducedCosts = session.reducedCosts()
    let idle = variables.indices.filter {
      !isAsleep[$0] && isOpen[$0] && !session.isBasic(variables[$0])
    }
    let kept = kept ?? Self.keptPerOfficer * master.automata.count
    // Of columns that cost the same the newest stay.
    let dearest = idle.sorted {
      (reducedCosts[variables[$0].index], $1) < (reducedCosts[variables[$1].index], $0)
    }.dropFirst(kept)
    for column in dearest {
      isAsleep[column] = true
      session.setBounds(.exactly(0), of: variables[column])
    }
    awakeCount = columns.count - asleepCount
  }

  /// Wakes a pathway; says whether it slept.
  mutating func wake<Solver: LinearSolver & ~Copyable>(
    _ column: Int, in session: inout Solver
  ) -> Bool {
    guard isAsleep[column] else { return false }
    isAsleep[column] = false
    if isOpen[column] { session.setBounds(.nonnegative, of: variables[column]) }
    return isOpen[column]
  }

  /// Wakes all of them, where another goal makes other pathways dear.
  mutating func wakeAll(in session: inout SolverSession) {
    for column in columns.indices { _ = wake(column, in: &session) }
    awakeCount = columns.count
  }
}
