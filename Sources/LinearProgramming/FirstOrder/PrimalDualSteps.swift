// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization

/// The iterations of one first-order solve, on a packed program.
///
///     x⁺ = project onto X of  x − τ (c − Aᵀπ)
///     π⁺ = the prices nearest to  π + σ (b − A (2x⁺ − x))  that the rows' ends allow
///
/// with τ = 0.95 / (‖A‖ ω), σ = 0.95 ω / ‖A‖. From time to time the method starts again from the
/// better of the present point and the average since the last restart, and ω moves to balance how
/// far prices and point have gone.
struct PrimalDualSteps {
  private let program: PackedProgram
  private let costScale: Double
  private var norm: Double
  private var weight: Double

  private var point: [Double]
  private var prices: [Double]
  private var activity: [Double]
  private var pointSum: [Double]
  private var pricesSum: [Double]
  private var steps = 0

  /// Where the last restart was, and how good it was.
  private var pointThen: [Double]
  private var pricesThen: [Double]
  private var meritThen = Double.infinity

  private let threads: Int
  private(set) var iterations = 0
  private(set) var objective = 0.0
  private(set) var infeasibility = 0.0

  init(_ session: FirstOrderSession) {
    program = PackedProgram(session)
    threads = session.options.threads
    let largest = program.cost.reduce(0) { max($0, abs($1)) }
    costScale = largest > 0 ? 1 / largest : 1
    point = zip(program.variables, program.columnScale).map { session.point[$0] / $1 }
    prices = zip(program.constraints, program.rowScale).map {
      session.prices[$0] / $1 * (largest > 0 ? 1 / largest : 1)
    }
    weight = session.primalWeight ?? Self.startWeight(program)
    norm = 1
    activity = Array(repeating: 0, count: program.constraints.count)
    pointSum = point
    pricesSum = prices
    pointThen = point
    pricesThen = prices
    let program = program
    for block in program.blocks { program.project(&point, block) }
    norm = estimatedNorm()
    activity = product(point)
    begin()
  }

  /// Iterates; returns whether point and prices came as near as asked.
  mutating func run(limit: Int, tolerance: Double) -> Bool {
    meritThen = merit(point, prices, activity).total
    while iterations < limit {
      step()
      iterations += 1
      guard iterations.isMultiple(of: 50) || iterations == limit else { continue }
      let now = merit(point, prices, activity)
      let share = 1 / Double(steps)
      let averagePoint = pointSum.map { $0 * share }
      let averagePrices = pricesSum.map { $0 * share }
      let averageActivity = product(averagePoint)
      let average = merit(averagePoint, averagePrices, averageActivity)
      let isAverageBetter = average.total < now.total
      let best = isAverageBetter ? average : now
      let isLast = iterations >= limit || best.total < tolerance
      guard isLast || best.total < 0.4 * meritThen || steps >= 400 else { continue }
      if isAverageBetter {
        (point, prices, activity) = (averagePoint, averagePrices, averageActivity)
      }
      meritThen = best.total
      objective = best.objective
      infeasibility = best.infeasibility
      balance()
      begin()
      if best.total < tolerance { return true }
    }
    return false
  }

  /// Hands the end of the solve back, in the session's own units.
  func write(to session: inout FirstOrderSession) {
    for variable in session.point.indices {
      session.point[variable] = max(session.lower[variable], min(0, session.upper[variable]))
    }
    for (place, variable) in program.variables.enumerated() {
      session.point[variable] = point[place] * program.columnScale[place]
    }
    for row in session.prices.indices { session.prices[row] = 0 }
    for (place, row) in program.constraints.enumerated() {
      session.prices[row] = prices[place] * program.rowScale[place] / costScale
    }
    session.primalWeight = weight
    // The price of a simplex is what its cheapest column costs.
    for block in program.blocks where !block.isBox {
      var least = Double.infinity
      for column in block.first..<block.end {
        least = min(least, reducedCost(column, prices))
      }
      let home = Int(session.block[program.variables[block.first]])
      session.prices[home] = least / costScale
    }
  }

  // MARK: One step

  private mutating func begin() {
    pointThen = point
    pricesThen = prices
    for place in pointSum.indices { pointSum[place] = 0 }
    for place in pricesSum.indices { pricesSum[place] = 0 }
    steps = 0
  }

  private mutating func step() {
    let tau = 0.95 / (norm * weight)
    let sigma = 0.95 * weight / norm
    move(by: tau)
    let after = product(point)
    for row in prices.indices {
      let slack = prices[row] / sigma - (2 * after[row] - activity[row])
      let nearest = min(max(slack, -program.rowUpper[row]), -program.rowLower[row])
      prices[row] = sigma * (slack - nearest)
      pricesSum[row] += prices[row]
    }
    activity = after
    for column in point.indices { pointSum[column] += point[column] }
    steps += 1
  }

