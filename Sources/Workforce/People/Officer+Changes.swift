// SPDX-License-Identifier: GPL-3.0-or-later

extension Officer {
  /// The same officer in another post.
  package func moved(
    to unit: Unit.ID, position: Position.ID, plannedPosition: Position.ID?
  ) -> Officer {
    changed(
      unit: unit, position: position, plannedPosition: .some(plannedPosition),
      plannedFrom: plannedPosition == nil ? .some(nil) : nil)
  }

  /// The same officer with other holdings.
  package func holding(_ holdings: Holdings) -> Officer { changed(holdings: holdings) }

  /// The same officer, away for a time too.
  package func unavailable(_ time: Unavailability) -> Officer {
    changed(unavailability: unavailability + [time])
  }

  private func changed(
    unit: Unit.ID? = nil, position: Position.ID? = nil, plannedPosition: Position.ID?? = nil,
    plannedFrom: Quarter?? = nil, holdings: Holdings? = nil,
    unavailability: [Unavailability]? = nil
  ) -> Officer {
    Officer(
      id: id, name: name, birthDate: birthDate, sex: sex, unit: unit ?? self.unit,
      position: position ?? self.position,
      plannedPosition: plannedPosition ?? self.plannedPosition,
      plannedFrom: plannedFrom ?? self.plannedFrom, partyMember: partyMember,
      inServiceSince: inServiceSince, ethnicity: ethnicity, tags: tags, exempt: exempt,
      retires: retires, holdings: holdings ?? self.holdings,
      unavailability: unavailability ?? self.unavailability)
  }
}
