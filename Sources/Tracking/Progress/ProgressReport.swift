// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// Where an organisation stands on a day against its targets: planned, happened, to be expected.
///
/// Progress is counted by the rules of plans: at the end of a quarter, of those in service then.
/// The day itself is judged by the rules of the quarter in which it lies and by what is held on the
/// day; training that would end later in that quarter counts for nothing yet.
package struct ProgressReport: Sendable {
  package let original: Scenario
  package let state: ScenarioAsOf

  /// The quarter in which the day lies.
  package let quarter: Quarter

  /// The last quarter that is over.
  package let lastOver: Quarter

  /// What became of the base plan's starts, and of the present plan's.
  package let baseOutlook: PlanOutlook
  package let outlook: PlanOutlook

  package internal(set) var targets: [TargetProgress]

  /// Standings of everybody at the ends of the quarters from the one before the horizon.
  package let points: [(quarter: Quarter, planned: StandingCount, actual: StandingCount?)]
  package let all: GroupProgress
  package let groups: [ProgressKey: GroupProgress]
  package let training: TrainingCount
  package let programmes: [(programme: Programme.ID, count: TrainingCount)]

  package var day: Day { state.day }

  /// Counts progress.
  ///
  /// - Parameters:
  ///   - original: the scenario as it was at first.
  ///   - journal: what was recorded since.
  ///   - day: not before the scenario's own.
  ///   - knownOn: the day whose knowledge counts; all that was recorded where nothing is given.
  ///   - base: the starts of the plan to measure against.
  ///   - present: the starts of the plan that is in force.
  ///   - threads: how many may count at once; the result does not depend on it.
  ///
  /// - Complexity: events, sorted; officers × quarters × (requirements + targets).
  package init(
    of original: Scenario, after journal: Journal, on day: Day, knownOn: Day? = nil,
    base: [Commitment], present: [Commitment], threads: Int = 1
  ) {
    let quarter = Quarter(containing: day)
    let lastOver = quarter.lastDay <= day ? quarter : quarter.advanced(by: -1)
    let quarters = Array(original.horizon.eve...original.horizon.last)
    let over = quarters.filter { $0 <= lastOver }
    let events = original.events(of: journal, asOf: day, knownOn: knownOn)
    var roster = RosterState(original)
    for event in events { roster.apply(event) }
    let state = roster.result(
      on: day, knownOn: knownOn, events: events, through: original.horizon.last)
    let baseOutlook = PlanOutlook(of: base, in: state, since: original.asOf)
    let outlook =
      base == present ? baseOutlook : PlanOutlook(of: present, in: state, since: original.asOf)
    let lists = TrainingLists(base, of: original, in: state)
    let training = lists.count()

    let count = ProgressCounter(
      original: original, present: state.scenario, roster: roster,
      events: EventsByOfficer(events, in: roster), quarters: quarters, over: over.count,
      now: quarter, lastOver: lastOver, base: CommitmentsByOfficer(base),
      ahead: CommitmentsByOfficer(outlook.ahead)
    ).count(threads: threads)
    let tally = count.tally

    self.original = original
    self.state = state
    self.quarter = quarter
    self.lastOver = lastOver
    self.baseOutlook = baseOutlook
    self.outlook = outlook
    self.training = training
    programmes = lists.countsByProgramme()
    targets = original.targets.enumerated().map { number, target in
      tally.progress(of: target, number: number, over: over.count, kept: training.kept)
    }
    points = quarters.indices.map { place in
      (
        quarters[place], tally.planned.standings[place],
        place < over.count ? tally.actual.standings[place] : nil
      )
    }
    all = tally.all
    groups = tally.groups(by: count.tables)
  }
}
