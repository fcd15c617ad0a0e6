// SPDX-License-Identifier: GPL-3.0-or-later

/// What packing must know before it packs: which columns share a simplex, what they have in common,
/// and which rows some choice could break.
struct PackedGroups {
  /// The live variables, group after group.
  private var order: [Int] = []
  private var starts: [Int] = []

  /// How many rows each group has entries in.
  private var rowCounts: [Int32] = []

  /// The entries that all columns of a simplex share, group after group: the least in size of each.
  private(set) var shiftRows: [Int32] = []
  private(set) var shiftValues: [Double] = []
  private var shiftStarts: [Int] = [0]

  /// By row: what simplexes take of it whatever is chosen, and whether a choice could break it.
  private(set) var shift: [Double]
  private(set) var isLive: [Bool]

  /// By row: the squares of the coefficients that remain.
  private var squares: [Double]

  var count: Int { starts.count - 1 }

  /// What coefficients may differ by, relative to their size, and yet be the same.
  ///
  /// So much was rounded when they were stored. A row in which nothing else tells columns apart would be scaled
  /// up until its rounding weighs as much as any other row, and no choice could mend it.
  static let noise = 1e-6

  /// The entries of all live columns.
  private(set) var entries = 0

  init(_ session: FirstOrderSession, sleeps: [Bool]) {
    let rows = session.constraintCount
    shift = Array(repeating: 0, count: rows)
    isLive = Array(repeating: false, count: rows)
    squares = shift
    group(session, sleeps: sleeps)
    var look = BlockLook(rows: rows)
    var least = shift
    var most = shift
    for group in 0..<count {
      let variables = variables(of: group)
      let home = Int(session.block[variables[variables.startIndex]])
      look.begin()
      for variable in variables {
        session.columns.forEach(in: variable) {
          look.see($0, $1)
          entries += 1
        }
      }
      for row in look.touched {
        let seen = look.seen[row]
        let value = seen.number == variables.count && home >= 0 ? seen.smallest : 0
        if value != 0 {
          shiftRows.append(Int32(row))
          shiftValues.append(value)
          shift[row] += value * session.rowUpper[home]
        }
        // A block spreads its total over its columns: the extreme column counts, or none.
        let isWhole = seen.number == variables.count
        let low = isWhole ? seen.low : min(0, seen.low)
        let high = isWhole ? seen.high : max(0, seen.high)
        if home >= 0 {
          least[row] += low * session.rowUpper[home]
          most[row] += high * session.rowUpper[home]
        } else {
          let variable = variables[variables.startIndex]
          let (one, other) = (session.lower[variable] * low, session.upper[variable] * low)
          least[row] += min(one, other)
          most[row] += max(one, other)
        }
        if !isWhole || home < 0 || seen.differs {
          squares[row] += seen.squares - 2 * value * seen.sum + value * value * Double(seen.number)
        }
      }
      shiftStarts.append(shiftRows.count)
      rowCounts.append(Int32(look.touched.count))
    }
    for row in 0..<rows where !session.isPartition[row] {
      let slack = Self.noise * max(1, abs(least[row]), abs(most[row]))
      isLive[row] =
        squares[row] > 0
        && (least[row] < session.rowLower[row] - slack || most[row] > session.rowUpper[row] + slack)
    }
  }

  func rows(of group: Int) -> Int { Int(rowCounts[group]) }

  func variables(of group: Int) -> ArraySlice<Int> { order[starts[group]..<starts[group + 1]] }

  func shifts(of group: Int) -> Range<Int> { shiftStarts[group]..<shiftStarts[group + 1] }

  /// What a row is multiplied by.
  func scale(of row: Int) -> Double {
    squares[row] > 0 ? 1 / squares[row].squareRoot() : 1
  }

  /// Puts variables that can be anything but zero in groups that share a simplex, by their first.
  private mutating func group(_ session: FirstOrderSession, sleeps: [Bool]) {
    var groupOfRow = Array(repeating: Int32(-1), count: session.constraintCount)
    var groupOfVariable = Array(repeating: Int32(-1), count: session.variableCount)
    var sizes: [Int] = []
    for variable in 0..<session.variableCount where !sleeps[variable] {
      if session.lower[variable] == 0, session.upper[variable] == 0 { continue }
      let home = Int(session.block[variable])
      if home >= 0, groupOfRow[home] >= 0 {
        groupOfVariable[variable] = groupOfRow[home]
        sizes[Int(groupOfRow[home])] += 1
      } else {
        groupOfVariable[variable] = Int32(sizes.count)
        if home >= 0 { groupOfRow[home] = Int32(sizes.count) }
        sizes.append(1)
      }
    }
    starts = sizes.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    order = Array(repeating: 0, count: starts[sizes.count])
    var next = starts
    for (variable, group) in groupOfVariable.enumerated() where group >= 0 {
      order[next[Int(group)]] = variable
      next[Int(group)] += 1
    }
  }
}

/// What the columns of one block have in each row; the next block begins without clearing all rows.
private struct BlockLook {
  struct Seen {
    var block = -1
    var number = 0
    var sum = 0.0
    var squares = 0.0
    var low = 0.0
    var high = 0.0
    var smallest = 0.0

    /// Whether there are two that are not the same.
    var differs: Bool { high - low > PackedGroups.noise * max(abs(low), abs(high)) }
  }

  var seen: [Seen]
  var touched: [Int] = []
  private var block = -1

  init(rows: Int) { seen = Array(repeating: Seen(), count: rows) }

  mutating func begin() {
    block += 1
    touched.removeAll(keepingCapacity: true)
  }

  mutating func see(_ row: Int, _ value: Double) {
    var now = seen[row]
    if now.block != block {
      now = Seen(
        block: block, low: .infinity, high: -.infinity, smallest: .infinity)
      touched.append(row)
    }
    now.number += 1
    now.sum += value
    now.squares += value * value
    now.low = min(now.low, value)
    now.high = max(now.high, value)
    if abs(value) < abs(now.smallest) { now.smallest = value }
    seen[row] = now
  }
}
