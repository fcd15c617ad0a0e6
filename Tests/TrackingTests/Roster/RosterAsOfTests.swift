// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Tracking
import Workforce
import WorkforceTestSupport

struct RosterAsOfTests {
  private let builder = ScenarioBuilder()
    .unit("office", parent: "commune").position("head", group: "head", leadership: true)
    .officer("a", lacks: ["theory"]).officer("b", plannedPosition: "head")
    .programme("course", quarters: 2, grants: ["theory=intermediate"], seatCost: 1_000_001)
    .programme("degree", quarters: 1, grants: ["degree=bachelor"])
    .intake("course", "2027Q2", seats: 3).intake("course", "2028Q2", seats: 1)
    .budget("commune", 2027, 50_000_000).budget("commune", 2028, 60_000_000)
    .target("all", measure: "compliant", due: "2027Q4", goal: "1")

  private let course = Commitment(officer: "a", programme: "course", start: "2027Q2")

  private func asOf(
    _ day: Day, knownOn: Day? = nil, _ record: (inout Journal) -> Void
  ) -> ScenarioAsOf {
    var journal = Journal()
    record(&journal)
    return builder.build().asOf(day, after: journal, knownOn: knownOn)
  }

  @Test func `nothing happened, and only the day and the horizon moved`() {
    let state = asOf("2027-12-01") { _ in }
    #expect(state.scenario.asOf == "2027-12-01")
    #expect(state.scenario.horizon == Horizon(from: "2028Q1", through: "2028Q4"))
    #expect(state.scenario.officers == builder.build().officers)
    #expect(state.scenario.intakes.map(\.quarter) == ["2028Q2"])
    #expect(state.scenario.budgets.map(\.year) == [2028])
    #expect(state.scenario.targets.isEmpty)
    #expect(state.findings.isEmpty)
  }

  @Test func `what is required is kept as long as seats are offered, in its quarter`() {
    let builder = builder.decision(.require, "a", "course").decision(.require, "b", "degree")
      .decision(.require, "a", "course", "2028Q2")
    func kept(_ day: Day) -> [Programme.ID] {
      builder.build().asOf(day, after: Journal()).scenario.decisions.map(\.programme)
    }
    #expect(kept("2027-12-01") == ["course", "course"], "nobody offers the degree")
    #expect(kept("2028-07-01").isEmpty)
  }

  @Test func `training under way is an enrolment, and a qualification when it is completed`() {
    let record = { (journal: inout Journal) in
      journal.record(.enrolled(course), trueFrom: "2027-03-10")
      journal.record(.started(course), trueFrom: "2027-04-05")
      journal.record(
        .completed(Completion(officer: "a", training: course, certificate: "TC-7")),
        trueFrom: "2027-09-28")
    }
    let during = asOf("2027-08-01", record)
    #expect(during.scenario.commitments == [course])
    #expect(during.trainings.map(\.status) == [.underWay])
    let after = asOf("2027-10-01", record)
    #expect(after.scenario.commitments.isEmpty)
    #expect(after.trainings.map(\.status) == [.completed])
    let held = after.scenario.officer("a").holdings.qualifications
    #expect(held.contains { $0.level.name == "intermediate" && $0.awarded == "2027-09-28" })
  }

  @Test func `an award that is stated counts instead of what the programme grants`() {
    let state = asOf("2027-12-01") {
      $0.record(
        .completed(
          Completion(
            officer: "a", training: course,
            awards: [Award(dimension: "degree", level: "bachelor", field: "law")],
            awarded: "2027-09-01")), trueFrom: "2027-09-28")
    }
    let held = state.scenario.officer("a").holdings.qualifications
    #expect(held.contains { $0.field == .named("law") && $0.awarded == "2027-09-01" })
    #expect(!held.contains { $0.level.name == "intermediate" })
    // Nobody had enrolled, and that is told.
    #expect(state.findings.map(\.kind) == [.noSuchTraining(course)])
  }

  @Test func `whoever fails or withdraws is free again`() {
    for end in [Happening.failed(course), .withdrew(course)] {
      let state = asOf("2027-08-01") {
        $0.record(.started(course), trueFrom: "2027-04-05")
        $0.record(end, trueFrom: "2027-07-05")
      }
      #expect(state.scenario.commitments.isEmpty)
      #expect(state.scenario.officer("a") == builder.build().officer("a"))
    }
  }

  @Test func `a start that is postponed moves, and a class called off frees its learners`() {
    let moved = Commitment(officer: "a", programme: "course", start: "2028Q2")
    let postponed = asOf("2027-06-01") {
      $0.record(.enrolled(course), trueFrom: "2027-03-10")
      $0.record(.postponed(course, to: "2028Q2"), trueFrom: "2027-04-01")
    }
    #expect(postponed.scenario.commitments == [moved])
    let run = Intake.ID(programme: "course", quarter: "2028Q2", unit: nil)
    let cancelled = asOf("2027-06-01") {
      $0.record(.enrolled(course), trueFrom: "2027-03-10")
      $0.record(.postponed(course, to: "2028Q2"), trueFrom: "2027-04-01")
      $0.record(.classCancelled(ClassRun(intake: run)), trueFrom: "2027-05-01")
    }
    #expect(cancelled.scenario.commitments.isEmpty)
    #expect(cancelled.scenario.intakes.isEmpty)
    #expect(cancelled.trainings.map(\.status) == [.cancelled])
  }

