// SPDX-License-Identifier: GPL-3.0-or-later

/// The load that some officers may have together in one quarter.
public struct AbsenceLimit: Hashable, Sendable {
  public let id: AbsenceCap.ID

  /// The unit whose own officers are meant; nothing where the condition alone says who.
  public let unit: Unit.ID?
  public let who: Condition
  public let quarter: Quarter
  public let load: Thousandths
}

extension Scenario {
  /// How many of each unit's own officers serve on the roster's day.
  public func headcounts() -> [Unit.ID: Int] {
    officers.reduce(into: [:]) { counts, officer in
      if officer.isInService(on: asOf) { counts[officer.unit, default: 0] += 1 }
    }
  }

  /// The caps in force in a quarter: every unit's own, and the rows of the table.
  ///
  /// A unit's own cap is max(1, absenceShare × head-count), unless a row `unit:…` replaces it.
  ///
  /// The head-counts are what `headcounts()` gives; handed in because quarters share them.
  public func absenceLimits(in quarter: Quarter, headcounts: [Unit.ID: Int]) -> [AbsenceLimit] {
    let inForce = absenceCaps.filter { $0.isInForce(in: quarter) }
    let replacing = Dictionary(inForce.compactMap { cap in cap.unit.map { ($0, cap) } }) {
      first, _ in first
    }
    let own = units.map { unit in
      let replaced = replacing[unit.id]
      let share = max(.one, absenceShare * (headcounts[unit.id] ?? 0))
      return AbsenceLimit(
        id: AbsenceCap.ID("unit:" + unit.id.text), unit: unit.id, who: replaced?.who ?? .all,
        quarter: quarter, load: replaced?.load ?? share)
    }
    let others = inForce.filter { $0.unit == nil }.map {
      AbsenceLimit(id: $0.id, unit: nil, who: $0.who, quarter: quarter, load: $0.load)
    }
    return own + others
  }

  /// Tells whether an officer's load counts against a cap.
  ///
  /// The holdings are those at the end of the quarter before.
  public func counts(
    _ officer: Officer, against limit: AbsenceLimit, holding holdings: Holdings
  ) -> Bool {
    if let unit = limit.unit, officer.unit != unit { return false }
    if limit.who == .all { return true }
    return limit.who.holds(
      in: circumstances(of: officer, on: limit.quarter.firstDay, holding: holdings))
  }
}
