// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension RosterState {
  /// A run of a programme: all that starts in one quarter.
  struct Run: Hashable {
    let programme: Programme.ID
    let quarter: Quarter
  }

  func record(of training: Commitment) -> TrainingRecord? {
    trainings[training.officer]?.first { $0.training == training }
  }

  /// Adds what is known of a training, or puts it in the place of what was known.
  mutating func set(_ record: TrainingRecord) {
    let training = record.training
    var records = trainings.removeValue(forKey: training.officer) ?? []
    if let place = records.firstIndex(where: { $0.training == training }) {
      records[place] = record
    } else {
      records.append(record)
      learners[Run(programme: training.programme, quarter: training.start), default: []]
        .insert(training.officer)
    }
    trainings[training.officer] = records
  }

  mutating func remove(
    _ officer: Officer.ID, where isMeant: (TrainingRecord) -> Bool
  ) {
    trainings[officer]?.removeAll(where: isMeant)
  }

  /// All training that is known, by officer, programme and start.
  var allTrainings: [TrainingRecord] {
    trainings.values.joined().sorted { $0.training < $1.training }
  }
}

extension RosterState {
  mutating func note(
    _ training: Commitment, _ status: TrainingRecord.Status, from day: Day,
    by event: TrainingEvent.Number
  ) {
    guard knows(training, by: event) else { return }
    // A nomination after the admission takes nothing back.
    let known = record(of: training)
    if status == .nominated, known?.isOpen == true { return }
    if status == .enrolled, known?.status == .underWay { return }
    set(TrainingRecord(training: training, status: status, since: day, event: event))
  }

  mutating func begin(
    _ training: Commitment, on day: Day, by event: TrainingEvent.Number
  ) {
    guard knows(training, by: event) else { return }
    // Whoever was admitted for another quarter and begins now takes no second seat.
    remove(training.officer) {
      $0.training.programme == training.programme && $0.status == .enrolled
    }
    set(TrainingRecord(training: training, status: .underWay, since: day, event: event))
  }

  mutating func end(
    _ training: Commitment, _ status: TrainingRecord.Status, on day: Day,
    by event: TrainingEvent.Number
  ) {
    guard knows(training, by: event) else { return }
    if record(of: training) == nil { report(.noSuchTraining(training), of: event) }
    set(TrainingRecord(training: training, status: status, since: day, event: event))
  }

  mutating func postpone(
    _ training: Commitment, to quarter: Quarter, by event: TrainingEvent.Number
  ) {
    guard knows(training, by: event) else { return }
    guard var record = record(of: training) else {
      return report(.noSuchTraining(training), of: event)
    }
    remove(training.officer) { $0.training == training }
    record.training = Commitment(
      officer: training.officer, programme: training.programme, start: quarter)
    record.event = event
    set(record)
  }

  mutating func complete(
    _ completion: Completion, on day: Day, by event: TrainingEvent.Number
  ) {
    guard officers[completion.officer] != nil else {
      return report(.unknownOfficer(completion.officer), of: event)
    }
    let awarded = completion.awarded ?? day
    if let training = completion.training { end(training, .completed, on: day, by: event) }
    var held: [Qualification] = completion.awards.compactMap {
      qualification($0, awarded: awarded, by: event)
    }
    if completion.awards.isEmpty, let programme = completion.training?.programme,
      start.knows(programme: programme)
    {
      held = start.programme(programme).grants.map { $0.awarded(on: awarded) }
    }
    change(completion.officer, by: event) { officer in
      for qualification in held { officer.add(qualification) }
    }
  }

  mutating func qualification(
    _ award: Award, awarded: Day?, by event: TrainingEvent.Number
  ) -> Qualification? {
    guard let level = levels[award.dimension]?[award.level] else {
      report(.unknownAward(award), of: event)
      return nil
    }
    return Qualification(
      level: level, field: award.field.map(FieldOfStudy.named) ?? .unstated, awarded: awarded)
  }

  mutating func knows(_ training: Commitment, by event: TrainingEvent.Number) -> Bool {
    guard let officer = officers[training.officer] else {
      report(.unknownOfficer(training.officer), of: event)
      return false
    }
    guard start.knows(programme: training.programme) else {
      report(.unknownProgramme(training.programme), of: event)
      return false
    }
    if officer.lastDayOfService < training.start.firstDay {
      report(.alreadyGone(training.officer), of: event)
    }
    return true
  }
}
