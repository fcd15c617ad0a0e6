// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What a scenario has by the names that events use.
struct RosterNames: Sendable {
  let scenario: Scenario
  private let units: Set<Unit.ID>
  private let positions: Set<Position.ID>
  private let requirements: Set<Requirement.ID>
  private let levels: [Dimension.ID: [String: Level]]

  init(of scenario: Scenario) {
    self.scenario = scenario
    units = Set(scenario.units.map(\.id))
    positions = Set(scenario.positions.map(\.id))
    requirements = Set(scenario.standards.flatMap { $0.requirements.map(\.id) })
    levels = Dictionary(
      uniqueKeysWithValues: scenario.dimensions.map { dimension in
        let levels = dimension.levels.enumerated().map { rank, name in
          (name, Level(dimension: dimension.id, rank: rank, name: name))
        }
        return (dimension.id, Dictionary(uniqueKeysWithValues: levels))
      })
  }

  func has(_ unit: Unit.ID) -> Bool { units.contains(unit) }
  func has(_ position: Position.ID) -> Bool { positions.contains(position) }
  func has(_ requirement: Requirement.ID) -> Bool { requirements.contains(requirement) }

  /// Whether both are there, as far as they are stated.
  func has(_ unit: Unit.ID?, _ position: Position.ID?) -> Bool {
    (unit.map(has) ?? true) && (position.map(has) ?? true)
  }

  /// What an award means; nothing where there is no such level.
  func qualification(_ award: Award, awarded: Day?) -> Qualification? {
    guard let level = levels[award.dimension]?[award.level] else { return nil }
    return Qualification(
      level: level, field: award.field.map(FieldOfStudy.named) ?? .unstated, awarded: awarded)
  }

  /// What is held after a completion that became true on a day.
  func qualifications(of completion: Completion, on day: Day) -> [Qualification] {
    let awarded = completion.awarded ?? day
    if completion.awards.isEmpty, let programme = completion.training?.programme,
      scenario.knows(programme: programme)
    {
      return scenario.programme(programme).grants.map { $0.awarded(on: awarded) }
    }
    return completion.awards.compactMap { qualification($0, awarded: awarded) }
  }
}
