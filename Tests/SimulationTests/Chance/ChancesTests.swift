// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

@testable import Simulation

@Suite struct ChancesTests {
  @Test func `a number depends on its name alone`() {
    let (once, again) = (Chances(seed: 7, replication: 3), Chances(seed: 7, replication: 3))
    let key = ChanceKey("XH-001", "2027Q1")
    _ = again.uniform(.death, key)
    #expect(once.uniform(.failure, key, draw: 2) == again.uniform(.failure, key, draw: 2))
  }

  @Test func `every part of the name matters`() {
    let chances = Chances(seed: 7, replication: 3)
    let key = ChanceKey("a", "b")
    let numbers = [
      chances.uniform(.failure, key), chances.uniform(.failure, key, draw: 1),
      chances.uniform(.withdrawal, key), chances.uniform(.failure, ChanceKey("b", "a")),
      chances.uniform(.failure, ChanceKey("a", "c")),
      Chances(seed: 8, replication: 3).uniform(.failure, key),
      Chances(seed: 7, replication: 4).uniform(.failure, key),
    ]
    #expect(Set(numbers).count == numbers.count)
  }

  @Test func `hazards have streams of their own`() {
    #expect(Set(Hazard.allCases.map(\.stream)).count == Hazard.allCases.count)
  }

  /// The mean of n uniform numbers has the deviation √(1/12n); five of it are never left by chance.
  @Test func `numbers are uniform in each tenth, over replications and over officers`() {
    let count = 20_000
    for byReplication in [true, false] {
      var tenths = [Int](repeating: 0, count: 10)
      for number in 0..<count {
        let chances = Chances(seed: 1, replication: byReplication ? UInt64(number) : 0)
        let key = ChanceKey(byReplication ? "XH-001" : "XH-\(number)")
        tenths[Int(chances.uniform(.noShow, key) * 10)] += 1
      }
      let deviation = (Double(count) * 0.1 * 0.9).squareRoot()
      for tenth in tenths { #expect(abs(Double(tenth) - Double(count) / 10) < 5 * deviation) }
    }
  }
}
