// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Which days an event may have.
///
/// What has happened is known at the earliest on its day: later days are accepted with a warning for
/// one year, so that a year can be rehearsed. What is decided may take effect until the horizon ends.
/// Late entries are ordinary; nothing is older than ten years but a qualification, and nothing older
/// than the fifteenth birthday.
extension EventFit {
  private static let longestMemory = 10
  private static let youngest = 15

  func dayConflicts(_ counted: CountedEvent) -> [EventConflict] {
    futureConflicts(counted) + pastConflicts(counted) + certificateConflicts(counted)
      + statedConflicts(counted)
  }

  private func futureConflicts(_ counted: CountedEvent) -> [EventConflict] {
    let day = counted.day
    guard day > present else { return [] }
    let inAYear = present.advanced(byMonths: 12)
    let end = max(scenario?.horizon.last.lastDay ?? inAYear.advanced(byMonths: 48), inAYear)
    if counted.kind.isDecision {
      guard day > end else { return [] }
      return [
        EventConflict(
          .error, "too-far-ahead", .date,
          vi: "ngày \(day.vietnamese) ở sau kỳ kế hoạch (đến \(end.vietnamese))",
          en: "\(day) lies behind the planned time (until \(end))",
          remedy: Wording(vi: "hãy xem lại năm", en: "look at the year again"))
      ]
    }
    if day > inAYear {
      return [
        EventConflict(
          .error, "too-far-ahead", .date,
          vi: "ngày \(day.vietnamese) còn ở xa phía trước, việc này chưa thể xảy ra",
          en: "\(day) is far ahead: this can't have happened",
          remedy: Wording(
            vi: "hãy xem lại năm, hoặc ghi khi việc đã xảy ra",
            en: "look at the year again, or record it once it has happened"))
      ]
    }
    return [
      EventConflict(
        .warning, "future-day", .date,
        vi: "ngày \(day.vietnamese) chưa đến: việc này chưa thể xảy ra",
        en: "\(day) is still to come: this can't have happened yet",
        remedy: Wording(
          vi: "hãy xem lại ngày, hoặc ghi khi việc đã xảy ra",
          en: "look at the day again, or record it once it has happened"))
    ]
  }

  private func pastConflicts(_ counted: CountedEvent) -> [EventConflict] {
    if let officer = counted.happening.officer, counted.kind != .joined,
      let birth = birthDate(of: officer)
    {
      let first = birth.advanced(byMonths: Self.youngest * 12)
      if counted.day < first {
        return [
          EventConflict(
            .error, "too-long-ago", .date,
            vi: "ngày \(counted.day.vietnamese) thì \(name(of: officer)) chưa đủ "
              + "\(Self.youngest) tuổi",
            en: "on \(counted.day) \(name(of: officer)) was younger than \(Self.youngest)",
            remedy: Wording(vi: "hãy xem lại năm", en: "look at the year again"))
        ]
      }
    }
    if case .completed(let completion) = counted.happening, completion.training == nil {
      return []
    }
    let start = min(today, scenario?.asOf ?? today)
    let first = start.advanced(byMonths: -12 * Self.longestMemory)
    guard counted.day < first else { return [] }
    return [
      EventConflict(
        .error, "too-long-ago", .date,
        vi: "ngày \(counted.day.vietnamese) cách nay hơn \(Self.longestMemory) năm",
        en: "\(counted.day) is more than \(Self.longestMemory) years ago",
        remedy: Wording(vi: "hãy xem lại năm", en: "look at the year again"))
    ]
  }

  private func certificateConflicts(_ counted: CountedEvent) -> [EventConflict] {
    guard case .completed(let completion) = counted.happening, let awarded = completion.awarded
    else { return [] }
    var conflicts: [EventConflict] = []
    let remedy = Wording(
      vi: "hãy xem lại ngày trên văn bằng, chứng chỉ", en: "look at the day on the certificate")
    if let birth = birthDate(of: completion.officer),
      awarded < birth.advanced(byMonths: Self.youngest * 12)
    {
      conflicts.append(
        EventConflict(
          .error, "awarded-too-early", .awarded,
          vi: "ngày cấp \(awarded.vietnamese) thì \(name(of: completion.officer)) chưa đủ "
            + "\(Self.youngest) tuổi",
          en: "on \(awarded) \(name(of: completion.officer)) was younger than \(Self.youngest)",
          remedy: remedy))
    } else if let training = completion.training, awarded < training.start.firstDay {
      conflicts.append(
        EventConflict(
          .error, "awarded-too-early", .awarded,
          vi: "ngày cấp \(awarded.vietnamese) ở trước khi khai giảng "
            + "(\(training.start.vietnamese))",
          en: "awarded on \(awarded), before the training begins (\(training.start))",
          remedy: remedy))
    } else if awarded > present.advanced(byMonths: 12) {
      conflicts.append(
        EventConflict(
          .error, "awarded-too-late", .awarded,
          vi: "ngày cấp \(awarded.vietnamese) còn ở xa phía trước",
          en: "the day of the certificate, \(awarded), is far ahead", remedy: remedy))
    }
    return conflicts
  }

  /// What was true and known on the scenario's own day is taken to be in its tables.
  private func statedConflicts(_ counted: CountedEvent) -> [EventConflict] {
    guard let scenario, !changesScenario(counted), counted.event.replaces == nil else {
      return []
    }
    let asOf = scenario.asOf
    let remedy = Wording(
      vi: "hãy sửa các bảng của kịch bản, hoặc xem lại ngày",
      en: "mend the scenario's tables, or look at the day again")
    if counted.kind == .left || counted.kind == .retired,
      let officer = counted.happening.officer, scenario.knows(officer: officer),
      scenario.officer(officer).isInService(on: asOf)
    {
      return [
        EventConflict(
          .error, "scenario-says-otherwise", .date,
          vi: "kịch bản lập tại ngày \(asOf.vietnamese) ghi \(name(of: officer)) vẫn công tác; "
            + "sự kiện này sẽ không có tác dụng",
          en: "the scenario as of \(asOf) says that \(name(of: officer)) is in service; "
            + "this event would change nothing",
          remedy: Wording(
            vi: "hãy bỏ người này khỏi officers.csv (hoặc ghi cột 'retires'), hay xem lại ngày",
            en: "take the officer out of officers.csv (or fill in 'retires'), or look at the day"))
      ]
    }
    return [
      EventConflict(
        .warning, "scenario-has-it", .date,
        vi: "kịch bản lập tại ngày \(asOf.vietnamese) coi như đã có điều này; sự kiện chỉ để lưu, "
          + "không làm thay đổi kết quả",
        en: "the scenario as of \(asOf) is taken to know this; the event is kept, and changes "
          + "no result", remedy: remedy)
    ]
  }

  func birthDate(of officer: Officer.ID) -> Day? {
    if let scenario, scenario.knows(officer: officer) { return scenario.officer(officer).birthDate }
    for counted in history.events(about: officer) {
      if case .joined(let newcomer) = counted.happening { return newcomer.birthDate }
    }
    return nil
  }
}

extension TrainingEvent.Kind {
  /// Whether it is decided beforehand: what it says may take effect later.
  fileprivate var isDecision: Bool {
    switch self {
    case .started, .completed, .failed, .withdrew: false
    default: true
    }
  }
}
