// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce
import WorkforceTestSupport

/// The best plan of a small scenario, found by trying everything.
///
/// Knows nothing of linear programs. For each officer, every set of starts that the audit lets pass
/// in a scenario without the others; then every combination of these, limits counted by hand.
/// Combinations that take the same of everything shared are told apart by their goals only.
struct BruteForce {
  /// A set of starts of one officer.
  struct Choice {
    let starts: [Enrolment]

    /// What adds up over officers, turned so that less is better, by goal.
    let goals: [Int]
    var uses: [Int]
  }

  /// Some officers' choices together.
  struct Combination {
    var uses: [Int]
    var goals: [Int]
    var choices: [Int]
  }

  let scenario: Scenario

  /// How many changes of the previous plan there may be; `stability` must be among the goals.
  let maxChanges: Int?
  let counts: SharedCounts
  private(set) var choices: [[Choice]] = []

  /// The rows that `uses` tell of, and the room in those that no other row changes.
  private var active: [Int] = []
  private var rooms: [Int] = []

  /// The previous plan's starts that some admissible set of their officer has.
  private(set) var possiblePreviousStarts: Set<Commitment> = []

  init(_ scenario: Scenario, maxChanges: Int? = nil) {
    self.scenario = scenario
    self.maxChanges = maxChanges
    counts = SharedCounts(scenario)
    let previous = Set(scenario.previousPlan?.starts ?? [])
    for officer in scenario.officers {
      let own = OfficerChoices(of: officer, in: scenario)
      let possible = Set(own.sets.joined().map(\.commitment)).intersection(previous)
      possiblePreviousStarts.formUnion(possible)
      choices.append(
        own.sets.map { starts in
          let figures = PlanFigures(
            of: own.alone.enrolments(adding: starts), in: own.alone,
            possiblePreviousStarts: possible)
          return Choice(
            starts: starts, goals: figures.goals.map(addend),
            uses: counts.uses(of: starts, by: officer, reaching: figures))
        })
    }
    keepActiveRows()
  }

  /// The officers whose decisions can't be kept even without the others.
  var officersWithoutChoice: [Officer.ID] {
    zip(scenario.officers, choices).filter(\.1.isEmpty).map(\.0.id)
  }

  /// A goal's value in whole numbers, less is better; shortfalls do not add up and come last.
  private func addend(_ value: PlanFigures.GoalValue) -> Int {
    if value.goal == .targets { return 0 }
    let digits = Int(value.value.digits(places: Self.places(of: value.goal)))
    return value.goal.isMinimised ? digits : -digits
  }

  static func places(of goal: Goal) -> Int {
    switch goal {
    case .targets: 3
    case .requirements, .earliness: 15
    case .compliance, .stability, .cost: 0
    }
  }

  /// Forgets the rows that can't decide anything, so that more combinations are alike.
  private mutating func keepActiveRows() {
    let none = Array(repeating: 0, count: counts.rows.count)
    let most = choices.reduce(none) { sums, own in
      let peak = own.reduce(none) { peak, choice in zip(peak, choice.uses).map(max) }
      return zip(sums, peak).map(+)
    }
    active = none.indices.filter { !counts.isIdle($0, most: most) }
    rooms = active.map { place in
      switch counts.rows[place] {
      case .seats, .money: counts.room(of: counts.rows[place], sums: none)
      default: .max
      }
    }
    for officer in choices.indices {
      for choice in choices[officer].indices {
        let uses = choices[officer][choice].uses
        choices[officer][choice].uses = active.map { uses[$0] }
      }
    }
  }

  /// What is taken of every row; 0 of those that were forgotten.
  private func sums(_ uses: [Int]) -> [Int] {
    var sums = Array(repeating: 0, count: counts.rows.count)
    for (place, use) in zip(active, uses) { sums[place] = use }
    return sums
  }
}

