// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

/// What the plan of Lai Châu for Nghị quyết 05-NQ/TU (12/02/2026) says, and what is reported of all communes.
@Suite struct LaiChauFiguresTests {
  private let province: Headcount

  init() throws {
    province = try Headcount("lai-chau")
  }

  @Test func `38 communes have 58 officers each, 17 of the Party bloc and 41 of the government's`()
  {
    #expect(province.count == 38 * 58)
    let units = Dictionary(
      province.scenario.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func parent(_ unit: Workforce.Unit.ID) -> Workforce.Unit.ID? { units[unit]?.parent }
    let blocs = Dictionary(grouping: province.officers) { parent($0.unit)?.text ?? "" }
    let party = blocs.filter { $0.key.hasSuffix("-party-bloc") }
    let government = blocs.filter { $0.key.hasSuffix("-government-bloc") }
    #expect(party.count == 38 && party.values.allSatisfy { $0.count == 17 })
    #expect(government.count == 38 && government.values.allSatisfy { $0.count == 41 })
  }

  @Test func `two classes of about 50 begin by 2028, for officers with more than six years left`()
    throws
  {
    let classes = province.scenario.intakes.filter { $0.programme.text == "second-degree-it" }
    #expect(classes.map(\.seats) == [50, 50])
    #expect(classes.allSatisfy { $0.quarter.year <= 2028 && $0.classes == 1 })
    let programme = try #require(
      province.scenario.programmes.first { $0.id.text == "second-degree-it" })
    #expect(programme.classTerms?.maximum == 50)
    #expect(programme.eligible.description.contains("remaining > 72"))
  }

  @Test
  func `94 % have a degree and 70 % of the specialists the right field, as is reported of all`()
    throws
  {
    let degree = try province.holding("professional", atLeast: "bachelor")
    #expect(degree == 2072)
    #expect(PrintedShare("94").isRounded(degree, of: 2204))
    let field = province.asked("field")
    #expect(field.asked == 38 * 35 && field.meeting == 931)
    #expect(PrintedShare("70").isRounded(field.meeting, of: field.asked))
  }

  @Test func `the province and every commune have money of their own in every year`() {
    let funds = Dictionary(grouping: province.scenario.budgets, by: \.fund)
    #expect(funds.count == 38 + 2)
    #expect(funds.values.allSatisfy { $0.count == 5 })
  }
}
