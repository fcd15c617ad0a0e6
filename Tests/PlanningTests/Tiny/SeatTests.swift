// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct SeatTests {
  /// Two units below the commune, and a short course in digital skills.
  private let start = ScenarioBuilder()
    .unit("north", parent: "commune").unit("south", parent: "commune")
    .programme("it", grants: ["digital=basic"])

  @Test func `seats of a unit row are its own officers'`() throws {
    // One seat each for north and south: n2 has none, though the south's second is free.
    try expectOptimum(
      of: start.officer("n1", lacks: ["digital"], unit: "north")
        .officer("n2", lacks: ["digital"], unit: "north")
        .officer("s1", lacks: ["digital"], unit: "south")
        .intake("it", "2027Q1", unit: "north", seats: 1)
        .intake("it", "2027Q1", unit: "south", seats: 2).build(),
      [.compliance: "2", .requirements: "5", .earliness: "8", .cost: "2000000"],
      starts: ["n1 it 2027Q1 north", "s1 it 2027Q1 south"])
  }

  @Test func `an officer may take a seat of a unit above or of the open row`() throws {
    // c can only use the commune's seat, so n takes the open one or the north's.
    try expectOptimum(
      of: start.officer("c", lacks: ["digital"])
        .officer("n1", lacks: ["digital"], unit: "north")
        .officer("n2", lacks: ["digital"], unit: "north")
        .intake("it", "2027Q1", unit: "north", seats: 1)
        .intake("it", "2027Q1", unit: "commune", seats: 1)
        .intake("it", "2027Q1", seats: 1).build(),
      [.compliance: "3", .earliness: "0", .cost: "3000000"])
  }

  @Test func `training granted already takes a seat of the nearest unit's row`() throws {
    // a's commitment takes the north's only seat; b waits for the next intake, one quarter open.
    try expectOptimum(
      of: start.officer("a", lacks: ["digital"], unit: "north")
        .officer("b", lacks: ["digital"], unit: "north").commitment("a", "it", "2027Q1")
        .intake("it", "2027Q1", unit: "north", seats: 1)
        .intake("it", "2027Q2", unit: "north", seats: 1).build(),
      [.compliance: "2", .earliness: "1", .cost: "1000000"], starts: ["b it 2027Q2 north"])
  }

  @Test func `training that began before the horizon takes no seat`() throws {
    let long = start.programme("long", quarters: 2, grants: ["theory=intermediate"])
    try expectOptimum(
      of: long.officer("a", lacks: ["theory"]).officer("b", lacks: ["theory"])
        .commitment("a", "long", "2026Q4").intake("long", "2027Q1", seats: 1).build(),
      [.compliance: "2", .earliness: "1"], starts: ["b long 2027Q1"])
  }

  @Test func `commitments beyond the seats leave none, and break nothing`() throws {
    try expectOptimum(
      of: start.officer("a", lacks: ["digital"]).officer("b", lacks: ["digital"])
        .officer("c", lacks: ["digital"]).commitment("a", "it", "2027Q1")
        .commitment("b", "it", "2027Q1").intake("it", "2027Q1", seats: 1).build(),
      [.compliance: "2", .earliness: "8"], starts: [])
  }

  @Test func `an intake without seats takes nobody`() throws {
    try expectOptimum(
      of: start.officer("a", lacks: ["digital"]).intake("it", "2027Q1", seats: 0).build(),
      [.compliance: "0", .earliness: "8", .cost: "0"], starts: [])
  }
}
