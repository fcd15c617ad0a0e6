// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// The plan at hand, ready to be asked about: who lacks what, why, and what would help.
///
/// Every answer is a computation on the officers' graphs and the room that the plan leaves; none is
/// read from the plan's own words.
package struct PlanExplainer {
  package let scenario: Scenario

  /// The plan that is asked about.
  package let plan: TrainingPlan
  let index: PlanningIndex
  let automata: [PathwayAutomaton]
  let pathways: [Pathway]
  let explanation: Explanation
  let placement: OfficerPlacement

  /// The graphs that changed scenarios share with this one, and how many are built at a time.
  let library: PathwayLibrary
  let threads: Int

  /// Why a plan can't be explained.
  package enum Failure: Error {
    case planning(PlanningFailure)

    /// Some enrolment of the plan is on no admissible pathway of its officer.
    case otherEnrolments([Enrolment])
  }

  /// Finds each officer's pathway in the graphs.
  ///
  /// - Parameters:
  ///   - scenario: what the plan was made for, or a scenario in which some limits have given way.
  ///   - plan: a plan that breaks no rule.
  ///   - threads: how many officers' graphs are built at a time.
  ///   - library: graphs that are known; it saves time and changes nothing.
  /// - Throws: when some enrolment is on no admissible pathway.
  package init(
    _ scenario: Scenario, plan: TrainingPlan, threads: Int,
    library: PathwayLibrary = PathwayLibrary()
  ) throws(Failure) {
    let index = PlanningIndex(scenario: scenario)
    let automata: [PathwayAutomaton]
    do throws(PlanningFailure) {
      automata = try PathwayAutomata.build(
        index: index, threads: threads, library: library)
    } catch {
      throw .planning(error)
    }
    let rows = Dictionary(grouping: plan.enrolments.filter { !$0.committed }, by: \.officer)
    let pathways = automata.indices.map { place in
      automata[place].pathway(
        of: place, taking: rows[scenario.officers[place].id] ?? [], index: index)
    }
    let lost = zip(scenario.officers, pathways).filter { $0.1 == nil }
    guard lost.isEmpty else {
      throw .otherEnrolments(lost.flatMap { rows[$0.0.id] ?? [] })
    }
    self.init(
      scenario, plan, index: index, automata: automata, pathways: pathways.compactMap(\.self),
      library: library, threads: threads)
  }

  private init(
    _ scenario: Scenario, _ plan: TrainingPlan, index: PlanningIndex,
    automata: [PathwayAutomaton], pathways: [Pathway], library: PathwayLibrary, threads: Int
  ) {
    self.scenario = scenario
    self.plan = plan
    self.index = index
    self.automata = automata
    self.pathways = pathways
    self.library = library
    self.threads = threads
    placement = OfficerPlacement(index: index, automata: automata)
    explanation = Explanation(
      index: index, automata: automata, pathways: pathways,
      allProven: !plan.goals.isEmpty && plan.goals.allSatisfy(\.proven), threads: threads)
  }
}

extension PlanExplainer {
  /// The room that the others leave to one officer.
  func roads(of officer: Int) -> RoadsInRoom {
    RoadsInRoom(
      of: automata[officer], in: room(for: officer), costs: scenario.relaxationCosts)
  }

  func room(for officer: Int) -> RoomLeft {
    RoomLeft(in: explanation.filled, without: pathways[officer])
  }

  /// What the officer meets in the plan, of the post held in the end, with one requirement more.
  func wanted(_ requirement: Requirement.ID, by officer: Int) -> Set<Requirement.ID> {
    let automaton = automata[officer]
    let slots = automaton.type.rules.slots
    let met = automaton.outcomes[pathways[officer].outcome].met
    return Set(met.map { slots[$0].requirement.id } + [requirement])
  }
}

extension PathwayAutomaton {
  /// Which outcomes meet some requirements of the post held in the end, as far as they are asked.
  func outcomes(meeting wanted: Set<Requirement.ID>) -> [Bool] {
    let slots = type.rules.slots
    return outcomes.map { outcome in
      outcome.asked.allSatisfy {
        !wanted.contains(slots[$0].requirement.id) || outcome.met.contains($0)
      }
    }
  }
}
