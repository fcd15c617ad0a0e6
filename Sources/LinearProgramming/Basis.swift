// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the simplex method stood: which variables and constraints are basic, and at which bound the
/// others rest.
///
/// One byte each, so that a search may keep one for every open node.
package struct Basis: Hashable, Sendable {
  let rows: [UInt8]
  let columns: [UInt8]
}
