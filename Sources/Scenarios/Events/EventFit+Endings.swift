// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Whether a result, or a delay, fits the training that is known.
extension EventFit {
  /// Failing and withdrawing.
  func endConflicts(
    _ counted: CountedEvent, _ training: Commitment, _ others: [CountedEvent]
  ) -> [EventConflict] {
    let same = others.filter { $0.happening.training == training }
    let missing = beginningConflicts(counted, training, same, others)
    if !missing.isEmpty { return missing }
    return resultConflicts(counted, training, same) + sooner(counted, training, same)
  }

  func completionConflicts(
    _ counted: CountedEvent, _ completion: Completion, _ others: [CountedEvent]
  ) -> [EventConflict] {
    guard let training = completion.training else {
      return ownQualification(counted, completion, others)
    }
    let conflicts = endConflicts(counted, training, others)
    if !conflicts.isEmpty { return conflicts }
    guard let scenario, scenario.knows(programme: training.programme) else { return [] }
    let end = scenario.programme(training.programme).end(startingIn: training.start)
    guard Quarter(containing: counted.day).advanced(by: 1) < end else { return [] }
    return [
      EventConflict(
        .warning, "sooner-than-it-lasts", .date,
        vi: "\(title(training).vi) kéo dài đến \(end.vietnamese), mà đã hoàn thành ngày "
          + counted.day.vietnamese,
        en: "\(title(training).en) lasts until \(end), and was completed on \(counted.day)",
        remedy: Wording(
          vi: "hãy xem lại ngày và quý khai giảng",
          en: "look at the day and at the quarter of the start"))
    ]
  }

  func postponementConflicts(
    _ counted: CountedEvent, _ training: Commitment, to quarter: Quarter,
    _ others: [CountedEvent]
  ) -> [EventConflict] {
    if quarter == training.start {
      return [
        EventConflict(
          .error, "postponed-to-same", .newQuarter,
          vi: "hoãn từ \(quarter.vietnamese) sang chính quý ấy",
          en: "postponed from \(quarter) to the same quarter",
          remedy: Wording(vi: "hãy ghi quý mới", en: "write the new quarter"))
      ]
    }
    let same = others.filter { $0.happening.training == training }
    let missing = beginningConflicts(counted, training, same, others)
    if !missing.isEmpty { return missing }
    if let result = same.first(where: { $0.happening.isResult && $0.day <= counted.day }) {
      return [over(training, result, at: .quarter)]
    }
    let end = max(
      scenario?.horizon.last ?? training.start.advanced(by: 20), training.start.advanced(by: 8))
    guard quarter > end else { return [] }
    return [
      EventConflict(
        .error, "quarter-too-far-ahead", .newQuarter,
        vi: "\(quarter.vietnamese) ở sau kỳ kế hoạch (đến \(end.vietnamese))",
        en: "\(quarter) lies behind the planned time (until \(end))",
        remedy: Wording(vi: "hãy xem lại năm", en: "look at the year again"))
    ]
  }

  /// A result or delay of training that nobody is known to attend.
  private func beginningConflicts(
    _ counted: CountedEvent, _ training: Commitment, _ same: [CountedEvent],
    _ others: [CountedEvent]
  ) -> [EventConflict] {
    let isCommitted =
      scenario?.commitments(of: training.officer).contains(training) ?? false
    let arrivals = others.filter { other in
      if case .postponed(let earlier, let quarter) = other.happening {
        return earlier.programme == training.programme && quarter == training.start
      }
      return other.happening.takesSeat && other.happening.training == training
    }
    if let move = same.last(where: { $0.kind == .postponed && $0.day <= counted.day }),
      case .postponed(_, let quarter) = move.happening,
      !arrivals.contains(where: { CountedEvent.isEarlier(move, $0) })
    {
      let name = name(of: move)
      return [
        EventConflict(
          .error, "training-moved", .quarter,
          vi: "khóa học này đã hoãn sang \(quarter.vietnamese): \(name.vi)",
          en: "this training was moved to \(quarter): \(name.en)",
          remedy: Wording(vi: "có phải là quarter \(quarter)?", en: "is it the quarter \(quarter)?")
        )
      ]
    }
    if isCommitted { return [] }
    guard let first = arrivals.first else { return [notEnrolled(counted, training, others)] }
    guard counted.day < first.day else { return [] }
    let name = name(of: first)
    return [
      EventConflict(
        .error, "before-its-start", .date,
        vi: "ngày \(counted.day.vietnamese) ở trước khi được cử đi học: \(name.vi)",
        en: "\(counted.day) lies before the training began: \(name.en)",
        remedy: remedy(replacing: first))
    ]
  }

