// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct ConditionTests {
  @Test(arguments: 0..<400 as Range<UInt64>)
  func `a condition reads as it is written`(seed: UInt64) throws {
    var random = SplitMixGenerator(seed: seed)
    let condition = Condition.random(depth: 4, using: &random)
    #expect(try Condition.read(condition.description) == condition)
  }

  @Test(
    arguments: [
      ("tag=a|\"b c\"", "tag = a|\"b c\""),
      ("not ( not all )", "not (not all)"),
      ("(all and all)or all", "all and all or all"),
      ("all and (all or all)", "all and (all or all)"),
      ("defence<certificate@b|a", "defence < certificate@a|b"),
      ("age!=  3|4 and party=yes", "age != 3|4 and party = yes"),
    ])
  func `a condition is written with one blank and no needless parentheses`(
    text: String, written: String
  ) throws {
    #expect(try Condition.read(text).description == written)
  }

  @Test func `texts of chance are read or refused with a place inside them`() {
    let pieces = [
      "age", "tag", "sex", "unit", "defence", "political-theory", "none", "certificate", "and",
      "or", "not", "all", "(", ")", "|", "=", "<", ">", "!", "@", ";", "\"", " ", "\n", "4", "-9",
      "yes", "male", "Tày", "a\u{300}", "\u{301}", "👩‍🌾", "\r\n", "9223372036854775808", "\0",
    ]
    var random = SplitMixGenerator(seed: 3)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...12, using: &random))
        .map { _ in pick(pieces, using: &random) }.joined()
      do {
        let condition = try Condition.read(text)
        #expect(try Condition.read(condition.description) == condition, "\(text.debugDescription)")
      } catch let error as ConditionSyntaxError {
        let inside = 0...text.count
        #expect(inside.contains(error.offset), "\(text.debugDescription)")
        #expect(error.length >= 1)
        #expect(error.offset + error.length <= text.count + 1, "\(text.debugDescription)")
      } catch {
        Issue.record(error)
      }
    }
  }

  @Test func `every question about qualifications is found, whatever stands around it`() throws {
    let condition = try Condition.read(
      "not (defence < certificate or age < 4) and (professional >= bachelor@luật or tag = a)")
    #expect(
      try condition.qualificationTests == [
        QualificationTest.read("defence >= certificate"),
        QualificationTest.read("professional >= bachelor@luật"),
      ])
    #expect(Condition.all.qualificationTests.isEmpty)
  }

  @Test func `attributes and words of the language cannot name a dimension`() {
    #expect(
      Condition.reservedWords.isSuperset(of: [
        "officer", "planned-position", "tag", "party", "remaining", "all", "and", "or", "not",
        "yes", "no",
      ]))
    #expect(!Condition.reservedWords.contains("political-theory"))
  }
}
