// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A scenario on its way through the events.
struct RosterState {
  let start: Scenario
  var officers: [Officer.ID: OfficerState]

  /// Everybody's training, each person's in the order in which it became known.
  var trainings: [Officer.ID: [TrainingRecord]]

  /// Who may be among the learners of a programme and quarter; some may have gone elsewhere.
  var learners: [Run: Set<Officer.ID>] = [:]
  var intakes: [Intake.ID: Intake]
  var budgets: [Fund.ID: [Int: Money]]
  var newcomers: Set<Officer.ID> = []

  /// The classes that opened, in order.
  var openedClasses: [ClassRun] = []
  var findings: [RosterFinding] = []

  /// Whether what is applied may be in the scenario already: it was true on the scenario's own day.
  var isLate = false

  /// The names that events may use.
  let units: Set<Unit.ID>
  let positions: Set<Position.ID>
  let requirements: Set<Requirement.ID>
  let levels: [Dimension.ID: [String: Level]]

  init(_ scenario: Scenario) {
    start = scenario
    officers = Dictionary(
      uniqueKeysWithValues: scenario.officers.map { ($0.id, OfficerState($0)) })
    trainings = [:]
    intakes = Dictionary(uniqueKeysWithValues: scenario.intakes.map { ($0.id, $0) })
    budgets = scenario.budgets.reduce(into: [:]) { budgets, budget in
      budgets[budget.fund, default: [:]][budget.year] = budget.amount
    }
    units = Set(scenario.units.map(\.id))
    positions = Set(scenario.positions.map(\.id))
    requirements = Set(scenario.standards.flatMap { $0.requirements.map(\.id) })
    levels = Dictionary(
      uniqueKeysWithValues: scenario.dimensions.map { dimension in
        let levels = dimension.levels.enumerated().map { rank, name in
          (name, Level(dimension: dimension.id, rank: rank, name: name))
        }
        return (dimension.id, Dictionary(uniqueKeysWithValues: levels))
      })
    for commitment in scenario.commitments {
      let isUnderWay = commitment.start.firstDay <= scenario.asOf
      set(
        TrainingRecord(
          training: commitment, status: isUnderWay ? .underWay : .enrolled, since: scenario.asOf,
          event: nil))
    }
  }

  mutating func report(_ kind: RosterFinding.Kind, of event: TrainingEvent.Number?) {
    if isLate { return }
    findings.append(RosterFinding(kind: kind, event: event))
  }
}

extension RosterState {
  mutating func apply(_ recorded: RecordedEvent) {
    let (number, day) = (recorded.number, recorded.event.trueFrom)
    isLate = day <= start.asOf
    switch recorded.event.happening {
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
      place(placement, by: number)
    case .planned(let officer, let position, let quarter):
      plan(officer, for: position, from: quarter, by: number)
    case .left(let officer), .retired(let officer):
      change(officer, by: number) { $0.retires = day.advanced(byDays: -1) }
    case .exempted(let officer, let requirement): exempt(officer, from: requirement, by: number)
    case .approved, .corrected: break
    }
  }

  /// Changes an officer who is there, or tells why not.
  mutating func change(
    _ officer: Officer.ID, by event: TrainingEvent.Number, _ body: (inout OfficerState) -> Void
  ) {
    guard officers[officer] != nil else {
      return report(.unknownOfficer(officer), of: event)
    }
    if var state = officers.removeValue(forKey: officer) {
      body(&state)
      officers[officer] = state
    }
  }
}
