// SPDX-License-Identifier: GPL-3.0-or-later

/// What a plan is measured by.
public enum Goal: String, Hashable, Sendable, CaseIterable {
  case targets, compliance, requirements, earliness, stability, cost

  /// Whether less is better.
  public var isMinimised: Bool {
    switch self {
    case .targets, .earliness, .stability, .cost: true
    case .compliance, .requirements: false
    }
  }
}

/// One goal in its place, and how much later ones may worsen it.
public struct GoalSetting: Hashable, Sendable {
  public let goal: Goal

  /// The share of the value reached that later goals may give away.
  public let within: Thousandths

  public init(_ goal: Goal, within: Thousandths = .zero) {
    self.goal = goal
    self.within = within
  }
}

/// A factor on the weights of some officers.
public struct Priority: Hashable, Sendable {
  public let who: Condition
  public let factor: Thousandths

  public init(who: Condition, factor: Thousandths) {
    self.who = who
    self.factor = factor
  }
}

/// What one unit of a relaxation costs when cheap ones are looked for.
public struct RelaxationCosts: Hashable, Sendable {
  public let seat: Thousandths
  public let classOpened: Thousandths
  public let million: Thousandths
  public let absence: Thousandths

  public init(
    seat: Thousandths = .one, classOpened: Thousandths = Thousandths(20_000),
    million: Thousandths = Thousandths(50), absence: Thousandths = Thousandths(20_000)
  ) {
    self.seat = seat
    self.classOpened = classOpened
    self.million = million
    self.absence = absence
  }
}
