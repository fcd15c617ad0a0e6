// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension ScenarioWarnings {
  /// Limits that training under way exceeds all by itself: the plan may add nothing there.
  func reportCommitmentsOverLimits() {
    guard !scenario.commitments.isEmpty else { return }
    reportOfficersOverLoad()
    reportSeatsOverTaken()
    reportBudgetsOverSpent()
    reportAbsenceOverCaps()
  }

  private typealias ActiveStart = (row: EnrolmentsTable, officer: Officer, start: Career.Start)

  private var starts: [ActiveStart] {
    tables.enrolments.map { row in
      let start = Career.Start(
        programme: scenario.programme(row.commitment.programme), quarter: row.commitment.start)
      return (row, scenario.officer(row.commitment.officer), start)
    }
  }

  private func reportOfficersOverLoad() {
    for (_, group) in Dictionary(grouping: starts, by: \.officer.id).sorted(by: { $0.key < $1.key })
    {
      guard let last = group.last else { continue }
      let spot = last.row.row.spot("officer", of: EnrolmentsTable.schema)
      for quarter in scenario.horizon {
        let active = group.map(\.start).filter { $0.isUnderWay(in: quarter) }
        let load = active.reduce(Thousandths.zero) { $0 + $1.programme.load }
        let available = last.officer.availableLoad(in: quarter)
        if load > available {
          findings.report(.committedLoad(load, available, quarter, at: spot))
          break
        }
        if active.count(where: \.programme.isLong) > 1 {
          findings.report(.committedOverlap(quarter, at: spot))
          break
        }
      }
    }
  }

  private func reportSeatsOverTaken() {
    var taken: [Intake.ID: Int] = [:]
    for commitment in scenario.commitments {
      if let intake = scenario.intakeUsed(by: commitment) { taken[intake.id, default: 0] += 1 }
    }
    for row in tables.intakes {
      guard let count = taken[row.intake.id], count > row.intake.seats else { continue }
      findings.report(
        .committedSeats(
          count, row.intake.seats, at: row.row.spot("seats", of: IntakesTable.schema)))
    }
  }

  private func reportBudgetsOverSpent() {
    var spent: [Fund.ID: [Int: Money]] = [:]
    for (_, officer, start) in starts {
      let payments = scenario.seatPayments(
        for: start.programme, startingIn: start.quarter, officer: officer)
      for payment in payments ?? [] where scenario.horizon.contains(payment.quarter) {
        spent[payment.fund, default: [:]][payment.quarter.year, default: .zero] += payment.amount
      }
    }
    let rows = Dictionary(
      tables.budgets.map { ([$0.budget.fund.text, String($0.budget.year)], $0.row) }
    ) { first, _ in first }
    for fund in scenario.funds {
      for (year, amount) in (spent[fund] ?? [:]).sorted(by: { $0.key < $1.key }) {
        let budget = scenario.budget(of: fund, in: year)
        guard amount > budget else { continue }
        let row = rows[[fund.text, String(year)]]
        findings.report(
          .committedMoney(
            fund.text, year, amount, budget,
            at: row?.spot("amount", of: BudgetsTable.schema) ?? .file(BudgetsTable.schema.file)))
      }
    }
  }

  private func reportAbsenceOverCaps() {
    let headcounts = scenario.headcounts()
    let underWay = scenario.officers.filter { !scenario.commitments(of: $0.id).isEmpty }
    let careers = underWay.map { scenario.careerWithoutPlan(of: $0) }
    let people = PeopleByUnit(servingIn: underWay.map(\.unit), of: scenario)
    for quarter in scenario.horizon {
      let loads = careers.map { career in
        career.starts.reduce(Thousandths.zero) {
          $1.isUnderWay(in: quarter) ? $0 + $1.programme.load : $0
        }
      }
      for limit in scenario.absenceLimits(in: quarter, headcounts: headcounts) {
        let load = people.meant(by: limit).reduce(Thousandths.zero) { sum, person in
          guard loads[person] > .zero else { return sum }
          let held = careers[person].holdings(atEndOf: quarter.advanced(by: -1))
          let counts = scenario.counts(underWay[person], against: limit, holding: held)
          return counts ? sum + loads[person] : sum
        }
        if load > limit.load {
          findings.report(
            .committedAbsence(limit.id.text, load, limit.load, quarter, at: spot(of: limit)))
        }
      }
    }
  }

  /// The row that sets a limit, or that of the unit whose own cap it is.
  private func spot(of limit: AbsenceLimit) -> Spot {
    if let row = tables.absence.first(where: { $0.cap.id == limit.id }) {
      return row.row.spot("load", of: AbsenceTable.schema)
    }
    if let row = tables.units.first(where: { $0.unit.id == limit.unit }) {
      return row.row.spot("unit", of: UnitsTable.schema)
    }
    return .file(EnrolmentsTable.schema.file)
  }
}
