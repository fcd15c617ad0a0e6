// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// Officers dealt into groups that search by themselves.
@Suite struct PlanPartsTests {
  @Test(arguments: 0..<40)
  func `everybody is in one part, whatever the draw`(seed: Int) throws {
    let ground = try PlanningGround(seed: 980_000 + seed, size: .init(officers: 2...6))
    let officers = Array(ground.automata.indices)
    let parts = PlanParts(officers, index: ground.index, mostInAtom: 2, usualInPart: 1)
    var generator = SplitMix(seed: UInt64(seed))
    for _ in 0..<4 {
      let dealt = parts.dealt(by: &generator)
      #expect(dealt.flatMap(\.self).sorted() == officers)
      #expect(dealt.allSatisfy { !$0.isEmpty })
      #expect(
        dealt.count <= min(parts.atoms.count, max(min(4, officers.count), officers.count / 4)))
    }
  }

  @Test func `a unit's offices stay together when it is small enough`() throws {
    let people = ScenarioBuilder().unit("north").unit("office", parent: "north").unit("south")
      .officer("a", unit: "north").officer("b", unit: "office").officer("c", unit: "south")
    let ground = try PlanningGround(people.build())
    let whole = PlanParts([0, 1, 2], index: ground.index, mostInAtom: 2)
    #expect(whole.atoms == [[0, 1], [2]])
    #expect(whole.homes == [0, 0, 1])
    let split = PlanParts([0, 1, 2], index: ground.index, mostInAtom: 1)
    #expect(split.atoms == [[0], [1], [2]])
  }

  /// Two provinces of four communes, two officers each, in the order of the communes' letters.
  private static func twoProvinces() -> ScenarioBuilder {
    var people = ScenarioBuilder().unit("nation").unit("north", parent: "nation")
      .unit("south", parent: "nation")
    for (number, commune) in ["a", "b", "c", "d", "e", "f", "g", "h"].enumerated() {
      people = people.unit(.init(commune), parent: number.isMultiple(of: 2) ? "north" : "south")
        .officer(.init("\(commune)1"), unit: .init(commune))
        .officer(.init("\(commune)2"), unit: .init(commune))
    }
    return people
  }

  @Test(arguments: 0..<20)
  func `communes of one province are dealt into the same part when it holds them`(
    seed: Int
  ) throws {
    let ground = try PlanningGround(Self.twoProvinces().build())
    let officers = Array(ground.automata.indices)
    let parts = PlanParts(officers, index: ground.index, mostInAtom: 2, usualInPart: 8)
    var generator = SplitMix(seed: UInt64(seed))
    let dealt = parts.dealt(by: &generator)
    #expect(Set(dealt) == [[0, 1, 4, 5, 8, 9, 12, 13], [2, 3, 6, 7, 10, 11, 14, 15]])
  }

  @Test func `any two communes of a province are in one part some time`() throws {
    let ground = try PlanningGround(Self.twoProvinces().build())
    let officers = Array(ground.automata.indices)
    let parts = PlanParts(officers, index: ground.index, mostInAtom: 2, usualInPart: 4)
    var met: Set<Set<Int>> = []
    for seed in 0..<40 {
      var generator = SplitMix(seed: UInt64(seed))
      for part in parts.dealt(by: &generator) {
        #expect(part.count == 4)
        met.insert(Set(part.map { $0 / 2 }))
      }
    }
    for one in 0..<8 {
      for other in stride(from: one + 2, to: 8, by: 2) { #expect(met.contains([one, other])) }
    }
  }

  @Test(arguments: [0, 1, 3, 512, 513, 1030])
  func `apart, everybody is in one part, atoms stay whole, and parts are never very many`(
    atoms: Int
  ) throws {
    var people = ScenarioBuilder()
    for number in 0..<atoms {
      people = people.unit(.init("u\(number)"))
        .officer(.init("a\(number)"), unit: .init("u\(number)"))
        .officer(.init("b\(number)"), unit: .init("u\(number)"))
    }
    let index = PlanningIndex(scenario: people.build())
    let officers = Array(0..<2 * atoms)
    let parts = PlanParts(officers, index: index, mostInAtom: 2)
    let apart = parts.apart()
    #expect(parts.atoms.count == atoms)
    #expect(apart.flatMap(\.self).sorted() == officers)
    #expect(apart.count <= 512)
    if atoms <= 512 { #expect(apart == parts.atoms) }
    let places = Dictionary(
      uniqueKeysWithValues: apart.enumerated().flatMap { part, own in own.map { ($0, part) } })
    for atom in parts.atoms { #expect(Set(atom.map { places[$0] }).count == 1) }
  }
}
