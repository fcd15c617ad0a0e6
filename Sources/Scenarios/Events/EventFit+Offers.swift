// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Whether classes, seats and money that change are there to change.
extension EventFit {
  /// A row of seats as it was before an event; nothing where there is none.
  private func offer(
    _ id: Intake.ID, before counted: CountedEvent, _ others: [CountedEvent]
  ) -> (intake: Intake?, cancelled: CountedEvent?, opened: Int) {
    var intake = scenario?.intake(id)
    var (cancelled, opened) = (CountedEvent?.none, 0)
    for other in others where CountedEvent.isEarlier(other, counted) {
      switch other.happening {
      case .classOpened(let run) where run.intake == id: opened += run.classes
      case .classCancelled(let run) where run.intake == id:
        cancelled = other
        guard changesScenario(other), let known = intake else { continue }
        let left = (known.classes ?? 0) - run.classes
        intake = left > 0 ? known.with(classes: left) : nil
      case .seatsChanged(let change) where change.intake == id && changesScenario(other):
        if let known = intake {
          intake = known.with(change)
        } else if let seats = change.seats {
          intake = Intake(
            programme: id.programme, quarter: id.quarter, unit: id.unit, seats: seats,
            classes: change.classes, confirmed: change.confirmed ?? true)
        }
      default: break
      }
    }
    return (intake, cancelled, opened)
  }

  func openingConflicts(
    _ counted: CountedEvent, _ run: ClassRun, _ others: [CountedEvent]
  ) -> [EventConflict] {
    guard let scenario, run.intake.quarter >= scenario.horizon.first else { return [] }
    let (intake, _, opened) = offer(run.intake, before: counted, others)
    guard let intake else { return [noIntake(run.intake, .warning)] }
    guard let classes = intake.classes, opened + run.classes > classes else { return [] }
    return [tooManyClasses(run, there: classes - opened, known: opened)]
  }

  func cancellationConflicts(
    _ counted: CountedEvent, _ run: ClassRun, _ others: [CountedEvent]
  ) -> [EventConflict] {
    // The seats of quarters that are over are no longer in the scenario's tables.
    guard let scenario, run.intake.quarter >= scenario.horizon.first else { return [] }
    let (intake, cancelled, _) = offer(run.intake, before: counted, others)
    guard let intake else {
      guard let cancelled else { return [noIntake(run.intake, .error)] }
      let name = name(of: cancelled)
      return [
        EventConflict(
          .error, "cancelled-already", .quarter,
          vi: "lớp này đã hủy rồi: \(name.vi)", en: "the class is cancelled already: \(name.en)",
          remedy: remedy(replacing: cancelled))
      ]
    }
    guard let classes = intake.classes, run.classes > classes else { return [] }
    return [tooManyClasses(run, there: classes, known: 0)]
  }

  private func tooManyClasses(_ run: ClassRun, there: Int, known: Int) -> EventConflict {
    let title = title(of: run.intake)
    return EventConflict(
      .error, "more-classes-than-there-are", .classes,
      vi: "\(title.vi) chỉ còn \(there) lớp" + (known > 0 ? ", đã mở \(known)" : ""),
      en: "\(title.en) has \(there) class\(there == 1 ? "" : "es") left"
        + (known > 0 ? ", \(known) opened already" : ""),
      remedy: Wording(
        vi: "nếu được mở thêm, hãy ghi seats-changed với số lớp mới trước",
        en: "where there are more, record seats-changed with their number first"))
  }

  private func noIntake(_ id: Intake.ID, _ severity: Diagnostic.Severity) -> EventConflict {
    let known = (scenario?.intakes ?? []).filter { $0.programme == id.programme }
    let names = known.prefix(4).map { intake in
      "\(intake.quarter)" + (intake.unit.map { " (unit \($0))" } ?? "")
    }.joined(separator: ", ")
    let title = title(of: id)
    return EventConflict(
      severity, "no-such-seats", .quarter, vi: "không có suất học: \(title.vi)",
      en: "there are no such seats: \(title.en)",
      remedy: names.isEmpty
        ? Wording(
          vi: "hãy ghi seats-changed với số suất trước",
          en: "record seats-changed with the number of seats first")
        : Wording(
          vi: "các đợt đang có: \(names); đợt mới thì ghi seats-changed với số suất trước",
          en: "there are: \(names); for others record seats-changed with their number first"))
  }

