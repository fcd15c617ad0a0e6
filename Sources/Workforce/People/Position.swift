// SPDX-License-Identifier: GPL-3.0-or-later

/// A post, with the group it belongs to and the standard it must meet.
public struct Position: Hashable, Sendable {
  public typealias ID = Identifier<Position>

  public let id: ID
  public let title: String
  public let group: String
  public let leadership: Bool
  public let standard: PositionStandard.ID

  public init(
    id: ID, title: String, group: String, leadership: Bool, standard: PositionStandard.ID
  ) {
    self.id = id
    self.title = title
    self.group = group
    self.leadership = leadership
    self.standard = standard
  }
}
