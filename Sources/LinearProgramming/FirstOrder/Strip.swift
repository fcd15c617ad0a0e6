// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// A strip of a packed program with its part of the point, for one worker at a time.
final class Strip: Sendable {
  private let state: Mutex<StripState>

  init(_ state: StripState) { self.state = Mutex(state) }

  func with<Result: Sendable>(_ body: (inout StripState) -> Result) -> Result {
    state.withLock { state in body(&state) }
  }
}

/// The columns of a strip, and where their part of the point is.
///
/// `next` is one primal step from `point`, which lies between the step, mirrored, and the anchor; see
/// ``PrimalDualSteps``.
struct StripState: Sendable {
  let columns: PackedColumns
  private(set) var point: [Double]
  private(set) var next: [Double]
  private var anchor: [Double]

  /// What `next` takes of every row that the columns use.
  private var activity: [Double]

  /// What such rows cost, or have otherwise, while that is looked at.
  private var ofRows: [Double]

  /// The square of the way from `point` to `next`.
  private(set) var stepSquared = 0.0

  init(_ columns: PackedColumns, at start: [Double]) {
    self.columns = columns
    point = zip(columns.variables, columns.scale).map { start[$0] / $1 }
    next = point
    anchor = point
    activity = Array(repeating: 0, count: columns.usedRows.count)
    ofRows = activity
    columns.project(&next)
    columns.sum(next, into: &activity)
    point = next
    anchor = next
  }

  /// One step down the reduced costs and back into the simplexes and boxes.
  mutating func step(prices: [Double], by tau: Double, towards share: Double) {
    columns.gather(prices, into: &ofRows)
    columns.move(point, to: &next, taking: &activity, downhill: ofRows, by: tau)
    stepSquared = Self.mix(&point, mirroredAt: next, with: anchor, towards: share)
  }

  /// Mirrors a point at its step and goes back a little towards the anchor; returns the square of
  /// the way to the step.
  private static func mix(
    _ point: inout [Double], mirroredAt next: [Double], with anchor: [Double],
    towards share: Double
  ) -> Double {
    var squared = 0.0
    var point = point.mutableSpan
    let (next, anchor) = (next.span, anchor.span)
    let away = 1 - share
    for column in 0..<point.count {
      let (old, new) = (point[column], next[column])
      squared += (new - old) * (new - old)
      point[column] = share * (2 * new - old) + away * anchor[column]
    }
    return squared
  }

  /// Begins again from the last step; returns the square of the way from where it began before.
  mutating func restart() -> Double {
    var squared = 0.0
    for column in next.indices {
      let way = next[column] - anchor[column]
      squared += way * way
    }
    point = next
    anchor = next
    return squared
  }

  /// What the columns cost at the last step, and what they would cost at least at some prices.
  mutating func values(at prices: [Double]) -> (primal: Double, dual: Double) {
    columns.gather(prices, into: &ofRows)
    var primal = 0.0
    var dual = 0.0
    for block in columns.blocks {
      var least = Double.infinity
      for column in block.first..<block.end {
        primal += columns.cost[column] * next[column]
        least = min(least, columns.reducedCost(of: column, at: ofRows))
      }
      if block.isBox {
        let end = least > 0 ? columns.lower[block.first] : columns.upper[block.first]
        if least != 0, end.isFinite { dual += least * end }
      } else {
        dual += block.total * least
      }
    }
    return (primal, dual)
  }

  /// Adds what `next` takes of rows to what the strips before it take.
  func addActivity(to total: inout [Double]) { columns.scatter(activity, onto: &total) }

  /// A Aᵀ times a vector over the rows, added to what is there.
  mutating func square(of vector: [Double], onto image: [Double]) -> [Double] {
    columns.gather(vector, into: &ofRows)
    var own = Array(repeating: 0.0, count: ofRows.count)
    for column in point.indices {
      let range = Int(columns.starts[column])..<Int(columns.starts[column + 1])
      var sum = 0.0
      for entry in range {
        sum += Double(columns.values[entry]) * ofRows[Int(columns.rows[entry])]
      }
      sum *= columns.scale[column] * columns.scale[column]
      for entry in range { own[Int(columns.rows[entry])] += Double(columns.values[entry]) * sum }
    }
    var image = image
    columns.scatter(own, onto: &image)
    return image
  }
}
