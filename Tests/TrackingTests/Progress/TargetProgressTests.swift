// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Tracking
import Workforce
import WorkforceTestSupport

/// Two officers, one course, one target: each status and figure shown once.
struct TargetProgressTests {
  private let builder = ScenarioBuilder()
    .officer("a", lacks: ["theory"]).officer("b", lacks: ["theory"])
    .programme("course", quarters: 2, grants: ["theory=intermediate"])
    .intake("course", "2027Q1").intake("course", "2027Q3").intake("course", "2028Q1")
    .target("theory", measure: "meets theory", goal: "1")

  private func course(_ officer: Officer.ID, _ start: Quarter) -> Commitment {
    Commitment(officer: officer, programme: "course", start: start)
  }

  private func report(
    on day: Day, base: [Commitment], present: [Commitment]? = nil, scenario: ScenarioBuilder? = nil,
    _ record: (inout Journal) -> Void = { _ in }
  ) -> ProgressReport {
    var journal = Journal()
    record(&journal)
    return ProgressReport(
      of: (scenario ?? builder).build(), after: journal, on: day, base: base,
      present: present ?? base)
  }

  @Test func `a plan that is kept is on track`() throws {
    let plan = [course("a", "2027Q1"), course("b", "2027Q3")]
    let report = report(on: "2027-07-01", base: plan) {
      $0.record(.started(plan[0]), trueFrom: "2027-01-05")
      $0.record(.completed(Completion(officer: "a", training: plan[0])), trueFrom: "2027-06-28")
    }
    let target = try #require(report.targets.first)
    #expect(target.status == .onTrack)
    #expect(target.actual == TargetCount(population: 2, value: 1))
    #expect(target.plannedByNow == TargetCount(population: 2, value: 1))
    #expect(target.gap == 0)
    #expect(target.promised == TargetCount(population: 2, value: 2))
    #expect(target.withoutTraining == 1)
    #expect(target.forecast == 2)
    #expect(report.training.kept.numerator == 1 && report.training.kept.denominator == 1)
    // 2026Q4 to 2027Q2 are over, then the plan promises.
    #expect(target.points.map { $0.actual?.value } == [0, 0, 1, nil, nil, nil, nil, nil, nil])
    #expect(target.points.map(\.planned.value) == [0, 0, 1, 1, 2, 2, 2, 2, 2])
    #expect(target.points.map { $0.promised?.value } == [nil, nil, nil, 1, 2, 2, 2, 2, 2])
  }

  @Test func `where half of the training failed, half of what is to come is expected`() throws {
    let plan = [course("a", "2027Q1"), course("b", "2027Q1")]
    let again = [course("b", "2028Q1")]
    let report = report(on: "2027-07-01", base: plan, present: again) {
      $0.record(.completed(Completion(officer: "a", training: plan[0])), trueFrom: "2027-06-28")
      $0.record(.failed(plan[1]), trueFrom: "2027-06-28")
    }
    let target = try #require(report.targets.first)
    #expect(target.promised.value == 2 && target.needed == 2)
    // One is held, one is promised, one of two ended well: 1 + ⌊1 × 1/2⌋.
    #expect(target.forecast == 1)
    #expect(target.status == .atRisk)
    #expect(target.gap == 1)
  }

  @Test func `a plan that brings too few is off track, and out of reach where no way is left`()
    throws
  {
    var report = report(on: "2027-07-01", base: [course("a", "2027Q3")])
    #expect(report.targets.map(\.status) == [.offTrack])
    #expect(report.questionedQuarters == ["2028Q4"])
    report.setCeilings(["2028Q4": ["a": ["theory"], "b": ["theory"]]])
    #expect(report.targets.map(\.ceiling) == [2])
    #expect(report.targets.map(\.status) == [.offTrack])
    report.setCeilings(["2028Q4": ["a": ["theory"]]])
    #expect(report.targets.map(\.ceiling) == [1])
    #expect(report.targets.map(\.status) == [.outOfReach])
  }

  @Test func `in a target's last quarter nothing can begin any more`() throws {
    let scenario = builder.target("early", measure: "meets theory", due: "2027Q2", goal: "1")
    var report = report(on: "2027-06-01", base: [], scenario: scenario)
    #expect(report.questionedQuarters == ["2027Q2", "2028Q4"])
    #expect(report.scenario(through: "2027Q2") == nil)
    let horizon = report.scenario(through: "2028Q4")?.horizon
    #expect(horizon == Horizon(from: "2027Q3", through: "2028Q4"))
    report.setCeilings(["2027Q2": [:]])
    #expect(report.targets.first { $0.target.id == "early" }?.status == .outOfReach)
  }

