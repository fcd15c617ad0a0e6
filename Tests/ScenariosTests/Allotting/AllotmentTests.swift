// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

@testable import Scenarios

@Suite struct AllotmentTests {
  @Test func `every unit's part of the plan keeps the rules of its own scenario`() throws {
    for level in ["province", "an"] {
      let (allotment, layers) = try ProvinceSample().allotment(below: Unit.ID(level))
      for place in allotment.units.indices {
        let folder = AllottedFolder(allotment, at: place, from: AllottedRows(layers))
        _ = try folder.read(folder.files())
      }
    }
  }

  @Test func `the parts put together are the plan`() throws {
    for level in ["province", "an"] {
      let (allotment, _) = try ProvinceSample().allotment(below: Unit.ID(level))
      let slices = Dictionary(
        uniqueKeysWithValues: allotment.units.indices.map {
          (allotment.units[$0].id, allotment.slice(of: $0))
        })
      let plan = ProvinceSample.plan(in: allotment.scenario).sorted()
      #expect(allotment.together(slices) == plan)
      #expect(allotment.together([:]) == plan)
    }
  }

  @Test func `a learner who is not bound may stay away from a shared class`() throws {
    let (allotment, _) = try ProvinceSample().allotment()
    let fewer = allotment.slice(of: 0).filter {
      $0.officer != "A-2" || $0.programme != "digital-bought"
    }
    let whole = allotment.together(["an": fewer])
    #expect(
      whole.filter { $0.programme == "digital" }.map(\.officer.text) == ["A-1", "B-1", "P-1"])
    #expect(PlanAudit.violations(of: whole, in: allotment.scenario).isEmpty)
  }

  @Test func `seats and money handed out are never more than there are`() throws {
    let (allotment, _) = try ProvinceSample().allotment()
    let scenario = allotment.scenario
    for intake in scenario.intakes {
      let given = allotment.seats.flatMap(\.rows).flatMap(\.sources)
        .filter { $0.intake.id == intake.id }.reduce(0) { $0 + $1.seats }
      #expect(given <= intake.seats)
    }
    for fund in scenario.funds {
      let given = allotment.money.flatMap(\.shared).filter { $0.fund == fund }
        .reduce(Money.zero) { $0 + $1.amount + $1.classes }
      #expect(given <= scenario.budget(of: fund, in: 2027))
    }
    for absence in allotment.absences {
      for quarter in scenario.horizon where absence.cap.isInForce(in: quarter) {
        let given = absence.stretches.joined().filter { $0.from <= quarter && quarter <= $0.to }
          .reduce(Thousandths.zero) { $0 + $1.load }
        #expect(given <= absence.cap.load)
      }
    }
  }

  @Test func `where training under way alone is more than there is, that is cut`() throws {
    let poor = ProvinceSample()
      .replacing(
        "B-2,theory,2027Q1", with: "A-1,local,2026Q4\nB-2,theory,2027Q1", in: "enrolments.csv")
    // The plan must add nothing then; the amounts are what is asked about here.
    let scenario = try #require(
      poor.files.replacing("2000000", with: "300", in: "budgets.csv").read().scenario)
    let allotment = Allotment(of: [], below: "province", in: scenario)
    let province = allotment.money.map { $0.shared.first { $0.fund == "province" }?.amount }
    #expect(province == [Money(dong: 0), Money(dong: 300), Money(dong: 0)])
  }

  @Test func `the folders together are a scenario made of its parts`() throws {
    let (allotment, layers) = try ProvinceSample().allotment()
    var texts: [String: String] = [:]
    func add(_ files: [(name: String, bytes: [UInt8])], to folder: String) {
      for file in files { texts[folder + file.name] = String(decoding: file.bytes, as: UTF8.self) }
    }
    add(AllottedWhole(allotment: allotment, settings: layers.settings.json).files(), to: "out/")
    for place in allotment.units.indices {
      let folder = AllottedFolder(allotment, at: place, from: AllottedRows(layers))
      add(folder.files(), to: "out/\(folder.unit.id)/")
    }
    let reading = ScenarioReader.read(folder: "out", through: .memory(texts))
    let whole = try #require(
      reading.scenario, Comment(rawValue: reading.messages.english))
    #expect(whole.officers.count == 6)
    #expect(whole.units.map(\.id.text) == ["an", "an-office", "binh", "province"])
    #expect(whole.funds.map(\.text).contains("an-province"))
    #expect(whole.ownFund(of: "binh") == "binh-province")
    #expect(whole.officer("P-1").unit == "province")
  }
}
