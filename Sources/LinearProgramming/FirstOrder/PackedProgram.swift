// SPDX-License-Identifier: GPL-3.0-or-later

/// A program as the inner loops want it: live columns side by side, block by block, rows of one size.
///
/// Left out are variables that are held at zero and rows that no choice can break: most caps of most
/// units. What all columns of a simplex share, of costs and of a row, no choice can change: it moves
/// to the right side. A row over all officers then holds only what tells their columns apart, which
/// is shorter and has a far smaller norm.
///
/// Then every row is divided by its length, so that one that all officers share weighs as much as one
/// of a few; a variable without a block is measured in units that make its largest coefficient one.
///
/// Source of the scaling: Pock and Chambolle, Diagonal preconditioning for first order primal-dual
/// algorithms (2011), with α = 0 for the rows.
struct PackedProgram {
  /// The columns in strips of about the same number of entries, which depend on the program alone.
  private(set) var strips: [PackedColumns] = []

  /// By packed row: its place in the session, its scale and its bounds.
  private(set) var constraints: [Int] = []
  private(set) var rowScale: [Double] = []
  private(set) var rowLower: [Double] = []
  private(set) var rowUpper: [Double] = []

  /// What is paid whatever is chosen.
  private(set) var constant = 0.0

  /// What costs are multiplied by, so that the largest difference within a block is one.
  private(set) var costScale = 1.0

  /// The entries that a strip has at least.
  static let entriesOfStrip = 40_000

  init(_ session: FirstOrderSession, sleeps: [Bool]) {
    let groups = PackedGroups(session, sleeps: sleeps)
    var place = Array(repeating: Int32(-1), count: session.constraintCount)
    for row in 0..<session.constraintCount where groups.isLive[row] {
      place[row] = Int32(constraints.count)
      constraints.append(row)
    }
    rowScale = constraints.map { groups.scale(of: $0) }
    for (row, limit) in constraints.enumerated() {
      rowLower.append((session.rowLower[limit] - groups.shift[limit]) * rowScale[row])
      rowUpper.append((session.rowUpper[limit] - groups.shift[limit]) * rowScale[row])
    }
    let count = min(16, max(1, groups.entries / Self.entriesOfStrip))
    var left = groups.entries
    var strip = PackedColumns(rows: constraints.count)
    for group in 0..<groups.count {
      add(group, of: groups, session, place: place, to: &strip)
      let share = left / max(1, count - strips.count)
      guard strip.rows.count > share, strips.count < count - 1 else { continue }
      left -= strip.rows.count
      strips.append(strip)
      strip = PackedColumns(rows: constraints.count)
    }
    strips.append(strip)
    let largest = strips.reduce(0) { $1.cost.reduce($0) { max($0, abs($1)) } }
    guard largest > 0 else { return }
    costScale = 1 / largest
    for strip in strips.indices { strips[strip].scaleCosts(by: costScale) }
  }

  private mutating func add(
    _ group: Int, of groups: PackedGroups, _ session: FirstOrderSession, place: [Int32],
    to strip: inout PackedColumns
  ) {
    let variables = groups.variables(of: group)
    let home = Int(session.block[variables[variables.startIndex]])
    let total = home < 0 ? 0 : session.rowUpper[home]
    let first = strip.variables.count
    let costShift =
      home < 0 ? 0 : variables.reduce(Double.infinity) { min($0, session.objective[$1]) }
    constant += costShift * total
    strip.blocks.append(
      PackedColumns.Block(
        first: first, end: first + variables.count, total: total, isBox: home < 0))
    let shifts = groups.shifts(of: group)
    for variable in variables {
      let firstEntry = strip.rows.count
      var largest = 0.0
      session.columns.forEach(in: variable) { row, value in
        let packed = Int(place[row])
        guard packed >= 0 else { return }
        let whole = abs(value)
        var value = value
        for shift in shifts where groups.shiftRows[shift] == Int32(row) {
          value -= groups.shiftValues[shift]
        }
        guard abs(value) > PackedGroups.noise * whole else { return }
        value *= rowScale[packed]
        strip.append(row: packed, value)
        largest = max(largest, abs(value))
      }
      let scale = home < 0 && largest > 0 ? 1 / largest : 1
      if scale != 1 {
        for entry in firstEntry..<strip.values.count { strip.values[entry] *= scale }
      }
      strip.variables.append(variable)
      strip.scale.append(scale)
      strip.cost.append((session.objective[variable] - costShift) * scale)
      strip.lower.append(session.lower[variable] / scale)
      strip.upper.append(session.upper[variable] / scale)
      strip.starts.append(Int32(strip.rows.count))
    }
  }
}

extension PackedColumns {
  fileprivate mutating func scaleCosts(by scale: Double) {
    for column in cost.indices { cost[column] *= scale }
  }
}
