// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Finds what in an event does not fit the scenario and the other events that count.
struct EventFit {
  let scenario: Scenario?
  let history: EventHistory

  /// The number of the last event recorded: those behind it are about to be recorded.
  let last: TrainingEvent.Number
  let today: Day

  /// The starts of the plan approved last, as far as they concern an officer.
  let planned: (Officer.ID) -> [Commitment]

  /// What events about to be recorded are called by whoever wrote them.
  let line: (TrainingEvent.Number) -> Int?

  /// Everything that is wrong with an event, or looks wrong.
  func conflicts(of counted: CountedEvent) -> [EventConflict] {
    let others = history.events(beside: counted)
    if let twin = others.first(where: {
      $0.number < counted.number && $0.saysTheSame(as: counted)
    }) {
      return [repeated(counted, twin)]
    }
    let ofDay = dayConflicts(counted)
    if ofDay.contains(where: { $0.severity == .error }) { return ofDay }
    return ofDay + conflicts(of: counted, beside: others)
  }

  private func conflicts(
    of counted: CountedEvent, beside others: [CountedEvent]
  ) -> [EventConflict] {
    switch counted.happening {
    case .nominated(let training), .enrolled(let training), .started(let training):
      serviceConflicts(counted, others) + beginConflicts(counted, training, others)
    case .failed(let training), .withdrew(let training):
      serviceConflicts(counted, others) + endConflicts(counted, training, others)
    case .postponed(let training, let quarter):
      serviceConflicts(counted, others)
        + postponementConflicts(counted, training, to: quarter, others)
    case .completed(let completion):
      serviceConflicts(counted, others) + completionConflicts(counted, completion, others)
    case .joined(let newcomer): joiningConflicts(counted, newcomer, others)
    case .left, .retired: leavingConflicts(counted, others)
    case .appointed(let placement), .positionChanged(let placement), .transferred(let placement):
      serviceConflicts(counted, others) + placementConflicts(counted, placement, others)
    case .planned(let officer, let position, let quarter):
      serviceConflicts(counted, others)
        + planningConflicts(counted, officer, position, from: quarter, others)
    case .exempted(let officer, let requirement):
      serviceConflicts(counted, others)
        + exemptionConflicts(counted, officer, requirement, others)
    case .classOpened(let run): openingConflicts(counted, run, others)
    case .classCancelled(let run): cancellationConflicts(counted, run, others)
    case .seatsChanged(let change): seatConflicts(counted, change, others)
    case .budgetChanged(let budget): budgetConflicts(counted, budget, others)
    case .approved, .corrected: []
    }
  }
}

extension EventFit {
  /// Whether an event changes what the scenario says: others are in its tables already.
  func changesScenario(_ counted: CountedEvent) -> Bool {
    guard let scenario else { return true }
    return counted.day > scenario.asOf || (counted.recordedOn ?? today) > scenario.asOf
  }

  /// The later of today and the scenario's day: a scenario may look ahead.
  var present: Day { max(today, scenario?.asOf ?? today) }

  /// How a message speaks of an event.
  func name(of counted: CountedEvent) -> Wording {
    let kind = counted.kind.title
    if counted.number > last, let line = line(counted.number) {
      return Wording(
        vi: "dòng \(line) (\(kind.vi), \(counted.day.vietnamese))",
        en: "line \(line) (\(kind.en), \(counted.day))")
    }
    return Wording(
      vi: "sự kiện số \(counted.number) (\(kind.vi), \(counted.day.vietnamese))",
      en: "event \(counted.number) (\(kind.en), \(counted.day))")
  }

  /// What to do where another event says otherwise.
  func remedy(replacing other: CountedEvent) -> Wording {
    other.number <= last
      ? Wording(
        vi: "nếu sự kiện ấy ghi nhầm, hãy thay nó: thêm --replaces \(other.number)",
        en: "if that event was wrong, replace it: add --replaces \(other.number)")
      : Wording(vi: "hãy bỏ một trong hai dòng", en: "leave out one of the two rows")
  }

  func name(of officer: Officer.ID) -> String {
    if let scenario, scenario.knows(officer: officer) {
      return scenario.nameAndNumber(of: officer)
    }
    for counted in history.events(about: officer) {
      if case .joined(let newcomer) = counted.happening { return "\(newcomer.name) (\(officer))" }
    }
    return officer.text
  }

  func title(of programme: Programme.ID) -> String {
    scenario?.title(of: programme) ?? programme.text.quoted
  }

  private func repeated(_ counted: CountedEvent, _ twin: CountedEvent) -> EventConflict {
    let name = name(of: twin)
    return EventConflict(
      .error, "repeated-event", .event, vi: "đã ghi rồi: \(name.vi) nói đúng như vậy",
      en: "recorded already: \(name.en) says the same",
      remedy: twin.number <= last
        ? Wording(
          vi: "không cần ghi lại; để sửa sự kiện ấy, hãy ghi nội dung đúng kèm --replaces "
            + "\(twin.number)",
          en: "nothing is to be done; to mend that event, record what is right with --replaces "
            + "\(twin.number)")
        : Wording(
          vi: "hãy bỏ dòng thừa; hai lớp mở cùng ngày thì ghi classes = 2",
          en: "leave out the second row; for two classes on one day write classes = 2"))
  }
}
