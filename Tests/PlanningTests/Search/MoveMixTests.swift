// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Planning

@Suite struct MoveMixTests {
  @Test(arguments: [MoveMix.usual, .parts])
  func `moves are drawn in proportion, and what has no part never`(mix: MoveMix) {
    var generator = SplitMix(seed: 7)
    var counts: [MoveMix.Move: Int] = [:]
    let draws = 20_000
    for _ in 0..<draws { counts[mix.draw(by: &generator), default: 0] += 1 }
    let all = mix.shakes + mix.opens + mix.closes + mix.shifts
    let parts: [(MoveMix.Move, Int)] = [
      (.shake, mix.shakes), (.open, mix.opens), (.close, mix.closes), (.shift, mix.shifts),
    ]
    for (move, part) in parts {
      let share = Double(counts[move] ?? 0) / Double(draws)
      // Six standard deviations of a draw's share.
      #expect(abs(share - Double(part) / Double(all)) < 6 * 0.5 / Double(draws).squareRoot())
      #expect((counts[move] == nil) == (part == 0))
    }
  }
}
