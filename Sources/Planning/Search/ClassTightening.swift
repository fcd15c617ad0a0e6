// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// Narrows how many classes a better plan may open, row by row, before a search begins.
///
///     y[g] ≥ ⌈min y[g]⌉,   y[g] ≤ ⌊max y[g]⌋    over the master with  goal ≤ value − step
///
/// A class that the master opens by a fraction in every better point is opened whole, one that it
/// never opens whole is not opened at all: this takes back much of what fractions of classes give
/// away. Both ends are Lagrangian bounds, so no solver need be trusted; a point seen on the way that
/// lies at an end shows that nothing is to be gained there.
///
/// Source: Savelsbergh, Preprocessing and probing techniques for mixed integer programming
/// problems (1994).
struct ClassTightening {
  let shouldStop: () -> Bool

  /// The least and the greatest number of classes seen, by row, in points of the master.
  private var seen: [ClosedRange<Double>?]

  init(rows: Int, shouldStop: @escaping () -> Bool) {
    self.shouldStop = shouldStop
    seen = Array(repeating: nil, count: rows)
  }

  /// Returns a branch of the same better plans with fewer choices; nothing when there is none.
  ///
  /// Complexity: at most two runs of column generation for each row that may vary.
  mutating func tighten(
    _ branch: Branch, under goal: Goal, better most: Int, _ restricted: inout RestrictedMaster,
    in session: inout SolverSession
  ) throws(PlanningFailure) -> Branch? {
    let stage = restricted.stage
    var branch = branch
    var isEmpty = false
    restricted.hold(goal, at: most, in: &session)
    for row in seen.indices where !isEmpty && !shouldStop() {
      for end in Stage.End.allCases where !isEmpty {
        let range = branch.classes[row] ?? 0...restricted.master.classes.maximumClasses[row]
        guard range.count > 1, !isSeen(end, of: range, row) else { continue }
        restricted.begin(.classes(row: row, end: end), in: &session)
        restricted.apply(branch, to: &session)
        // Between the ends: at one nothing is gained, at the other all is.
        let relaxation = try ColumnGeneration(
          cutoff: end.sign * end.opposite.of(range), enough: end.sign * end.of(range)
        ).solve(&restricted, in: &session, shouldStop: shouldStop)
        guard let bound = relaxation.bound else {
          isEmpty = true
          continue
        }
        if let reading = relaxation.reading, reading.elastic < Fractions.tolerance {
          see(reading)
        }
        let narrowed = end.narrow(range, to: end.sign * bound)
        isEmpty = narrowed == nil
        if narrowed != range { branch.classes[row] = narrowed }
      }
    }
    restricted.release(goal, in: &session)
    restricted.begin(stage, in: &session)
    return isEmpty ? nil : branch
  }

  private func isSeen(_ end: Stage.End, of range: ClosedRange<Int>, _ row: Int) -> Bool {
    guard let seen = seen[row] else { return false }
    return switch end {
    case .least: seen.lowerBound < Double(range.lowerBound) + 1e-6
    case .greatest: seen.upperBound > Double(range.upperBound) - 1e-6
    }
  }

  private mutating func see(_ reading: RestrictedMaster.Reading) {
    for (row, opened) in reading.opened.enumerated() {
      let known = seen[row] ?? opened...opened
      seen[row] = min(known.lowerBound, opened)...max(known.upperBound, opened)
    }
  }
}

extension Stage.End {
  /// What turns the count of classes so that less is better.
  var sign: Int { self == .least ? 1 : -1 }

  var opposite: Stage.End { self == .least ? .greatest : .least }

  func of(_ range: ClosedRange<Int>) -> Int {
    self == .least ? range.lowerBound : range.upperBound
  }

  /// The part of the range that a bound on its end leaves.
  func narrow(_ range: ClosedRange<Int>, to bound: Int) -> ClosedRange<Int>? {
    let lower = self == .least ? max(range.lowerBound, bound) : range.lowerBound
    let upper = self == .least ? range.upperBound : min(range.upperBound, bound)
    return lower <= upper ? lower...upper : nil
  }
}
