// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Testing
import Workforce
import WorkforceTestSupport

struct PathwayTypeTests {
  /// Two communes, each with its own fund and its own seats in the same course.
  private let communes = ScenarioBuilder()
    .unit("east", fund: "east").unit("west", fund: "west")
    .programme("online", grants: ["digital=basic"], funding: "own")
    .intake("online", "2027Q1", unit: "east").intake("online", "2027Q1", unit: "west")
    .intake("online", "2027Q3", unit: "east").intake("online", "2027Q3", unit: "west")

  private func counts(_ scenario: ScenarioBuilder) throws -> [PathwayCensus.Count] {
    try PathwayCensus(of: scenario.build()).officers
  }

  @Test func `officers alike in different units share a graph but use their own unit's rows`()
    throws
  {
    let scenario = communes.officer("a", lacks: ["digital"], unit: "east")
      .officer("b", lacks: ["digital"], unit: "west").officer("c", lacks: ["digital"], unit: "west")
    let found = try counts(scenario)
    #expect(found.map(\.graph) == [0, 0, 0])
    #expect(found.map(\.cohort) == [0, 1, 1])
    try expectOptimum(
      of: scenario.budget("east", 2027, 1_000_000).budget("west", 2027, 1_000_000).build(),
      [.compliance: "2", .cost: "2000000"],
      starts: ["a online 2027Q1 east", "b online 2027Q1 west"])
  }

  @Test(arguments: [
    "lacks more", "retires", "has priority", "is busy", "is under way", "may not", "must",
    "had a plan", "is promised",
  ])
  func `officers who differ in what the rules see share no graph`(difference: String) throws {
    let alike = communes.officer("a", lacks: ["digital"], unit: "east")
    let other: ScenarioBuilder
    switch difference {
    case "lacks more":
      other = alike.officer("b", lacks: ["digital", "theory"], unit: "east")
    case "retires":
      other = alike.officer("b", lacks: ["digital"], unit: "east", retires: "2027-04-30")
    case "has priority":
      other = alike.officer("b", lacks: ["digital"], unit: "east", tags: ["remote"])
        .priority("tag = remote", factor: "1.2")
    case "is busy":
      other = alike.officer(
        "b", lacks: ["digital"], unit: "east",
        unavailability: [Unavailability(from: "2027Q1", to: "2027Q1", load: "0.2")])
    case "is under way":
      other = alike.officer("b", lacks: ["digital"], unit: "east")
        .commitment("b", "online", "2026Q4")
    case "may not":
      other = alike.officer("b", lacks: ["digital"], unit: "east")
        .decision(.forbid, "b", "online", "2027Q1")
    case "must":
      other = alike.officer("b", lacks: ["digital"], unit: "east")
        .decision(.require, "b", "online")
    case "had a plan":
      other = alike.officer("b", lacks: ["digital"], unit: "east")
        .setting(
          \.previousPlan,
          PreviousPlan(
            officers: ["b"],
            starts: [Commitment(officer: "b", programme: "online", start: "2027Q3")]))
    default:
      other = alike.officer("b", lacks: ["digital"], unit: "east", tags: ["youth"])
        .target("youth", population: "tag = youth", measure: "digital >= basic", goal: "1")
    }
    let found = try counts(other)
    #expect(found.map(\.graph) == [0, 1])
    #expect(found.map(\.cohort) == [0, 1])
  }

  @Test func `what is held beyond what anybody asks makes no difference`() throws {
    let found = try counts(
      communes.officer("a", lacks: ["digital"], holds: ["degree=college"], unit: "east")
        .officer(
          "b", lacks: ["digital"], holds: ["degree=master", "theory=advanced"], unit: "east"))
    #expect(found.map(\.cohort) == [0, 0])
  }

  @Test func `of a cohort whoever has served longest goes first`() throws {
    let scenario = communes.unit("centre")
      .intake("online", "2027Q1", unit: "centre", seats: 1)
      .officer("a", lacks: ["digital"], unit: "centre", inServiceSince: "2015-01-01")
      .officer("b", lacks: ["digital"], unit: "centre", inServiceSince: "2012-01-01")
      .officer("c", lacks: ["digital"], unit: "centre", inServiceSince: "2018-01-01")
      .programme("online", grants: ["digital=basic"])
    #expect(try counts(scenario).map(\.cohort) == [0, 0, 0])
    try expectOptimum(of: scenario.build(), [.compliance: "1"], starts: ["b online 2027Q1 centre"])
  }
}
