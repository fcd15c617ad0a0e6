// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// Pathways put in and told again by their officers' automata.
@Suite struct PathwayColumnsTests {
  @Test(arguments: 0..<40)
  func `a pathway comes back as it was put in`(seed: Int) throws {
    let known = try ground(seed)
    for (place, pathway) in known.pathways.enumerated() {
      expectSame(known.columns[place], pathway)
      for goal in Goal.allCases {
        #expect(known.columns.units(of: goal, at: place) == pathway.units(of: goal))
      }
    }
  }

  @Test(arguments: 0..<20)
  func `every pathway is found where it is, and no other`(seed: Int) throws {
    let known = try ground(seed)
    var some = PathwayColumns(of: known.automata)
    for (place, pathway) in known.pathways.enumerated() where place.isMultiple(of: 3) {
      some.append(pathway)
    }
    for (place, pathway) in known.pathways.enumerated() {
      #expect(known.columns.place(of: pathway) == place)
      #expect(some.place(of: pathway) == (place.isMultiple(of: 3) ? place / 3 : nil))
    }
  }

  @Test(arguments: 0..<20)
  func `those kept are in the same order, each with its officer`(seed: Int) throws {
    let known = try ground(seed)
    var generator = SeededGenerator(seed: UInt64(seed))
    let isKept = known.pathways.map { _ in generator.chance(50) }
    var kept = known.columns
    kept.keep(isKept)
    let expected = zip(known.pathways, isKept).filter(\.1).map(\.0)
    #expect(kept.count == expected.count)
    for (pathway, other) in zip(kept, expected) { expectSame(pathway, other) }
    for (officer, places) in kept.ofOfficer.enumerated() {
      #expect(places.allSatisfy { kept[$0].officer == officer })
    }
    #expect(kept.ofOfficer.joined().sorted() == Array(kept.indices))
  }

  @Test func `an amount of billions comes back`() throws {
    var columns = PathwayColumns(of: try ground(0).automata)
    let pathway = Pathway(
      officer: 0, starts: [], outcome: 0, marks: [], compliance: 0, requirements: 0, earliness: 0,
      stability: 0, cost: 7_250_000_000, money: [(row: 3, dong: 7_250_000_000)], absence: [],
      committed: [])
    columns.append(pathway)
    #expect(columns.units(of: .cost, at: 0) == 7_250_000_000)
  }

  private func ground(
    _ seed: Int
  ) throws -> (columns: PathwayColumns, pathways: [Pathway], automata: [PathwayAutomaton]) {
    let ground = try PlanningGround(seed: 930_000 + seed, size: .init(officers: 2...4))
    var columns = PathwayColumns(of: ground.automata)
    let pathways = ground.automata.enumerated().flatMap { officer, automaton in
      automaton.allPathways(of: officer).prefix(200)
    }
    for pathway in pathways { columns.append(pathway) }
    return (columns, pathways, ground.automata)
  }

  private func expectSame(
    _ one: Pathway, _ other: Pathway, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(one == other, sourceLocation: sourceLocation)
    #expect(one.outcome == other.outcome, sourceLocation: sourceLocation)
    #expect(one.marks == other.marks, sourceLocation: sourceLocation)
    #expect(one.money.map(\.row) == other.money.map(\.row), sourceLocation: sourceLocation)
    #expect(one.money.map(\.dong) == other.money.map(\.dong), sourceLocation: sourceLocation)
    #expect(one.absence == other.absence, sourceLocation: sourceLocation)
    #expect(one.committed == other.committed, sourceLocation: sourceLocation)
    for goal in Goal.allCases {
      #expect(one.units(of: goal) == other.units(of: goal), sourceLocation: sourceLocation)
    }
  }
}
