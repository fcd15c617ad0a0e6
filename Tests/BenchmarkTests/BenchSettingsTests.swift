// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

@testable import datchuan_bench

struct BenchSettingsTests {
  private func settings(_ words: String) throws -> BenchSettings {
    try BenchSettings(
      words.split(separator: " ").map(String.init), workloads: Entrypoint.workloads)
  }

  @Test func `sizes, seeds, goals and peers are lists`() throws {
    let settings = try settings(
      "peers --officers 83,250 --seeds 4,7 --goals targets,cost --peers highs,scip --time-limit 2.5"
    )
    #expect(settings.workloads.map(\.name) == ["peers"])
    #expect(settings.officers == [83, 250])
    #expect(settings.seeds == [4, 7])
    #expect(settings.goals == [.targets, .cost])
    #expect(settings.peers == [.highs, .scip])
    #expect(settings.timeLimit == 2.5 && !settings.isInOrder)
  }

  @Test func `peers may be left out altogether`() throws {
    #expect(try settings("peers --peers none").peers.isEmpty)
    #expect(try settings("peers").peers == Peer.allCases)
    #expect(try settings("peers --in-order").isInOrder)
  }

  @Test func `what is not asked for is left to the workload`() throws {
    let unasked = try settings("scale")
    #expect(unasked.askedTimeLimit == nil && unasked.timeLimit == 60)
    #expect(unasked.askedSeeds == nil && unasked.seeds == [1, 2, 3])
    #expect(unasked.askedEffort == nil && unasked.effort == 20)
    let asked = try settings("scale --effort 3 --seeds 2 --time-limit 7 --master first-order")
    #expect(asked.askedTimeLimit == 7 && asked.timeLimit == 7)
    #expect(asked.askedSeeds == [2] && asked.seeds == [2])
    #expect(asked.askedEffort == 3 && asked.effort == 3)
  }

  @Test(arguments: [
    "--goals fame", "--peers gurobi", "--time-limit 0", "--seeds x", "--effort", "--master x",
  ])
  func `what means nothing is refused`(words: String) {
    #expect(throws: UsageMistake.self) { try settings(words) }
  }

  @Test func `every size is compared with every seed, else the shipped scenario`() throws {
    let instances = PeersInstance.all(try settings("peers --officers 83,250 --seeds 1,2"))
    #expect(
      instances.map(\.name) == [
        "83 officers, seed 1", "83 officers, seed 2", "250 officers, seed 1",
        "250 officers, seed 2",
      ])
    #expect(PeersInstance.all(try settings("peers")).map(\.name) == ["xuan-hung"])
  }
}
