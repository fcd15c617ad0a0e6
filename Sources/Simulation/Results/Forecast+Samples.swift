// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension ExactDecimal {
  /// The nearest decimal of so many places, halves away from 0.
  init(rounding value: Double, places: Int) {
    let unit = (0..<places).reduce(1.0) { unit, _ in unit * 10 }
    self.init(digits: Int128((value * unit).rounded()), places: places)
  }
}

extension Forecast.Estimate {
  /// The estimate of a sample; one with six places is of millionths.
  package init(_ sample: Sample, places: Int = 3) {
    let scale = places == 6 ? 1_000_000.0 : 1
    self.init(
      mean: ExactDecimal(rounding: sample.mean / scale, places: places),
      halfWidth: ExactDecimal(rounding: sample.halfWidth / scale, places: places))
  }
}

extension Forecast.Spread {
  /// The spread of a sample; one with six places is of millionths.
  init(_ sample: Sample, places: Int = 3) {
    let digits = places == 6 ? 6 : 0
    self.init(
      estimate: Forecast.Estimate(sample, places: places),
      quantiles: Self.percents.map {
        ExactDecimal(digits: Int128(sample.quantile($0)), places: digits)
      })
  }

  /// The spread of a sample less a constant, divided by another.
  init(_ sample: Sample, minus constant: Int, dividedBy divisor: Int) {
    let divisor = Double(divisor)
    self.init(
      estimate: Forecast.Estimate(
        mean: ExactDecimal(rounding: (sample.mean - Double(constant)) / divisor, places: 3),
        halfWidth: ExactDecimal(rounding: sample.halfWidth / divisor, places: 3)),
      quantiles: Self.percents.map {
        ExactDecimal(
          rounding: Double(sample.quantile($0) - constant) / divisor, places: 3)
      })
  }
}

extension Forecast.Chance {
  init(_ count: Int, of total: Int) {
    let interval = WilsonInterval(count: count, of: total)
    self.init(
      count: count, of: total, low: ExactDecimal(rounding: interval.low, places: 6),
      high: ExactDecimal(rounding: interval.high, places: 6))
  }
}