  /// Moves every block down its reduced costs and back into its simplex or box.
  private mutating func move(by tau: Double) {
    let workers = program.blocks.count < 2_000 ? 1 : threads
    guard workers > 1 else {
      program.move(&point, from: 0, blocks: program.blocks[...], prices, costScale, by: tau)
      return
    }
    let (program, prices, costScale, point) = (program, prices, costScale, point)
    let parts = Mutex<[Int: (first: Int, values: [Double])]>([:])
    let count = program.blocks.count
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      let blocks = program.blocks[(worker * count / workers)..<((worker + 1) * count / workers)]
      guard let first = blocks.first?.first, let end = blocks.last?.end else { return }
      var values = Array(point[first..<end])
      program.move(&values, from: first, blocks: blocks, prices, costScale, by: tau)
      parts.withLock { $0[worker] = (first, values) }
    }
    for part in parts.withLock({ $0 }).values {
      for (offset, value) in part.values.enumerated() { self.point[part.first + offset] = value }
    }
  }

  private func reducedCost(_ column: Int, _ prices: [Double]) -> Double {
    var sum = program.cost[column] * costScale
    for entry in program.starts[column]..<program.starts[column + 1] {
      sum -= program.values[entry] * prices[Int(program.rows[entry])]
    }
    return sum
  }

  private func product(_ point: [Double]) -> [Double] {
    var result = Array(repeating: 0.0, count: program.constraints.count)
    for column in point.indices where point[column] != 0 {
      let value = point[column]
      for entry in program.starts[column]..<program.starts[column + 1] {
        result[Int(program.rows[entry])] += program.values[entry] * value
      }
    }
    return result
  }

  /// The ratio of costs to right sides, a first guess at how far prices go when the point goes one.
  private static func startWeight(_ program: PackedProgram) -> Double {
    let largest = program.cost.reduce(0) { max($0, abs($1)) }
    let costs = program.cost.reduce(0) { $0 + $1 * $1 }.squareRoot()
    var sides = 0.0
    for row in program.constraints.indices {
      for end in [program.rowLower[row], program.rowUpper[row]] where end.isFinite {
        sides += end * end
      }
    }
    guard largest > 0, sides > 0 else { return 1e-3 }
    return min(1, costs / largest / sides.squareRoot())
  }

  // MARK: How far from the end

  private struct Merit {
    let total: Double
    let objective: Double
    let infeasibility: Double
  }

  /// The distance between primal and dual, and how far rows are broken, both relative.
  private func merit(_ point: [Double], _ prices: [Double], _ activity: [Double]) -> Merit {
    var primal = 0.0
    var dual = 0.0
    for column in point.indices { primal += program.cost[column] * costScale * point[column] }
    for block in program.blocks {
      if block.isBox {
        let reduced = reducedCost(block.first, prices)
        let end = reduced > 0 ? program.lower[block.first] : program.upper[block.first]
        if reduced != 0, end.isFinite { dual += reduced * end }
      } else {
        var least = Double.infinity
        for column in block.first..<block.end { least = min(least, reducedCost(column, prices)) }
        dual += block.total * least
      }
    }
    var broken = 0.0
    var size = 0.0
    for row in prices.indices {
      let end = prices[row] > 0 ? program.rowLower[row] : program.rowUpper[row]
      if prices[row] != 0, end.isFinite { dual += prices[row] * end }
      let over = max(
        0, activity[row] - program.rowUpper[row], program.rowLower[row] - activity[row])
      broken += over * over
      size += activity[row] * activity[row]
    }
    let infeasibility = broken.squareRoot() / (1 + size.squareRoot())
    let gap = abs(primal - dual) / (costScale + abs(primal) + abs(dual))
    return Merit(
      total: gap + infeasibility, objective: primal / costScale, infeasibility: infeasibility)
  }

  /// Moves the primal weight halfway to the ratio of the ways gone since the last restart.
  private mutating func balance() {
    var moved = 0.0
    var raised = 0.0
    for column in point.indices {
      let way = point[column] - pointThen[column]
      moved += way * way
    }
    for row in prices.indices {
      let way = prices[row] - pricesThen[row]
      raised += way * way
    }
    guard moved > 1e-20, raised > 1e-20 else { return }
    weight = (weight * (raised / moved).squareRoot()).squareRoot()
    weight = min(max(weight, 1e-9), 1e6)
  }

  /// ‖A‖ by power iteration from a fixed start, with a margin.
  private func estimatedNorm() -> Double {
    var vector = point.indices.map { 1 + Double($0 % 7) / 7 }
    var norm = 1.0
    for _ in 0..<15 {
      let image = product(vector)
      for column in vector.indices {
        var sum = 0.0
        for entry in program.starts[column]..<program.starts[column + 1] {
          sum += program.values[entry] * image[Int(program.rows[entry])]
        }
        vector[column] = sum
      }
      let size = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard size > 0 else { return 1 }
      norm = size.squareRoot()
      for column in vector.indices { vector[column] /= size }
    }
    return 1.05 * norm
  }
}

extension PackedProgram {
  /// Moves some blocks of a point; the values begin at a column.
  fileprivate func move(
    _ values: inout [Double], from base: Int, blocks: ArraySlice<Block>, _ prices: [Double],
    _ costScale: Double, by tau: Double
  ) {
    for block in blocks {
      for column in block.first..<block.end {
        var sum = cost[column] * costScale
        for entry in starts[column]..<starts[column + 1] {
          sum -= self.values[entry] * prices[Int(rows[entry])]
        }
        values[column - base] -= tau * sum
      }
      project(&values, block, from: base)
    }
  }

  /// Brings the values of a block to the nearest point of its simplex or box.
  ///
  /// The threshold of the simplex is found by dropping what lies below it until nothing does.
  ///
  /// Source: Michelot, A finite algorithm for finding the projection of a point onto the canonical
  /// simplex of Rⁿ (1986).
  fileprivate func project(_ values: inout [Double], _ block: Block, from base: Int = 0) {
    let range = (block.first - base)..<(block.end - base)
    if block.isBox {
      let place = range.lowerBound
      values[place] = min(max(values[place], lower[block.first]), upper[block.first])
      return
    }
    var threshold = -Double.infinity
    while true {
      var sum = -block.total
      var count = 0
      for place in range where values[place] > threshold {
        sum += values[place]
        count += 1
      }
      let next = sum / Double(max(1, count))
      guard next > threshold else { break }
      threshold = next
    }
    for place in range { values[place] = max(0, values[place] - threshold) }
  }
}
