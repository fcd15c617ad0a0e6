// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What whoever takes a seat of a programme now must leave room for: the starts still meant, and the
/// caps on absence; worked out once for all who are asked.
struct RoomForReserves {
  private let programme: Programme

  /// The starts still meant, by officer.
  private let later: [Officer.ID: [Enrolment]]

  /// The programme's quarters inside the horizon, with the caps in force.
  private let quarters: [(quarter: Quarter, limits: [AbsenceLimit])]

  /// What training takes of everybody's time in each of them, by place among all people.
  private let loads: [[Thousandths]]

  init(in future: Future, at programme: Programme) {
    self.programme = programme
    let scenario = future.scenario
    let later = Dictionary(grouping: future.plan.values.joined(), by: \.officer)
    self.later = later
    let headcounts = scenario.headcounts()
    let last = min(programme.end(startingIn: future.quarter), scenario.horizon.last)
    var quarters: [(quarter: Quarter, limits: [AbsenceLimit])] = []
    var now = future.quarter
    while now <= last {
      quarters.append((now, scenario.absenceLimits(in: now, headcounts: headcounts)))
      now = now.advanced(by: 1)
    }
    self.quarters = quarters
    loads = quarters.map { now, _ in
      future.people.map { person in
        guard person.left == nil else { return .zero }
        let running = person.attendances.reduce(Thousandths.zero) { $0 + $1.load(in: now) }
        guard now > future.quarter else { return running }
        return (later[person.officer.id] ?? []).reduce(running) { sum, start in
          let other = scenario.programme(start.programme)
          return start.start <= now && now <= other.end(startingIn: start.start)
            ? sum + other.load : sum
        }
      }
    }
  }

  /// Whether the starts still meant for somebody leave time for the programme.
  func fits(_ person: Person, in future: Future) -> Bool {
    let end = programme.end(startingIn: future.quarter)
    let starts = (later[person.officer.id] ?? []).filter {
      $0.start <= end && $0.programme != programme.id
    }
    guard !starts.isEmpty else { return true }
    let others = starts.map { future.scenario.programme($0.programme) }
    if programme.isLong, others.contains(where: \.isLong) { return false }
    var now = future.quarter
    while now <= end {
      var load = programme.load
      for attendance in person.attendances { load = load + attendance.load(in: now) }
      for (start, other) in zip(starts, others)
      where start.start <= now && now <= other.end(startingIn: start.start) {
        load = load + other.load
      }
      if person.officer.availableLoad(in: now) < load { return false }
      now = now.advanced(by: 1)
    }
    return true
  }

  /// Whether the caps on absence have room for one more, in every quarter of the programme.
  func allowsAbsence(of place: Int, in future: Future) -> Bool {
    let (scenario, people) = (future.scenario, future.people)
    for (number, (_, limits)) in quarters.enumerated() {
      for limit in limits
      where scenario.counts(people[place].officer, against: limit, holding: people[place].holdings)
      {
        var load = programme.load
        for (other, its) in loads[number].enumerated() where its > .zero {
          if scenario.counts(
            people[other].officer, against: limit, holding: people[other].holdings)
          {
            load = load + its
          }
        }
        if load > limit.load { return false }
      }
    }
    return true
  }
}
