// SPDX-License-Identifier: GPL-3.0-or-later

public import Workforce

/// Makes a plan anew: a scenario as a committee knows it in December, and what is left of the plan.
///
/// The plan handed in has its enrolments only, and so may the one that comes back; nothing when
/// there is none. Equal scenarios and plans must give equal plans.
public typealias Replanner =
  @Sendable (_ scenario: Scenario, _ incumbent: TrainingPlan) ->
  TrainingPlan?

/// The same, told which precautions the scenario was changed for.
public typealias GuardedReplanner =
  @Sendable (_ scenario: Scenario, _ incumbent: TrainingPlan, _ precautions: Set<Precaution>) ->
  TrainingPlan?

/// What all futures begin with, worked out once.
struct Ground: Sendable {
  let scenario: Scenario
  let replan: Replanner
  let people: [Person]
  let places: [Officer.ID: Int]

  /// The starts that commitments make inside the horizon.
  let commitments: [Quarter: [Commitment]]

  /// The starts that the plan adds.
  let plan: [Quarter: [Enrolment]]

  /// The targets by the quarter in which they fall due, as places in the scenario's list.
  let targetsDue: [Quarter: [Int]]

  init(_ scenario: Scenario, plan: TrainingPlan, replan: @escaping Replanner) {
    self.scenario = scenario
    self.replan = replan
    self.plan = Dictionary(grouping: plan.enrolments.filter { !$0.committed }, by: \.start)
    people = scenario.officers.map { officer in
      var holdings = officer.holdings
      for commitment in scenario.commitments(of: officer.id) {
        let programme = scenario.programme(commitment.programme)
        if programme.end(startingIn: commitment.start) < scenario.horizon.first {
          for award in programme.awards(startingIn: commitment.start) { holdings.add(award) }
        }
      }
      return Person(
        officer, holding: holdings, isNewcomer: false,
        precedence: Precedence(officer, factor: scenario.priorityFactor(of: officer)))
    }
    places = Dictionary(
      uniqueKeysWithValues: people.enumerated().map { ($1.officer.id, $0) })
    commitments = Dictionary(
      grouping: scenario.commitments.filter { scenario.horizon.contains($0.start) }, by: \.start)
    targetsDue = Dictionary(grouping: scenario.targets.indices) { scenario.targets[$0].due }
  }
}

extension Ground {
  /// What a policy makes of the plan before anything happens: as a rule nothing.
  func beginning(
    under policy: SimulationPolicy, _ settings: SimulationSettings
  ) -> [Quarter: [Enrolment]] {
    guard policy.overbooks else { return plan }
    var future = Future(self, plan: plan, settings: settings, policy: policy, replication: 0)
    future.quarter = scenario.horizon.eve
    future.replan()
    return future.plan
  }
}
