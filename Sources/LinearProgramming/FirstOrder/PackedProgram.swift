// SPDX-License-Identifier: GPL-3.0-or-later

/// A program as the inner loops want it: live columns side by side, block by block, rows of one size.
///
/// Left out are variables that are held at zero and rows that no choice can break: most caps of most
/// units. Row r is divided by √(a · max(a, b)), a its mean coefficient and b its right side, so that
/// a row that many share weighs as much as a row of a few; a variable without a block is measured in
/// units that make its largest coefficient one.
///
/// Source of the scaling: Pock and Chambolle, Diagonal preconditioning for first order primal-dual
/// algorithms (2011), in spirit.
struct PackedProgram {
  /// The columns of one simplex, or one boxed variable, side by side.
  struct Block {
    let first: Int
    let end: Int

    /// What the block's variables sum to; for a box not used.
    let total: Double
    let isBox: Bool
  }

  private(set) var blocks: [Block] = []

  /// By packed column: its place in the session, its scale, cost and bounds.
  private(set) var variables: [Int] = []
  private(set) var columnScale: [Double] = []
  private(set) var cost: [Double] = []
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []
  private(set) var starts: [Int] = [0]
  private(set) var rows: [Int32] = []
  private(set) var values: [Double] = []

  /// By packed row: its place in the session, its scale and its bounds.
  private(set) var constraints: [Int] = []
  private(set) var rowScale: [Double] = []
  private(set) var rowLower: [Double] = []
  private(set) var rowUpper: [Double] = []

  init(_ session: FirstOrderSession) {
    let order = Self.liveColumns(of: session)
    let live = Self.liveRows(of: session, order: order)
    var place = Array(repeating: Int32(-1), count: session.constraintCount)
    for row in live.indices where live[row] {
      place[row] = Int32(constraints.count)
      constraints.append(row)
    }
    scaleRows(of: session, order: order, place: place)
    for (row, limit) in constraints.enumerated() {
      rowLower.append(session.rowLower[limit] * rowScale[row])
      rowUpper.append(session.rowUpper[limit] * rowScale[row])
    }
    for variables in order {
      let first = self.variables.count
      let home = Int(session.block[variables[0]])
      for variable in variables {
        add(variable, isBox: home < 0, of: session, place: place)
      }
      blocks.append(
        Block(
          first: first, end: self.variables.count,
          total: home < 0 ? 0 : session.rowUpper[home], isBox: home < 0))
    }
  }

  /// The variables that can be anything but zero, in groups that share a simplex.
  private static func liveColumns(of session: FirstOrderSession) -> [[Int]] {
    var groups: [[Int]] = []
    var groupOfRow: [Int: Int] = [:]
    for variable in 0..<session.variableCount {
      if session.lower[variable] == 0, session.upper[variable] == 0 { continue }
      let home = Int(session.block[variable])
      if home >= 0, let group = groupOfRow[home] {
        groups[group].append(variable)
      } else {
        if home >= 0 { groupOfRow[home] = groups.count }
        groups.append([variable])
      }
    }
    return groups
  }

  /// Which rows some choice could break.
  private static func liveRows(of session: FirstOrderSession, order: [[Int]]) -> [Bool] {
    var least = Array(repeating: 0.0, count: session.constraintCount)
    var most = least
    var blockLeast: [Int: Double] = [:]
    var blockMost: [Int: Double] = [:]
    for variables in order {
      let home = Int(session.block[variables[0]])
      blockLeast.removeAll(keepingCapacity: true)
      blockMost.removeAll(keepingCapacity: true)
      for variable in variables {
        let range: (Double, Double) =
          home < 0
          ? (session.lower[variable], session.upper[variable]) : (0, session.rowUpper[home])
        session.columns.forEach(in: variable) { row, value in
          let (one, other) = (value * range.0, value * range.1)
          let (low, high) = (min(one, other), max(one, other))
          // A block spreads its total over its columns: the extreme column counts, or none.
          blockLeast[row] = min(blockLeast[row] ?? (home < 0 ? .infinity : 0), low)
          blockMost[row] = max(blockMost[row] ?? (home < 0 ? -.infinity : 0), high)
        }
      }
      for (row, value) in blockLeast { least[row] += value }
      for (row, value) in blockMost { most[row] += value }
    }
    return (0..<session.constraintCount).map { row in
      !session.isPartition[row]
        && (least[row] < session.rowLower[row] - 1e-9 || most[row] > session.rowUpper[row] + 1e-9)
    }
  }

  private mutating func scaleRows(
    of session: FirstOrderSession, order: [[Int]], place: [Int32]
  ) {
    var sums = Array(repeating: 0.0, count: constraints.count)
    var counts = sums
    for variable in order.joined() {
      session.columns.forEach(in: variable) { row, value in
        let row = Int(place[row])
        guard row >= 0 else { return }
        sums[row] += abs(value)
        counts[row] += 1
      }
    }
    rowScale = constraints.enumerated().map { row, limit in
      let mean = counts[row] > 0 ? sums[row] / counts[row] : 1
      let ends = [session.rowLower[limit], session.rowUpper[limit]].filter(\.isFinite).map(abs)
      return 1 / (mean * max(mean, ends.max() ?? mean)).squareRoot()
    }
  }

  private mutating func add(
    _ variable: Int, isBox: Bool, of session: FirstOrderSession, place: [Int32]
  ) {
    let first = rows.count
    var largest = 0.0
    session.columns.forEach(in: variable) { row, value in
      let row = Int(place[row])
      guard row >= 0 else { return }
      rows.append(Int32(row))
      values.append(value * rowScale[row])
      largest = max(largest, abs(value * rowScale[row]))
    }
    let scale = isBox && largest > 0 ? 1 / largest : 1
    if scale != 1 { for entry in first..<values.count { values[entry] *= scale } }
    variables.append(variable)
    columnScale.append(scale)
    cost.append(session.objective[variable] * scale)
    lower.append(session.lower[variable] / scale)
    upper.append(session.upper[variable] / scale)
    starts.append(rows.count)
  }
}
