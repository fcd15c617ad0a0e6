// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension Condition {
  /// Any condition a text can express, at most some levels deep.
  static func random(depth: Int, using random: inout SplitMixGenerator) -> Condition {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
    case 0: return .all
    case 1: return .test(randomWordTest(using: &random))
    case 2: return .test(randomNumberTest(using: &random))
    case 3:
      let flag = pick(Flag.allCases, using: &random)
      return .test(
        .flag(flag, Bool.random(using: &random) ? .equal : .unequal, [Bool.random(using: &random)]))
    case 4:
      let test = randomQualificationTest(using: &random)
      return .test(Bool.random(using: &random) ? .holds(test) : .lacks(test))
    case 5: return .not(Condition.random(depth: depth - 1, using: &random))
    case 6: return .and(several(depth: depth - 1, using: &random))
    default: return .or(several(depth: depth - 1, using: &random))
    }
  }

  private static func several(
    depth: Int, using random: inout SplitMixGenerator
  ) -> [Condition] {
    (0..<Int.random(in: 2...4, using: &random)).map { _ in
      Condition.random(depth: depth, using: &random)
    }
  }

  private static func randomWordTest(using random: inout SplitMixGenerator) -> Test {
    let word = pick(Word.allCases, using: &random)
    let values =
      word == .sex ? ["female", "male"] : ["a", "Kinh tế", "and", "", "(", "all", "x@y"]
    return .word(
      word, Bool.random(using: &random) ? .equal : .unequal,
      (0..<Int.random(in: 1...3, using: &random)).map { _ in pick(values, using: &random) })
  }

  private static func randomNumberTest(using random: inout SplitMixGenerator) -> Test {
    let order = pick(Order.allCases, using: &random)
    let several = order == .equal || order == .unequal
    return .number(
      pick(Number.allCases, using: &random), order,
      (0..<(several ? 3 : 1)).map { _ in Int.random(in: -100...100, using: &random) })
  }

  private static func randomQualificationTest(
    using random: inout SplitMixGenerator
  ) -> QualificationTest {
    let dimension = pick(SmallTestScenario.dimensions, using: &random)
    let rank = Int.random(in: dimension.levels.indices, using: &random)
    return QualificationTest(
      level: Level(dimension: dimension.id, rank: rank, name: dimension.levels[rank]),
      fields: (0..<Int.random(in: 0...2, using: &random)).map { _ in
        pick(["luật", "đất đai", "or"], using: &random)
      })
  }
}

/// One of some values.
func pick<Value>(_ values: [Value], using random: inout SplitMixGenerator) -> Value {
  values[Int.random(in: values.indices, using: &random)]
}
