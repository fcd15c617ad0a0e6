// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What judging officers by the million looks up again and again, looked up once.
///
/// Each thread has tables of its own: two that count references to the same ones wait for each other
/// most of the time.
final class JudgingTables: Sendable {
  /// One requirement of a post's standard.
  struct Demand: Sendable {
    let requirement: Requirement

    /// The place of the requirement among all of that name.
    let number: Int
    let applies: Question

    /// The quarters in which it is in force, as places.
    let inForce: Range<Int>
  }

  final class Post: Sendable {
    let position: Position
    let group: Int
    let demands: [Demand]

    init(_ position: Position, group: Int, demands: [Demand]) {
      (self.position, self.group, self.demands) = (position, group, demands)
    }
  }

  /// A condition, and what can change its answer while post and holdings stay.
  struct Question: Sendable {
    let condition: Condition
    let isAlwaysTrue: Bool
    let changesWithTime: Bool

    init(_ condition: Condition) {
      self.condition = condition
      isAlwaysTrue = condition == .all
      changesWithTime = condition.changesWithTime
    }
  }

  struct Aim: Sendable {
    enum Measure: Sendable {
      case compliant
      case meets(Int)
      case condition(Question)
    }

    let population: Question
    let measure: Measure

    /// The place of the due quarter; negative where it comes before all.
    let due: Int
  }

  let quarters: [Quarter]
  let lastDays: [Day]
  let aims: [Aim]

  /// The names by the numbers that stand for them.
  let requirements: [Requirement.ID]
  let groups: [String]
  let units: [Unit.ID]
  private let posts: [Position.ID: Post]
  private let paths: [Unit.ID: Path]

  /// A unit and those above it, nearest first: their names and their numbers.
  typealias Path = (names: [Unit.ID], numbers: [Int])

  /// Makes ready for judging at the ends of quarters that follow each other.
  init(of scenario: Scenario, targets: [Target], at quarters: [Quarter]) {
    let requirements = Set(scenario.standards.flatMap { $0.requirements.map(\.id) }).sorted()
    let groups = Set(scenario.positions.map(\.group)).sorted()
    let units = scenario.units.map(\.id)
    let numbers = Dictionary(uniqueKeysWithValues: zip(requirements, requirements.indices))
    let groupNumbers = Dictionary(uniqueKeysWithValues: zip(groups, groups.indices))
    let unitNumbers = Dictionary(uniqueKeysWithValues: zip(units, units.indices))

    func demand(_ requirement: Requirement) -> Demand {
      let first = quarters.firstIndex(where: requirement.isInForce) ?? 0
      let last = quarters.lastIndex(where: requirement.isInForce) ?? first - 1
      return Demand(
        requirement: requirement, number: numbers[requirement.id] ?? 0,
        applies: Question(requirement.applies), inForce: first..<last + 1)
    }
    posts = Dictionary(
      uniqueKeysWithValues: scenario.positions.map { position in
        (
          position.id,
          Post(
            position, group: groupNumbers[position.group] ?? 0,
            demands: scenario.standard(position.standard).requirements.map(demand))
        )
      })
    paths = Dictionary(
      uniqueKeysWithValues: units.map { unit in
        let path = scenario.path(from: unit)
        return (unit, (path, path.compactMap { unitNumbers[$0] }))
      })
    aims = targets.map { target in
      let measure: Aim.Measure =
        switch target.measure {
        case .compliant: .compliant
        // What no standard asks is lacked by nobody.
        case .meets(let requirement): .meets(numbers[requirement] ?? -1)
        case .condition(let condition): .condition(Question(condition))
        }
      return Aim(
        population: Question(target.population), measure: measure,
        due: quarters.first.map { $0.distance(to: target.due) } ?? 0)
    }
    self.quarters = quarters
    lastDays = quarters.map(\.lastDay)
    (self.requirements, self.groups, self.units) = (requirements, groups, units)
  }

  /// What belongs to a position of the scenario.
  func post(_ id: Position.ID) -> Post {
    guard let post = posts[id] else { preconditionFailure("No position \(id)") }
    return post
  }

  func path(from unit: Unit.ID) -> Path { paths[unit] ?? ([], []) }
}
