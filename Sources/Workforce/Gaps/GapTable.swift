// SPDX-License-Identifier: GPL-3.0-or-later

/// Who lacks what at the end of a quarter.
public struct GapTable: Hashable, Sendable {
  /// One officer's standing.
  public struct Row: Hashable, Sendable {
    public let officer: Officer.ID
    public let unit: Unit.ID
    public let position: Position.ID

    /// The requirements asked, sorted by name.
    public let asked: [Requirement.ID]
    public let gaps: [Gap]

    public var isCompliant: Bool { gaps.isEmpty }
  }

  public let quarter: Quarter

  /// The officers in service at the end of the quarter, by identifier.
  public let rows: [Row]

  /// Officers who meet every requirement, of all in service.
  public var compliance: ComplianceRate {
    ComplianceRate(
      numerator: rows.count(where: \.isCompliant), denominator: rows.count,
      base: "in service \(quarter)")
  }

  /// Officers who meet a requirement, of those who are asked.
  public func compliance(with requirement: Requirement.ID) -> ComplianceRate {
    let asked = rows.filter { $0.asked.contains(requirement) }
    return ComplianceRate(
      numerator: asked.count { row in !row.gaps.contains { $0.requirement.id == requirement } },
      denominator: asked.count, base: "asked for \(requirement) \(quarter)")
  }
}
