// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// From chosen pathways to the rows of a plan.
struct PlanEnrolments {
  let index: PlanningIndex
  let automata: [PathwayAutomaton]

  /// The enrolments that some pathways come to, those committed among them; classes are dealt.
  func enrolments(of pathways: [Pathway]) -> [Enrolment] {
    let scenario = index.scenario
    let classes = ClassDealing(pathways: pathways, limits: index.limits)
    let planned = pathways.flatMap { pathway in
      pathway.starts.map { start in
        let option = automata[pathway.officer].options[start.option]
        let quarter = index.quarter(option.quarter)
        return Enrolment(
          officer: scenario.officers[pathway.officer].id, programme: option.programme.id,
          start: quarter, end: option.programme.end(startingIn: quarter),
          intake: index.limits.seats[start.seatRow].intake.unit,
          classNumber: classes.number(of: start, officer: pathway.officer))
      }
    }
    let committed = scenario.commitments.map { commitment in
      Enrolment(
        officer: commitment.officer, programme: commitment.programme, start: commitment.start,
        end: scenario.programme(commitment.programme).end(startingIn: commitment.start),
        committed: true)
    }
    return (planned + committed).sorted()
  }
}
