// SPDX-License-Identifier: GPL-3.0-or-later

/// One scale on which officers are measured, such as political theory, with its levels.
public struct Dimension: Hashable, Sendable {
  public typealias ID = Identifier<Dimension>

  public let id: ID
  public let title: String

  /// The levels from lowest to highest; the first means that nothing is held.
  public let levels: [String]

  public init(id: ID, title: String, levels: [String]) {
    precondition(!levels.isEmpty, "A dimension needs the level that means nothing held")
    self.id = id
    self.title = title
    self.levels = levels
  }
}

/// A level of a dimension, ranked from 0, which means nothing held.
public struct Level: Hashable, Sendable {
  public let dimension: Dimension.ID
  public let rank: Int

  /// The name of the level, for messages.
  public let name: String

  public init(dimension: Dimension.ID, rank: Int, name: String) {
    self.dimension = dimension
    self.rank = rank
    self.name = name
  }
}