  private func notEnrolled(
    _ counted: CountedEvent, _ training: Commitment, _ others: [CountedEvent]
  ) -> EventConflict {
    if let other = openStarts(of: training, others, before: counted).last {
      return EventConflict(
        .error, "training-of-other-quarter", .quarter,
        vi: "\(name(of: training.officer)) học chương trình này từ \(other.vietnamese)",
        en: "\(name(of: training.officer)) attends this programme from \(other)",
        remedy: Wording(vi: "có phải là quarter \(other)?", en: "is it the quarter \(other)?"))
    }
    let isPlanned = planned(training.officer).contains(training)
    return EventConflict(
      isPlanned ? .warning : .error, "not-enrolled", .programme,
      vi: "chưa ghi \(name(of: training.officer)) được cử hoặc bắt đầu học "
        + title(training).vi,
      en: "nothing says that \(name(of: training.officer)) was enrolled in "
        + title(training).en,
      remedy: isPlanned
        ? Wording(
          vi: "kế hoạch đã duyệt có lượt này; nên ghi cả ngày bắt đầu (started)",
          en: "the approved plan has it; better record the start too (started)")
        : Wording(
          vi: "hãy ghi thêm started với ngày khai giảng; bằng cấp tự học thì ghi 'qualification', "
            + "không ghi 'programme'",
          en: "record started with its day too; what was obtained on one's own is stated by "
            + "'qualification', without 'programme'"))
  }

  /// A second result of the same training: only who failed or withdrew may still complete it.
  private func resultConflicts(
    _ counted: CountedEvent, _ training: Commitment, _ same: [CountedEvent]
  ) -> [EventConflict] {
    guard let other = same.last(where: { $0.happening.isResult && $0.number < counted.number })
    else { return [] }
    let (first, second) =
      CountedEvent.isEarlier(other, counted) ? (other, counted) : (counted, other)
    let name = name(of: other)
    let isAnotherTry = first.kind != .completed && second.kind == .completed
    return [
      EventConflict(
        isAnotherTry ? .warning : .error, "second-result", .event,
        vi: "\(title(training).vi) đã có kết quả: \(name.vi)",
        en: "\(title(training).en) has its result: \(name.en)",
        remedy: isAnotherTry
          ? Wording(
            vi: "học lại, thi lại thì không cần sửa gì; ghi nhầm thì thêm --replaces "
              + "\(other.number)",
            en: "right where it was taken again; to mend a mistake add --replaces "
              + "\(other.number)")
          : remedy(replacing: other))
    ]
  }

  /// A result from before the training began.
  private func sooner(
    _ counted: CountedEvent, _ training: Commitment, _ same: [CountedEvent]
  ) -> [EventConflict] {
    if counted.kind == .withdrew { return [] }
    let start = same.first { $0.kind == .started }
    let first = start.map { min($0.day, training.start.firstDay) } ?? training.start.firstDay
    guard counted.day < first else { return [] }
    return [
      EventConflict(
        .error, "before-its-start", .date,
        vi: "ngày \(counted.day.vietnamese) ở trước khi khai giảng "
          + "(\(training.start.vietnamese))",
        en: "\(counted.day) lies before the training begins (\(training.start))",
        remedy: Wording(
          vi: "hãy xem lại ngày và quý khai giảng",
          en: "look at the day and at the quarter of the start"))
    ]
  }

  /// The same qualification once more.
  private func ownQualification(
    _ counted: CountedEvent, _ completion: Completion, _ others: [CountedEvent]
  ) -> [EventConflict] {
    for other in others where other.number < counted.number {
      guard case .completed(let earlier) = other.happening,
        earlier.awards == completion.awards,
        earlier.certificate == completion.certificate && completion.certificate != nil
          || (earlier.awarded ?? other.day) == (completion.awarded ?? counted.day)
      else { continue }
      let name = name(of: other)
      return [
        EventConflict(
          .error, "second-result", .qualification,
          vi: "văn bằng, chứng chỉ này đã được ghi: \(name.vi)",
          en: "this qualification is recorded already: \(name.en)",
          remedy: remedy(replacing: other))
      ]
    }
    return []
  }
}
