// SPDX-License-Identifier: GPL-3.0-or-later

/// How likely it is that a start on an intake row leads, itself or by a later retry, to what it
/// grants.
///
/// A planner that is given odds weighs what a plan gains by them. Rows without an entry are sure.
public struct StartOdds: Hashable, Sendable {
  private let chances: [Intake.ID: Thousandths]

  public init(_ chances: [Intake.ID: Thousandths]) {
    self.chances = chances
  }

  public subscript(row: Intake.ID) -> Thousandths { chances[row] ?? .one }
}
