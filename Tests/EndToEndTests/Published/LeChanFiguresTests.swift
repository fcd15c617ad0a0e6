// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

/// What the programme of action of phường Lê Chân (17-CTr/ĐU, 18/6/2026) asks for by 2030.
@Suite struct LeChanFiguresTests {
  private let ward: Headcount

  init() throws {
    ward = try Headcount("le-chan")
  }

  @Test(arguments: [
    ("committee-women", "0.2"), ("committee-young-2030", "0.15"), ("committee-science", "0.05"),
    ("leaders-professional", "1"), ("leaders-theory", "1"), ("leaders-state-management", "1"),
    ("refresher-2027", "1"), ("refresher-2030", "1"),
  ])
  func `each share of the programme is a target`(name: String, share: String) throws {
    let target = try #require(ward.scenario.targets.first { $0.id.text == name })
    guard case .share(let goal) = target.goal else {
      Issue.record("\(name) is no share")
      return
    }
    #expect(goal.description == share)
  }

  @Test(arguments: ["committee-standing-women", "key-titles-science", "key-titles-young"])
  func `where one officer is wanted one is the goal`(name: String) throws {
    let target = try #require(ward.scenario.targets.first { $0.id.text == name })
    guard case .officers(let goal) = target.goal else {
      Issue.record("\(name) is no count")
      return
    }
    #expect(goal == 1)
  }

  @Test func `the committee has women enough and young members enough when the plan begins`() {
    let committee = ward.those { $0.tags.contains("committee-member") }
    #expect(committee.count == 26)
    #expect(committee.women * 100 >= 20 * committee.count)
    #expect(committee.young * 100 >= 15 * committee.count)
    #expect(committee.those { $0.tags.contains("standing-committee") }.women >= 1)
  }

  @Test func `second degrees are offered in the four fields that the programme names`() {
    let offered = Set(ward.scenario.intakes.map(\.programme.text))
    #expect(
      offered.isSuperset(of: [
        "second-degree-science-technology", "second-degree-law", "second-degree-construction",
        "second-degree-land",
      ]))
    let year = ward.scenario.programmes.first { $0.id.text == "science-technology-course" }
    #expect(offered.contains("science-technology-course") && year?.quarters == 4)
  }
}
