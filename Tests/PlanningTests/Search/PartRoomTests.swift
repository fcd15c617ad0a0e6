// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// What parts do in their own rooms, put together.
@Suite struct PartRoomTests {
  @Test(arguments: 0..<120)
  func `parts that keep to their rooms keep every limit together`(seed: Int) throws {
    let ground = try PlanningGround(seed: 990_000 + seed, size: .init(officers: 2...5))
    guard let plan = FirstPlan(index: ground.index, automata: ground.automata).plan else { return }
    var generator = SeededGenerator(seed: UInt64(seed))
    let reach = OfficerReach(index: ground.index, automata: ground.automata)
    var merged = plan
    // Several times, so that shared rows are used by some when the others get their share.
    for turn in 0..<6 {
      let officers = generator.shuffled(reach.movable)
      let half = officers.count / 2
      let parts = [officers[..<half].sorted(), officers[half...].sorted()]
      let rooms = PartRoom(merged, parts: parts, reach: reach, turn: turn)
      let before = merged
      var isNoWorse = true
      for part in parts.indices {
        let frozen = rooms.frozen(for: part)
        let movable = rooms.movable(in: part, frozen: frozen)
        let view = before.seen(in: rooms.room(of: part), classRows: [])
        var changed = view
        for officer in movable where generator.chance(60) {
          let old = changed
          changed.remove(officer)
          changed.insert(generator.pick(ground.pathways[officer]))
          if !keeps(changed, view, frozen) { changed = old }
        }
        isNoWorse = isNoWorse && changed.cost(of: .targets) <= view.cost(of: .targets)
        for officer in movable where changed.pathways[officer] != before.pathways[officer] {
          merged.remove(officer)
          merged.insert(changed.pathways[officer])
        }
      }
      #expect(merged.breach <= before.breach)
      for row in merged.seats.indices { #expect(merged.seats[row] <= merged.room.seats[row]) }
      if isNoWorse { #expect(merged.cost(of: .targets) <= before.cost(of: .targets)) }
    }
  }

  /// What a search in a part sees to: nothing exceeded, no class lacking, frozen ones as they were.
  private func keeps(_ plan: WorkingPlan, _ view: WorkingPlan, _ frozen: Set<Int>) -> Bool {
    plan.breach <= view.breach
      && plan.seats.indices.allSatisfy { plan.seats[$0] <= plan.room.seats[$0] }
      && frozen.allSatisfy { plan.learners[$0] == view.learners[$0] }
  }

  @Test(arguments: 0..<60)
  func `what is free is shared out, no more and no less`(seed: Int) throws {
    let ground = try PlanningGround(seed: 995_000 + seed, size: .init(officers: 3...6))
    guard let plan = FirstPlan(index: ground.index, automata: ground.automata).plan else { return }
    let reach = OfficerReach(index: ground.index, automata: ground.automata)
    let parts = reach.movable.map { [$0] }
    guard !parts.isEmpty else { return }
    let rooms = PartRoom(plan, parts: parts, reach: reach, turn: seed)
    let views = parts.indices.map { rooms.room(of: $0) }
    for row in plan.money.indices {
      let users = parts.indices.filter { reach.money[parts[$0][0]].contains(Int32(row)) }
      let free = users.reduce(0) { $0 + views[$1].money[row] - plan.money[row] }
      if !users.isEmpty { #expect(free == plan.room.money[row] - plan.money[row]) }
    }
    for target in plan.room.targets.indices {
      let shared = views.reduce(0) { $0 + plan.surplus(of: target) - $1.targets[target] }
      #expect(shared == plan.surplus(of: target))
    }
  }
}
