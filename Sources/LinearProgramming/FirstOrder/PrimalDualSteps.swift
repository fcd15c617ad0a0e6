// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch

/// The iterations of one first-order solve, on a packed program.
///
///     x⁺ = project onto X of  x − τ (c − Aᵀπ)
///     π⁺ = the prices nearest to  π + σ (b − A (2x⁺ − x))  that the rows' ends allow
///
/// with τ = η / ω, σ = η ω, η a little under 1 / ‖A‖. Point and prices z = (x, π) then go to the step
/// z⁺, mirrored, and back a little towards the anchor z⁰ where the epoch began:
///
///     z ← k+1/k+2 (2z⁺ − z) + 1/k+2 z⁰
///
/// which brings the distance ‖z − z⁺‖ down as 1/k; restarts make that linear. The distance is
/// measured as the steps are, ‖z‖² = ‖x‖² / τ + 2 πᵀAx + ‖π‖² / σ.
///
/// Source: Lu and Yang, Restarted Halpern PDHG for linear programming (2024).
struct PrimalDualSteps {
  private let program: PackedProgram
  private let strips: [Strip]
  private let workers: Int
  private var rows: RowState
  private var weight: PrimalWeight
  private var norm: MatrixNorm
  private var rule = RestartRule()
  private(set) var iterations = 0
  private(set) var objective = 0.0
  private(set) var infeasibility = 0.0

  /// How often the distance of primal and dual is looked at.
  private static let stepsBetweenLooks = 50

  init(_ session: FirstOrderSession, sleeps: [Bool]) {
    program = PackedProgram(session, sleeps: sleeps)
    strips = program.strips.map { Strip(StripState($0, at: session.point)) }
    workers = min(session.options.threads, strips.count)
    let costScale = program.costScale
    let prices = zip(program.constraints, program.rowScale).map {
      session.prices[$0] / $1 * costScale
    }
    rows = RowState(program, prices: prices, activity: prices)
    weight = PrimalWeight(session.primalWeight ?? PrimalWeight.guess(for: program))
    norm = MatrixNorm(program, direction: session.direction)
    norm.estimate(strips, steps: session.direction.isEmpty ? 20 : 4)
    rows.take(strips)
    rows.begin()
  }

  /// Iterates; returns whether point and prices came as near as asked.
  mutating func run(limit: Int, tolerance: Double) -> Bool {
    while iterations < limit {
      let distance = step()
      iterations += 1
      let isOver = rule.ends(at: distance, total: iterations)
      let isLast = iterations >= limit || distance == 0
      if isLast || isOver || iterations.isMultiple(of: Self.stepsBetweenLooks) {
        if merit() < tolerance { return true }
        if isLast { return false }
      }
      if isOver { restart() }
    }
    return false
  }

  /// One step; returns how far it went, as the method measures.
  private mutating func step() -> Double {
    let eta = 0.998 / norm.value
    let (tau, sigma) = (eta / weight.value, eta * weight.value)
    let share = Double(rule.steps + 1) / Double(rule.steps + 2)
    let prices = rows.prices
    forEachStrip { $0.step(prices: prices, by: tau, towards: share) }
    rows.take(strips)
    let way = rows.step(by: sigma, towards: share)
    let pointSquared = strips.reduce(0) { $0 + $1.with { $0.stepSquared } }
    let squared = pointSquared / tau + way.squared / sigma
    if 2 * abs(way.cross) > squared * 1.0001 { norm.raise() }
    return max(0, squared + 2 * way.cross).squareRoot()
  }

  private mutating func restart() {
    let pointSquared = strips.reduce(0) { $0 + $1.with { $0.restart() } }
    let pricesSquared = rows.restart()
    weight.balance(pointSquared: pointSquared, pricesSquared: pricesSquared)
    rule.begin()
  }

  private func forEachStrip(_ body: @Sendable (inout StripState) -> Void) {
    guard workers > 1 else {
      for strip in strips { strip.with(body) }
      return
    }
    let (strips, workers) = (strips, workers)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for number in stride(from: worker, to: strips.count, by: workers) {
        strips[number].with(body)
      }
    }
  }

  /// The distance between primal and dual, and how far rows are broken, both relative.
  private mutating func merit() -> Double {
    let (dualOfRows, broken, size) = rows.values()
    var (primal, dual) = (0.0, dualOfRows)
    let prices = rows.next
    for strip in strips {
      let values = strip.with { $0.values(at: prices) }
      primal += values.primal
      dual += values.dual
    }
    let constant = program.constant * program.costScale
    primal += constant
    dual += constant
    infeasibility = broken / (1 + size)
    objective = primal / program.costScale
    return abs(primal - dual) / (program.costScale + abs(primal) + abs(dual)) + infeasibility
  }

  /// Hands the end of the solve back, in the session's own units; what simplexes cost is left out.
  func write(to session: inout FirstOrderSession) {
    for variable in session.point.indices {
      session.point[variable] = max(session.lower[variable], min(0, session.upper[variable]))
    }
    for row in session.prices.indices { session.prices[row] = 0 }
    let prices = rows.next
    for (place, row) in program.constraints.enumerated() {
      session.prices[row] = prices[place] * program.rowScale[place] / program.costScale
    }
    session.primalWeight = weight.value
    session.direction = norm.direction(of: session.constraintCount, program)
    for strip in strips {
      let (columns, next) = strip.with { ($0.columns, $0.next) }
      for (place, variable) in columns.variables.enumerated() {
        session.point[variable] = next[place] * columns.scale[place]
      }
    }
  }
}
