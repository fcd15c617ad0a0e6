// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct QualificationTestTests {
  private func level(_ text: String) throws -> Level { try Qualification.read(text).level }

  @Test func `a higher level of the same dimension answers`() throws {
    let test = try QualificationTest.read("professional >= college")
    #expect(try test.accepts(.read("professional=college")))
    #expect(try test.accepts(.read("professional=master@luật")))
    #expect(try !test.accepts(.read("professional=intermediate")))
    #expect(try !test.accepts(.read("political-theory=advanced")))
  }

  @Test func `an unstated field answers only questions without one, any field answers all`() throws
  {
    let level = try level("professional=bachelor")
    let free = try QualificationTest.read("professional >= bachelor")
    let law = try QualificationTest.read("professional >= bachelor@luật|kinh-tế")
    for (field, answersLaw) in [
      (FieldOfStudy.unstated, false), (.any, true), (.named("luật"), true),
      (.named("kinh-tế"), true), (.named("y"), false),
    ] {
      let qualification = Qualification(level: level, field: field)
      #expect(free.accepts(qualification))
      #expect(law.accepts(qualification) == answersLaw)
    }
  }

  @Test func `fields are kept sorted, so that equal questions are equal`() throws {
    #expect(
      try QualificationTest.read("defence >= none@b|a")
        == QualificationTest.read("defence>=none@a|b"))
    #expect(
      try QualificationTest.read("defence>=none@\"b c\"|a").description
        == "defence >= none@a|\"b c\"")
  }

  @Test func `a level with a blank in its name is written in quotes`() throws {
    let dimension = Dimension(id: "language", title: "", levels: ["none", "level one"])
    let parser = ConditionParser(dimensions: [dimension])
    let test = try parser.parseQualificationTest("language >= \"level one\"")
    #expect(test.description == "language >= \"level one\"")
    #expect(try parser.parseQualificationTest(test.description) == test)
  }
}
