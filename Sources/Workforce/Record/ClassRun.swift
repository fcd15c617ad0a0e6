// SPDX-License-Identifier: GPL-3.0-or-later

/// The classes of an intake row that open or are called off.
public struct ClassRun: Hashable, Sendable {
  public let intake: Intake.ID

  /// How many of them.
  public let classes: Int

  public init(intake: Intake.ID, classes: Int = 1) {
    self.intake = intake
    self.classes = classes
  }
}

/// Seats that were promised, confirmed or changed; what is not stated stays as it was.
public struct SeatChange: Hashable, Sendable {
  public let intake: Intake.ID
  public let seats: Int?
  public let classes: Int?
  public let confirmed: Bool?

  public init(
    intake: Intake.ID, seats: Int? = nil, classes: Int? = nil, confirmed: Bool? = nil
  ) {
    self.intake = intake
    self.seats = seats
    self.classes = classes
    self.confirmed = confirmed
  }
}
