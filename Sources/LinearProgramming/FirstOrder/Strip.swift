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

  /// What `next` takes of every row.
  private(set) var activity: [Double]

  /// The square of the way from `point` to `next`.
  private(set) var stepSquared = 0.0

  init(_ columns: PackedColumns, at start: [Double], rows: Int) {
    self.columns = columns
    point = zip(columns.variables, columns.scale).map { start[$0] / $1 }
    next = point
    anchor = point
    activity = Array(repeating: 0, count: rows)
    moveNext(downhill: [], by: 0)
    point = next
    anchor = next
  }

  /// One step down the reduced costs and back into the simplexes and boxes.
  mutating func step(prices: [Double], by tau: Double, towards share: Double) {
    moveNext(downhill: prices, by: tau)
    stepSquared = Self.mix(&point, mirroredAt: next, with: anchor, towards: share)
  }

  private mutating func moveNext(downhill prices: [Double], by tau: Double) {
    columns.move(point, to: &next, downhill: prices, by: tau)
    columns.sum(next, into: &activity)
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
  func values(at prices: [Double]) -> (primal: Double, dual: Double) {
    var primal = 0.0
    var dual = 0.0
    for block in columns.blocks {
      var least = Double.infinity
      for column in block.first..<block.end {
        primal += columns.cost[column] * next[column]
        least = min(least, columns.reducedCost(of: column, at: prices))
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

  /// A Aᵀ times a vector over the rows, added to what is there.
  func square(of vector: [Double], onto image: [Double]) -> [Double] {
    var image = image
    for column in point.indices {
      let range = columns.starts[column]..<columns.starts[column + 1]
      var sum = 0.0
      for entry in range { sum += columns.values[entry] * vector[Int(columns.rows[entry])] }
      for entry in range { image[Int(columns.rows[entry])] += columns.values[entry] * sum }
    }
    return image
  }
}

extension PackedColumns {
  /// One step from a point down the reduced costs and back into the simplexes and boxes.
  fileprivate func move(
    _ point: [Double], to next: inout [Double], downhill prices: [Double], by tau: Double
  ) {
    let (starts, rows, values) = (starts.span, rows.span, values.span)
    let (cost, point, prices, blocks) = (cost.span, point.span, prices.span, blocks.span)
    var next = next.mutableSpan
    for number in 0..<blocks.count {
      let block = blocks[number]
      if tau > 0 {
        var entry = starts[block.first]
        for column in block.first..<block.end {
          var reduced = cost[column]
          let end = starts[column + 1]
          while entry < end {
            reduced -= values[entry] * prices[Int(rows[entry])]
            entry += 1
          }
          next[column] = point[column] - tau * reduced
        }
      } else {
        for column in block.first..<block.end { next[column] = point[column] }
      }
      if block.isBox {
        let place = block.first
        next[place] = min(max(next[place], lower[place]), upper[place])
      } else {
        let range = block.first..<block.end
        let threshold = SimplexProjection.threshold(next, range, total: block.total)
        for place in range { next[place] = max(0, next[place] - threshold) }
      }
    }
  }

  /// What a point takes of every row.
  fileprivate func sum(_ point: [Double], into activity: inout [Double]) {
    let (starts, rows, values, point) = (starts.span, rows.span, values.span, point.span)
    var activity = activity.mutableSpan
    for row in 0..<activity.count { activity[row] = 0 }
    for column in 0..<point.count where point[column] != 0 {
      let value = point[column]
      for entry in starts[column]..<starts[column + 1] {
        activity[Int(rows[entry])] += values[entry] * value
      }
    }
  }

  func reducedCost(of column: Int, at prices: [Double]) -> Double {
    var sum = cost[column]
    for entry in starts[column]..<starts[column + 1] {
      sum -= values[entry] * prices[Int(rows[entry])]
    }
    return sum
  }
}
