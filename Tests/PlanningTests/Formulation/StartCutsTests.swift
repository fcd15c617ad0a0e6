// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// Cuts that no whole plan breaks, tried on whole plans.
@Suite struct StartCutsTests {
  // MARK: Rounding

  private let roundings: [MixedRounding] = {
    var generator = SeededGenerator(seed: 41)
    return (0..<200).map { _ in
      let room = generator.whole(1...120)
      return MixedRounding(room: room, divisor: generator.whole(1...(room + 5)))
    }
  }()

  @Test func `whole multiples that fit a room fit its rounding`() {
    var generator = SeededGenerator(seed: 42)
    for rounding in roundings {
      for _ in 0..<50 {
        var room = rounding.room
        var left = 0.0
        while room > 0, generator.chance(90) {
          let amount = generator.whole(1...room)
          let count = generator.whole(0...(room / amount))
          left += Double(count) * rounding(of: amount)
          room -= count * amount
        }
        #expect(left <= rounding.right + 1e-9, "\(rounding)")
      }
    }
  }

  @Test func `rounding a sum gives no less than rounding its parts`() {
    for rounding in roundings {
      for first in 0...40 {
        for second in 0...40 {
          let parts = rounding(of: first) + rounding(of: second)
          #expect(parts <= rounding(of: first + second) + 1e-9, "\(rounding) \(first) \(second)")
        }
      }
      #expect(rounding(of: 0) == 0)
      #expect(rounding(of: rounding.room) == rounding.right)
    }
  }

  @Test func `of courses that cost more than a third two fit, not two and a half`() {
    let rounding = MixedRounding(room: 100, divisor: 40)
    #expect(rounding.right == 2)
    #expect(rounding(of: 40) == 1)
    #expect(rounding(of: 20) == 0)
    #expect(rounding(of: 30) == 0.5)
  }

  // MARK: Whole plans

  /// All that each officer of a random scenario could do, and some whole plans.
  private struct Ground {
    let master: Master
    let pathways: [[Pathway]]
    let plans: [Candidate]

    init(seed: Int) throws(PlanningFailure) {
      let ground = try PlanningGround(seed: seed, size: .init(officers: 2...4))
      let (index, automata) = (ground.index, ground.automata)
      master = Master(index: index, automata: automata)
      pathways = ground.pathways
      var generator = SeededGenerator(seed: UInt64(seed))
      var plans: [Candidate] = []
      for _ in 0..<400 {
        let drawn = ground.drawn(&generator).map(Optional.some)
        if let plan = Candidate(pathways: drawn, automata: automata, index: index) {
          plans.append(plan)
        }
      }
      self.plans = plans
    }

    var restricted: RestrictedMaster {
      RestrictedMaster(
        master: master,
        granularity: Granularity(index: master.index, automata: master.automata),
        mayBeLeftOut: master.automata.map { _ in false })
    }

    /// What a whole plan takes of every cut.
    func left(_ plan: Candidate, of cuts: StartCuts) -> [Double] {
      var sums: [Int: Double] = [:]
      for pathway in plan.pathways.compactMap(\.self) {
        let options = master.automata[pathway.officer].options
        for (row, value) in cuts.entries(of: pathway, of: options) {
          sums[row.index, default: 0] += value
        }
      }
      return cuts.cuts.map { cut in
        cuts.coefficients(ofClassesIn: cut.kind).reduce(sums[cut.row.index] ?? 0) {
          $0 + $1.value * Double(plan.classes[$1.classRow])
        }
      }
    }

    func expectKept(_ cuts: StartCuts, seed: Int) {
      for plan in plans {
        for (cut, left) in zip(cuts.cuts, left(plan, of: cuts)) {
          #expect(left <= cut.right + 1e-9, "seed \(seed): \(cut.kind)")
        }
      }
    }
  }

  @Test(arguments: 0..<60)
  func `what separation finds is broken by the mixture and kept by every plan`(seed: Int) throws {
    let ground = try Ground(seed: 830_000 + seed)
    let limits = ground.master.index.limits
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<20 {
      let columns = ground.pathways.flatMap { own in
        (0..<3).map { _ in generator.pick(own) }
      }
      let weights = ground.pathways.flatMap { _ in
        let parts = (0..<3).map { _ in Double(generator.whole(1...9)) }
        return parts.map { $0 / parts.reduce(0, +) }
      }
      let opened = limits.classes.map { row in
        generator.chance(50) ? 0 : Double(row.maximumClasses) * Double(generator.whole(0...9)) / 9
      }
      let separation = CutSeparation(
        limits: limits, automata: ground.master.automata, tolerance: 0.001)
      var cuts = StartCuts(limits: limits, officers: ground.pathways.count)
      let found = separation.broken(
        columns: columns, weights: weights, opened: opened, known: cuts)
      for (place, kind) in found.enumerated() { cuts.add(kind, as: Constraint(index: place)) }
      ground.expectKept(cuts, seed: seed)
      var left = cuts.cuts.map { cut in
        cuts.coefficients(ofClassesIn: cut.kind).reduce(0) {
          $0 + $1.value * opened[$1.classRow]
        }
      }
      for (column, weight) in zip(columns, weights) {
        let options = ground.master.automata[column.officer].options
        for (row, value) in cuts.entries(of: column, of: options) {
          left[row.index] += value * weight
        }
      }
      for (cut, left) in zip(cuts.cuts, left) {
        #expect(left > cut.right, "seed \(seed): \(cut.kind) is not broken")
      }
      let again = separation.broken(
        columns: columns, weights: weights, opened: opened, known: cuts)
      #expect(again.allSatisfy { !found.contains($0) })
    }
  }

