// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What `add` and `multiply` do to a number.
enum Arithmetic: String {
  case add, multiply

  /// Computes exactly; after `multiply` the result is rounded to what the column can hold.
  func apply(_ operand: ExactDecimal, to value: ExactDecimal, as kind: TableSchema.Kind)
    -> ExactDecimal
  {
    switch self {
    case .add: value + operand
    case .multiply: (value * operand).roundedHalvesUp(places: kind == .whole ? 0 : 3)
    }
  }

  /// Whether a number is small enough to compute with.
  static func canCompute(with number: ExactDecimal) -> Bool {
    number.places <= 12 && number.digits.magnitude <= 1_000_000_000_000_000_000
  }
}

extension ExactDecimal {
  /// The nearest value of so many places; of two equally near ones the greater.
  func roundedHalvesUp(places wanted: Int) -> ExactDecimal {
    guard places > wanted else { return self }
    let step = (wanted..<places).reduce(into: Int128(1)) { power, _ in power *= 10 }
    let shifted = digits + step / 2
    let floor = shifted >= 0 ? shifted / step : -((-shifted + step - 1) / step)
    return ExactDecimal(digits: floor, places: wanted)
  }
}
