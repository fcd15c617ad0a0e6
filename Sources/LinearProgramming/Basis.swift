// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the simplex method stood: which variables and constraints are basic, and at which bound the
/// others rest.
///
/// One byte each, so that a search may keep one for every open node.
package struct Basis: Hashable, Sendable {
  let rows: [UInt8]
  let columns: [UInt8]

  /// The basis of a program that has only some of the rows and columns, in the order given.
  ///
  /// It is one where what is left out are constraints that are basic and variables that are not.
  package func keeping(rows count: Int, columns kept: [Int]) -> Basis {
    Basis(rows: Array(rows.prefix(count)), columns: kept.map { columns[$0] })
  }
}
