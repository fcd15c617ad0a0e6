// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

/// How like the original a synthetic scenario is, within the bounds its README states.
@Suite struct SyntheticMarginalsTests {
  private static let sizes: [(officers: Int, communes: Int?)] = [
    (50, nil), (83, nil), (300, nil), (1000, 17),
  ]

  /// What many officers may share, as one text each.
  private func traits(of officer: Officer, in scenario: Scenario, gaps: [String]) -> [String] {
    let unit = officer.unit.text.split(separator: "-").drop { $0.first == "p" && $0.count == 3 }
      .drop { $0.first == "c" && $0.count == 4 }.joined(separator: "-")
    let held = Set(
      officer.holdings.qualifications.map { "\($0.level.dimension.text) \($0.level.name)" })
    return [
      "sex \(officer.sex)", "party \(String(describing: officer.partyMember))", "unit \(unit)",
      "position \(officer.position)", "planned \(officer.plannedPosition?.text ?? "")",
      "retires \(Quarter(containing: officer.lastDayOfService))",
      "leave \(officer.unavailability.count)",
      "under way \(scenario.commitments(of: officer.id).map(\.programme.text))",
    ] + held.map { "held \($0)" } + gaps.map { "\(officer.position) lacks \($0)" }
  }

  /// How many officers of each position group share what.
  private func counts(of scenario: Scenario) -> [String: [String: Int]] {
    let gaps = Dictionary(
      scenario.gaps(atEndOf: scenario.horizon.eve).rows.map { row in
        (row.officer, row.gaps.map(\.requirement.id.text))
      }
    ) { first, _ in first }
    var counts: [String: [String: Int]] = [:]
    for officer in scenario.officers {
      let group = scenario.position(officer.position).group
      counts[group, default: [:]]["", default: 0] += 1
      for trait in traits(of: officer, in: scenario, gaps: gaps[officer.id] ?? []) {
        counts[group, default: [:]][trait, default: 0] += 1
      }
    }
    return counts
  }

  @Test(arguments: sizes, [1, 2] as [UInt64])
  func `groups, what their officers share, and their gaps by position are in proportion`(
    size: (officers: Int, communes: Int?), seed: UInt64
  ) throws {
    let sample = try SyntheticSample(
      officers: size.officers, communes: size.communes, seed: seed)
    let before = counts(of: sample.original)
    let after = counts(of: try sample.scenario())
    for (group, traits) in before {
      let made = after[group] ?? [:]
      let (m, n) = (traits[""] ?? 0, made[""] ?? 0)
      #expect(abs(n * 83 - m * size.officers) < 83, "\(group)")
      for (trait, c) in traits {
        let deviation = abs((made[trait] ?? 0) * m - n * c)
        #expect(deviation <= min(c, m - c) * m, "\(group): \(trait)")
      }
      // Nothing appears that the original has not.
      #expect(Set(made.keys).isSubset(of: traits.keys), "\(group)")
    }
  }

  @Test(arguments: sizes)
  func `the young and the mean age are in proportion`(
    size: (officers: Int, communes: Int?)
  ) throws {
    let sample = try SyntheticSample(officers: size.officers, communes: size.communes)
    func ages(_ scenario: Scenario) -> [Int] {
      scenario.officers.map { $0.birthDate.wholeMonths(to: scenario.asOf) }
    }
    let (before, after) = (ages(sample.original), ages(try sample.scenario()))
    func mean(_ ages: [Int]) -> Double { Double(ages.reduce(0, +)) / Double(ages.count) / 12 }
    func young(_ ages: [Int]) -> Double {
      Double(ages.count { $0 < 42 * 12 }) / Double(ages.count)
    }
    #expect(abs(mean(before) - mean(after)) < 1)
    #expect(abs(young(before) - young(after)) < 0.05)
  }

  @Test(arguments: sizes)
  func `seats, money and caps are in proportion to the officers`(
    size: (officers: Int, communes: Int?)
  ) throws {
    let sample = try SyntheticSample(officers: size.officers, communes: size.communes)
    let (before, after) = (sample.original, try sample.scenario())
    func expectProportion(_ old: Int, _ new: Int, within bound: Int, _ what: String) {
      #expect(abs(new * 83 - old * size.officers) <= bound * 83, "\(what)")
    }
    func seats(_ programme: Programme.ID, in scenario: Scenario) -> Int {
      scenario.intakes.filter { $0.programme == programme }.reduce(0) { $0 + $1.seats }
    }
    for programme in before.programmes.map(\.id) {
      // Units of one programme are rounded one by one.
      let units = Set(before.intakes.filter { $0.programme == programme }.map(\.unit)).count
      expectProportion(
        seats(programme, in: before), seats(programme, in: after), within: units, programme.text)
    }
    for budget in before.budgets {
      let amounts = after.budgets.filter { other in
        other.year == budget.year
          && (other.fund == budget.fund || other.fund.text.hasSuffix("-\(budget.fund)"))
      }.map(\.amount.dong)
      expectProportion(
        budget.amount.dong, amounts.reduce(0, +), within: 1000, "\(budget.fund) \(budget.year)")
    }
    for cap in before.absenceCaps {
      let name = cap.id.text.replacing("unit:", with: "")
      let loads = after.absenceCaps.filter { $0.id.text.hasSuffix(name) }.map(\.load.count)
      expectProportion(cap.load.count, loads.reduce(0, +), within: 1, name)
    }
  }

  @Test func `classes are smaller where communes are, and more where they are larger`() throws {
    let small = try SyntheticSample(officers: 50).scenario()
    let refresher = small.programme("refresher-government")
    #expect(refresher.classTerms?.minimum == 9)
    #expect(refresher.classTerms?.maximum == 18)
    #expect(refresher.classTerms?.cost.dong == 18_072_000)
    let large = try SyntheticSample(officers: 249, communes: 1).scenario()
    #expect(large.programme("refresher-government").classTerms?.minimum == 15)
    let intake = Intake.ID(
      programme: "refresher-government", quarter: Quarter(2027, 2), unit: "government-bloc")
    #expect(large.intake(intake)?.classes == 3)
    #expect(large.intake(intake)?.seats == 90)
  }
}
