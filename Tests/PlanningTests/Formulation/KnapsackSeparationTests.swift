// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Planning

@Suite struct KnapsackSeparationTests {
  @Test func `beside a second degree there is room for one refresher, not for two`() throws {
    let weights = [200: 0.6, 77: 2.6]
    let found = KnapsackSeparation(room: 350).worst(weights, others: [])
    let cover = try #require(found?.cover)
    #expect([200, 77].map { cover(of: $0) } == [3, 1])
    #expect(cover.right == 4)
  }

  @Test func `a point that whole fills make up breaks nothing`() {
    // Half of four refreshers, half of one beside a second degree.
    #expect(KnapsackSeparation(room: 350).worst([200: 0.5, 77: 2.5], others: []) == nil)
    #expect(KnapsackSeparation(room: 350).worst([:], others: []) == nil)
  }

  /// The most that a rule counts of any whole fill of the room, loads and those between them.
  private func most(_ cover: KnapsackCover, _ loads: [Int], room: Int) -> Double {
    guard let load = loads.first else { return 0 }
    return (0...(room / load)).map { count in
      Double(count) * cover(of: load)
        + most(cover, Array(loads.dropFirst()), room: room - count * load)
    }.max() ?? 0
  }

  @Test(arguments: 0..<60)
  func `every rule found is broken by the point and kept by all fills`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(870_000 + seed))
    for _ in 0..<20 {
      let room = generator.whole(20...60)
      let loads = Set((0..<4).map { _ in generator.whole(5...40) }).sorted()
      let others = Set((0..<2).map { _ in generator.whole(5...70) })
      var weights: [Int: Double] = [:]
      for load in loads { weights[load] = Double(generator.whole(0...20)) / 10 }
      guard
        let found = KnapsackSeparation(room: room).worst(weights, others: others)
      else { continue }
      let left = weights.reduce(0) { $0 + found.cover(of: $1.key) * $1.value }
      #expect(left / Double(found.cover.right) - 1 > found.by - 1e-9 && found.by > 0)
      let all = Set(loads + others + [generator.whole(5...60)]).filter { $0 <= room }.sorted()
      #expect(most(found.cover, all, room: room) <= Double(found.cover.right), "seed \(seed)")
    }
  }
}
