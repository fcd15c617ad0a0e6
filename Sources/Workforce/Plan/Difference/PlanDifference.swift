// SPDX-License-Identifier: GPL-3.0-or-later

/// What becomes of officers and their places from one plan to another.
///
/// The plans may be of different scenarios: officers are known by their identifiers.
public struct PlanDifference: Sendable {
  /// One officer's place in one programme, in either plan or both.
  public struct Place: Hashable, Sendable {
    public let before: Enrolment?
    public let after: Enrolment?
  }

  /// The places that are in both plans, at the same time.
  public let kept: [Place]

  /// The places that are in both plans, at another time.
  public let moved: [Place]

  /// The places that only the later plan gives, each with its cause.
  public let gained: [Change]

  /// The places that only the earlier plan gives, each with its cause.
  public let lost: [Change]

  /// What is open at the horizon's end in the earlier plan only.
  public let closed: [PlanFigures.UnmetRequirement]

  /// What is open at the horizon's end in the later plan only.
  public let opened: [PlanFigures.UnmetRequirement]

  /// Those who meet every requirement at the end of the horizon because of the later plan.
  public let newlyCompliant: [Officer.ID]

  /// Those who no longer do.
  public let noLongerCompliant: [Officer.ID]

  /// A place that comes or goes, and why.
  public struct Change: Hashable, Sendable {
    public let enrolment: Enrolment
    public let cause: Cause
  }

  /// Why a place comes or goes, in the order in which the causes are looked for.
  public enum Cause: Hashable, Sendable {
    /// The other scenario does not know the officer.
    case unknownElsewhere

    /// A requirement that the place closes is left open by the other plan; with the reason, where that
    /// plan gives reasons.
    case openElsewhere(Requirement.ID, OpenGap?)

    /// The other plan sends the officer there instead.
    case insteadOf(Enrolment)

    /// The officer leaves before the horizon's end, where the first goals are measured.
    case leaves

    /// The other plan reaches the same without it.
    case unneeded
  }
}

extension PlanDifference {
  /// Compares a plan of a scenario with an earlier one.
  ///
  /// Places that both plans owe to a commitment are not looked at.
  public init(
    from before: TrainingPlan, in earlier: Scenario, to after: TrainingPlan, in later: Scenario
  ) {
    let old = PlanByOfficer(before, in: earlier)
    let new = PlanByOfficer(after, in: later)
    var (kept, moved): ([Place], [Place]) = ([], [])
    var (gained, lost): ([Change], [Change]) = ([], [])
    for officer in Set(old.enrolments.keys).union(new.enrolments.keys).sorted() {
      let pairing = Pairing(old.enrolments[officer] ?? [], new.enrolments[officer] ?? [])
      kept += pairing.kept
      moved += pairing.moved
      gained += pairing.gained.map { enrolment in
        Change(enrolment: enrolment, cause: old.cause(of: enrolment, instead: pairing.lost))
      }
      lost += pairing.lost.map { enrolment in
        Change(enrolment: enrolment, cause: new.cause(of: enrolment, instead: pairing.gained))
      }
    }
    self.kept = kept
    self.moved = moved
    self.gained = gained
    self.lost = lost
    closed = old.openOnly(beside: new)
    opened = new.openOnly(beside: old)
    newlyCompliant = new.compliant.filter { !old.compliant.contains($0) }.sorted()
    noLongerCompliant = old.compliant.filter { !new.compliant.contains($0) }.sorted()
  }
}

/// A plan sorted by whom it concerns.
private struct PlanByOfficer {
  let scenario: Scenario
  let enrolments: [Officer.ID: [Enrolment]]

  /// The open requirements of each officer in service at the horizon's end.
  let open: [Officer.ID: [Requirement.ID]]

  /// The reasons that the plan gives.
  let gaps: [Officer.ID: [OpenGap]]

  /// Those in service at the horizon's end without an open gap.
  let compliant: Set<Officer.ID>

