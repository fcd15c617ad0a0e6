// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// Something in roster or journal that can't be so.
package enum DataFault: Hashable, Sendable {
  /// A degree that was awarded before the holder was twenty.
  case degreeTooYoung(Officer.ID, Qualification, age: Int)

  /// Two programmes of two quarters or more that one officer attends at the same time.
  case twoTrainings(Commitment, Commitment)

  /// Two events about one officer from the same day that exclude each other.
  case twoEvents(Officer.ID, TrainingEvent.Number, TrainingEvent.Number)

  /// Two results of the same training.
  case twoResults(Commitment, TrainingEvent.Number, TrainingEvent.Number)

  /// An event that does not fit the scenario.
  case finding(RosterFinding)
}

extension DataFault {
  /// The youngest age at which a degree is believed.
  static let youngestGraduate = 20

  /// The names of levels that are degrees of a university.
  static let degrees: Set<String> = ["bachelor", "master", "doctor"]

  package var officer: Officer.ID? {
    switch self {
    case .degreeTooYoung(let officer, _, _), .twoEvents(let officer, _, _): officer
    case .twoTrainings(let training, _), .twoResults(let training, _, _): training.officer
    case .finding(let finding):
      switch finding.kind {
      case .unknownOfficer(let officer), .alreadyThere(let officer), .alreadyGone(let officer):
        officer
      case .noSuchTraining(let training), .resultMissing(let training): training.officer
      default: nil
      }
    }
  }

  var identity: [String] {
    switch self {
    case .degreeTooYoung(let officer, let held, _):
      ["degree", officer.text, held.level.dimension.text, held.level.name]
    case .twoTrainings(let first, let second):
      [
        "trainings", first.officer.text, first.programme.text, first.start.description,
        second.programme.text, second.start.description,
      ]
    case .twoEvents(_, let first, let second), .twoResults(_, let first, let second):
      ["events", String(first), String(second)]
    case .finding(let finding):
      ["finding", finding.event.map { String($0) } ?? ""] + finding.kind.identity
    }
  }
}

extension ScenarioAsOf {
  /// What can't be so, whoever is right; results that are missing apart.
  func dataFaults() -> [DataFault] {
    let unfitting = findings.filter { finding in
      if case .resultMissing = finding.kind { false } else { true }
    }.map(DataFault.finding)
    return scenario.officers.flatMap(degreesTooYoung) + trainingsAtOnce + eventsAtOnce + unfitting
  }

  private func degreesTooYoung(of officer: Officer) -> [DataFault] {
    officer.holdings.qualifications.compactMap { held in
      guard let awarded = held.awarded, DataFault.degrees.contains(held.level.name) else {
        return nil
      }
      let age = officer.birthDate.wholeMonths(to: awarded) / 12
      return age < DataFault.youngestGraduate
        ? .degreeTooYoung(officer.id, held, age: age) : nil
    }
  }

  private var trainingsAtOnce: [DataFault] {
    var faults: [DataFault] = []
    var last: [TrainingRecord] = []
    for record in trainings
    where record.isOpen && scenario.knows(programme: record.training.programme) {
      let programme = scenario.programme(record.training.programme)
      guard programme.isLong else { continue }
      if last.first?.training.officer != record.training.officer { last.removeAll() }
      for other in last {
        let (first, second) = (other.training, record.training)
        let ends = scenario.programme(first.programme).end(startingIn: first.start)
        if second.start <= ends, first.start <= programme.end(startingIn: second.start) {
          faults.append(.twoTrainings(first, second))
        }
      }
      last.append(record)
    }
    return faults
  }

  private var eventsAtOnce: [DataFault] {
    struct OfDay: Hashable {
      let officer: Officer.ID
      let day: Day
    }
    var faults: [DataFault] = []
    var places: [OfDay: (number: TrainingEvent.Number, happening: Happening)] = [:]
    var results: [Commitment: TrainingEvent.Number] = [:]
    for recorded in events {
      let happening = recorded.event.happening
      if let officer = happening.officer, happening.movesOfficer {
        let key = OfDay(officer: officer, day: recorded.event.trueFrom)
        if let other = places[key] {
          faults.append(.twoEvents(officer, other.number, recorded.number))
        } else {
          places[key] = (recorded.number, happening)
        }
      }
      guard let training = happening.training, happening.isResult else { continue }
      if let other = results[training] {
        faults.append(.twoResults(training, other, recorded.number))
      } else {
        results[training] = recorded.number
      }
    }
    return faults
  }
}

extension Happening {
  /// Whether it says where an officer serves from a day on: two of them can't be true of one day.
  fileprivate var movesOfficer: Bool {
    switch self {
    case .appointed, .positionChanged, .transferred, .left, .retired, .joined: true
    default: false
    }
  }

  /// Whether it ends a training.
  fileprivate var isResult: Bool {
    switch self {
    case .completed, .failed, .withdrew: true
    default: false
    }
  }
}
