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
///
/// Qualifications are kept by the million, and all of one level refer to the same few words.
public struct Level: Hashable, Sendable {
  private let words: Words

  public init(dimension: Dimension.ID, rank: Int, name: String) {
    words = Words(dimension: dimension, rank: rank, name: name)
  }

  public var dimension: Dimension.ID { words.dimension }
  public var rank: Int { words.rank }

  /// The name of the level, for messages.
  public var name: String { words.name }
}

extension Level {
  private final class Words: Sendable {
    let dimension: Dimension.ID
    let rank: Int
    let name: String

    init(dimension: Dimension.ID, rank: Int, name: String) {
      self.dimension = dimension
      self.rank = rank
      self.name = name
    }
  }

  public static func == (left: Level, right: Level) -> Bool {
    left.words === right.words
      || left.rank == right.rank && left.dimension == right.dimension && left.name == right.name
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(rank)
    hasher.combine(dimension)
  }
}