extension BruteForce {
  /// All plans, those put aside that take the same as a better one.
  ///
  /// Where later goals may worsen earlier ones, nothing is better: only equal ones are put aside.
  func plans() -> [Combination] {
    let isStrict = maxChanges == nil && scenario.goals.allSatisfy { $0.within == .zero }
    var combinations = [
      Combination(uses: active.map { _ in 0 }, goals: scenario.goals.map { _ in 0 }, choices: [])
    ]
    for own in choices {
      let own = kept(
        own.enumerated().map { Combination(uses: $1.uses, goals: $1.goals, choices: [$0]) },
        isStrict: isStrict)
      combinations = kept(
        combinations.flatMap { combination in
          own.compactMap { choice in
            let uses = zip(combination.uses, choice.uses).map(+)
            if zip(uses, rooms).contains(where: >) { return nil }
            return Combination(
              uses: uses, goals: zip(combination.goals, choice.goals).map(+),
              choices: combination.choices + choice.choices)
          }
        }, isStrict: isStrict)
    }
    return combinations.compactMap { combination in
      let sums = sums(combination.uses)
      guard let classCost = counts.classCostWithinLimits(sums) else { return nil }
      var plan = combination
      for (place, setting) in scenario.goals.enumerated() {
        switch setting.goal {
        case .targets: plan.goals[place] = counts.shortfall(sums)
        case .cost: plan.goals[place] += classCost
        default: break
        }
      }
      return plan
    }
  }

  private func kept(_ combinations: [Combination], isStrict: Bool) -> [Combination] {
    var places: [[Int]: Int] = [:]
    var kept: [Combination] = []
    for combination in combinations {
      let key = isStrict ? combination.uses : combination.uses + combination.goals
      if let place = places[key] {
        if combination.goals.lexicographicallyPrecedes(kept[place].goals) {
          kept[place] = combination
        }
      } else {
        places[key] = kept.count
        kept.append(combination)
      }
    }
    return kept
  }
}

extension BruteForce {
  /// The best that each goal can reach in its turn, and one plan that keeps them all.
  struct Optimum {
    let reached: [ExactDecimal]

    /// The worst that each goal may come to in the end.
    let held: [ExactDecimal]
    let enrolments: [Enrolment]
  }

  /// Goes through the goals in order; nothing when the decisions can't be kept together.
  func optimum() -> Optimum? {
    var plans = plans()
    if let maxChanges, let place = scenario.goals.firstIndex(where: { $0.goal == .stability }) {
      plans = plans.filter { $0.goals[place] <= maxChanges }
    }
    var reached: [ExactDecimal] = []
    var held: [ExactDecimal] = []
    for (place, setting) in scenario.goals.enumerated() {
      guard let best = plans.map({ $0.goals[place] }).min() else { return nil }
      let allowance = Int(Int128(abs(best)) * Int128(setting.within.count) / 1000)
      plans = plans.filter { $0.goals[place] <= best + allowance }
      func natural(_ count: Int) -> ExactDecimal {
        ExactDecimal(
          digits: Int128(setting.goal.isMinimised ? count : -count),
          places: Self.places(of: setting.goal))
      }
      reached.append(natural(best))
      held.append(natural(best + allowance))
    }
    guard let plan = plans.first else { return nil }
    return Optimum(reached: reached, held: held, enrolments: enrolments(of: plan))
  }

  private func enrolments(of plan: Combination) -> [Enrolment] {
    let starts = zip(choices, plan.choices).flatMap { $0[$1].starts }
    var numbered: [Enrolment] = starts
    for (number, pool) in counts.pools.enumerated() {
      let learners = starts.indices.filter { place in
        pool.rows.contains { $0.id == starts[place].intakeRow }
      }
      let opened = counts.classes(of: number, for: learners.count) ?? 0
      for (turn, place) in learners.enumerated() {
        let start = starts[place]
        numbered[place] = scenario.start(
          start.officer, start.programme, start.start, intake: start.intake,
          class: turn % max(1, opened) + 1)
      }
    }
    return scenario.enrolments(adding: numbered)
  }
}

extension Enrolment {
  /// The start without the row that gives the seat.
  var commitment: Commitment {
    Commitment(officer: officer, programme: programme, start: start)
  }
}
