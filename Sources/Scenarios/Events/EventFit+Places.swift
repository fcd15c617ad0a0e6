// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Whether a move, a plan for a position or an exemption says anything new.
extension EventFit {
  /// Where an officer serves and what is planned, as far as it is known.
  private struct Place {
    var unit: Unit.ID?
    var position: Position.ID?
    var plannedPosition: Position.ID?
    var plannedFrom: Quarter?
    var source: CountedEvent?
  }

  private func place(
    of officer: Officer.ID, before counted: CountedEvent, _ others: [CountedEvent]
  ) -> Place {
    var place = Place()
    if let scenario, scenario.knows(officer: officer) {
      let known = scenario.officer(officer)
      place = Place(
        unit: known.unit, position: known.position, plannedPosition: known.plannedPosition,
        plannedFrom: known.plannedFrom)
    }
    for other in others
    where changesScenario(other) && CountedEvent.isEarlier(other, counted) {
      switch other.happening {
      case .joined(let newcomer):
        place = Place(
          unit: newcomer.unit, position: newcomer.position,
          plannedPosition: newcomer.plannedPosition, plannedFrom: newcomer.plannedFrom,
          source: other)
      case .appointed(let move), .positionChanged(let move), .transferred(let move):
        place.unit = move.unit ?? place.unit
        place.position = move.position ?? place.position
        if place.plannedPosition == place.position {
          (place.plannedPosition, place.plannedFrom) = (nil, nil)
        }
        place.source = other
      case .planned(_, let position, let quarter):
        (place.plannedPosition, place.plannedFrom) = (position, quarter)
      default: break
      }
    }
    return place
  }

  func placementConflicts(
    _ counted: CountedEvent, _ placement: Placement, _ others: [CountedEvent]
  ) -> [EventConflict] {
    // What the scenario's tables say of an earlier day is not known.
    guard changesScenario(counted) else { return [] }
    let place = place(of: placement.officer, before: counted, others)
    guard place.position != nil,
      placement.position.map({ $0 == place.position }) ?? true,
      placement.unit.map({ $0 == place.unit }) ?? true
    else { return [] }
    let name = name(of: placement.officer)
    let source = place.source.map { self.name(of: $0) }
    let isTransfer = counted.kind == .transferred
    return [
      EventConflict(
        .warning, isTransfer ? "unit-as-before" : "position-as-before",
        isTransfer ? .unit : .position,
        vi: "\(name) đã ở \(isTransfer ? "đơn vị" : "vị trí") này"
          + (source.map { ": \($0.vi)" } ?? " theo kịch bản"),
        en: "\(name) is in this \(isTransfer ? "unit" : "position") already"
          + (source.map { ": \($0.en)" } ?? ", as the scenario says"),
        // Whoever is appointed again for another term keeps the position.
        remedy: counted.kind == .appointed
          ? Wording(
            vi: "bổ nhiệm lại thì không cần sửa gì; nếu không, hãy xem lại vị trí",
            en: "right where it is for another term; else look at the position again")
          : Wording(
            vi: "hãy xem lại nơi đến, hoặc bỏ sự kiện này",
            en: "look at where the officer goes, or leave this event out"))
    ]
  }

  func planningConflicts(
    _ counted: CountedEvent, _ officer: Officer.ID, _ position: Position.ID?,
    from quarter: Quarter?, _ others: [CountedEvent]
  ) -> [EventConflict] {
    guard changesScenario(counted) else { return [] }
    let place = place(of: officer, before: counted, others)
    let name = name(of: officer)
    if let position, position == place.position {
      return [
        EventConflict(
          .error, "holds-position", .plannedPosition,
          vi: "\(name) đang giữ chính vị trí này", en: "\(name) holds this very position",
          remedy: Wording(vi: "hãy xem lại vị trí", en: "look at the position again"))
      ]
    }
    guard position == place.plannedPosition, quarter == place.plannedFrom,
      place.position != nil
    else { return [] }
    return [
      EventConflict(
        .warning, "planned-as-before", .plannedPosition,
        vi: position == nil
          ? "\(name) vốn không thuộc diện quy hoạch nào"
          : "\(name) đã được quy hoạch vị trí này",
        en: position == nil
          ? "\(name) is planned for no position anyway"
          : "\(name) is planned for this position already")
    ]
  }

  func exemptionConflicts(
    _ counted: CountedEvent, _ officer: Officer.ID, _ requirement: Requirement.ID,
    _ others: [CountedEvent]
  ) -> [EventConflict] {
    let earlier = others.first {
      $0.happening == counted.happening && $0.number < counted.number
    }
    let isStated =
      scenario.map {
        $0.knows(officer: officer) && $0.officer(officer).exempt.contains(requirement)
      }
      ?? false
    guard earlier != nil || isStated else { return [] }
    let title = scenario?.title(of: requirement) ?? requirement.text.quoted
    let source = earlier.map { self.name(of: $0) }
    return [
      EventConflict(
        .error, "exempted-already", .requirement,
        vi: "\(name(of: officer)) đã được miễn \(title)"
          + (source.map { ": \($0.vi)" } ?? " theo kịch bản"),
        en: "\(name(of: officer)) is exempt from \(title) already"
          + (source.map { ": \($0.en)" } ?? ", as the scenario says"),
        remedy: earlier.map(remedy(replacing:))
          ?? Wording(vi: "không cần ghi lại", en: "nothing is to be done"))
    ]
  }
}
