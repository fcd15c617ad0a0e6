// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// Who lacks one requirement in the end, and why.
package struct RequirementCard: Sendable {
  package let requirement: Requirement.ID

  /// How many are asked at the end of the horizon, and how many of them meet it.
  package let asked: Int
  package let met: Int
  package let gaps: [OpenGap]
}

/// What becomes of one run of a programme in one quarter.
package struct ClassCard: Sendable {
  package let programme: Programme.ID
  package let quarter: Quarter

  /// The intake rows, with the seats that are left to the plan.
  package let rows: [Row]

  /// Those who learn, training agreed before among them.
  package let learners: [Enrolment]

  /// Others who need it, at some time: what stands in their way here, and what they do instead.
  package let candidates: [Candidate]

  package struct Row: Sendable {
    package let intake: Intake.ID
    package let room: Int
    package let taken: Int

    /// The classes that open, the most that may, and the least learners of each; nothing where the
    /// organisation opens none.
    package let classes: (opened: Int, most: Int, least: Int)?
  }

  package struct Candidate: Sendable {
    package let officer: Officer.ID
    package let verdict: Door.Verdict
    package let instead: [Enrolment]
  }
}

/// What a target comes to, and who makes the difference.
package struct TargetCard: Sendable {
  package let result: TrainingPlan.TargetResult
  package let reached: [Officer.ID]
  package let missing: [Missing]

  package struct Reason: Sendable {
    package let reason: OpenGap.Reason
    package let detail: BilingualText
  }

  package struct Missing: Sendable {
    package let officer: Officer.ID
    package let gaps: [OpenGap]

    /// What the measure asks that the officer has not, and why it is out of reach when it is due.
    package let detail: BilingualText?
    package let reason: Reason?
  }
}

extension PlanExplainer {
  package func card(of requirement: Requirement.ID) throws(Failure) -> RequirementCard {
    let figures = PlanFigures(of: plan.enrolments, in: scenario, possiblePreviousStarts: [])
    let last = scenario.horizon.last
    let asked = scenario.officers.filter { officer in
      officer.isInService(in: last)
        && scenario.requirementsAsked(
          of: officer, in: last, holding: career(of: officer.id).holdings(atEndOf: last)
        ).contains { $0.id == requirement }
    }
    let unmet = figures.unmet.filter { $0.requirement == requirement }
    return RequirementCard(
      requirement: requirement, asked: asked.count, met: asked.count - unmet.count,
      gaps: try gaps(unmet))
  }

  func gaps(_ unmet: [PlanFigures.UnmetRequirement]) throws(Failure) -> [OpenGap] {
    do throws(PlanningFailure) {
      return try explanation.openGaps(unmet)
    } catch {
      throw .planning(error)
    }
  }

  /// One run of a programme.
  package func card(of programme: Programme.ID, in quarter: Quarter) -> ClassCard {
    let whole = scenario.programme(programme)
    let learners = plan.enrolments.filter {
      $0.programme == programme && $0.start == quarter
    }
    let learning = Set(learners.map(\.officer))
    let ledger = explanation.filled.ledger
    let rows = index.limits.seats.enumerated().compactMap { number, row -> ClassCard.Row? in
      guard row.intake.programme == programme, row.intake.quarter == quarter else { return nil }
      let classes = row.classRow.map { group in
        let limit = index.limits.classes[group]
        return (
          opened: ledger.classes(in: group), most: limit.maximumClasses,
          least: limit.terms.minimum
        )
      }
      return ClassCard.Row(
        intake: row.intake.id, room: row.room, taken: ledger.seats[number], classes: classes)
    }
    let candidates = automata.indices.compactMap { place -> ClassCard.Candidate? in
      let automaton = automata[place]
      let officer = scenario.officers[place]
      guard !learning.contains(officer.id),
        automaton.options.contains(where: { $0.programme.id == programme })
      else { return nil }
      let met = automaton.outcomes[pathways[place].outcome].met
      let slots = automaton.type.rules.slots
      let good = automaton.outcomes(meeting: Set(met.map { slots[$0].requirement.id }))
      let granted = Set(whole.grants.map(\.level.dimension))
      return ClassCard.Candidate(
        officer: officer.id,
        verdict: verdict(on: whole, in: quarter, of: place, to: good),
        instead: plan.enrolments.filter { enrolment in
          enrolment.officer == officer.id
            && scenario.programme(enrolment.programme).grants.contains {
              granted.contains($0.level.dimension)
            }
        })
    }
    return ClassCard(
      programme: programme, quarter: quarter, rows: rows, learners: learners,
      candidates: candidates)
  }

