// SPDX-License-Identifier: GPL-3.0-or-later

/// A plan's enrolments set beside the scenario they are judged by.
///
/// Enrolments of unknown officers or programmes, or planned to start outside the horizon, stand
/// nowhere here: they are violations, and no figure can count them. What is committed is taken from
/// the scenario, whatever the plan says.
struct AuditedPlan: Sendable {
  let scenario: Scenario

  /// What the plan adds, in the order of the plan file; each row once.
  let planned: [Enrolment]

  /// One career for each officer of the scenario, in the scenario's order.
  let careers: [AuditedCareer]

  init(of enrolments: [Enrolment], in scenario: Scenario) {
    self.scenario = scenario
    let known = enrolments.filter { enrolment in
      !enrolment.committed && scenario.horizon.contains(enrolment.start)
        && scenario.knows(officer: enrolment.officer)
        && scenario.knows(programme: enrolment.programme)
    }
    var seen: Set<Place> = []
    planned = known.sorted().filter { seen.insert(Place($0)).inserted }
    let plannedByOfficer = Dictionary(grouping: planned, by: \.officer)
    careers = scenario.officers.map { officer in
      AuditedCareer(
        officer: officer,
        commitments: scenario.commitments(of: officer.id).map {
          Career.Start(programme: scenario.programme($0.programme), quarter: $0.start)
        },
        planned: (plannedByOfficer[officer.id] ?? []).map {
          Career.Start(programme: scenario.programme($0.programme), quarter: $0.start)
        })
    }
  }

  /// What makes a row of the plan the same as another.
  struct Place: Hashable {
    let officer: Officer.ID
    let row: Intake.ID

    init(_ enrolment: Enrolment) {
      officer = enrolment.officer
      row = enrolment.intakeRow
    }
  }
}
