// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Made-up events of years, ten for each officer: the same scenario gives the same ones.
struct EventStream {
  static let eventsPerOfficer = 10

  let scenario: Scenario

  /// The events in the order in which they happen, a day's together.
  func events() -> [TrainingEvent] {
    let programmes = Array(scenario.programmes.map(\.id).prefix(3))
    let units = scenario.units.map(\.id)
    let first = scenario.horizon.first
    var numbers = SeededNumbers(seed: 2030)
    var events: [TrainingEvent] = []
    events.reserveCapacity(scenario.officers.count * Self.eventsPerOfficer)
    for officer in scenario.officers {
      for (turn, programme) in programmes.enumerated() {
        let start = first.advanced(by: turn * 3 + numbers.number(in: 0...1))
        let training = Commitment(officer: officer.id, programme: programme, start: start)
        let end = scenario.programme(programme).end(startingIn: start).lastDay
        events.append(event(.enrolled(training), start.firstDay.advanced(byDays: -20)))
        events.append(event(.started(training), start.firstDay.advanced(byDays: 4)))
        events.append(
          event(
            numbers.hits(90)
              ? .completed(Completion(officer: officer.id, training: training))
              : .failed(training), end))
      }
      let unit = units[numbers.number(in: 0...(units.count - 1))]
      events.append(
        event(
          .transferred(Placement(officer: officer.id, unit: unit)),
          first.firstDay.advanced(byDays: numbers.number(in: 0...1000))))
    }
    return events.enumerated().sorted {
      ($0.element.trueFrom, $0.offset) < ($1.element.trueFrom, $1.offset)
    }.map(\.element)
  }

  /// A plan that had the same officers take the same programmes, each in its first quarter.
  func planned() -> [Commitment] {
    let programmes = Array(scenario.programmes.map(\.id).prefix(3))
    return scenario.officers.flatMap { officer in
      programmes.enumerated().map { turn, programme in
        Commitment(
          officer: officer.id, programme: programme,
          start: scenario.horizon.first.advanced(by: turn * 3))
      }
    }
  }

  private func event(_ happening: Happening, _ day: Day) -> TrainingEvent {
    TrainingEvent(happening, trueFrom: day, recordedBy: "Văn phòng Đảng ủy")
  }
}
