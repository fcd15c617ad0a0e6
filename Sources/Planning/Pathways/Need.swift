// SPDX-License-Identifier: GPL-3.0-or-later

/// Which programmes an officer needs in a state: no training for its own sake.
///
/// The rule is the scenario's (`programmesNeeded`), on numbered tests.
struct Need {
  private struct Key: Hashable {
    let tests: TestSet
    let dated: [Int]
    let end: Int
  }

  private let rules: OfficerRules
  private let index: PlanningIndex

  /// The last quarter in which each slot is asked, where that is known in advance.
  private let lastAsked: [Int?]
  private var known: [Key: [Bool]] = [:]

  init(rules: OfficerRules, index: PlanningIndex) {
    self.rules = rules
    self.index = index
    lastAsked = rules.slots.map { slot in
      var last = -1
      for quarter in slot.asked.indices {
        for asked in [slot.asked[quarter], slot.askedAsPlanned[quarter]] {
          guard case .constant(let value) = asked else { return nil }
          if value { last = quarter }
        }
      }
      return last
    }
  }

  /// Tells which programmes are needed, by place.
  ///
  /// What is held must count training under way as ended; `end` is the programme's last quarter.
  mutating func programmes(tests: TestSet, dated: [Int], end: Int) -> [Bool] {
    let key = Key(tests: tests, dated: dated, end: end)
    if let known = known[key] { return known }
    var wanted = testsWanted(tests: tests, dated: dated, end: end)
    var needed = index.granted.map { $0.intersects(wanted) }
    var frontier = needed.indices.filter { needed[$0] }
    while !frontier.isEmpty {
      wanted = TestSet(count: index.tests.count)
      for programme in frontier { wanted.formUnion(index.asked[programme]) }
      wanted.subtract(tests)
      wanted.subtract(rules.heldAsked)
      frontier = needed.indices.filter { !needed[$0] && index.granted[$0].intersects(wanted) }
      for programme in frontier { needed[programme] = true }
    }
    known[key] = needed
    return needed
  }

  private func testsWanted(tests: TestSet, dated: [Int], end: Int) -> TestSet {
    var wanted = TestSet(count: index.tests.count)
    for (number, slot) in rules.slots.enumerated() {
      if slot.isMetFromStart { continue }
      let met = slot.dated.map { dated[$0] } ?? (tests.intersects(slot.accepts) ? Int.max : -1)
      guard met < index.quarters - 1 else { continue }
      let from = max(end, met + 1)
      let asked: Bool
      if let last = lastAsked[number] {
        asked = last >= from
      } else {
        asked = (from..<max(from, index.quarters)).contains {
          slot.asked[$0].isTrue(holding: tests) || slot.askedAsPlanned[$0].isTrue(holding: tests)
        }
      }
      if asked { wanted.formUnion(slot.accepts) }
    }
    for target in rules.targets where target.mayBelong {
      if case .condition(let measure) = target.measure, !measure.isTrue(holding: tests) {
        wanted.formUnion(target.wanted)
      }
    }
    return wanted
  }
}
