// SPDX-License-Identifier: GPL-3.0-or-later

/// A text that a standard, programme or target rests on.
public struct LegalBasis: Hashable, Sendable {
  public typealias ID = Identifier<LegalBasis>

  public let id: ID
  public let number: String
  public let title: String
  public let issuer: String
  public let issued: Day
  public let from: Day?
  public let until: Day?

  public init(
    id: ID, number: String, title: String, issuer: String, issued: Day, from: Day? = nil,
    until: Day? = nil
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.issuer = issuer
    self.issued = issued
    self.from = from
    self.until = until
  }
}
