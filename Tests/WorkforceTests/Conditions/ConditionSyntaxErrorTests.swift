// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

/// A text that can't be read, with carets under the place.
struct UnreadableCondition: Sendable, CustomTestStringConvertible {
  let text: String
  let carets: String
  let reason: ConditionSyntaxError.Reason

  init(_ text: String, _ carets: String, _ reason: ConditionSyntaxError.Reason) {
    self.text = text
    self.carets = carets
    self.reason = reason
  }

  var testDescription: String { text }
  var offset: Int { carets.prefix { $0 == " " }.count }
  var length: Int { carets.count { $0 == "^" } }
}

private let theoryLevels = ["none", "elementary", "intermediate", "advanced"]
private let attributes = [
  "officer", "unit", "within", "position", "planned-position", "group", "sex", "ethnicity", "tag",
  "leadership", "planned", "party", "age", "service", "remaining", "defence", "political-theory",
  "professional",
]
private let dimensionNames = ["defence", "political-theory", "professional"]
private let signs = ["=", "!=", "<", "<=", ">", ">="]

struct ConditionSyntaxErrorTests {
  @Test(
    arguments: [
      UnreadableCondition("", "^", .empty),
      .init("   ", "   ^", .empty),
      .init("= 4", "^", .expectedTest),
      .init("all and", "       ^", .expectedTest),
      .init("(", " ^", .expectedTest),
      .init("()", " ^", .expectedTest),
      .init("not", "   ^", .expectedTest),
      .init("\"age\" < 4", "^^^^^", .expectedTest),
      .init("age", "   ^", .expectedOperator),
      .init("age 42", "    ^^", .expectedOperator),
      .init("age ! 42", "    ^", .expectedOperator),
      .init("age ( 42", "    ^", .expectedOperator),
      .init("age <", "     ^", .expectedValue),
      .init("age == 4", "     ^", .expectedValue),
      .init("tag = a|", "        ^", .expectedValue),
      .init("tag = ;", "      ^", .expectedValue),
      .init("defence >= @a", "           ^", .expectedValue),
      .init("defence >= none@", "                ^", .expectedValue),
      .init("(all", "    ^", .expectedClosingParenthesis),
      .init("(all tag = a)", "     ^^^", .expectedClosingParenthesis),
      .init("all all", "    ^^^", .unexpectedText),
      .init("all)", "   ^", .unexpectedText),
      .init("tag = a;tag = b", "       ^", .unexpectedText),
      .init("tag = a b", "        ^", .unexpectedText),
      .init("tag = Tày Nùng", "          ^^^^", .unexpectedText),
      .init("tag = \"a\"b", "         ^", .unexpectedText),
      .init("all AND all", "    ^^^", .unexpectedText),
      .init("defence >= none|certificate", "               ^", .unexpectedText),
      .init("tag = \"a", "      ^^", .unclosedQuote),
      .init("tag = a\"", "       ^", .unclosedQuote),
      .init("aeg < 42", "^^^", .unknownAttribute(known: attributes)),
      .init("all and not not all", "            ^^^", .unknownAttribute(known: attributes)),
      .init("all or or", "       ^^", .unknownAttribute(known: attributes)),
      .init("Tuổi < 42", "^^^^", .unknownAttribute(known: attributes)),
      .init(
        "political-theory >= basic", "                    ^^^^^",
        .unknownLevel(dimension: "political-theory", known: theoryLevels)),
      .init("unit < a", "     ^", .operatorNotAllowed(attribute: "unit", allowed: ["=", "!="])),
      .init(
        "party >= yes", "      ^^", .operatorNotAllowed(attribute: "party", allowed: ["=", "!="])),
      .init(
        "defence = certificate", "        ^",
        .operatorNotAllowed(attribute: "defence", allowed: [">=", "<"])),
      .init(
        "defence > none", "        ^",
        .operatorNotAllowed(attribute: "defence", allowed: [">=", "<"])),
      .init("age < 3|4", "        ^", .severalValuesNotAllowed),
      .init("remaining >= 3|44|5", "               ^^", .severalValuesNotAllowed),
      .init("tag = a@b", "       ^", .fieldNotAllowed),
      .init("age < young", "      ^^^^^", .notANumber),
      .init("age < 4.5", "      ^^^", .notANumber),
      .init("age = 4|100001", "        ^^^^^^", .notANumber),
      .init("age = -9223372036854775808", "      ^^^^^^^^^^^^^^^^^^^^", .notANumber),
      .init("party = maybe", "        ^^^^^", .notYesOrNo),
      .init("party = yes|\"có\"", "            ^^^^", .notYesOrNo),
      .init("sex = nam", "      ^^^", .notASex),
    ])
  func `an error names its reason and its place`(unreadable: UnreadableCondition) throws {
    let error = try #require(throws: ConditionSyntaxError.self) {
      try Condition.read(unreadable.text)
    }
    #expect(error.reason == unreadable.reason)
    #expect(error.offset == unreadable.offset)
    #expect(error.length == unreadable.length)
    let marked = unreadable.text.dropFirst(error.offset).prefix(error.length)
    #expect(marked.contains(error.found), "the text found is the one the carets mark")
  }

  @Test func `decomposed letters count as one place`() throws {
    let error = try #require(throws: ConditionSyntaxError.self) {
      try Condition.read("tag = T\u{61}\u{300}y age")
    }
    #expect(error.offset == 10)
  }

  @Test(
    arguments: [
      UnreadableCondition("", "^", .expectedTest),
      .init("all", "^^^", .unknownAttribute(known: dimensionNames)),
      .init("age >= 4", "^^^", .unknownAttribute(known: dimensionNames)),
      .init("(defence >= none)", "^", .expectedTest),
      .init("defence", "       ^", .expectedOperator),
      .init(
        "defence < none", "        ^",
        .operatorNotAllowed(attribute: "defence", allowed: [">="])),
      .init(
        "defence>=high", "         ^^^^",
        .unknownLevel(dimension: "defence", known: ["none", "certificate"])),
      .init("defence>=none or all", "              ^^", .unexpectedText),
      .init("defence>=none@", "              ^", .expectedValue),
    ])
  func `an alternative is one question about a qualification`(
    unreadable: UnreadableCondition
  ) throws {
    let error = try #require(throws: ConditionSyntaxError.self) {
      try QualificationTest.read(unreadable.text)
    }
    #expect(error.reason == unreadable.reason)
    #expect(error.offset == unreadable.offset)
    #expect(error.length == unreadable.length)
  }
}
