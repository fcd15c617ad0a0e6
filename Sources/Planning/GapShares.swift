// SPDX-License-Identifier: GPL-3.0-or-later

public import Workforce

/// What separates a goal's value from its bound, by cause: where the goal is not proven.
public struct GapShares: Hashable, Sendable {
  public enum Cause: Hashable, Sendable, CaseIterable {
    /// Seats that have a price and stay free.
    case seats

    /// Classes that don't pay for themselves at the prices, or are not full.
    case classes
    case money
    case absence

    /// Targets that the plan is short of where the prices would have them met, or goes beyond.
    case targets

    /// Officers whose pathway is not the cheapest at the prices.
    case people

    /// Earlier goals that are better than they have to be.
    case earlierGoals
  }

  /// A single limit, target, goal or officer.
  public enum Place: Hashable, Sendable {
    case seats(Intake.ID)
    case classes(Programme.ID, Quarter, Unit.ID?)
    case money(Fund.ID, year: Int)
    case absence(AbsenceCap.ID, Unit.ID?, Quarter)
    case target(Target.ID)
    case goal(Goal)
    case officer(Officer.ID)
  }

  /// One cause's part.
  public struct Share: Hashable, Sendable {
    public let cause: Cause

    /// Of the gap to the goal's first bound, rounded.
    public let percent: Int

    /// Where most of it lies.
    public let greatest: Place

    /// At how many places it lies.
    public let places: Int

    public init(cause: Cause, percent: Int, greatest: Place, places: Int) {
      self.cause = cause
      self.percent = percent
      self.greatest = greatest
      self.places = places
    }
  }

  /// The causes, the greatest first; those that round to nothing are left out.
  public let shares: [Share]

  /// How much of the gap to the first bound the search and the rounding of bounds closed, rounded.
  public let percentClosed: Int

  public init(shares: [Share], percentClosed: Int) {
    self.shares = shares
    self.percentClosed = percentClosed
  }
}
