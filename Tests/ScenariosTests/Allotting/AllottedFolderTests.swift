// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

@testable import Scenarios

@Suite struct AllottedFolderTests {
  private func lines(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func `each unit below gets a folder, and last those of the level itself`() throws {
    let (allotment, _) = try ProvinceSample().allotment()
    #expect(allotment.units.map(\.id.text) == ["an", "binh", "province"])
    #expect(allotment.units.map(\.officers.count) == [3, 2, 1])
    let (inner, _) = try ProvinceSample().allotment(below: "an")
    #expect(inner.units.map(\.id.text) == ["an-office", "an"])
    #expect(
      inner.slices.map { Set($0.planned.map(\.officer.text)) } == [
        ["A-2", "A-3"], ["A-1"], ["B-1", "P-1"],
      ])
  }

  @Test func `the unit is the topmost one, and its money is named beside it`() throws {
    let part = try ProvinceSample().part("an")
    #expect(
      lines(part.texts["units.csv"]) == ["an,Xã An,,an", "an-office,Văn phòng xã An,an,"])
    #expect(
      lines(try ProvinceSample().part("binh").texts["units.csv"]) == ["binh,Xã Bình,,province"])
    #expect(part.scenario.officers.map(\.id.text) == ["A-1", "A-2", "A-3"])
    #expect(part.scenario.name.hasPrefix("Xã An – "))
  }

  @Test func `of seats for others too a unit has those the plan gives it`() throws {
    // The commune's own seat and the one of the province's are together; the least certain speaks.
    let an = lines(try ProvinceSample().part("an").texts["intakes.csv"])
    #expect(
      an == [
        "digital-bought,2027Q2,an,2,,,yes,", "local,2027Q3,an,3,1,,yes,",
        "theory,2027Q1,an,2,,,no,0.5",
      ])
    // Training under way has a seat as well.
    let binh = lines(try ProvinceSample().part("binh").texts["intakes.csv"])
    #expect(binh == ["digital-bought,2027Q2,binh,1,,,yes,", "theory,2027Q1,binh,2,,,yes,0.9"])
    let rest = lines(try ProvinceSample().part("province").texts["intakes.csv"])
    #expect(rest == ["digital-bought,2027Q2,province,1,,,yes,"])
  }

  @Test func `seats in shared classes are of a programme without class sizes`() throws {
    let part = try ProvinceSample().part("binh").scenario
    #expect(part.programme("digital-bought").classTerms == nil)
    #expect(part.programme("digital-bought").grants == part.programme("digital").grants)
    #expect(part.programme("digital").classTerms != nil)
    #expect(!part.knows(programme: "local-bought"))
  }

  @Test func `money is what the plan spends, shared classes beside it`() throws {
    func money(_ unit: String) throws -> [String] {
      lines(try ProvinceSample().part(unit).texts["budgets.csv"])
    }
    // 1,000,001 dong for 4 learners: 2, 1 and 1 of them.
    #expect(
      try money("an") == ["an,2027,5000", "province,2027,1200", "province-classes,2027,500001"])
    #expect(try money("binh") == ["province,2027,2100", "province-classes,2027,250000"])
    #expect(try money("province") == ["province,2027,100", "province-classes,2027,250000"])
  }

  @Test func `as many as keep the class open are bound, the others free`() throws {
    func decisions(_ unit: String) throws -> [String] {
      lines(try ProvinceSample().part(unit).texts["decisions.csv"])
    }
    // 3 of 4 must come; the one who need not is of the commune with most.
    let reason = "\"\(AllottedFolder.boundReason)\""
    #expect(
      try decisions("an") == [
        "A-1,digital-bought,,require,Kết luận", "A-2,theory,2027Q1,require,",
        "A-3,digital,,forbid,", "A-3,digital-bought,,forbid,",
        "A-1,digital-bought,2027Q2,require,\(reason)",
      ])
    #expect(try decisions("binh") == ["B-1,digital-bought,2027Q2,require,\(reason)"])
  }

  @Test func `conditions mention nobody else and mean the same`() throws {
    let an = try ProvinceSample().part("an")
    #expect(lines(an.texts["standards.csv"])[1].contains("within = an"))
    #expect(an.scenario.priorities.map(\.who.description) == ["within = an"])
    let binh = try ProvinceSample().part("binh")
    #expect(lines(binh.texts["standards.csv"])[1].contains("not all"))
    #expect(lines(binh.texts["standards.csv"])[0].contains("digital>=basic,,,"))
    #expect(binh.scenario.priorities.map(\.who.description) == ["within = binh"])
    let rest = try ProvinceSample().part("province")
    #expect(rest.scenario.priorities.map(\.who) == [.never])
  }

  @Test func `a target is shared out in officers, no more than the plan reaches`() throws {
    func targets(_ unit: String) throws -> [String] {
      try ProvinceSample().part(unit).scenario.targets.map {
        "\($0.id) \($0.population) \($0.goal)"
      }
    }
    // Three were asked for, two is what the plan reaches. More than half of six are four; the plan
    // has five, and whose share is least rounds up first.
    #expect(
      try targets("an") == ["an-local unit = an|an-office officers(2)", "digital all officers(2)"])
    #expect(try targets("binh") == ["digital all officers(1)"])
    #expect(try targets("province") == ["digital all officers(1)"])
  }

  @Test func `a cap over several units leaves each what it needs and a part of the rest`() throws {
    func absence(_ unit: String) throws -> [String] {
      lines(try ProvinceSample().part(unit).texts["absence.csv"])
    }
    // An has at most 0.8 away, Bình 0.7, the province 0.1; 0.1 is left for 3, 2 and 1 of them.
    #expect(
      try absence("an") == [
        "an-only,within = an,,,1.5", "congress,all,2027Q1,2027Q2,0.85",
        "unit:an-office,unit = an-office,,,0.9",
      ])
    #expect(try absence("binh") == ["congress,all,2027Q1,2027Q2,0.733"])
    #expect(try absence("province") == ["congress,within = province,2027Q1,2027Q2,0.117"])
  }
}