  @Test func `a target past its date is what happened`() throws {
    let scenario = builder.target("early", measure: "meets theory", due: "2027Q2", goal: "0.5")
    let plan = [course("a", "2027Q1")]
    let met = report(on: "2027-07-01", base: plan, scenario: scenario) {
      $0.record(.completed(Completion(officer: "a", training: plan[0])), trueFrom: "2027-06-28")
    }.targets[0]
    #expect(met.isFinal && met.status == .onTrack && met.actual.value == 1)
    let missed = report(on: "2027-07-01", base: plan, scenario: scenario).targets[0]
    #expect(missed.isFinal && missed.status == .outOfReach && missed.forecast == 0)
    #expect(missed.plannedByNow.value == 1 && missed.gap == 1)
  }

  @Test func `on a day within a quarter only what is held counts, and nothing is late yet`() throws
  {
    let plan = [course("a", "2027Q1")]
    let report = report(on: "2027-06-29", base: plan) {
      $0.record(.started(plan[0]), trueFrom: "2027-01-05")
    }
    let target = try #require(report.targets.first)
    #expect(target.actual.value == 0 && target.plannedByNow.value == 0)
    #expect(target.promised.value == 1)
    #expect(report.training.plannedToEnd.sessions == 0)
  }

  @Test func `moved starts count once, missed ones and those that can't be are told`() {
    let plan = [course("a", "2027Q1"), course("b", "2028Q1")]
    let moved = report(on: "2027-04-02", base: plan) {
      $0.record(.enrolled(plan[0]), trueFrom: "2026-12-20")
      $0.record(.postponed(plan[0], to: "2027Q3"), trueFrom: "2027-01-10")
    }
    #expect(moved.outlook.missed.isEmpty)
    #expect(moved.targets.map(\.promised.value) == [2])
    let missed = report(on: "2027-04-02", base: plan)
    #expect(missed.outlook.missed == [plan[0]])
    #expect(missed.outlook.ahead == [plan[1]])
    #expect(missed.targets.map(\.promised.value) == [1])
    let gone = report(on: "2027-04-02", base: plan) {
      $0.record(.left("b"), trueFrom: "2027-03-01")
    }
    #expect(gone.outlook.impossible == [plan[1]])
    #expect(gone.targets.map(\.promised.population) == [1])
  }

  @Test func `persons and person-sessions are counted apart`() {
    let scenario = builder.programme("skills", grants: ["digital=basic"])
    let plan = [
      course("a", "2027Q1"), course("b", "2027Q1"),
      Commitment(officer: "a", programme: "skills", start: "2027Q1"),
    ]
    let report = report(on: "2027-07-01", base: plan, scenario: scenario) {
      $0.record(.completed(Completion(officer: "a", training: plan[2])), trueFrom: "2027-03-28")
      $0.record(.completed(Completion(officer: "a", training: plan[0])), trueFrom: "2027-06-28")
      $0.record(.withdrew(plan[1]), trueFrom: "2027-05-28")
    }
    let training = report.training
    #expect(training.plannedToEnd == Attendance(sessions: 3, persons: 2))
    #expect(training.completed == Attendance(sessions: 2, persons: 1))
    #expect(training.withdrew == Attendance(sessions: 1, persons: 1))
    #expect(training.begun == Attendance(sessions: 3, persons: 2))
    #expect(training.kept.numerator == 2 && training.kept.denominator == 3)
    #expect(report.programmes.map(\.programme) == ["course", "skills"])
    #expect(report.programmes.map(\.count.completed.sessions) == [1, 1])
  }

  @Test func `units count those below them, groups and requirements whom they ask`() {
    let scenario = builder.unit("office", parent: "commune")
      .officer("b", lacks: ["theory"], unit: "office")
    let report = report(on: "2027-07-01", base: [course("b", "2027Q1")], scenario: scenario)
    let commune = report.groups[.unit("commune")]
    #expect(commune?.actual == StandingCount(inService: 2, compliant: 0, asked: 4, met: 2))
    #expect(commune?.plannedByNow.compliant == 1)
    let office = report.groups[.unit("office")]
    #expect(office?.actual.inService == 1 && office?.plannedByNow.compliant == 1)
    #expect(report.groups[.group("civil-servant")]?.actual == commune?.actual)
    #expect(
      report.groups[.requirement("theory")]?.actual
        == StandingCount(inService: 2, compliant: 0, asked: 2, met: 0))
  }
}