  @Test func `training whose result nobody recorded is told, and is no enrolment`() {
    let state = asOf("2027-12-01") { $0.record(.started(course), trueFrom: "2027-04-05") }
    #expect(state.scenario.commitments.isEmpty)
    #expect(state.findings == [RosterFinding(kind: .resultMissing(course), event: 1)])
  }

  @Test func `people come, move and go`() {
    let state = asOf("2027-12-01") {
      $0.record(.retired("a"), trueFrom: "2027-07-01")
      $0.record(
        .joined(
          Newcomer(
            officer: "c", name: "Lê Cường", birthDate: "1995-02-03", sex: .male, unit: "commune",
            position: "clerk", awards: [Award(dimension: "theory", level: "elementary")])),
        trueFrom: "2027-08-01")
      $0.record(.transferred(Placement(officer: "c", unit: "office")), trueFrom: "2027-09-01")
      $0.record(
        .appointed(Placement(officer: "b", position: "head")), trueFrom: "2027-10-01")
      $0.record(.exempted("b", from: "theory"), trueFrom: "2027-10-01")
    }
    #expect(state.gone.map(\.officer) == ["a"])
    #expect(state.gone.map(\.lastDay) == ["2027-06-30"])
    #expect(state.newcomers == ["c"])
    #expect(state.scenario.officers.map(\.id) == ["b", "c"])
    let (head, newcomer) = (state.scenario.officer("b"), state.scenario.officer("c"))
    #expect(head.position == "head" && head.plannedPosition == nil)
    #expect(head.exempt == ["theory"])
    #expect(newcomer.unit == "office" && newcomer.inServiceSince == "2027-08-01")
    #expect(newcomer.holdings.qualifications.count == 1)
  }

  @Test func `seats and money are as they were last stated`() {
    let known = Intake.ID(programme: "course", quarter: "2028Q2", unit: nil)
    let new = Intake.ID(programme: "degree", quarter: "2028Q1", unit: "office")
    let state = asOf("2027-06-01") {
      $0.record(
        .seatsChanged(SeatChange(intake: known, seats: 5, confirmed: false)),
        trueFrom: "2027-02-01")
      $0.record(.seatsChanged(SeatChange(intake: known, confirmed: true)), trueFrom: "2027-03-01")
      $0.record(.seatsChanged(SeatChange(intake: new, seats: 2)), trueFrom: "2027-03-01")
      $0.record(
        .budgetChanged(Budget(fund: "commune", year: 2028, amount: Money(dong: 1))),
        trueFrom: "2027-03-01")
    }
    #expect(state.scenario.intake(known)?.seats == 5)
    #expect(state.scenario.intake(known)?.confirmed == true)
    #expect(state.scenario.intake(new)?.seats == 2)
    #expect(state.scenario.budget(of: "commune", in: 2028) == Money(dong: 1))
  }

  @Test func `what the year has spent is no longer there to plan with`() {
    let state = asOf("2027-06-01") { $0.record(.started(course), trueFrom: "2027-04-05") }
    #expect(state.scenario.horizon.first == "2027Q3")
    // Of 1,000,001 dong the first of two quarters pays the half, rounded down.
    #expect(
      state.scenario.budget(of: "commune", in: 2027) == Money(dong: 50_000_000 - 500_000))
    #expect(state.scenario.budget(of: "commune", in: 2028) == Money(dong: 60_000_000))
  }

  @Test func `what was not known on a day did not change the roster of that day`() {
    let record = { (journal: inout Journal) in
      journal.record(.retired("a"), trueFrom: "2027-07-01", at: "2027-10-10")
    }
    #expect(asOf("2027-09-01", knownOn: "2027-09-01", record).gone.isEmpty)
    #expect(asOf("2027-09-01", record).gone.map(\.officer) == ["a"])
  }

  @Test func `what does not fit is told with its event and changes nothing`() {
    let state = asOf("2027-06-01") {
      $0.record(.retired("z"), trueFrom: "2027-01-05")
      $0.record(
        .transferred(Placement(officer: "a", unit: "moon")), trueFrom: "2027-01-06")
      $0.record(.exempted("a", from: "wit"), trueFrom: "2027-01-07")
      $0.record(
        .completed(
          Completion(
            officer: "a", training: nil, awards: [Award(dimension: "theory", level: "high")])),
        trueFrom: "2027-01-08")
    }
    #expect(
      state.findings == [
        RosterFinding(kind: .unknownOfficer("z"), event: 1),
        RosterFinding(kind: .unknownUnit("moon"), event: 2),
        RosterFinding(kind: .unknownRequirement("wit"), event: 3),
        RosterFinding(
          kind: .unknownAward(Award(dimension: "theory", level: "high")), event: 4),
      ])
    #expect(state.scenario.officers == builder.build().officers)
  }

  @Test func `what became known after the roster's day counts, once`() {
    let record = { (journal: inout Journal) in
      // True before the roster's day: one known by then, and so in the roster; one not.
      journal.record(.left("b"), trueFrom: "2026-11-01", at: "2026-11-20")
      journal.record(
        .completed(
          Completion(
            officer: "a", training: nil,
            awards: [Award(dimension: "theory", level: "intermediate")])),
        trueFrom: "2026-11-05", at: "2026-12-03")
    }
    let state = asOf("2027-02-01", record)
    #expect(state.events.map(\.number) == [2])
    #expect(state.scenario.officers.map(\.id) == ["a", "b"])
    let again = state.scenario.officer("a").holdings.qualifications.count
    var journal = Journal()
    record(&journal)
    let twice = state.scenario.asOf("2027-03-01", after: journal)
    #expect(twice.scenario.officer("a").holdings.qualifications.count == again)
  }
}
