// SPDX-License-Identifier: GPL-3.0-or-later

/// Which columns a solve may leave out: of a simplex with many, all but those in use and the cheapest.
///
/// Column generation leaves a simplex dozens of columns, of which one or two are used. What sleeps
/// costs nothing in the steps. Prices move, so every solve chooses anew, and wakes from time to time
/// whoever undercuts; before an optimum is called one, no sleeper may.
struct SleepingColumns {
  /// The columns of a simplex that stay awake besides those in use.
  private static let most = 3

  /// The simplexes' columns, in order of their simplex.
  private var order: [Int32] = []
  private var starts: [Int32] = []
  private var homes: [Int32] = []

  init(_ session: FirstOrderSession) {
    var counts = Array(repeating: Int32(0), count: session.constraintCount + 1)
    var live: [Int32] = []
    for variable in 0..<session.variableCount where session.block[variable] >= 0 {
      if session.lower[variable] == 0, session.upper[variable] == 0 { continue }
      live.append(Int32(variable))
      counts[Int(session.block[variable]) + 1] += 1
    }
    for row in 1..<counts.count { counts[row] += counts[row - 1] }
    starts = counts
    order = Array(repeating: 0, count: live.count)
    for variable in live {
      let home = Int(session.block[Int(variable)])
      order[Int(counts[home])] = variable
      counts[home] += 1
    }
  }

  /// Says of every variable whether it sleeps in the next solve.
  ///
  /// - Parameters:
  ///   - session: the program, at the last solve's point and prices.
  ///   - idle: the value up to which a variable is not in use.
  /// - Returns: whether it sleeps, by index.
  func chosen(in session: FirstOrderSession, idle: Double = 0) -> [Bool] {
    var sleeps = Array(repeating: false, count: session.variableCount)
    var ranked: [(cost: Double, variable: Int)] = []
    for home in 0..<session.constraintCount {
      let columns = order[Int(starts[home])..<Int(starts[home + 1])]
      guard columns.count > Self.most + 2 else { continue }
      ranked.removeAll(keepingCapacity: true)
      for variable in columns where session.point[Int(variable)] <= idle {
        ranked.append((session.reducedCost(of: Int(variable)), Int(variable)))
      }
      guard ranked.count > Self.most else { continue }
      ranked.sort { $0.cost != $1.cost ? $0.cost < $1.cost : $0.variable < $1.variable }
      for sleeper in ranked[Self.most...] { sleeps[sleeper.variable] = true }
    }
    return sleeps
  }

  /// Sets the price of every simplex to what its cheapest column costs, and wakes the sleepers that
  /// undercut those awake; returns by how much, over all simplexes.
  func settlePrices(of session: inout FirstOrderSession, waking sleeps: inout [Bool]) -> Double {
    var undercut = 0.0
    var asleep: [(cost: Double, variable: Int)] = []
    for home in 0..<session.constraintCount {
      let columns = order[Int(starts[home])..<Int(starts[home + 1])]
      guard !columns.isEmpty else { continue }
      var awake = Double.infinity
      asleep.removeAll(keepingCapacity: true)
      for variable in columns {
        let reduced = session.reducedCost(of: Int(variable))
        if sleeps[Int(variable)] {
          asleep.append((reduced, Int(variable)))
        } else {
          awake = min(awake, reduced)
        }
      }
      let least = asleep.reduce(awake) { min($0, $1.cost) }
      session.prices[home] = least
      undercut += (awake - least) * session.rowUpper[home]
      for sleeper in asleep where sleeper.cost < awake { sleeps[sleeper.variable] = false }
    }
    return undercut
  }
}

extension FirstOrderSession {
  /// What a variable costs at the prices of all rows but its simplex.
  func reducedCost(of variable: Int) -> Double {
    var sum = objective[variable]
    columns.forEach(in: variable) { sum -= $1 * prices[$0] }
    return sum
  }
}
