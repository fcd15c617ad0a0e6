// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Simulation

@Suite struct SampleTests {
  private let values = [4, -7, 12, 4, 0, 9, 31, 4, 2, -1]

  private func sample(_ values: some Sequence<Int>, grain: Int = 1) -> Sample {
    values.reduce(into: Sample(grain: grain)) { $0.add($1) }
  }

  @Test func `mean and variance are those of the values`() {
    let sample = sample(values)
    let mean = Double(values.reduce(0, +)) / 10
    let squares = values.map { (Double($0) - mean) * (Double($0) - mean) }
    #expect(abs(sample.mean - mean) < 1e-12)
    #expect(abs(sample.variance - squares.reduce(0, +) / 9) < 1e-9)
  }

  @Test func `quantiles are values that so many do not exceed`() {
    let sample = sample(1...40)
    #expect(sample.quantile(5) == 2)
    #expect(sample.quantile(50) == 20)
    #expect(sample.quantile(95) == 38)
    #expect(self.sample([7]).quantile(5) == 7)
  }

  @Test func `coarse grains round quantiles and nothing else`() {
    let fine = sample([1_400_000, 2_600_000])
    let coarse = sample([1_400_000, 2_600_000], grain: 1_000_000)
    #expect(coarse.mean == fine.mean)
    #expect(coarse.variance == fine.variance)
    #expect(coarse.quantile(5) == 1_000_000)
    #expect(coarse.quantile(95) == 3_000_000)
    #expect(coarse.counts.count == 2)
  }

  @Test func `parts add up to the whole in any order`() {
    var sum = sample(values.suffix(3))
    sum.add(sample(values.prefix(7)))
    #expect(sum == sample(values))
  }

  /// Student's quantiles as printed in tables.
  @Test(arguments: [
    (1, 12.7062), (5, 2.5706), (10, 2.2281), (19, 2.0930), (60, 2.0003), (199, 1.9720),
    (100_000, 1.9600),
  ])
  func `half-widths use Student's quantiles`(degrees: Int, quantile: Double) {
    #expect(abs(StudentQuantile.twoSided95(degrees: degrees) - quantile) < 0.0002)
  }

  /// Brown, Cai and DasGupta, Interval estimation for a binomial proportion (2001).
  @Test func `chances have Wilson's interval`() {
    let some = WilsonInterval(count: 8, of: 10)
    #expect(abs(some.low - 0.4902) < 0.0001)
    #expect(abs(some.high - 0.9433) < 0.0001)
    #expect(WilsonInterval(count: 0, of: 20).low == 0)
    #expect(abs(WilsonInterval(count: 0, of: 20).high - 0.1611) < 0.0001)
    #expect(WilsonInterval(count: 20, of: 20).high == 1)
  }
}
