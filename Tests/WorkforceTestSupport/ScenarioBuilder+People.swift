// SPDX-License-Identifier: GPL-3.0-or-later

public import Workforce

extension ScenarioBuilder {
  /// An officer as asked for; what is held follows from the standard when the scenario is built.
  struct OfficerDraft: Sendable {
    let officer: Officer
    let lacks: [Requirement.ID]
    let holds: [String]
  }

  /// Adds an officer who holds what the position asks, except what it lacks.
  ///
  /// `holds` adds qualifications such as `theory=elementary`, `degree=bachelor@law` or, with the
  /// day of the award, `digital=basic 2024-05-31`.
  public func officer(
    _ id: Officer.ID, lacks: [Requirement.ID] = [], holds: [String] = [], name: String? = nil,
    birthDate: Day = "1985-06-15", sex: Sex = .female, unit: Unit.ID = "commune",
    position: Position.ID = "clerk", plannedPosition: Position.ID? = nil,
    plannedFrom: Quarter? = nil, partyMember: Bool? = nil, inServiceSince: Day? = "2010-01-01",
    ethnicity: String? = nil, tags: [String] = [], exempt: [Requirement.ID] = [],
    retires: Day? = nil, unavailability: [Unavailability] = []
  ) -> Self {
    changed {
      $0.officers.removeAll { $0.officer.id == id }
      $0.officers.append(
        OfficerDraft(
          officer: Officer(
            id: id, name: name ?? "Cán bộ \(id.text.uppercased())", birthDate: birthDate, sex: sex,
            unit: unit, position: position, plannedPosition: plannedPosition,
            plannedFrom: plannedFrom, partyMember: partyMember, inServiceSince: inServiceSince,
            ethnicity: ethnicity, tags: tags, exempt: exempt, retires: retires,
            unavailability: unavailability),
          lacks: lacks, holds: holds))
    }
  }

  public func unit(_ id: Unit.ID, parent: Unit.ID? = nil, fund: Fund.ID? = nil) -> Self {
    changed {
      $0.units.removeAll { $0.id == id }
      $0.units.append(
        Unit(id: id, title: "Đơn vị \(id.text)", parent: parent, fund: fund))
    }
  }

  /// Adds a position whose standard has the position's own name.
  public func position(
    _ id: Position.ID, group: String = "civil-servant", leadership: Bool = false
  ) -> Self {
    changed {
      $0.positions.removeAll { $0.id == id }
      $0.positions.append(
        Position(
          id: id, title: "Chức danh \(id.text)", group: group, leadership: leadership,
          standard: PositionStandard.ID(id.text)))
      $0.requirements[PositionStandard.ID(id.text), default: []] += []
    }
  }

  /// Adds a requirement to the standard of a position, or replaces the one of that name.
  public func requirement(
    _ id: Requirement.ID, of position: Position.ID = "clerk", accepts: [String],
    validMonths: Int? = nil, applies: String = "all", from: Quarter? = nil, until: Quarter? = nil,
    weight: Thousandths = "1"
  ) -> Self {
    let requirement = Requirement(
      id: id, accepts: accepts.map(qualificationTest), validMonths: validMonths,
      applies: condition(applies), from: from, until: until, weight: weight)
    return changed {
      let standard = PositionStandard.ID(position.text)
      $0.requirements[standard, default: []].removeAll { $0.id == id }
      $0.requirements[standard, default: []].append(requirement)
    }
  }

  /// Takes a requirement out of the standard of a position.
  public func withoutRequirement(
    _ id: Requirement.ID, of position: Position.ID = "clerk"
  ) -> Self {
    changed { $0.requirements[PositionStandard.ID(position.text)]?.removeAll { $0.id == id } }
  }

  public func priority(_ who: String, factor: Thousandths) -> Self {
    let priority = Priority(who: condition(who), factor: factor)
    return changed { $0.priorities.append(priority) }
  }
}
