// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Counts everybody in all the ways that progress is reported in.
struct ProgressCounter: Sendable {
  let original: Scenario
  let present: Scenario

  /// Where all events have led to, and those of each officer.
  let roster: RosterState
  let events: EventsByOfficer

  /// The quarters from the one before the horizon; the first `over` of them are over.
  let quarters: [Quarter]
  let over: Int

  /// The quarter in which the day lies, and the last one that is over.
  let now: Quarter
  let lastOver: Quarter

  /// The starts of the base plan, and those of the present one that lie ahead.
  let base: CommitmentsByOfficer
  let ahead: CommitmentsByOfficer

  /// The sums of one thread and the tables that it judges by.
  struct Count: Sendable {
    var tally: ProgressTally
    let tables: JudgingTables
    let today: JudgingTables

    init(of scenario: Scenario, at quarters: [Quarter], now: Quarter) {
      tables = JudgingTables(of: scenario, targets: scenario.targets, at: quarters)
      today = JudgingTables(of: scenario, targets: scenario.targets, at: [now])
      tally = ProgressTally(tables, today: today)
    }
  }

  /// The sums over all officers.
  func count(threads: Int) -> Count {
    let (original, quarters, now) = (original, quarters, now)
    let begin = { @Sendable in Count(of: original, at: quarters, now: now) }
    let add = { @Sendable (sum: inout Count, part: Count) in sum.tally += part.tally }
    var count = OfficerChunks.sum(
      roster.officers.count, threads: threads, beginning: begin,
      { range, count in
        for place in range {
          if place < original.officers.count { addPlan(of: original.officers[place], to: &count) }
          addPast(ofOfficerAt: place, to: &count)
        }
      }, by: add)
    // Other targets are decided already.
    let due = Set(count.tables.aims.map(\.due)).filter { over <= $0 && $0 < quarters.count }
      .sorted()
    let future = OfficerChunks.sum(
      present.officers.count, threads: threads, beginning: begin,
      { range, count in
        for place in range { addFuture(of: present.officers[place], due: due, to: &count) }
      }, by: add)
    count.tally += future.tally
    return count
  }

  /// What was planned for an officer of the first roster.
  private func addPlan(of officer: Officer, to count: inout Count) {
    let career = original.career(of: officer, adding: base[officer.id])
    count.tally.planned.add(career, at: quarters.indices, by: count.tables)
    count.tally.plannedToday.add(
      officer, holding: career.holdings(atEndOf: lastOver), at: 0..<1, by: count.today)
  }

  /// What happened to an officer in the quarters that are over.
  private func addPast(ofOfficerAt number: Int, to count: inout Count) {
    var place = 0
    var state =
      number < original.officers.count ? OfficerState(original.officers[number]) : nil
    func add(upTo end: Int, _ count: inout Count) {
      guard place < end else { return }
      if let officer = state?.officer(from: quarters[place]) {
        count.tally.actual.add(
          officer, holding: officer.holdings, at: place..<end, by: count.tables)
      }
      place = end
    }
    for event in events[number] {
      // The quarter at whose end it is true first.
      add(upTo: min(over, quarters[0].distance(to: Quarter(containing: event.trueFrom))), &count)
      if place == over { return }
      if state != nil {
        state?.apply(event.happening, on: event.trueFrom, by: roster.names)
      } else if case .joined(let newcomer) = event.happening {
        state = OfficerState(newcomer, on: event.trueFrom, by: roster.names)
      }
    }
    add(upTo: over, &count)
  }

  /// How an officer who is there stands, and what is promised.
  private func addFuture(of officer: Officer, due: [Int], to count: inout Count) {
    let held = officer.holdings
    count.tally.today.add(officer, holding: held, at: 0..<1, by: count.today)
    let career = present.career(of: officer, adding: ahead[officer.id])
    // The end of the horizon is told also where it is over.
    count.tally.promised.add(
      career, at: min(over, quarters.count - 1)..<quarters.count, by: count.tables)
    guard !career.starts.isEmpty else { return }
    for place in due {
      count.tally.learners.add(career, at: place..<place + 1, by: count.tables)
      count.tally.learnersAsTheyAre.add(
        officer, holding: held, at: place..<place + 1, by: count.tables)
    }
  }
}
