// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Testing
import Workforce

/// The officers of a shipped scenario, or some of them, to be counted.
struct Headcount {
  let scenario: Scenario
  private(set) var officers: [Officer]

  /// Reads a scenario below the folder of those that are shipped.
  init(_ name: String) throws {
    scenario = try #require(ScenarioReader.read(folder: Inputs.shipped(name)).scenario)
    officers = scenario.officers
  }

  var count: Int { officers.count }

  /// Those among them of whom something holds.
  func those(_ holds: (Officer) -> Bool) -> Headcount {
    var some = self
    some.officers = officers.filter(holds)
    return some
  }

  func inGroups(_ groups: String...) -> Headcount {
    those { groups.contains(scenario.position($0.position).group) }
  }

  func inPosition(_ position: String) -> Headcount {
    those { $0.position.text == position }
  }

  /// Whether an officer leads.
  func leads(_ officer: Officer) -> Bool { scenario.position(officer.position).leadership }

  /// The completed years of an officer when the roster was drawn up.
  func age(_ officer: Officer) -> Int { officer.birthDate.wholeMonths(to: scenario.asOf) / 12 }

  var women: Int { officers.count { $0.sex == .female } }

  /// Those under 42.
  var young: Int { officers.count { age($0) < 42 } }

  /// How many hold at least a level.
  func holding(_ dimension: String, atLeast level: String) throws -> Int {
    let test = try test(dimension, atLeast: level)
    return officers.count { $0.holdings.answer(test) }
  }

  /// How many hold a level and none above it; the first level is that of those who hold nothing.
  func holding(_ dimension: String, exactly level: String) throws -> Int {
    let scale = try #require(scenario.dimensions.first { $0.id.text == dimension })
    let rank = try #require(scale.levels.firstIndex(of: level))
    let from = rank == 0 ? count : try holding(dimension, atLeast: level)
    let next = rank + 1
    return try next < scale.levels.count
      ? from - holding(dimension, atLeast: scale.levels[next]) : from
  }

  /// Of whom a requirement is asked and who meet it, when the roster was drawn up.
  func asked(_ requirement: String) -> (asked: Int, meeting: Int) {
    let quarter = scenario.horizon.eve
    var (asked, meeting) = (0, 0)
    for officer in officers {
      let rows = scenario.requirementsAsked(of: officer, in: quarter, holding: officer.holdings)
      guard let row = rows.first(where: { $0.id.text == requirement }) else { continue }
      asked += 1
      if row.isMet(by: officer.holdings, atEndOf: quarter) { meeting += 1 }
    }
    return (asked, meeting)
  }

  private func test(_ dimension: String, atLeast level: String) throws -> QualificationTest {
    let scale = try #require(scenario.dimensions.first { $0.id.text == dimension })
    let rank = try #require(scale.levels.firstIndex(of: level))
    return QualificationTest(level: Level(dimension: scale.id, rank: rank, name: level))
  }
}
