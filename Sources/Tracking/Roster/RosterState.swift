// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A scenario on its way through the events.
struct RosterState: Sendable {
  let names: RosterNames
  var start: Scenario { names.scenario }

  /// Everybody: the scenario's officers in its order, then newcomers in the order of their joining.
  var officers: [OfficerState]
  private(set) var newcomerPlaces: [Officer.ID: Int] = [:]

  /// The training of each of them, in the order in which it became known.
  var trainings: [[TrainingRecord]]

  /// Who may be among the learners of a programme and quarter, by places; some may have gone
  /// elsewhere, and some stand there twice.
  var learners: [Run: [Int]] = [:]
  var intakes: [Intake.ID: Intake]
  var budgets: [Fund.ID: [Int: Money]]

  /// The classes that opened, in order.
  var openedClasses: [ClassRun] = []
  var findings: [RosterFinding] = []

  /// Whether what is applied may be in the scenario already: it was true on the scenario's own day.
  var isLate = false

  init(_ scenario: Scenario) {
    names = RosterNames(of: scenario)
    officers = scenario.officers.map { OfficerState($0) }
    trainings = Array(repeating: [], count: officers.count)
    intakes = Dictionary(uniqueKeysWithValues: scenario.intakes.map { ($0.id, $0) })
    budgets = scenario.budgets.reduce(into: [:]) { budgets, budget in
      budgets[budget.fund, default: [:]][budget.year] = budget.amount
    }
    for commitment in scenario.commitments {
      let isUnderWay = commitment.start.firstDay <= scenario.asOf
      set(
        TrainingRecord(
          training: commitment, status: isUnderWay ? .underWay : .enrolled, since: scenario.asOf,
          event: nil), at: scenario.place(of: commitment.officer))
    }
  }

  mutating func report(_ kind: RosterFinding.Kind, of event: TrainingEvent.Number?) {
    if isLate { return }
    findings.append(RosterFinding(kind: kind, event: event))
  }
}

extension RosterState {
  /// Where somebody stands among the officers; nothing for whom nobody knows.
  func place(of officer: Officer.ID) -> Int? {
    start.placeIfKnown(of: officer) ?? newcomerPlaces[officer]
  }

  /// The places of everybody, by identifier.
  var placesInOrder: [Int] {
    let newcomers = newcomerPlaces.sorted { $0.key < $1.key }
    guard !newcomers.isEmpty else { return Array(officers.indices) }
    var places: [Int] = []
    places.reserveCapacity(officers.count)
    var next = newcomers.startIndex
    for place in start.officers.indices {
      while next < newcomers.endIndex, newcomers[next].key < start.officers[place].id {
        places.append(newcomers[next].value)
        next += 1
      }
      places.append(place)
    }
    return places + newcomers[next...].map(\.value)
  }

  mutating func add(_ newcomer: OfficerState) {
    newcomerPlaces[newcomer.original.id] = officers.count
    officers.append(newcomer)
    trainings.append([])
  }

  mutating func apply(_ recorded: RecordedEvent) {
    let (number, day) = (recorded.number, recorded.event.trueFrom)
    let happening = recorded.event.happening
    isLate = day <= start.asOf
    switch happening {
    case .nominated(let training): note(training, .nominated, from: day, by: number)
    case .enrolled(let training): note(training, .enrolled, from: day, by: number)
    case .started(let training): begin(training, on: day, by: number)
    case .completed(let completion): complete(completion, on: day, by: number)
    case .failed(let training): end(training, .failed, on: day, by: number)
    case .withdrew(let training): end(training, .withdrew, on: day, by: number)
    case .postponed(let training, let quarter): postpone(training, to: quarter, by: number)
    case .classOpened(let run): openedClasses.append(run)
    case .classCancelled(let run): cancel(run, on: day, by: number)
    case .seatsChanged(let seats): change(seats, by: number)
    case .budgetChanged(let budget):
      budgets[budget.fund, default: [:]][budget.year] = budget.amount
    case .joined(let newcomer): join(newcomer, on: day, by: number)
    case .appointed(let placement), .positionChanged(let placement), .transferred(let placement):
      guard knows(placement.unit, placement.position, by: number) else { return }
      change(placement.officer, as: happening, on: day, by: number)
    case .planned(let officer, let position, _):
      guard knows(nil, position, by: number) else { return }
      change(officer, as: happening, on: day, by: number)
    case .left(let officer), .retired(let officer):
      change(officer, as: happening, on: day, by: number)
    case .exempted(let officer, let requirement):
      guard names.has(requirement) else {
        return report(.unknownRequirement(requirement), of: number)
      }
      change(officer, as: happening, on: day, by: number)
    case .approved, .corrected: break
    }
  }

  /// Changes an officer who is there, or tells that nobody is.
  mutating func change(
    _ officer: Officer.ID, as happening: Happening, on day: Day, by event: TrainingEvent.Number
  ) {
    guard let place = place(of: officer) else { return report(.unknownOfficer(officer), of: event) }
    officers[place].apply(happening, on: day, by: names)
  }
}
