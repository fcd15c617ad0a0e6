// SPDX-License-Identifier: GPL-3.0-or-later

/// A time in which at most part of an officer's time may go to training.
public struct Unavailability: Hashable, Sendable {
  public let from: Quarter
  public let to: Quarter
  public let load: Thousandths
  public let reason: String?

  public init(from: Quarter, to: Quarter, load: Thousandths, reason: String? = nil) {
    self.from = from
    self.to = to
    self.load = load
    self.reason = reason
  }
}
