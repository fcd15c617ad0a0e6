// SPDX-License-Identifier: GPL-3.0-or-later

import CHiGHSDoor

extension HiGHSProblem {
  /// Makes a problem that holds a program, integrality apart.
  convenience init(_ program: LinearProgram, _ library: HiGHSLibrary) {
    self.init(library)
    load(program)
  }

  func setOffset(_ offset: Double) {
    self.offset = offset
    unsafe change("Highs_changeObjectiveOffset") { unsafe chighs_set_offset($0, $1, offset) }
  }

  func setSense(_ sense: LinearProgram.Sense) {
    let code = sense == .minimise ? CHIGHS_MINIMISE : CHIGHS_MAXIMISE
    unsafe change("Highs_changeObjectiveSense") { unsafe chighs_set_direction($0, $1, code) }
  }

  func setCost(_ cost: Double, at column: Int) {
    unsafe change("Highs_changeColCost") { unsafe chighs_set_cost($0, $1, Int32(column), cost) }
  }

  func setRowBounds(_ bounds: Bounds, at row: Int) {
    unsafe change("Highs_changeRowBounds") {
      unsafe chighs_set_row_bounds($0, $1, Int32(row), bounds.least, bounds.most)
    }
    if failure == nil { rowBounds[row] = bounds }
  }

  func setColumnBounds(_ bounds: Bounds, at column: Int) {
    unsafe change("Highs_changeColBounds") {
      unsafe chighs_set_column_bounds($0, $1, Int32(column), bounds.least, bounds.most)
    }
  }

  func addColumn(cost: Double, bounds: Bounds, entries: SparseVector) {
    unsafe change("Highs_addCol") {
      unsafe chighs_add_column(
        $0, $1, cost, bounds.least, bounds.most, Int32(entries.count), entries.indices,
        entries.coefficients)
    }
    columnCount += 1
  }

  func addRow(bounds: Bounds, terms: SparseVector) {
    unsafe change("Highs_addRow") {
      unsafe chighs_add_row(
        $0, $1, bounds.least, bounds.most, Int32(terms.count), terms.indices, terms.coefficients)
    }
    rowBounds.append(bounds)
  }

  func removeRows(_ rows: [Int]) {
    // The library forgets its basis over this; without rows that are basic it is one still.
    let gone = Set(rows)
    let basis = basis(rows: rowCount, columns: columnCount)
    let kept = Basis(
      rows: basis.rows.enumerated().filter { !gone.contains($0.offset) }.map(\.element),
      columns: basis.columns)
    let numbers = gone.sorted().map { Int32($0) }
    unsafe change("Highs_deleteRowsBySet") {
      unsafe chighs_remove_rows($0, $1, Int32(numbers.count), numbers)
    }
    rowBounds = rowBounds.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
    restore(kept)
  }

  /// The library scales by itself at every solve.
  func scale() {}

  func setInteger(at column: Int) {
    unsafe change("Highs_changeColIntegrality") {
      unsafe chighs_set_integer($0, $1, Int32(column))
    }
  }
}
