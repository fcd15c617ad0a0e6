// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Whole plans for an aim before all else, by ruin and recreate: quick, and often the best there are.
///
/// A target that asks the aim of all who are meant is put before every other goal; thrift comes next, so
/// that nothing is started that doesn't serve it. Limits may give way, which changes only their room.
struct ReachPlanning {
  private let ground: ReachGround

  /// The same problem, in which everybody is to reach the aim, and in which enough are.
  private let most: PlanningIndex
  private let enough: PlanningIndex
  private let shouldStop: @Sendable () -> Bool

  /// How many of a plan's concessions are tried again at most.
  private static let mostTrials = 120

  init(_ ground: ReachGround, shouldStop: @escaping @Sendable () -> Bool) {
    self.ground = ground
    self.shouldStop = shouldStop
    let scenario = ground.index.scenario
    most = ground.index
    enough = PlanningIndex(
      scenario: scenario.changed { parts in
        parts.targets =
          parts.targets.dropLast()
          + parts.targets.suffix(1).map {
            $0.asking(.officers(ground.possible.count - ground.spare))
          }
      })
  }

  /// What a plan is to be like.
  enum Wish { case most, enough }

  /// Plans within limits of which some have given way, from the seat rows in which officers start;
  /// nothing when no plan is found.
  func plan(
    _ wish: Wish, from start: [Officer.ID: Set<Int>] = [:], lifting lifts: [LimitChange] = [],
    seed: UInt64 = 1, isGuided: Bool = false
  ) throws(PlanningFailure) -> ReachSearch.Whole? {
    var options = ReplanOptions()
    options.seed = seed
    options.isGuided = isGuided && !ground.isLarge
    let index = (wish == .most ? most : enough).loosened(by: lifts)
    guard
      let plan = try Replanning(index: index, automata: ground.free, options: options)
        .plan(keeping: start, shouldStop: shouldStop)
    else { return nil }
    let pathways = plan.pathways.compactMap(\.self)
    guard pathways.count == ground.free.count else { return nil }
    return ReachSearch.Whole(pathways: pathways, leftOut: ground.leftOut(of: pathways))
  }

  /// What a plan that is there comes to; nothing when it is on no admissible pathways.
  func whole(of plan: TrainingPlan) -> ReachSearch.Whole? {
    let rows = Dictionary(grouping: plan.enrolments.filter { !$0.committed }, by: \.officer)
    let index = ground.index
    let pathways = ground.free.indices.compactMap { place in
      ground.free[place].pathway(
        of: place, taking: rows[index.scenario.officers[place].id] ?? [], index: index)
    }
    guard pathways.count == ground.free.count else { return nil }
    return ReachSearch.Whole(pathways: pathways, leftOut: ground.leftOut(of: pathways))
  }

  /// Where there are many officers: the plan for the aim alone by near prices, with its bound.
  func scaled(
    threads: Int
  ) throws(PlanningFailure) -> (whole: ReachSearch.Whole, least: Int)? {
    let index = PlanningIndex(
      scenario: ground.index.scenario.changed { $0.goals = [GoalSetting(.targets)] })
    let control = SearchControl(effort: Self.scaledEffort, gap: 0, threads: threads) {
      [shouldStop] _ in shouldStop()
    }
    let outcome = try GoalSequence(index: index, automata: ground.free, control: control)
      .run { _ in }
    let pathways = outcome.plan.pathways.compactMap(\.self)
    guard pathways.count == ground.free.count else { return nil }
    let officer = index.scales.units(ExactDecimal(Thousandths.one), of: .targets)
    let short = outcome.stages.first.map { ($0.bound + officer - 1) / officer } ?? 0
    return (
      ReachSearch.Whole(pathways: pathways, leftOut: ground.leftOut(of: pathways)),
      max(0, short - ground.hopeless.count)
    )
  }

  private static let scaledEffort = 5

  /// What a quick plan for the scenario's own goals comes to.
  func ownGoals(
    of scenario: Scenario, threads: Int
  ) throws(PlanningFailure) -> ReachSearch.Whole? {
    let index = PlanningIndex(scenario: scenario)
    let automata = try PathwayAutomata.build(index: index, threads: threads)
    var options = ReplanOptions()
    options.isGuided = !ground.isLarge
    let plan = try Replanning(index: index, automata: automata, options: options)
      .plan(keeping: [:], shouldStop: shouldStop)
    guard let plan else { return nil }
    let pathways = plan.pathways.enumerated().compactMap { place, pathway in
      pathway.flatMap {
        ground.free[place].pathway(of: place, startingOn: Set($0.starts.map(\.seatRow)))
      }
    }
    guard pathways.count == ground.free.count else { return nil }
    return ReachSearch.Whole(pathways: pathways, leftOut: ground.leftOut(of: pathways))
  }

  /// The seat rows that pathways start in, by officer.
  func starts(of pathways: [Pathway]) -> [Officer.ID: Set<Int>] {
    var starts: [Officer.ID: Set<Int>] = [:]
    for pathway in pathways where !pathway.starts.isEmpty {
      starts[ground.index.scenario.officers[pathway.officer].id] = Set(
        pathway.starts.map(\.seatRow))
    }
    return starts
  }

  /// Takes back what a plan that reaches the aim can be made anew without, or with less of.
  ///
  /// The dearest concession is tried first, until none can be spared at this effort.
  func shrunk(
    _ whole: ReachSearch.Whole, costs: RelaxationCosts
  ) throws(PlanningFailure) -> ReachSearch.Whole {
    let limits = ground.index.limits
    var best = whole
    var changes = limits.excess(of: best.pathways)
    var failed: Set<[LimitChange]> = []
    var trials = 0
    let most = ground.isLarge ? Self.mostTrials / 20 : Self.mostTrials
    search: while trials < most, !shouldStop() {
      let price = ground.index.price(of: changes, costs)
      let dearest = changes.sorted { $0.size(costs) > $1.size(costs) }
      for change in dearest {
        for less in change.less {
          let others = changes.filter { $0 != change } + less
          guard trials < most, failed.insert(others).inserted else { continue }
          trials += 1
          guard
            let found = try plan(.enough, from: starts(of: best.pathways), lifting: others),
            found.leftOut.count <= ground.spare
          else { continue }
          let excess = limits.excess(of: found.pathways)
          guard ground.index.price(of: excess, costs) < price else { continue }
          (best, changes) = (found, excess)
          continue search
        }
      }
      break
    }
    return best
  }
}

extension PlanningIndex {
  /// What some changes cost, in millionths of the unit of `relaxationCosts`.
  func price(of changes: [LimitChange], _ costs: RelaxationCosts) -> Int {
    concessions(changes).reduce(0) { $0 + $1.cost(costs) }
  }
}
