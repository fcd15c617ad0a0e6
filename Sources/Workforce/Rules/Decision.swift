// SPDX-License-Identifier: GPL-3.0-or-later

/// An order that an officer must, or must not, start a programme.
public struct Decision: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case require, forbid
  }

  public let officer: Officer.ID
  public let programme: Programme.ID

  /// The quarter meant; nothing means any.
  public let quarter: Quarter?
  public let kind: Kind
  public let reason: String?

  public init(
    officer: Officer.ID, programme: Programme.ID, quarter: Quarter?, kind: Kind,
    reason: String? = nil
  ) {
    self.officer = officer
    self.programme = programme
    self.quarter = quarter
    self.kind = kind
    self.reason = reason
  }

  /// Tells whether a start in a quarter is meant.
  public func concerns(_ programme: Programme.ID, in quarter: Quarter) -> Bool {
    self.programme == programme && (self.quarter ?? quarter) == quarter
  }
}
