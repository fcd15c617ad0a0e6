// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// Settles how many classes every better plan opens, before a search begins.
///
///     no plan with  y[g] ≤ n  is better   ⟹   y[g] ≥ n + 1,      and the other way round
///
/// A half counts as empty when its bound reaches what a better plan may cost: Lagrange's bound, so no
/// solver need be trusted. A class that better points open by a fraction is then opened whole, one that
/// they never open whole is not opened at all: this takes back much of what fractions of classes give
/// away. A half that is seen to hold better points is left at that, mostly after one solve.
///
/// Source: Savelsbergh, Preprocessing and probing techniques for mixed integer programming problems
/// (1994).
struct Probing {
  let shouldStop: () -> Bool

  /// A half of a fork at a class row.
  private struct Half: Hashable {
    let row: Int
    let range: ClosedRange<Int>?
  }

  /// Halves that hold points better than any cutoff asked for so far.
  private var open: Set<Half> = []

  init(shouldStop: @escaping () -> Bool) {
    self.shouldStop = shouldStop
  }

  /// Returns a branch of the same plans below a cutoff with fewer choices; nothing when there is none.
  ///
  /// Points below `least` are good enough for any later call.
  ///
  /// Complexity: at most two runs of column generation for each class row that may vary.
  mutating func narrow(
    _ branch: Branch, below cutoff: Int, least: Int, _ rule: BranchingRule,
    _ restricted: inout RestrictedMaster, in session: inout SolverSession
  ) throws(PlanningFailure) -> Branch? {
    var branch = branch
    for row in restricted.master.classes.maximumClasses.indices {
      var last: Branch?
      for end in Fork.Side.allCases where !shouldStop() {
        // Of two numbers both ends are the same.
        guard let fork = rule.end(end, of: branch, row: row), fork.below != last else { continue }
        last = fork.below
        var left: [Branch] = []
        let basis = session.basis()
        for (_, half) in fork.sides {
          let known = Half(row: row, range: half.classes[row])
          guard !open.contains(known) else {
            left.append(half)
            continue
          }
          restricted.apply(half, to: &session)
          let relaxation = try ColumnGeneration(cutoff: cutoff, isProbe: true)
            .solve(&restricted, in: &session, shouldStop: shouldStop)
          session.restore(basis)
          guard let bound = relaxation.bound, bound < cutoff else { continue }
          left.append(half)
          if let optimum = relaxation.optimum, optimum < least { open.insert(known) }
        }
        guard let first = left.first else { return nil }
        if left.count == 1 { branch = first }
      }
    }
    return branch
  }
}
