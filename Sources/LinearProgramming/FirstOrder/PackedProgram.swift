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
    pack(groups, of: session, place: place)
    let largest = strips.reduce(0) { $1.cost.reduce($0) { max($0, abs($1)) } }
    guard largest > 0 else { return }
    costScale = 1 / largest
    for strip in strips.indices { strips[strip].scaleCosts(by: costScale) }
  }

  /// Packs the columns, strip after strip.
  ///
  /// - Parameters:
  ///   - groups: the columns.
  ///   - session: the program.
  ///   - place: the packed row of every row of the session, −1 for one left out.
  private mutating func pack(
    _ groups: PackedGroups, of session: FirstOrderSession, place: [Int32]
  ) {
    let count = min(16, max(1, groups.entries / Self.entriesOfStrip))
    var left = groups.entries
    var share: Int { left / max(1, count - strips.count) }
    var strip = PackedColumns()
    var places = Array(repeating: Int32(-1), count: constraints.count)
    func close() {
      left -= strip.rows.count
      for row in strip.usedRows { places[Int(row)] = -1 }
      strip.fit()
      strips.append(strip)
      strip = PackedColumns()
    }
    for group in 0..<groups.count {
      let isFull = strip.rows.count > share && strips.count < count - 1
      if isFull || strip.usedRows.count + groups.rows(of: group) > PackedColumns.mostRows {
        close()
      }
      add(group, of: groups, session, place: place, to: &strip, places: &places)
    }
    close()
  }

  private mutating func add(
    _ group: Int, of groups: PackedGroups, _ session: FirstOrderSession, place: [Int32],
    to strip: inout PackedColumns, places: inout [Int32]
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
        strip.append(row: packed, value, scale: rowScale[packed], places: &places)
        largest = max(largest, abs(value) * rowScale[packed])
      }
      let scale = home < 0 && largest > 0 ? 1 / largest : 1
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