  func seatConflicts(
    _ counted: CountedEvent, _ change: SeatChange, _ others: [CountedEvent]
  ) -> [EventConflict] {
    guard let scenario, change.intake.quarter >= scenario.horizon.first else { return [] }
    let (intake, _, _) = offer(change.intake, before: counted, others)
    guard let intake else {
      return change.seats == nil ? [noIntake(change.intake, .error)] : []
    }
    let title = title(of: change.intake)
    if intake.with(change) == intake {
      return [
        EventConflict(
          .warning, "seats-as-before", .seats,
          vi: "\(title.vi) vốn đã như vậy, không có gì thay đổi",
          en: "\(title.en) is like this already; nothing changes")
      ]
    }
    let taken = learners(of: change.intake, others)
    guard let seats = change.seats, seats < taken else { return [] }
    return [
      EventConflict(
        .warning, "fewer-seats-than-learners", .seats,
        vi: "\(title.vi) đã có \(taken) người được cử, nay chỉ còn \(seats) suất",
        en: "\(title.en) has \(taken) enrolled already, and only \(seats) "
          + "seat\(seats == 1 ? "" : "s")",
        remedy: Wording(
          vi: "hãy ghi postponed hoặc withdrew cho người mất suất",
          en: "record postponed or withdrew for those who lose their seats"))
    ]
  }

  /// How many have a seat of a row, as far as is recorded.
  private func learners(of id: Intake.ID, _ others: [CountedEvent]) -> Int {
    var officers: Set<Officer.ID> = []
    if let scenario {
      officers = Set(
        scenario.commitments.lazy.filter {
          $0.programme == id.programme && $0.start == id.quarter
        }.map(\.officer))
    }
    for other in others {
      guard let training = other.happening.training else { continue }
      if other.happening.takesSeat { officers.insert(training.officer) }
      if other.kind == .withdrew || other.kind == .postponed { officers.remove(training.officer) }
    }
    guard let unit = id.unit, let scenario else { return officers.count }
    return officers.count { officer in
      scenario.knows(officer: officer)
        && scenario.path(from: scenario.officer(officer).unit).contains(unit)
    }
  }

  func budgetConflicts(
    _ counted: CountedEvent, _ budget: Budget, _ others: [CountedEvent]
  ) -> [EventConflict] {
    guard let scenario else { return [] }
    if budget.year < scenario.horizon.first.year {
      return [
        EventConflict(
          .error, "year-is-over", .year,
          vi: "năm \(budget.year) đã qua, kịch bản bắt đầu từ \(scenario.horizon.first.vietnamese)",
          en: "\(budget.year) is over: the scenario begins with \(scenario.horizon.first)",
          remedy: Wording(vi: "hãy xem lại năm", en: "look at the year again"))
      ]
    }
    if budget.year > scenario.horizon.last.year || budget.year < present.year {
      return [
        EventConflict(
          .warning, "year-out-of-sight", .year,
          vi: budget.year < present.year
            ? "năm \(budget.year) đã qua" : "năm \(budget.year) ở sau kỳ kế hoạch",
          en: budget.year < present.year
            ? "\(budget.year) is over" : "\(budget.year) lies behind the planned time",
          remedy: Wording(vi: "hãy xem lại năm", en: "look at the year again"))
      ]
    }
    var amount = scenario.budget(of: budget.fund, in: budget.year)
    for other in others
    where CountedEvent.isEarlier(other, counted) && changesScenario(other) {
      if case .budgetChanged(let earlier) = other.happening, earlier.year == budget.year {
        amount = earlier.amount
      }
    }
    guard amount == budget.amount else { return [] }
    return [
      EventConflict(
        .warning, "money-as-before", .amount,
        vi: "kinh phí năm \(budget.year) vốn đã là \(amount.vietnamese)",
        en: "the money of \(budget.year) is \(amount) already; nothing changes")
    ]
  }

  private func title(of id: Intake.ID) -> Wording {
    let title = title(of: id.programme)
    let unit = id.unit.map { ", " + (scenario?.title(of: $0) ?? $0.text) } ?? ""
    return Wording(
      vi: "\(title) (\(id.quarter.vietnamese)\(unit))", en: "\(title) (\(id.quarter)\(unit))")
  }
}

extension Intake {
  fileprivate func with(_ change: SeatChange) -> Intake {
    Intake(
      programme: programme, quarter: quarter, unit: unit, seats: change.seats ?? seats,
      classes: classes.map { change.classes ?? $0 }, group: group,
      confirmed: change.confirmed ?? confirmed, chance: chance)
  }

  fileprivate func with(classes: Int) -> Intake {
    Intake(
      programme: programme, quarter: quarter, unit: unit, seats: seats, classes: classes,
      group: group, confirmed: confirmed, chance: chance)
  }
}
