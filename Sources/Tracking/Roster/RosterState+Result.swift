// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension RosterState {
  /// The scenario that the events have led to.
  func result(
    on day: Day, knownOn: Day?, events: OrderedEvents, through last: Quarter
  ) -> ScenarioAsOf {
    let first = max(start.horizon.first, Quarter(containing: day).advanced(by: 1))
    let horizon = Horizon(from: first, through: max(first, last))
    let places = placesInOrder
    let trainings = allTrainings(inOrder: places)
    let gone = places.map { officers[$0] }.filter { $0.lastDayOfService < day }
      .map { (officer: $0.original.id, lastDay: $0.lastDayOfService) }
    let absent = Set(gone.map(\.officer))
    let (commitments, missing) = commitments(trainings, on: day, without: absent)
    let payments = payments(for: trainings, before: first)
    let scenario = start.changed { parts in
      parts.asOf = max(day, start.asOf)
      parts.horizon = horizon
      parts.officers = places.lazy.map { officers[$0] }.filter { $0.lastDayOfService >= day }
        .map { $0.officer(from: first) }
      parts.intakes = intakes.values.filter { $0.quarter >= first }
      parts.absenceCaps.removeAll { ($0.to ?? first) < first }
      parts.budgets = budgets(from: first, less: payments)
      parts.commitments = commitments
      parts.decisions = decisions(from: first, without: absent)
        .filter { isOffered($0, in: horizon) }
      parts.targets.removeAll { $0.due < first }
    }
    return ScenarioAsOf(
      scenario: scenario, day: day, knownOn: knownOn, trainings: trainings, gone: gone,
      newcomers: newcomerPlaces.keys.sorted(), payments: payments, events: events,
      findings: findings + missing)
  }

  /// Training that is under way or granted; what should have ended by the day is told instead.
  private func commitments(
    _ trainings: [TrainingRecord], on day: Day, without absent: Set<Officer.ID>
  ) -> ([Commitment], [RosterFinding]) {
    var commitments: [Commitment] = []
    var findings: [RosterFinding] = []
    for record in trainings where record.isOpen {
      let training = record.training
      if absent.contains(training.officer) { continue }
      let end = start.programme(training.programme).end(startingIn: training.start)
      if end.lastDay > day {
        commitments.append(training)
      } else {
        findings.append(RosterFinding(kind: .resultMissing(training), event: record.event))
      }
    }
    return (commitments, findings)
  }

  /// What earlier quarters of the first year have spent is no longer there to plan with.
  private func budgets(from first: Quarter, less payments: [Payment]) -> [Budget] {
    let spent = payments.filter { $0.quarter.year == first.year }.reduce(into: [:]) {
      $0[$1.fund, default: Money.zero] += $1.amount
    }
    return budgets.flatMap { fund, amounts in
      amounts.filter { $0.key >= first.year }.map { year, amount in
        let spent = year == first.year ? spent[fund] ?? .zero : .zero
        return Budget(fund: fund, year: year, amount: max(.zero, amount - spent))
      }
    }
  }

  /// A decision counts until its quarter is over, or what it requires was begun or done.
  private func decisions(from first: Quarter, without absent: Set<Officer.ID>) -> [Decision] {
    start.decisions.filter { decision in
      if absent.contains(decision.officer) { return false }
      if let quarter = decision.quarter { return quarter >= first }
      guard decision.kind == .require else { return true }
      guard let place = place(of: decision.officer) else { return true }
      return !trainings[place].contains { record in
        record.training.programme == decision.programme && record.status == .completed
      }
    }
  }

  /// What was paid from the start of the horizon to the quarter before another, by fund and quarter.
  private func payments(for trainings: [TrainingRecord], before first: Quarter) -> [Payment] {
    let funds = Dictionary(
      uniqueKeysWithValues: start.units.map { ($0.id, start.ownFund(of: $0.id)) })
    var seats: [Seat: Int] = [:]
    for record in trainings where record.isPaid {
      guard let place = place(of: record.training.officer) else { continue }
      let last =
        record.isOpen || record.status == .completed
        ? first : Quarter(containing: record.since).advanced(by: 1)
      let seat = Seat(
        programme: record.training.programme, start: record.training.start,
        own: funds[officers[place].unit] ?? nil, last: last)
      seats[seat, default: 0] += 1
    }
    var sums: [PaymentKey: Money] = [:]
    func pay(_ payments: [Payment]?, times count: Int, before last: Quarter) {
      for payment in payments ?? []
      where start.horizon.first <= payment.quarter && payment.quarter < min(first, last) {
        sums[PaymentKey(fund: payment.fund, quarter: payment.quarter), default: .zero] +=
          payment.amount * count
      }
    }
    for (seat, count) in seats {
      pay(
        start.programme(seat.programme).seatPayments(startingIn: seat.start, own: seat.own),
        times: count, before: seat.last)
    }
    for run in openedClasses where start.knows(programme: run.intake.programme) {
      let own = run.intake.unit.flatMap { start.ownFund(of: $0) }
      pay(
        start.programme(run.intake.programme).classPayments(
          startingIn: run.intake.quarter, own: own),
        times: run.classes, before: first)
    }
    return sums.map { Payment(fund: $0.key.fund, quarter: $0.key.quarter, amount: $0.value) }
      .sorted { ($0.fund, $0.quarter) < ($1.fund, $1.quarter) }
  }
}

extension RosterState {
  /// Whether what a decision requires can still begin: who failed at the last opportunity, or whose
  /// class was called off, finds no seat any more.
  private func isOffered(_ decision: Decision, in horizon: Horizon) -> Bool {
    guard decision.kind == .require else { return true }
    return intakes.keys.contains {
      $0.programme == decision.programme && horizon.contains($0.quarter)
        && (decision.quarter ?? $0.quarter) == $0.quarter
    }
  }
}

/// Seats that cost the same: a nation has many of each.
private struct Seat: Hashable {
  let programme: Programme.ID
  let start: Quarter
  let own: Fund.ID?

  /// The quarter before which it is paid for.
  let last: Quarter
}

private struct PaymentKey: Hashable {
  let fund: Fund.ID
  let quarter: Quarter
}

extension TrainingRecord {
  /// Whether the seat costs anything: a class that was called off, or a nomination, does not.
  fileprivate var isPaid: Bool { status != .nominated && status != .cancelled }
}
