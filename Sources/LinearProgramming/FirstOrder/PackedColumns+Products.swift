// SPDX-License-Identifier: GPL-3.0-or-later

/// The loops that a solve spends its time in.
///
/// Where a column's entries are is checked once, when it is packed; here nothing is. Four sums run
/// side by side, or each addition would wait for the one before it.
extension PackedColumns {
  /// One step from a point down the reduced costs and back into the simplexes and boxes, and what
  /// it then takes of every row used here: both while a block's entries are at hand.
  func move(
    _ point: [Double], to next: inout [Double], taking activity: inout [Double],
    downhill prices: [Double], by tau: Double
  ) {
    precondition(point.count == cost.count && next.count == cost.count)
    precondition(prices.count >= usedRows.count && activity.count >= usedRows.count)
    let (cost, point, prices, blocks) = (cost.span, point.span, prices.span, blocks.span)
    let (starts, rows, values, scale) = (starts.span, rows.span, values.span, scale.span)
    var next = next.mutableSpan
    var activity = activity.mutableSpan
    for row in 0..<activity.count { activity[row] = 0 }
    for number in 0..<blocks.count {
      let block = blocks[number]
      for column in block.first..<block.end {
        let worth = Self.worth(
          rows, values, from: Int(starts[column]), to: Int(starts[column + 1]), at: prices)
        next[column] = point[column] - tau * (cost[column] - scale[column] * worth)
      }
      project(&next, block)
      for column in block.first..<block.end where next[column] != 0 {
        Self.take(
          scale[column] * next[column], rows, values, from: Int(starts[column]),
          to: Int(starts[column + 1]),
          of: &activity)
      }
    }
  }

  /// The nearest point in the simplexes and boxes.
  func project(_ point: inout [Double]) {
    var point = point.mutableSpan
    for block in blocks { project(&point, block) }
  }

  @inline(__always)
  private func project(_ point: inout MutableSpan<Double>, _ block: Block) {
    if block.isBox {
      let place = block.first
      point[place] = min(max(point[place], lower[place]), upper[place])
    } else {
      let range = block.first..<block.end
      let threshold = SimplexProjection.threshold(point, range, total: block.total)
      for place in range { point[place] = max(0, point[place] - threshold) }
    }
  }

  /// What a point takes of every row used here.
  func sum(_ point: [Double], into activity: inout [Double]) {
    precondition(activity.count >= usedRows.count)
    let (starts, rows, values, point) = (starts.span, rows.span, values.span, point.span)
    var activity = activity.mutableSpan
    for row in 0..<activity.count { activity[row] = 0 }
    for column in 0..<point.count where point[column] != 0 {
      Self.take(
        scale[column] * point[column], rows, values, from: Int(starts[column]),
        to: Int(starts[column + 1]),
        of: &activity)
    }
  }

  /// Adds some entries, as often as a column is taken, to the activity of the rows.
  @inline(__always)
  private static func take(
    _ value: Double, _ rows: Span<UInt16>, _ values: Span<Float>, from first: Int, to end: Int,
    of activity: inout MutableSpan<Double>
  ) {
    for entry in first..<end {
      unsafe activity[unchecked: Int(rows[unchecked: entry])] +=
        Double(values[unchecked: entry]) * value
    }
  }

  func reducedCost(of column: Int, at prices: [Double]) -> Double {
    precondition(prices.count >= usedRows.count)
    return cost[column]
      - scale[column]
      * Self.worth(
        rows.span, values.span, from: Int(starts[column]), to: Int(starts[column + 1]),
        at: prices.span)
  }

  /// What some entries are worth at prices of the rows.
  @inline(__always)
  private static func worth(
    _ rows: Span<UInt16>, _ values: Span<Float>, from first: Int, to end: Int,
    at prices: Span<Double>
  ) -> Double {
    var entry = first
    var (one, two, three, four) = (0.0, 0.0, 0.0, 0.0)
    while entry + 4 <= end {
      unsafe one +=
        Double(values[unchecked: entry]) * prices[unchecked: Int(rows[unchecked: entry])]
      unsafe two +=
        Double(values[unchecked: entry + 1])
        * prices[unchecked: Int(rows[unchecked: entry + 1])]
      unsafe three +=
        Double(values[unchecked: entry + 2])
        * prices[unchecked: Int(rows[unchecked: entry + 2])]
      unsafe four +=
        Double(values[unchecked: entry + 3])
        * prices[unchecked: Int(rows[unchecked: entry + 3])]
      entry += 4
    }
    while entry < end {
      unsafe one +=
        Double(values[unchecked: entry]) * prices[unchecked: Int(rows[unchecked: entry])]
      entry += 1
    }
    return (one + two) + (three + four)
  }
}
