// SPDX-License-Identifier: GPL-3.0-or-later

/// What a position asks of whoever holds it.
public struct PositionStandard: Hashable, Sendable {
  public typealias ID = Identifier<PositionStandard>

  public let id: ID

  /// The requirements, sorted by name.
  public let requirements: [Requirement]

  public init(id: ID, requirements: [Requirement]) {
    self.id = id
    self.requirements = requirements.sorted { $0.id < $1.id }
  }
}
