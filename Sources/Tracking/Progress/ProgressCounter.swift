// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Counts everybody in all the ways that progress is reported in.
struct ProgressCounter: Sendable {
  let original: Scenario
  let present: Scenario
  let history: RosterHistory

  /// The quarters from the one before the horizon; the first `over` of them are over.
  let quarters: [Quarter]
  let over: Int

  /// The quarter in which the day lies, and the last one that is over.
  let now: Quarter
  let lastOver: Quarter

  /// The starts of the base plan, and those of the present one that lie ahead.
  let base: [Officer.ID: [Commitment]]
  let ahead: [Officer.ID: [Commitment]]

  /// The places of the due quarters to come.
  private var duePlaces: [Int] {
    Set(original.targets.map { quarters[0].distance(to: $0.due) })
      .filter { over <= $0 && $0 < quarters.count }.sorted()
  }

  /// The sums over all officers.
  func tally(threads: Int) -> ProgressTally {
    let zero = ProgressTally(targets: original.targets, quarters: quarters, now: now)
    let add = { @Sendable (sum: inout ProgressTally, part: ProgressTally) in sum += part }
    var tally = OfficerChunks.sum(
      original.officers.count, threads: threads, from: zero,
      { range in
        var tally = zero
        for place in range { addPast(of: original.officers[place], to: &tally) }
        return tally
      }, by: add)
    let newcomers = history.last.newcomers.sorted()
    for newcomer in newcomers { addPhases(of: newcomer, from: nil, to: &tally) }
    tally += OfficerChunks.sum(
      present.officers.count, threads: threads, from: zero,
      { range in
        var tally = zero
        for place in range { addFuture(of: present.officers[place], to: &tally) }
        return tally
      }, by: add)
    return tally
  }

  /// What was planned for an officer of the first roster, and what happened.
  private func addPast(of officer: Officer, to tally: inout ProgressTally) {
    let career = original.career(of: officer, adding: base[officer.id] ?? [])
    tally.planned.add(career, at: quarters.indices, of: original)
    let last = original.horizon.last
    tally.plannedEnd.add(
      officer, holding: career.holdings(atEndOf: last), atEndOf: last, of: original)
    let byNow = AuditedCareer(
      officer: officer, commitments: career.commitments.filter { $0.end <= lastOver },
      planned: career.planned.filter { $0.end <= lastOver })
    tally.plannedToday.add(byNow, at: 0..<1, of: original)
    tally.plannedNow.add(
      officer, holding: byNow.holdings(atEndOf: now), atEndOf: now, of: original)
    addPhases(of: officer.id, from: officer, to: &tally)
  }

  /// What happened to an officer in the quarters that are over.
  private func addPhases(
    of id: Officer.ID, from first: Officer?, to tally: inout ProgressTally
  ) {
    var (place, officer) = (0, first)
    for phase in history.changes[id] ?? [] {
      if let officer { add(officer, at: place..<phase.from, to: &tally) }
      (place, officer) = (phase.from, phase.officer)
    }
    if let officer { add(officer, at: place..<over, to: &tally) }
  }

  private func add(_ officer: Officer, at places: Range<Int>, to tally: inout ProgressTally) {
    guard !places.isEmpty else { return }
    let career = AuditedCareer(officer: officer, commitments: [], planned: [])
    tally.actual.add(career, at: places, of: original)
  }

  /// How an officer who is there stands, and what is promised.
  private func addFuture(of officer: Officer, to tally: inout ProgressTally) {
    let held = AuditedCareer(officer: officer, commitments: [], planned: [])
    tally.today.add(held, at: 0..<1, of: present)
    tally.now.add(officer, holding: officer.holdings, atEndOf: now, of: present)
    let career = present.career(of: officer, adding: ahead[officer.id] ?? [])
    tally.promised.add(career, at: over..<quarters.count, of: present)
    let last = original.horizon.last
    tally.promisedEnd.add(
      officer, holding: career.holdings(atEndOf: last), atEndOf: last, of: present)
    guard !career.starts.isEmpty else { return }
    tally.learners.add(career, at: duePlaces, of: present)
    tally.learnersAsTheyAre.add(held, at: duePlaces, of: present)
  }
}
