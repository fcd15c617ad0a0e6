// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing

/// What a solve leaves to the next one.
@Suite struct PrimalWeightTests {
  @Test(arguments: [2465, 2364, 2979], [false, true])
  func `an easy solve does not spoil the next one`(seed: Int, forgets: Bool) throws {
    var random = RandomPartition(seed: 400 + UInt64(seed))
    var session = FirstOrderSession(
      random.program, partition: random.partition,
      options: FirstOrderOptions(iterationLimit: 20_000, tolerance: 1e-7))
    for _ in 0..<4 {
      _ = try session.solve()
      if forgets { session.forgetBasis() }
      random.change(&session)
    }
    let end = try session.solve()
    #expect(end == .optimal)
  }
}
