// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension Scenario {
  /// The scenario in a few lines, for a test that failed.
  var listing: String {
    var lines = [
      "\(horizon.first)–\(horizon.last), absence \(absenceShare), planned \(plannedWeight)"
    ]
    lines.append("goals " + goals.map { "\($0.goal) \($0.within)" }.joined(separator: ", "))
    lines += priorities.map { "priority \($0.who) × \($0.factor)" }
    lines += units.map {
      "unit \($0.id) in \($0.parent?.text ?? "–"), fund \($0.fund?.text ?? "–")"
    }
    for standard in standards {
      lines += standard.requirements.map { requirement in
        let accepts = requirement.accepts.map(\.description).joined(separator: "; ")
        return "\(standard.id) asks \(requirement.id): \(accepts), months "
          + "\(text(requirement.validMonths)), \(requirement.applies), "
          + "\(text(requirement.from))–\(text(requirement.until)), weight \(requirement.weight)"
      }
    }
    lines += officers.map { officer in
      let holds = officer.holdings.qualifications.map { held in
        "\(held.level.dimension)=\(held.level.name)@\(held.field) \(text(held.awarded))"
      }
      let away = officer.unavailability.map { "\($0.from)–\($0.to) \($0.load)" }
      return "officer \(officer.id) \(officer.birthDate) \(officer.sex) in \(officer.unit) as "
        + "\(officer.position), planned \(text(officer.plannedPosition)) "
        + "\(text(officer.plannedFrom)), party \(text(officer.partyMember)), since "
        + "\(text(officer.inServiceSince)), exempt \(officer.exempt), retires "
        + "\(officer.lastDayOfService), tags \(officer.tags), holds \(holds), away \(away)"
    }
    lines += programmes.map { programme in
      let classes = programme.classTerms.map { "\($0.minimum)–\($0.maximum) at \($0.cost)" }
      let grants = programme.grants.map { "\($0.level.dimension)=\($0.level.name)@\($0.field)" }
      let funding = programme.funding.map { "\($0.source) \($0.share)" }
      return "programme \(programme.id): \(programme.quarters) quarters, load \(programme.load), "
        + "\(grants), \(programme.eligible), service \(programme.serviceAfter), classes "
        + "\(text(classes)), \(programme.seatCost) \(programme.payment) \(funding)"
    }
    lines += intakes.map {
      "intake \($0.programme) \($0.quarter) \(text($0.unit)): \($0.seats) seats, "
        + "\(text($0.classes)) classes, group \(text($0.group)), confirmed \($0.confirmed)"
    }
    lines += absenceCaps.map {
      "cap \($0.id): \($0.who) \(text($0.from))–\(text($0.to)) load \($0.load)"
    }
    lines += budgets.map { "budget \($0.fund) \($0.year): \($0.amount)" }
    lines += commitments.map { "commitment \($0.officer) \($0.programme) \($0.start)" }
    lines += decisions.map { "\($0.kind) \($0.officer) \($0.programme) \(text($0.quarter))" }
    lines += targets.map {
      "target \($0.id): \($0.population), \($0.measure), \($0.due), \($0.goal), strict "
        + "\($0.strict), weight \($0.weight)"
    }
    if let previousPlan {
      lines.append("before: \(previousPlan.officers.sorted()) ")
      lines += previousPlan.starts.map { "  \($0.officer) \($0.programme) \($0.start)" }
    }
    return lines.joined(separator: "\n")
  }

  private func text<Value>(_ value: Value?) -> String { value.map { "\($0)" } ?? "–" }
}