  /// One target.
  ///
  /// - Precondition: the target is one of the scenario's.
  package func card(of id: Target.ID) throws(Failure) -> TargetCard {
    let figures = PlanFigures(of: plan.enrolments, in: scenario, possiblePreviousStarts: [])
    guard let target = scenario.targets.first(where: { $0.id == id }),
      let result = figures.targets.first(where: { $0.target == id })
    else { preconditionFailure("No target \(id)") }
    var reached: [Officer.ID] = []
    var missing: [TargetCard.Missing] = []
    for officer in scenario.officers where officer.isInService(in: target.due) {
      let held = career(of: officer.id).holdings(atEndOf: target.due)
      let circumstances = scenario.circumstances(
        of: officer, on: target.due.lastDay, holding: held)
      guard target.population.holds(in: circumstances) else { continue }
      let open = scenario.requirementsAsked(of: officer, in: target.due, holding: held)
        .filter { !$0.isMet(by: held, atEndOf: target.due) }
      var lacks: [Requirement] = []
      var detail: BilingualText?
      switch target.measure {
      case .compliant: lacks = open
      case .meets(let requirement): lacks = open.filter { $0.id == requirement }
      case .condition(let condition):
        let clauses = condition.failingClauses(in: circumstances)
        if !clauses.isEmpty {
          detail = Refusal.notEligible(clauses).condition(in: scenario)
        }
      }
      if lacks.isEmpty, detail == nil {
        reached.append(officer.id)
        continue
      }
      let unmet = Set(figures.unmet.filter { $0.officer == officer.id }.map(\.requirement))
      // What is met in the end only is late: why, is asked of the target itself.
      let late = lacks.filter { !unmet.contains($0.id) }
      let gaps = try gaps(
        lacks.filter { unmet.contains($0.id) }.map {
          PlanFigures.UnmetRequirement(officer: officer.id, requirement: $0.id)
        })
      var tests = late.flatMap(\.accepts)
      if case .condition(let condition) = target.measure { tests = condition.qualificationTests }
      let isLate = detail == nil && !late.isEmpty
      missing.append(
        TargetCard.Missing(
          officer: officer.id, gaps: gaps,
          detail: isLate
            ? late.map { scenario.title(of: $0.id) }.map { BilingualText($0, $0) }.joined(
              by: "; ", "; "
            )
            .behind("chỉ đạt sau hạn của chỉ tiêu: ", "met only after the target is due: ")
            : detail,
          reason: detail == nil && !isLate
            ? nil
            : try reason(officer.id, missing: id, tests, detail ?? BilingualText("", ""))))
    }
    return TargetCard(result: result, reached: reached, missing: missing)
  }

  /// Why an officer does not reach a target when it is due; nothing where the measure asks for nothing
  /// that can be learnt.
  private func reason(
    _ officer: Officer.ID, missing target: Target.ID, _ tests: [QualificationTest],
    _ lacking: BilingualText
  ) throws(Failure) -> TargetCard.Reason? {
    guard !tests.isEmpty,
      let place = scenario.targets.firstIndex(where: { $0.id == target })
    else { return nil }
    let reasons = OfficerReasons(
      of: scenario.place(of: officer), explanation: explanation,
      work: RoadWork(effort: .max, sharedBy: 1))
    do throws(PlanningFailure) {
      return try reasons.finding(forTarget: place, learning: tests, lacking: lacking).map {
        TargetCard.Reason(reason: $0.reason, detail: $0.detail)
      }
    } catch {
      throw .planning(error)
    }
  }
}
