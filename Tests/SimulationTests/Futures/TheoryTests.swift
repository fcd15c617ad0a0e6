// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Simulation

/// Futures whose distribution is known.
///
/// A bound of five deviations is left by chance once in
/// 1.7 million times, and seeds are fixed.
@Suite struct TheoryTests {
  /// Expects a sample to have a mean and a variance.
  ///
  /// The variance of a variance is (κ − 1) σ⁴ / n with κ the kurtosis, at most 3 where it is used.
  private func expect(
    _ sample: Sample, mean: Double, variance: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let n = Double(sample.count)
    #expect(
      abs(sample.mean - mean) <= 5 * (variance / n).squareRoot(), "mean \(sample.mean)",
      sourceLocation: sourceLocation)
    #expect(
      abs(sample.variance - variance) <= 5 * variance * (2.1 / n).squareRoot(),
      "variance \(sample.variance)", sourceLocation: sourceLocation)
  }

  @Test func `with drop-out alone completions are binomial`() {
    let sums = Trial.course(for: 30).with(.withdrawal, [.chance: "0.2"]).seed(11).sums(1500)
    let compliant = sums.tallies[0].compliant[7]
    expect(compliant, mean: 30 * 0.8, variance: 30 * 0.8 * 0.2)
    // Not only two moments: the share of futures in which all but at most three complete.
    let atLeast27 = compliant.counts.filter { $0.key >= 27 }.values.reduce(0, +)
    let share = Double(atLeast27) / Double(compliant.count)
    let exact = 0.122_711_1  // Σ C(30,k) 0.8^k 0.2^(30−k), k = 27 … 30
    #expect(abs(share - exact) < 5 * (exact * (1 - exact) / 1500).squareRoot())
  }

  @Test func `with one budget that may be cut the result is a mixture of two values`() {
    var trial = Trial.course(for: 10)
    trial.builder = trial.builder.budget("commune", 2027, 10_000_000)
    let sums = trial.with(.budgetCut, [.chance: "0.25", .share: "0.3"]).seed(5).sums(1500)
    let compliant = sums.tallies[0].compliant[7]
    #expect(Set(compliant.counts.keys) == [7, 10])
    expect(compliant, mean: 10 - 3 * 0.25, variance: 9 * 0.25 * 0.75)
  }

  @Test func `an officer who may sit again passes as the powers of failing say`() {
    var trial = Trial.course(for: 1)
    trial = trial.with(
      .failure, [.chance: "0.4", .long: "0.4", .retries: "2", .after: "1"]
    ).seed(3)
    let tally = trial.sums(2000).tallies[0]
    // The course is in the second quarter: it can be passed at its end, and one and two later.
    for (quarter, chance) in [(1, 0.6), (2, 0.84), (3, 0.936), (7, 0.936)] {
      expect(tally.compliant[quarter], mean: chance, variance: chance * (1 - chance))
    }
    #expect(tally.compliant[0].sum == 0)
  }

  @Test func `a chain breaks where any of its links does`() {
    var trial = Trial(
      ScenarioBuilder().officer("a", lacks: ["theory"])
        .programme("elementary", grants: ["theory=elementary"])
        .programme(
          "intermediate", quarters: 2, grants: ["theory=intermediate"],
          eligible: "theory >= elementary"
        )
        .intake("elementary", "2027Q1").intake("intermediate", "2027Q3"))
    trial.start("a", "elementary", "2027Q1")
    trial.start("a", "intermediate", "2027Q3")
    let sums = trial.with(.failure, [.chance: "0.3", .long: "0.2"])
      .with(.withdrawal, [.chance: "0.1"]).seed(2).sums(2000)
    let chance = 0.9 * 0.7 * 0.9 * 0.8
    expect(sums.tallies[0].compliant[7], mean: chance, variance: chance * (1 - chance))
    // Whoever fails the first does not begin the second.
    let sessions = 1 + 0.9 * 0.7
    #expect(abs(sums.tallies[0][.sessions].mean - sessions) < 0.06)
  }

  @Test func `leaving is as frequent in four quarters as a year's chance says`() {
    var builder = ScenarioBuilder()
    for number in 0..<20 { builder = builder.officer(Officer.ID(Trial.name(number))) }
    let sums = Trial(builder).with(.resignation, [.yearly: "0.1"]).seed(8).sums(800)
    expect(
      sums.tallies[0].inService[3], mean: 20 * 0.9, variance: 20 * 0.9 * 0.1)
    expect(
      sums.tallies[0].inService[7], mean: 20 * 0.81, variance: 20 * 0.81 * 0.19)
  }

  @Test func `ninety-five of a hundred intervals hold the true mean`() {
    let trial = Trial.course(for: 10).with(.withdrawal, [.chance: "0.3"])
    var covered = 0
    let seeds = 300
    for seed in 1...seeds {
      let compliant = trial.seed(seed).sums(20).tallies[0].compliant[7]
      if abs(compliant.mean - 7) <= compliant.halfWidth { covered += 1 }
    }
    // Of 300 intervals 285 are expected, with a deviation of 3.8.
    #expect((266...300).contains(covered), "\(covered)")
    #expect(covered < seeds, "intervals that always hold are too wide to say anything")
  }
}
