// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Whether a nomination, an admission or a start fits the training that is known.
extension EventFit {
  func beginConflicts(
    _ counted: CountedEvent, _ training: Commitment, _ others: [CountedEvent]
  ) -> [EventConflict] {
    let same = others.filter { $0.happening.training == training }
    var conflicts: [EventConflict] = []
    if let twin = same.last(where: { $0.kind == counted.kind && $0.number < counted.number }),
      !same.contains(where: { $0.kind == .postponed && $0.number > twin.number })
    {
      conflicts.append(known(counted, training, by: twin))
    }
    if let result = same.first(where: { $0.happening.isResult && $0.day < counted.day }),
      result.number <= last
        || same.contains(where: { $0.happening.takesSeat && $0.day <= result.day })
    {
      // A result in the same table that comes before every start is told at the result.
      conflicts.append(over(training, result, at: .date))
    }
    if conflicts.isEmpty {
      conflicts += otherQuarters(counted, training, others)
      if let completed = completedBefore(counted, training, others) { conflicts.append(completed) }
    }
    return conflicts + quarterConflicts(counted, training)
  }

  private func known(
    _ counted: CountedEvent, _ training: Commitment, by twin: CountedEvent
  ) -> EventConflict {
    let name = name(of: twin)
    return EventConflict(
      .error, "known-already", .quarter,
      vi: "\(title(training).vi) đã được ghi: \(name.vi)",
      en: "\(title(training).en) is recorded already: \(name.en)",
      remedy: remedy(replacing: twin))
  }

  /// Something about a training that has its result.
  func over(
    _ training: Commitment, _ result: CountedEvent, at field: EventField
  ) -> EventConflict {
    let name = name(of: result)
    return EventConflict(
      .error, "training-is-over", field,
      vi: "\(title(training).vi) đã kết thúc: \(name.vi)",
      en: "\(title(training).en) is over: \(name.en)", remedy: remedy(replacing: result))
  }

  /// A seat in another quarter that is still the officer's, or that the plan foresees.
  private func otherQuarters(
    _ counted: CountedEvent, _ training: Commitment, _ others: [CountedEvent]
  ) -> [EventConflict] {
    let open = openStarts(of: training, others, before: counted)
    if open.contains(training.start) || counted.kind == .nominated { return [] }
    if let other = open.last {
      return [
        EventConflict(
          .warning, "other-quarter", .quarter,
          vi: "\(title(training.at(other)).vi) đang là suất đã cử; nay lại ghi "
            + training.start.vietnamese,
          en: "the seat known is \(title(training.at(other)).en), not \(training.start)",
          remedy: Wording(
            vi: "nếu chuyển khóa, hãy ghi postponed từ \(other) sang \(training.start) trước",
            en: "if the start was moved, record postponed from \(other) to \(training.start)"))
      ]
    }
    guard counted.kind == .started, counted.number > last else { return [] }
    let starts = planned(training.officer).filter { $0.programme == training.programme }
    guard let other = starts.first, !starts.contains(training) else { return [] }
    return [
      EventConflict(
        .warning, "other-quarter-than-planned", .quarter,
        vi: "kế hoạch đã duyệt cho học \(other.start.vietnamese), không phải "
          + training.start.vietnamese,
        en: "the approved plan has \(other.start), not \(training.start)",
        remedy: Wording(
          vi: "nếu đúng là học quý khác thì không cần sửa gì",
          en: "nothing is to be done where it really is another quarter"))
    ]
  }

  /// The quarters in which the officer has a seat in the programme, and no result yet.
  func openStarts(
    of training: Commitment, _ others: [CountedEvent], before counted: CountedEvent
  ) -> [Quarter] {
    var open: [Quarter] = []
    if let scenario {
      open = scenario.commitments(of: training.officer)
        .filter { $0.programme == training.programme }.map(\.start)
    }
    for other in others where CountedEvent.isEarlier(other, counted) {
      guard let start = other.happening.training, start.programme == training.programme else {
        continue
      }
      switch other.happening {
      case .enrolled, .started: if !open.contains(start.start) { open.append(start.start) }
      case .completed, .failed, .withdrew: open.removeAll { $0 == start.start }
      case .postponed(_, let quarter):
        open.removeAll { $0 == start.start }
        open.append(quarter)
      default: break
      }
    }
    return open
  }

  /// The same programme once more, though what it grants never lapses.
  private func completedBefore(
    _ counted: CountedEvent, _ training: Commitment, _ others: [CountedEvent]
  ) -> EventConflict? {
    guard !isRenewable(training.programme),
      let completed = others.first(where: {
        $0.kind == .completed && $0.happening.training?.programme == training.programme
          && $0.happening.training != training && $0.day < counted.day
      })
    else { return nil }
    let name = name(of: completed)
    return EventConflict(
      .warning, "completed-before", .programme,
      vi: "\(self.name(of: training.officer)) đã hoàn thành chương trình này: \(name.vi)",
      en: "\(self.name(of: training.officer)) has completed this programme: \(name.en)",
      remedy: Wording(
        vi: "nếu học lại thì không cần sửa gì", en: "right where it is taken once more"))
  }

  /// Whether some requirement wants what the programme grants anew after some time.
  private func isRenewable(_ id: Programme.ID) -> Bool {
    guard let scenario, scenario.knows(programme: id) else { return true }
    let dimensions = Set(scenario.programme(id).grants.map(\.level.dimension))
    return dimensions.isEmpty
      || scenario.standards.contains { standard in
        standard.requirements.contains { requirement in
          requirement.validMonths != nil
            && requirement.accepts.contains { dimensions.contains($0.level.dimension) }
        }
      }
  }

  /// A start far from the quarter that is meant, or a quarter that nobody plans.
  private func quarterConflicts(
    _ counted: CountedEvent, _ training: Commitment
  ) -> [EventConflict] {
    let (own, start) = (Quarter(containing: counted.day), training.start)
    if counted.kind == .started, own != start {
      let isFar = abs(own.distance(to: start)) > 1
      return [
        EventConflict(
          isFar ? .error : .warning, "starts-in-other-quarter", .quarter,
          vi: "ngày \(counted.day.vietnamese) thuộc \(own.vietnamese), khóa học ghi là "
            + start.vietnamese,
          en: "\(counted.day) lies in \(own), and the training is that of \(start)",
          remedy: Wording(
            vi: "hãy ghi quarter \(own); khóa đã cử \(start) thì ghi postponed sang \(own) trước",
            en: "write the quarter \(own); where \(start) was planned, record postponed first"))
      ]
    }
    let end = max(scenario?.horizon.last ?? own.advanced(by: 20), own.advanced(by: 4))
    guard start > end else { return [] }
    return [
      EventConflict(
        .error, "quarter-too-far-ahead", .quarter,
        vi: "\(start.vietnamese) ở sau kỳ kế hoạch (đến \(end.vietnamese))",
        en: "\(start) lies behind the planned time (until \(end))",
        remedy: Wording(vi: "hãy xem lại năm", en: "look at the year again"))
    ]
  }

  /// What a training is called, with its quarter.
  func title(_ training: Commitment) -> Wording {
    let title = title(of: training.programme)
    return Wording(
      vi: "\(title) (\(training.start.vietnamese))", en: "\(title) (\(training.start))")
  }
}

extension Commitment {
  fileprivate func at(_ quarter: Quarter) -> Commitment {
    Commitment(officer: officer, programme: programme, start: quarter)
  }
}