  // MARK: The root

  /// Solves every goal's root with cuts, earlier goals free; hands over what came of it.
  private func solveRoots(
    _ ground: Ground,
    _ body: (Goal, Relaxation, RestrictedMaster, borrowing SolverSession) -> Void
  ) throws {
    var restricted = ground.restricted
    try withSolver(for: ground.master.program) { session throws(PlanningFailure) in
      for own in ground.pathways {
        // The pathway that does least, so that there is a footing.
        if let first = own.first { restricted.add(first, to: &session) }
      }
      for setting in ground.master.index.scenario.goals {
        restricted.begin(.goal(setting.goal), in: &session)
        let generation = ColumnGeneration(addsCuts: true)
        let relaxation = try generation.solve(&restricted, in: &session) { false }
        body(setting.goal, relaxation, restricted, session)
      }
    }
  }

  @Test(arguments: 0..<60)
  func `with cuts the root undercuts every plan and the plans keep the cuts`(seed: Int) throws {
    let ground = try Ground(seed: 840_000 + seed)
    try solveRoots(ground) { goal, relaxation, restricted, _ in
      ground.expectKept(restricted.cuts, seed: seed)
      guard let best = ground.plans.map({ $0.cost(of: goal) }).min() else { return }
      guard let bound = relaxation.bound else {
        Issue.record("seed \(seed): \(goal) is said to have no plan")
        return
      }
      #expect(bound <= best, "seed \(seed): \(goal)")
    }
  }

  @Test(arguments: 0..<40)
  func `with cuts the root's bound is what trying everything gives, or less`(seed: Int) throws {
    let ground = try Ground(seed: 840_000 + seed)
    let scenario = ground.master.index.scenario
    try solveRoots(ground) { goal, relaxation, _, _ in
      let alone = scenario.replacing(goals: [GoalSetting(goal)])
      guard let best = BruteForce(alone).optimum()?.reached.first else { return }
      guard let bound = relaxation.bound else {
        Issue.record("seed \(seed): \(goal) is said to have no plan")
        return
      }
      let sign = goal.isMinimised ? 1 : -1
      let natural = ground.master.index.scales.decimal(sign * bound, of: goal)
      #expect(goal.isMinimised ? natural <= best : natural >= best, "seed \(seed): \(goal)")
    }
  }

  @Test(arguments: 0..<40)
  func `pricing under cuts finds each officer's cheapest pathway`(seed: Int) throws {
    let ground = try Ground(seed: 850_000 + seed)
    let master = ground.master
    var generator = SeededGenerator(seed: UInt64(seed))
    try solveRoots(ground) { goal, _, restricted, session in
      // Prices of no solve: whatever signs allow.
      let duals = restricted.signed(
        (0..<session.constraintCount).map { _ in
          generator.chance(40) ? Double(generator.whole(-30...30)) / 10 : 0
        })
      var total = 0.0
      for (officer, own) in ground.pathways.enumerated() {
        let costs = own.filter { pathway in
          pathway.starts.allSatisfy { master.seats.room[$0.seatRow] > 0 }
        }.map { pathway in
          let options = master.automata[officer].options
          let entries =
            master.entries(of: pathway).filter { $0.0 != master.officers.rows[officer] }
            + restricted.cuts.entries(of: pathway, of: options)
          return entries.reduce(master.goals.part(goal, units: pathway.units(of: goal))) {
            $0 - $1.1 * duals[$1.0.index]
          }
        }
        total += costs.min() ?? .infinity
      }
      let priced = OfficerPricing().price(
        restricted, at: restricted.prices(duals: duals),
        cuts: restricted.cuts.prices(duals: duals), duals: duals)
      guard let value = priced.total?.value else {
        #expect(total == .infinity, "seed \(seed): \(goal) has pathways")
        return
      }
      #expect(abs(value - total) < 1e-6 * max(1, abs(total)), "seed \(seed): \(goal)")
    }
  }
}
