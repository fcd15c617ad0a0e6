// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct ConditionParserTests {
  private let parser = ConditionParser(dimensions: SmallTestScenario.dimensions)

  private func test(_ text: String) throws -> Condition.Test? {
    guard case .test(let test) = try Condition.read(text) else { return nil }
    return test
  }

  @Test(arguments: Condition.Word.allCases)
  func `every word attribute is compared with one value or several`(word: Condition.Word) throws {
    let values = word == .sex ? ["female", "male"] : ["a-1", "Tày"]
    let text = values.joined(separator: "|")
    #expect(try test("\(word.rawValue) = \(text)") == .word(word, .equal, values))
    #expect(try test("\(word.rawValue)!=\(values[0])") == .word(word, .unequal, [values[0]]))
  }

  @Test(arguments: Condition.Flag.allCases)
  func `every flag is compared with yes and no`(flag: Condition.Flag) throws {
    #expect(try test("\(flag.rawValue) = yes") == .flag(flag, .equal, [true]))
    #expect(try test("\(flag.rawValue) != no|yes") == .flag(flag, .unequal, [false, true]))
  }

  @Test(arguments: Condition.Number.allCases, Condition.Order.allCases)
  func `every number takes every operator`(
    number: Condition.Number, order: Condition.Order
  ) throws {
    #expect(
      try test("\(number.rawValue)\(order.rawValue)42") == .number(number, order, [42]))
    if order == .equal || order == .unequal {
      #expect(
        try test("\(number.rawValue) \(order.rawValue) 1|-2") == .number(number, order, [1, -2]))
    }
  }

  @Test(arguments: SmallTestScenario.dimensions)
  func `every level of a dimension can be asked for`(dimension: Dimension) throws {
    for (rank, name) in dimension.levels.enumerated() {
      let level = Level(dimension: dimension.id, rank: rank, name: name)
      #expect(
        try test("\(dimension.id) >= \(name)") == .holds(QualificationTest(level: level)))
      #expect(
        try test("\(dimension.id)<\(name)@luật|\"kinh tế\"")
          == .lacks(QualificationTest(level: level, fields: ["kinh tế", "luật"])))
    }
  }

  @Test func `quotes hold blanks, signs and words of the language`() throws {
    #expect(try test("group = \"a (b) | c; @!=<>\"") == .word(.group, .equal, ["a (b) | c; @!=<>"]))
    #expect(try test("tag=\"and\"|or|\"\"") == .word(.tag, .equal, ["and", "or", ""]))
    #expect(try test("age < \"42\"") == .number(.age, .less, [42]))
  }

  @Test func `and binds more tightly than or`() throws {
    let (a, b, c) = (
      try Condition.read("tag = a"), try Condition.read("tag = b"), try Condition.read("tag = c")
    )
    #expect(try Condition.read("tag=a or tag=b and tag=c") == .or([a, .and([b, c])]))
    #expect(try Condition.read("tag=a and tag=b or tag=c") == .or([.and([a, b]), c]))
    #expect(try Condition.read("(tag=a or tag=b) and tag=c") == .and([.or([a, b]), c]))
    #expect(try Condition.read("not tag=a and tag=b") == .and([.not(a), b]))
    #expect(try Condition.read("not (tag=a and tag=b)") == .not(.and([a, b])))
    #expect(try Condition.read("not (not tag=a)") == .not(.not(a)))
    #expect(try Condition.read("not all or tag=a") == .or([.not(.all), a]))
    #expect(try Condition.read("tag=a or tag=b or tag=c") == .or([a, b, c]))
    #expect(try Condition.read("tag=a or (tag=b or tag=c)") == .or([a, .or([b, c])]))
    #expect(try Condition.read("  ((all))\n") == .all)
  }

  @Test func `sixty-four parentheses nest and no more`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "all" + String(repeating: ")", count: depth)
    }
    #expect(try Condition.read(nested(64)) == .all)
    let error = try #require(throws: ConditionSyntaxError.self) {
      try Condition.read(nested(100_000))
    }
    #expect(error.reason == .nestedTooDeeply)
    #expect(error.offset == 65)
  }

  @Test func `the names in a text are kept with their places`() throws {
    let mentions = try parser.parse("unit = a|\"b c\" and sex=male and age < 4").mentions
    #expect(mentions.map(\.attribute) == [.unit, .unit, .sex])
    #expect(mentions.map(\.value) == ["a", "b c", "male"])
    #expect(mentions.map(\.offset) == [7, 9, 23])
    #expect(mentions.map(\.length) == [1, 5, 4])
  }
}
