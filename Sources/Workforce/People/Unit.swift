// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of the organisation: a commune, a division, a cell.
public struct Unit: Hashable, Sendable {
  public typealias ID = Identifier<Unit>

  public let id: ID
  public let title: String
  public let parent: ID?

  /// What `own` means in a programme's funding for officers of this unit and those below it.
  public let fund: Fund.ID?

  public init(id: ID, title: String, parent: ID? = nil, fund: Fund.ID? = nil) {
    self.id = id
    self.title = title
    self.parent = parent
    self.fund = fund
  }
}
