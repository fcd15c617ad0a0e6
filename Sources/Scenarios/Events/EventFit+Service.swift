// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Whether an officer serves when something happens.
extension EventFit {
  /// What is known of an officer's service on a day.
  private enum Service {
    case serves

    /// Not yet: the event of joining, or the day that the scenario states.
    case notYet(CountedEvent?, from: Day)

    /// No longer: the event of leaving, or the last day that age or the scenario give.
    case noLonger(CountedEvent?, since: Day)
  }

  private func service(
    of officer: Officer.ID, on day: Day, _ others: [CountedEvent]
  ) -> Service {
    let changes = others.filter(\.kind.changesService)
    if let change = changes.last(where: { $0.day <= day }) {
      if change.kind != .joined { return .noLonger(change, since: change.day) }
      return reachedAge(officer, on: day, others) ?? .serves
    }
    if let first = changes.first, first.kind == .joined,
      scenario.map({ !$0.knows(officer: officer) || first.day <= $0.asOf }) ?? true
    {
      return .notYet(first, from: first.day)
    }
    if let scenario, scenario.knows(officer: officer),
      let since = scenario.officer(officer).inServiceSince, since > scenario.asOf, day < since
    {
      return .notYet(nil, from: since)
    }
    return reachedAge(officer, on: day, others) ?? .serves
  }

  private func reachedAge(
    _ officer: Officer.ID, on day: Day, _ others: [CountedEvent]
  ) -> Service? {
    var last: Day?
    if let scenario, scenario.knows(officer: officer) {
      last = scenario.officer(officer).lastDayOfService
    }
    for case .joined(let newcomer) in others.map(\.happening) {
      last = RetirementAge.lastDayOfService(birthDate: newcomer.birthDate, sex: newcomer.sex)
    }
    guard let last, last < day else { return nil }
    return .noLonger(nil, since: last.next)
  }

  func serviceConflicts(_ counted: CountedEvent, _ others: [CountedEvent]) -> [EventConflict] {
    guard let officer = counted.happening.officer else { return [] }
    let name = name(of: officer)
    switch service(of: officer, on: counted.day, others) {
    case .serves: return []
    case .notYet(let event, let day):
      return [
        EventConflict(
          .error, "before-joining", .date,
          vi: "\(name) chỉ vào cơ quan từ \(day.vietnamese)" + source(event).vi,
          en: "\(name) is in service only from \(day)" + source(event).en,
          remedy: event.map(remedy(replacing:)))
      ]
    case .noLonger(let event?, let day):
      // Whoever left in the middle of a course may still get a result.
      let severity: Diagnostic.Severity =
        counted.happening.isResult && hasBegun(counted, before: day, others) ? .warning : .error
      return [
        EventConflict(
          severity, "after-leaving", .date,
          vi: "\(name) không còn công tác từ \(day.vietnamese)" + source(event).vi,
          en: "\(name) is not in service any more from \(day)" + source(event).en,
          remedy: remedy(replacing: event))
      ]
    case .noLonger(nil, let day):
      return [
        EventConflict(
          .warning, "after-retirement-age", .date,
          vi: "\(name) đến tuổi nghỉ hưu, thôi công tác từ \(day.vietnamese)",
          en: "\(name) has reached the age of retirement and leaves on \(day)",
          remedy: Wording(
            vi: "nếu được kéo dài, hãy ghi ngày công tác cuối vào cột 'retires' của officers.csv",
            en: "if service goes on, write its last day in the column 'retires' of officers.csv"))
      ]
    }
  }

  private func hasBegun(
    _ counted: CountedEvent, before day: Day, _ others: [CountedEvent]
  ) -> Bool {
    guard let training = counted.happening.training else { return false }
    if let scenario, scenario.commitments(of: training.officer).contains(training) { return true }
    return others.contains {
      $0.happening.takesSeat && $0.happening.training == training && $0.day < day
    }
  }

  private func source(_ event: CountedEvent?) -> Wording {
    guard let event else { return Wording("") }
    let name = name(of: event)
    return Wording(vi: ": \(name.vi)", en: ": \(name.en)")
  }

  func joiningConflicts(
    _ counted: CountedEvent, _ newcomer: Newcomer, _ others: [CountedEvent]
  ) -> [EventConflict] {
    var conflicts: [EventConflict] = []
    if case .serves = service(of: newcomer.officer, on: counted.day, others),
      others.contains(where: { $0.kind == .joined })
        || scenario?.knows(officer: newcomer.officer) == true
    {
      let event = others.last { $0.kind == .joined && $0.day <= counted.day }
      conflicts.append(
        EventConflict(
          .error, "already-there", .officer,
          vi: "mã này đã là của \(name(of: newcomer.officer))" + source(event).vi,
          en: "this name is that of \(name(of: newcomer.officer)) already" + source(event).en,
          remedy: event.map(remedy(replacing:))
            ?? Wording(
              vi: "hãy đặt mã khác cho người mới; nếu là chính người ấy thì không cần tiếp nhận",
              en: "give the newcomer another name; whoever is there need not join")))
    }
    let age = newcomer.birthDate.wholeMonths(to: counted.day) / 12
    if !(15...80).contains(age) {
      conflicts.append(
        EventConflict(
          .error, "impossible-age", .birthDate,
          vi: "sinh ngày \(newcomer.birthDate.vietnamese) thì khi tiếp nhận mới \(age) tuổi",
          en: "born on \(newcomer.birthDate), the newcomer would be \(age) years old",
          remedy: Wording(vi: "hãy xem lại năm sinh", en: "look at the year of birth again")))
    }
    if let since = newcomer.inServiceSince, since > counted.day {
      conflicts.append(
        EventConflict(
          .error, "serves-before-joining", .inServiceSince,
          vi: "ngày vào ngành \(since.vietnamese) ở sau ngày tiếp nhận",
          en: "service since \(since) begins after joining"))
    }
    return conflicts
  }

  func leavingConflicts(_ counted: CountedEvent, _ others: [CountedEvent]) -> [EventConflict] {
    guard let officer = counted.happening.officer else { return [] }
    let name = name(of: officer)
    switch service(of: officer, on: counted.day.advanced(byDays: -1), others) {
    case .serves, .noLonger(nil, _): break
    case .notYet(let event, let day):
      return [
        EventConflict(
          .error, "before-joining", .date,
          vi: "\(name) chỉ vào cơ quan từ \(day.vietnamese)" + source(event).vi,
          en: "\(name) is in service only from \(day)" + source(event).en,
          remedy: event.map(remedy(replacing:)))
      ]
    case .noLonger(let event?, let day):
      return [alreadyGone(name, event, day)]
    }
    // The other way round: another event has the same officer leave later, and nothing between.
    if let next = others.first(where: { $0.kind.changesService && $0.day >= counted.day }),
      next.kind != .joined, next.number < counted.number
    {
      return [alreadyGone(name, next, next.day)]
    }
    return []
  }

  private func alreadyGone(_ name: String, _ event: CountedEvent, _ day: Day) -> EventConflict {
    EventConflict(
      .error, "left-already", .officer,
      vi: "\(name) đã được ghi thôi công tác từ \(day.vietnamese)" + source(event).vi,
      en: "that \(name) left on \(day) is recorded already" + source(event).en,
      remedy: remedy(replacing: event))
  }
}

extension TrainingEvent.Kind {
  fileprivate var changesService: Bool { self == .joined || self == .left || self == .retired }
}
