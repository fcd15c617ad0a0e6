// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that is true or false of an officer in a plan: settled beforehand, or a column's value.
enum CompactLiteral: Hashable {
  case constant(Bool)

  /// True where the column, counted within its officer's block, is 1.
  case column(Int)

  /// True where the column is 0.
  case not(Int)

  static prefix func ! (literal: CompactLiteral) -> CompactLiteral {
    switch literal {
    case .constant(let value): .constant(!value)
    case .column(let column): .not(column)
    case .not(let column): .column(column)
    }
  }

  /// The literal as constant + factor · column.
  var affine: (constant: Double, factor: Double, column: Int?) {
    switch self {
    case .constant(let value): (value ? 1 : 0, 0, nil)
    case .column(let column): (0, 1, column)
    case .not(let column): (1, -1, column)
    }
  }
}
