// SPDX-License-Identifier: GPL-3.0-or-later

/// One officer's place in one run of a programme, as a plan states it.
public struct Enrolment: Hashable, Sendable {
  public let officer: Officer.ID
  public let programme: Programme.ID
  public let start: Quarter
  public let end: Quarter

  /// The unit of the intake row that gives the seat; nothing where that is everybody's.
  public let intake: Unit.ID?

  /// The class, from 1; nothing where the programme opens none.
  public let classNumber: Int?

  /// Whether it was agreed before this plan.
  public let committed: Bool

  /// The requirements met at the end of the last quarter that without it would not be.
  public let closes: [Requirement.ID]

  public init(
    officer: Officer.ID, programme: Programme.ID, start: Quarter, end: Quarter,
    intake: Unit.ID? = nil, classNumber: Int? = nil, committed: Bool = false,
    closes: [Requirement.ID] = []
  ) {
    self.officer = officer
    self.programme = programme
    self.start = start
    self.end = end
    self.intake = intake
    self.classNumber = classNumber
    self.committed = committed
    self.closes = closes
  }

  /// The intake row that gives the seat.
  public var intakeRow: Intake.ID {
    Intake.ID(programme: programme, quarter: start, unit: intake)
  }
}

extension Enrolment: Comparable {
  /// The order of the plan file: officer, start, programme.
  public static func < (left: Self, right: Self) -> Bool {
    (left.officer, left.start, left.programme) < (right.officer, right.start, right.programme)
  }
}
