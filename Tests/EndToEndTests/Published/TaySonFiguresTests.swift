// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

/// What the programme of action of huyện Tây Sơn, 2020–2025, publishes of 351 committee members.
@Suite struct TaySonFiguresTests {
  private let members: Headcount

  init() throws {
    members = try Headcount("tay-son")
  }

  @Test func `351 members sit on the committees of 58 organisations`() {
    #expect(members.count == 351)
    let organisations = Dictionary(grouping: members.officers, by: \.unit)
    #expect(organisations.count == 58)
    func committees(with position: String) -> Int {
      organisations.values.count { $0.contains { $0.position.text == position } }
    }
    #expect(committees(with: "commune-secretary") == 15)
    #expect(committees(with: "force-secretary") == 2)
    #expect(committees(with: "public-secretary") == 1)
    #expect(committees(with: "cell-secretary") == 40)
  }

  @Test(arguments: [
    ("professional", "intermediate", 26, "7.4"), ("professional", "college", 7, "2"),
    ("professional", "bachelor", 277, "78.9"), ("professional", "master", 30, "8.5"),
    ("professional", "doctor", 2, "0.6"), ("political-theory", "elementary", 29, "8.3"),
    ("political-theory", "intermediate", 274, "78"),
  ])
  func `each level has the published count, and its share is rounded`(
    dimension: String, level: String, count: Int, share: String
  ) throws {
    #expect(try members.holding(dimension, exactly: level) == count)
    #expect(PrintedShare(share).isRounded(count, of: 351))
  }

  @Test func `women are 20,8 %, rounded`() {
    #expect(members.women == 73)
    #expect(PrintedShare("20.8").isRounded(73, of: 351))
  }

  @Test
  func `two shares are cut off, not rounded: 3,98 % of minorities, 11,9 % of advanced theory`()
    throws
  {
    #expect(members.officers.count { $0.ethnicity != "Kinh" } == 14)
    #expect(try members.holding("political-theory", exactly: "advanced") == 42)
    for (share, count) in [("3.98", 14), ("11.9", 42)] {
      #expect(PrintedShare(share).isCutOff(count, of: 351))
      #expect(!PrintedShare(share).isRounded(count, of: 351))
    }
  }

  @Test func `nine and six of whom the text says nothing hold nothing`() throws {
    #expect(try members.holding("professional", exactly: "none") == 351 - 342)
    #expect(try members.holding("professional", exactly: "elementary") == 0)
    #expect(try members.holding("political-theory", exactly: "none") == 351 - 345)
  }

  @Test func `42 lack a degree and 35 theory; part-timers among them are excused`() throws {
    #expect(try members.count - members.holding("professional", atLeast: "bachelor") == 42)
    #expect(try members.count - members.holding("political-theory", atLeast: "intermediate") == 35)
    let partTimers = members.inGroups("part-time")
    #expect(partTimers.count == 15)
    #expect(partTimers.asked("professional").asked == 0)
    let others = members.asked("professional")
    #expect(others.asked == 336 && others.meeting == 306)
  }

  @Test func `everybody is in service when the look back begins`() {
    let horizon = members.scenario.horizon
    #expect(horizon.first.description == "2021Q1" && horizon.last.description == "2025Q4")
    #expect(members.officers.allSatisfy { $0.lastDayOfService >= members.scenario.asOf })
  }
}
