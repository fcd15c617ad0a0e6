// SPDX-License-Identifier: GPL-3.0-or-later

/// A figure the organisation has promised to reach by a quarter.
public struct Target: Hashable, Sendable {
  public typealias ID = Identifier<Target>

  public enum Measure: Hashable, Sendable {
    /// Every requirement in force is met.
    case compliant
    /// One requirement is met, or is not asked of the officer.
    case meets(Requirement.ID)
    case condition(Condition)
  }

  public enum Goal: Hashable, Sendable {
    case share(Thousandths)
    case officers(Int)
  }

  public let id: ID
  public let title: String
  public let population: Condition
  public let measure: Measure
  public let due: Quarter
  public let goal: Goal

  /// Whether more than the goal is wanted (trên x %).
  public let strict: Bool
  public let weight: Thousandths
  public let basis: LegalBasis.ID?

  public init(
    id: ID, title: String, population: Condition, measure: Measure, due: Quarter, goal: Goal,
    strict: Bool = false, weight: Thousandths = .one, basis: LegalBasis.ID? = nil
  ) {
    self.id = id
    self.title = title
    self.population = population
    self.measure = measure
    self.due = due
    self.goal = goal
    self.strict = strict
    self.weight = weight
    self.basis = basis
  }

  /// How many officers must pass for a population of a size.
  public func needed(of population: Int) -> Int {
    switch goal {
    case .officers(let count): return strict ? count + 1 : count
    case .share(let share):
      let product = share.count * population
      return strict ? product / 1000 + 1 : (product + 999) / 1000
    }
  }
}