  init(_ plan: TrainingPlan, in scenario: Scenario) {
    self.scenario = scenario
    enrolments = Dictionary(grouping: plan.enrolments.sorted(), by: \.officer)
    gaps = Dictionary(grouping: plan.unmet, by: \.officer)
    // A plan made for comparing only gives no reasons, but what is open can be counted. What became of
    // an earlier plan is of no interest here.
    let figures = PlanFigures(of: plan.enrolments, in: scenario, possiblePreviousStarts: [])
    let open = Dictionary(grouping: figures.unmet, by: \.officer).mapValues {
      $0.map(\.requirement)
    }
    self.open = open
    compliant = Set(
      scenario.officers.filter { $0.isInService(in: scenario.horizon.last) }.map(\.id)
        .filter { open[$0] == nil })
  }

  /// What is open here and not there, of officers that both know.
  func openOnly(beside other: PlanByOfficer) -> [PlanFigures.UnmetRequirement] {
    open.keys.sorted().filter { other.scenario.knows(officer: $0) }.flatMap { officer in
      (open[officer] ?? []).filter { !(other.open[officer] ?? []).contains($0) }.map {
        PlanFigures.UnmetRequirement(officer: officer, requirement: $0)
      }
    }
  }

  /// Why a place that the other plan gives is not in this one.
  func cause(of enrolment: Enrolment, instead: [Enrolment]) -> PlanDifference.Cause {
    let officer = enrolment.officer
    guard scenario.knows(officer: officer) else { return .unknownElsewhere }
    let open = open[officer] ?? []
    if let requirement = open.first(where: { enrolment.closes.contains($0) }) {
      return .openElsewhere(requirement, reason(of: requirement, officer))
    }
    if let other = enrolment.closest(of: instead) { return .insteadOf(other) }
    // A step on the way closes nothing itself; what it leads to may be open.
    if enrolment.closes.isEmpty, let requirement = open.first(where: { leads(enrolment, to: $0) }) {
      return .openElsewhere(requirement, reason(of: requirement, officer))
    }
    guard scenario.officer(officer).isInService(in: scenario.horizon.last) else { return .leaves }
    return .unneeded
  }

  /// Whether a programme grants anything in a dimension that a requirement asks for.
  private func leads(_ enrolment: Enrolment, to requirement: Requirement.ID) -> Bool {
    guard scenario.knows(programme: enrolment.programme) else { return false }
    let granted = Set(scenario.programme(enrolment.programme).grants.map(\.level.dimension))
    return scenario.standards.lazy.flatMap(\.requirements).contains { asked in
      asked.id == requirement && asked.accepts.contains { granted.contains($0.level.dimension) }
    }
  }

  private func reason(of requirement: Requirement.ID, _ officer: Officer.ID) -> OpenGap? {
    gaps[officer]?.first { $0.requirement == requirement }
  }
}

extension Enrolment {
  /// The nearest in time of those that close something this one closes.
  fileprivate func closest(of others: [Enrolment]) -> Enrolment? {
    others.filter { other in closes.contains { other.closes.contains($0) } }.min {
      (start.distanceEitherWay(to: $0.start), $0) < (start.distanceEitherWay(to: $1.start), $1)
    }
  }
}

extension Quarter {
  fileprivate func distanceEitherWay(to other: Quarter) -> Int { abs(distance(to: other)) }
}

/// One officer's places in two plans, set beside each other programme by programme.
private struct Pairing {
  private(set) var kept: [PlanDifference.Place] = []
  private(set) var moved: [PlanDifference.Place] = []
  private(set) var gained: [Enrolment] = []
  private(set) var lost: [Enrolment] = []

  init(_ before: [Enrolment], _ after: [Enrolment]) {
    for programme in Set((before + after).map(\.programme)).sorted() {
      var old = before.filter { $0.programme == programme }
      var new: [Enrolment] = []
      for enrolment in after where enrolment.programme == programme {
        guard let same = old.firstIndex(where: { $0.start == enrolment.start }) else {
          new.append(enrolment)
          continue
        }
        let earlier = old.remove(at: same)
        if earlier.committed, enrolment.committed { continue }
        kept.append(PlanDifference.Place(before: earlier, after: enrolment))
      }
      let pairs = min(old.count, new.count)
      moved += zip(old, new).map { PlanDifference.Place(before: $0, after: $1) }
      lost += old.dropFirst(pairs)
      gained += new.dropFirst(pairs)
    }
    gained.sort()
    lost.sort()
  }
}
