// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// The steps that are worth trying after a plan, the most promising first.
///
/// What a step brings is for a new search to say; here is only chosen what to search for first: what
/// could bring most at the prices of a relaxation. Among steps without a price one comes first that is
/// *wanted*, because a programme that leads towards an open gap may use it, and then one that is *tight*,
/// because the plan leaves less than a step of it: whole plans may gain where a mixture would not.
package struct ResourceCandidates {
  /// All steps, in the order of promise.
  package let steps: [ResourceStep]

  /// How many of them have a price, or are wanted or tight.
  package let promising: Int

  /// Ranks the steps of a scenario after a plan; one step of money is as much as given.
  package init(
    after plan: TrainingPlan, in scenario: Scenario, step: Money, prices: LimitPrices? = nil
  ) {
    let wishes = Wishes(of: plan, in: scenario)
    let use = PlanUse(of: plan.enrolments, in: scenario)
    let ranked =
      Self.money(use, wishes, scenario, step: step) + Self.seats(use, wishes, scenario)
      + Self.classes(use, wishes, scenario) + Self.absences(use, wishes, scenario)
    let priced = ranked.map { candidate in
      let most = prices?.most(of: candidate.step, in: scenario) ?? 0
      return (candidate: candidate, most: most > Self.leastPrice ? most : 0)
    }
    let ordered = priced.enumerated().sorted {
      (-$0.element.most, $0.element.candidate.rank, $0.offset)
        < (-$1.element.most, $1.element.candidate.rank, $1.offset)
    }.map(\.element)
    steps = ordered.map(\.candidate.step)
    promising = ordered.count {
      $0.most > 0 || $0.candidate.rank < Ranked.leastPromising
    }
  }

  /// What a price must be to be more than a trace of the solver's.
  private static let leastPrice = 1e-6

  private struct Ranked {
    let step: ResourceStep
    let rank: Int

    static let leastPromising = 3

    init(_ step: ResourceStep, isWanted: Bool, isTight: Bool) {
      self.step = step
      rank =
        (isWanted, isTight) == (true, true) ? 0 : isWanted ? 1 : isTight ? 2 : Self.leastPromising
    }
  }

  private static func money(
    _ use: PlanUse, _ wishes: Wishes, _ scenario: Scenario, step: Money
  ) -> [Ranked] {
    use.funds.map { row in
      Ranked(
        .money(row.fund, year: row.year, step), isWanted: !wishes.programmes.isEmpty,
        isTight: row.left < max(step, wishes.dearest))
    }
  }

  private static func seats(
    _ use: PlanUse, _ wishes: Wishes, _ scenario: Scenario
  ) -> [Ranked] {
    use.seats.filter { scenario.horizon.contains($0.intake.quarter) }.map { row in
      let terms = scenario.programme(row.intake.programme).classTerms
      let isTight = row.left == 0 || terms.map { row.intake.seats < $0.minimum } ?? false
      return Ranked(
        .seat(row.intake.id), isWanted: wishes.wants(row.intake, scenario), isTight: isTight)
    }
  }

  private static func classes(
    _ use: PlanUse, _ wishes: Wishes, _ scenario: Scenario
  ) -> [Ranked] {
    use.classes.compactMap { classes in
      guard let row = classes.rows.first, scenario.horizon.contains(row.quarter) else {
        return nil
      }
      return Ranked(
        .openedClass(row.id), isWanted: classes.rows.contains { wishes.wants($0, scenario) },
        isTight: classes.left == 0)
    }
  }

  private static func absences(
    _ use: PlanUse, _ wishes: Wishes, _ scenario: Scenario
  ) -> [Ranked] {
    use.absences.map { absence in
      let isWanted = absence.limit.unit.map { wishes.units.contains($0) } ?? !wishes.units.isEmpty
      return Ranked(
        .absence(absence.limit.id), isWanted: isWanted, isTight: absence.left < .one)
    }
  }
}

/// What the officers with open gaps, and the targets that are missed, would need.
private struct Wishes {
  /// Who still lacks something that only shared limits keep from them.
  let officers: [Officer]
  let units: Set<Unit.ID>

  /// The programmes that grant anything in a dimension in which something is lacking.
  let programmes: Set<Programme.ID>

  /// What the dearest of them costs at once: a seat, or a class.
  let dearest: Money

  init(of plan: TrainingPlan, in scenario: Scenario) {
    let gaps = plan.unmet.filter(\.reason.isAboutSharedLimits)
    let open = Set(gaps.map(\.officer))
    officers = scenario.officers.filter { open.contains($0.id) }
    units = Set(officers.map(\.unit))
    let lacking = Set(gaps.map(\.requirement))
    var dimensions = Set(
      scenario.standards.flatMap(\.requirements).filter { lacking.contains($0.id) }
        .flatMap(\.accepts).map(\.level.dimension))
    let missed = Set(plan.targets.filter { !$0.met }.map(\.target))
    for target in scenario.targets where missed.contains(target.id) {
      if case .condition(let condition) = target.measure {
        dimensions.formUnion(condition.qualificationTests.map(\.level.dimension))
      }
    }
    let leading = scenario.programmes.filter { programme in
      programme.grants.contains { dimensions.contains($0.level.dimension) }
    }
    programmes = Set(leading.map(\.id))
    dearest = leading.map { max($0.seatCost, $0.classTerms?.cost ?? .zero) }.max() ?? .zero
  }

  /// Whether a row leads there for anybody who may take its seats.
  func wants(_ intake: Intake, _ scenario: Scenario) -> Bool {
    guard programmes.contains(intake.programme) else { return false }
    guard let unit = intake.unit else { return true }
    return officers.contains { scenario.path(from: $0.unit).contains(unit) }
  }
}

extension OpenGap.Reason {
  /// Whether more of something that officers share could help.
  fileprivate var isAboutSharedLimits: Bool {
    switch self {
    case .noSeat, .noBudget, .absenceCap, .classTooSmall, .lowerPriority: true
    case .noProgramme, .notEligible, .retiresFirst, .noTime, .noIntake, .forbidden: false
    }
  }
}
