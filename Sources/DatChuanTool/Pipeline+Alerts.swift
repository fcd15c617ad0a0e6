// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Tables
import Tracking
import Workforce

extension Pipeline {
  /// Looks for what needs looking at on a day; today where none is given.
  func alerts(
    of path: String, journal place: JournalPlace, on day: Day?, within days: Int, knownOn: Day?,
    plan: String?
  ) throws(CommandFailure) -> (alerts: AlertList, planName: Wording) {
    let (scenario, _) = try read(path)
    let day = try self.day(day, option: "on", of: scenario)
    let journal = try events(at: place, allowingNone: !place.isNamed)
    let inForce = try self.plan(
      named: plan, of: scenario, at: place, journal: journal, day: day, knownOn: knownOn)
    let state = scenario.asOf(day, after: journal, knownOn: knownOn)
    let points: [Officer.ID: [Requirement.ID: Quarter]]
    do {
      points = try Planner.pointsOfNoReturn(in: state.scenario, officers: nil)
    } catch {
      throw .planning(error, state.scenario)
    }
    return (
      AlertList(
        state, of: scenario, plan: inForce.starts, pointsOfNoReturn: points, within: days),
      inForce.name
    )
  }
}
