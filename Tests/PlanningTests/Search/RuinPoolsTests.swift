// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

@testable import Planning

@Suite struct RuinPoolsTests {
  private func pools(_ ground: PlanningGround) -> RuinPools {
    RuinPools(index: ground.index, automata: ground.automata)
  }

  @Test(arguments: 0..<60)
  func `movable are those whom more than one road is open to`(seed: Int) throws {
    let ground = try PlanningGround(seed: 900_000 + seed)
    let roads = ground.automata.map { $0.roads() }
    #expect(pools(ground).movable == roads.indices.filter { roads[$0] > 1 })
  }

  @Test(arguments: 0..<60)
  func `a pool has the movable officers with a pathway there`(seed: Int) throws {
    let ground = try PlanningGround(seed: 910_000 + seed)
    let limits = ground.index.limits
    let pools = pools(ground)
    var seats = Array(repeating: Set<Int>(), count: limits.seats.count)
    var classes = Array(repeating: Set<Int>(), count: limits.classes.count)
    var money = Array(repeating: Set<Int>(), count: limits.money.count)
    for pathway in pools.movable.flatMap({ ground.pathways[$0] }) {
      for start in pathway.starts {
        seats[start.seatRow].insert(pathway.officer)
        if let row = limits.seats[start.seatRow].classRow { classes[row].insert(pathway.officer) }
      }
      for use in pathway.money { money[use.row].insert(pathway.officer) }
    }
    #expect(pools.officersOfSeat == seats.map { $0.sorted() })
    #expect(pools.officersOfClass == classes.map { $0.sorted() })
    #expect(pools.officersOfMoney == money.map { $0.sorted() })
  }

  @Test(arguments: 0..<40)
  func `siblings are the other classes of the same programme, both ways`(seed: Int) throws {
    let ground = try PlanningGround(seed: 920_000 + seed)
    let classes = ground.index.limits.classes
    let pools = pools(ground)
    for row in classes.indices {
      #expect(!pools.siblings(of: row).contains(row))
      for other in pools.siblings(of: row) {
        #expect(pools.siblings(of: other).contains(row))
        #expect(classes[other].programme.id == classes[row].programme.id)
      }
    }
  }

  @Test(arguments: 0..<40)
  func `a part's pools hold its own officers, and no class row that is frozen`(seed: Int) throws {
    let ground = try PlanningGround(seed: 925_000 + seed)
    let all = pools(ground)
    let reach = OfficerReach(index: ground.index, automata: ground.automata)
    let part = all.movable.filter { $0.isMultiple(of: 2) }
    let frozen = Set(all.classRows.filter { $0.isMultiple(of: 2) })
    let pools = RuinPools(
      part, reach: reach, kinship: Kinship(index: ground.index, automata: ground.automata),
      frozen: frozen)
    #expect(pools.officersOfSeat == all.officersOfSeat.map { $0.filter(part.contains) })
    #expect(pools.officersOfMoney == all.officersOfMoney.map { $0.filter(part.contains) })
    #expect(frozen.isDisjoint(with: pools.classRows))
    #expect(ground.automata.indices.filter(pools.mayMove) == part || part == all.movable)
    for row in ground.index.limits.classes.indices {
      #expect(frozen.isDisjoint(with: pools.siblings(of: row)))
    }
  }

  @Test(arguments: 0..<40)
  func `those at home are of one home, and one home alone is none`(seed: Int) throws {
    let ground = try PlanningGround(seed: 927_000 + seed, size: .init(officers: 2...6))
    let reach = OfficerReach(index: ground.index, automata: ground.automata)
    let kinship = Kinship(index: ground.index, automata: ground.automata)
    let homes = ground.automata.indices.map { $0 % 2 }
    let pools = RuinPools(reach.movable, reach: reach, kinship: kinship, homes: homes)
    #expect(pools.hasHomes == (Set(reach.movable.map { homes[$0] }).count > 1))
    if pools.hasHomes, let officer = pools.movable.first {
      let own = pools.movable.filter { homes[$0] == homes[officer] }
      #expect(pools.atHome(pools.movable, with: officer) == own)
      let some = Array(pools.movable.dropLast())
      #expect(pools.atHome(some, with: officer) == some.filter(own.contains))
    }
    let alone = homes.map { _ in 0 }
    #expect(!RuinPools(reach.movable, reach: reach, kinship: kinship, homes: alone).hasHomes)
  }

  @Test(arguments: 0..<40)
  func `neighbours are the movable officers of the same unit`(seed: Int) throws {
    let ground = try PlanningGround(seed: 930_000 + seed)
    let pools = pools(ground)
    let officers = ground.index.scenario.officers
    for officer in officers.indices {
      let own = pools.movable.filter { officers[$0].unit == officers[officer].unit }
      #expect(pools.neighbours(of: officer) == own)
    }
  }
}
