// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// What needs looking at on a day and in the days after it.
package struct AlertList: Sendable {
  package let scenario: Scenario
  package let state: ScenarioAsOf

  /// The scenario as it was at first.
  package let original: Scenario

  /// The last day that is looked at.
  package let until: Day

  /// What costs most comes first.
  package let alerts: [Alert]

  /// Looks for everything.
  ///
  /// - Parameters:
  ///   - state: the scenario as of the day.
  ///   - original: the scenario as it was at first.
  ///   - plan: the starts of the plan in force.
  ///   - pointsOfNoReturn: by officer and requirement, the last quarter in which training can begin;
  ///     what is missing can't be closed any more, or needs nothing.
  ///   - days: how many days ahead are looked at.
  package init(
    _ state: ScenarioAsOf, of original: Scenario, plan: [Commitment],
    pointsOfNoReturn: [Officer.ID: [Requirement.ID: Quarter]], within days: Int
  ) {
    scenario = state.scenario
    self.state = state
    self.original = original
    until = state.day.advanced(byDays: days)
    var search = AlertSearch(
      state: state, original: original,
      outlook: PlanOutlook(of: plan, in: state, since: original.asOf),
      pointsOfNoReturn: pointsOfNoReturn, until: until)
    search.lookAtPeople()
    search.lookAtTraining()
    search.lookAtOffers()
    search.lookAtMoney()
    alerts = Alert.ranked(search.alerts)
  }
}

extension AlertList {
  /// The money of a whole year as it was stated last, spent or not.
  package func budget(of fund: Fund.ID, in year: Int) -> Money {
    state.statedBudget(of: fund, in: year, from: original)
  }
}

/// The search for alerts, and what it has found.
struct AlertSearch {
  let state: ScenarioAsOf
  let original: Scenario
  let outlook: PlanOutlook
  let pointsOfNoReturn: [Officer.ID: [Requirement.ID: Quarter]]
  let until: Day

  /// The starts of the plan that lie ahead, by officer.
  let ahead: CommitmentsByOfficer

  /// What stays open at the horizon's end whatever is under way or planned, by officer.
  let openAtEnd: [Officer.ID: Set<Requirement.ID>]
  var costs: TargetCosts
  private(set) var alerts: [Alert] = []

  var scenario: Scenario { state.scenario }

  init(
    state: ScenarioAsOf, original: Scenario, outlook: PlanOutlook,
    pointsOfNoReturn: [Officer.ID: [Requirement.ID: Quarter]], until: Day
  ) {
    self.state = state
    self.original = original
    self.outlook = outlook
    self.pointsOfNoReturn = pointsOfNoReturn
    self.until = until
    ahead = CommitmentsByOfficer(outlook.ahead)
    costs = TargetCosts(state.scenario)
    var open: [Officer.ID: Set<Requirement.ID>] = [:]
    for officer in state.scenario.officers {
      let career = state.scenario.career(of: officer, adding: ahead[officer.id])
      let end = career.standings(in: [state.scenario.horizon.last], of: state.scenario)
      if let unmet = end.first?.unmet, !unmet.isEmpty {
        open[officer.id] = Set(unmet.map(\.id))
      }
    }
    openAtEnd = open
  }

  mutating func add(_ content: Alert.Content, by date: Day?, cost: Int) {
    alerts.append(Alert(content: content, date: date, cost: cost))
  }

  /// Whether a quarter begins after the day and no later than is looked at.
  func beginsSoon(_ quarter: Quarter) -> Bool {
    state.day < quarter.firstDay && quarter.firstDay <= until
  }

  /// What can still bring about a requirement that an officer lacks.
  func remedy(of requirement: Requirement, for officer: Officer) -> Alert.Remedy {
    func grants(_ training: Commitment) -> Bool {
      scenario.knows(programme: training.programme)
        && scenario.programme(training.programme).grants.contains { grant in
          requirement.accepts.contains(where: grant.satisfies)
        }
    }
    if let training = scenario.commitments(of: officer.id).first(where: grants) {
      return .underWay(training)
    }
    let planned = ahead[officer.id].sorted { $0.start < $1.start }
    if let training = planned.first(where: grants) { return .planned(training) }
    let isOpen = openAtEnd[officer.id]?.contains(requirement.id) ?? false
    return isOpen && pointsOfNoReturn[officer.id]?[requirement.id] == nil ? .tooLate : .toPlan
  }
}
