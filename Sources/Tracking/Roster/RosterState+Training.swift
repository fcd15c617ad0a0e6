// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension RosterState {
  /// A run of a programme: all that starts in one quarter.
  struct Run: Hashable {
    let programme: Programme.ID
    let quarter: Quarter
  }

  func record(of training: Commitment, at place: Int) -> TrainingRecord? {
    trainings[place].first { $0.training == training }
  }

  /// Adds what is known of an officer's training, or puts it in the place of what was known.
  mutating func set(_ record: TrainingRecord, at place: Int) {
    let training = record.training
    if let known = trainings[place].firstIndex(where: { $0.training == training }) {
      trainings[place][known] = record
    } else {
      trainings[place].append(record)
      learners[Run(programme: training.programme, quarter: training.start), default: []]
        .append(place)
    }
  }

  /// All training that is known, by officer, programme and start.
  func allTrainings(inOrder places: [Int]) -> [TrainingRecord] {
    var all: [TrainingRecord] = []
    all.reserveCapacity(trainings.reduce(0) { $0 + $1.count })
    for place in places { all += trainings[place].sorted { $0.training < $1.training } }
    return all
  }
}

extension RosterState {
  mutating func note(
    _ training: Commitment, _ status: TrainingRecord.Status, from day: Day,
    by event: TrainingEvent.Number
  ) {
    guard let place = place(of: training, by: event) else { return }
    // A nomination after the admission takes nothing back.
    let known = record(of: training, at: place)
    if status == .nominated, known?.isOpen == true { return }
    if status == .enrolled, known?.status == .underWay { return }
    set(TrainingRecord(training: training, status: status, since: day, event: event), at: place)
  }

  mutating func begin(
    _ training: Commitment, on day: Day, by event: TrainingEvent.Number
  ) {
    guard let place = place(of: training, by: event) else { return }
    // Whoever was admitted for another quarter and begins now takes no second seat.
    trainings[place].removeAll {
      $0.training.programme == training.programme && $0.status == .enrolled
    }
    set(TrainingRecord(training: training, status: .underWay, since: day, event: event), at: place)
  }

  mutating func end(
    _ training: Commitment, _ status: TrainingRecord.Status, on day: Day,
    by event: TrainingEvent.Number
  ) {
    guard let place = place(of: training, by: event) else { return }
    if record(of: training, at: place) == nil { report(.noSuchTraining(training), of: event) }
    set(TrainingRecord(training: training, status: status, since: day, event: event), at: place)
  }

  mutating func postpone(
    _ training: Commitment, to quarter: Quarter, by event: TrainingEvent.Number
  ) {
    guard let place = place(of: training, by: event) else { return }
    guard var record = record(of: training, at: place) else {
      return report(.noSuchTraining(training), of: event)
    }
    trainings[place].removeAll { $0.training == training }
    record.training = Commitment(
      officer: training.officer, programme: training.programme, start: quarter)
    record.event = event
    set(record, at: place)
  }

  mutating func complete(
    _ completion: Completion, on day: Day, by event: TrainingEvent.Number
  ) {
    guard place(of: completion.officer) != nil else {
      return report(.unknownOfficer(completion.officer), of: event)
    }
    if let training = completion.training { end(training, .completed, on: day, by: event) }
    for award in completion.awards { check(award, by: event) }
    change(completion.officer, as: .completed(completion), on: day, by: event)
  }

  /// Where the officer of a training stands; nothing, and told, where somebody or something in it is
  /// not known.
  private mutating func place(of training: Commitment, by event: TrainingEvent.Number) -> Int? {
    guard let place = place(of: training.officer) else {
      report(.unknownOfficer(training.officer), of: event)
      return nil
    }
    guard start.knows(programme: training.programme) else {
      report(.unknownProgramme(training.programme), of: event)
      return nil
    }
    if officers[place].lastDayOfService < training.start.firstDay {
      report(.alreadyGone(training.officer), of: event)
    }
    return place
  }
}
