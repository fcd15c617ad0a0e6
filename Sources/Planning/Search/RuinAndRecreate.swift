// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Better plans by taking some officers out and putting them back another way.
///
/// Moves open a class, close one, shift one to another quarter, or just let some officers choose
/// anew; officers come back one by one on their cheapest pathway in the room that is left. What is
/// cheap is told by the order of goals or, where there is a guide, by the prices of a relaxation,
/// which know what a seat or a million is worth to others. A move stays when the plan is no worse
/// in any order of goals. Repeatable: the draws come from a seed.
///
/// Complexity: a move costs what its officers' pathways and graphs come to, whatever the scenario's
/// size.
///
/// Source: Schrimpf et al., Record breaking optimization results using the ruin and recreate
/// principle (2000).
struct RuinAndRecreate {
  let index: PlanningIndex
  let automata: [PathwayAutomaton]
  let scales: PathwayScales
  let holds: [Goal: Int]

  /// The place of the goal in work; earlier ones are held.
  let stage: Int

  /// Prices of a relaxation of the stage.
  let guide: PathwayPrices?
  private var generator: SplitMix
  private var plan: WorkingPlan
  private var score: [Int]

  /// The best score met so far, and the pathways that the plan in work has given up since.
  private var bestScore: [Int]
  private var sinceBest: [Pathway] = []
  var tried = 0, failed = 0, rejected = 0

  private let pools: RuinPools
  private let goalPrices: PathwayPrices

  /// The limits' room, packed: the inner loops read nothing else of them.
  private let seatRoom: [Int]
  private let classOfSeat: [Int?]
  private let moneyRoom: [Int]

  init(
    _ candidate: Candidate, index: PlanningIndex, automata: [PathwayAutomaton],
    holds: [Goal: Int], stage: Int, guide: PathwayPrices? = nil, pools: RuinPools, seed: UInt64
  ) {
    self.index = index
    self.automata = automata
    self.holds = holds
    self.stage = stage
    self.guide = guide
    self.pools = pools
    scales = PathwayScales(index.scales)
    generator = SplitMix(seed: seed)
    plan = WorkingPlan(candidate, index: index, automata: automata)
    score = plan.score(holds: holds, from: stage)
    bestScore = score
    seatRoom = index.limits.seats.map(\.room)
    classOfSeat = index.limits.seats.map(\.classRow)
    moneyRoom = index.limits.money.map(\.room)
    goalPrices = Self.goalPrices(index)
  }

  /// Makes a number of moves and returns the best plan, if it keeps every limit.
  mutating func run(moves: Int, shouldStop: () -> Bool) -> Candidate? {
    guard !pools.movable.isEmpty else { return nil }
    for row in index.limits.classes.indices where !shouldStop() { open(row) }
    for move in 0..<moves {
      if move.isMultiple(of: 16), shouldStop() { break }
      if move.isMultiple(of: 400) { returnToBest() }
      step()
    }
    returnToBest()
    if debugCG {
      let c = Candidate(pathways: plan.pathways.map(Optional.some), automata: automata, index: index)
      debugLine("end kept \(bestScore) now \(plan.score(holds: holds, from: stage)) fresh \(c.map { WorkingPlan($0, index: index, automata: automata).score(holds: holds, from: stage) } ?? [])  moves \(moves) tried \(tried) failed \(failed) rej \(rejected)")
    }
    return Candidate(pathways: plan.pathways.map(Optional.some), automata: automata, index: index)
  }

  private mutating func returnToBest() {
    for pathway in sinceBest.reversed() {
      plan.remove(pathway.officer)
      plan.insert(pathway)
    }
    sinceBest = []
    score = bestScore
  }

  private mutating func step() {
    let classes = index.limits.classes.count
    switch generator.below(classes == 0 ? 6 : 10) {
    case 6: open(generator.below(classes))
    case 7: close(generator.below(classes))
    case 8, 9: shift(generator.below(classes))
    default: shake()
    }
  }

  // MARK: Moves

  /// Opens one class more, with as many officers as it takes who could sit in it.
  private mutating func open(_ row: Int) {
    let opened = plan.classes(in: row)
    guard opened < index.limits.classes[row].maximumClasses else { return }
    attempt(candidates(for: row), favouring: [row], avoiding: [])
  }

  private mutating func close(_ row: Int) {
    guard plan.learners[row] > 0 else { return }
    attempt(learners(in: row), favouring: [], avoiding: [row])
  }

  /// Moves a class to another of the same programme.
  private mutating func shift(_ row: Int) {
    guard plan.learners[row] > 0 else { return open(row) }
    let others = pools.siblings[row]
    guard !others.isEmpty else { return close(row) }
    let other = others[generator.below(others.count)]
    attempt(
      learners(in: row) + candidates(for: other), favouring: [other], avoiding: [row])
  }

  /// Lets some officers choose anew: of one unit, one seat row, one fund's year, or any.
  private mutating func shake() {
    let size = 2 + generator.below(15)
    var pool: [Int]
    switch generator.below(4) {
    case 0:
      let officer = pools.movable[generator.below(pools.movable.count)]
      pool = pools.neighbours(of: officer)
    case 1:
      let seats = pools.officersOfSeat
      pool = seats.isEmpty ? [] : seats[generator.below(seats.count)]
    case 2:
      // Officers who share a fund's year can make room there for one another only together.
      let row = generator.below(max(1, index.limits.money.count))
      pool = sample(pools.officersOfMoney.isEmpty ? [] : pools.officersOfMoney[row], 200)
        .filter { plan.pathways[$0].money.contains { $0.row == row } }
    default: pool = pools.movable
    }
    if pool.isEmpty { pool = pools.movable }
    attempt(sample(pool, size).sorted(), favouring: [], avoiding: [])
  }

  /// Different officers of a pool, in no order.
  private mutating func sample(_ pool: [Int], _ size: Int) -> [Int] {
    guard pool.count > size else { return pool }
    var chosen: Set<Int> = []
    for _ in 0..<size { chosen.insert(pool[generator.below(pool.count)]) }
    return chosen.sorted()
  }

  /// Officers who could sit in a class: all, or some where they are many more than it holds.
  private mutating func candidates(for row: Int) -> [Int] {
    let most = index.limits.classes[row].terms.maximum
    let pool = pools.officersOfClass[row]
    return sample(pool, max(120, 2 * most))
  }

  private func learners(in row: Int) -> [Int] {
    index.limits.classes[row].seatRows.flatMap { plan.learnersOfSeat[$0] }
  }

  // MARK: Out and in again

  /// What a move does to classes: which it opens, which it keeps shut, how many sat in the others.
  private struct ClassPlan {
    /// The learners with which a class in favour is full enough.
    var fill: [Int: Int] = [:]
    var avoided: [Int] = []

    /// Classes that stay open to those who come back, though they are empty meanwhile.
    var opened: [Int: Int] = [:]
  }

  private mutating func attempt(_ officers: [Int], favouring: [Int], avoiding: [Int]) {
    tried += 1
    let officers = shuffled(Array(Set(officers)).sorted())
    var classes = ClassPlan(avoided: avoiding)
    for row in favouring {
      // A class in favour is filled to its least size and a little more, not to the brim.
      let terms = index.limits.classes[row].terms
      let opened = plan.classes(in: row) + 1
      let spare = generator.below(2) * generator.below(terms.maximum - terms.minimum + 1)
      classes.fill[row] = opened * terms.minimum + spare
      classes.opened[row] = opened
    }
    let before = officers.map { plan.pathways[$0] }
    for start in before.flatMap(\.starts) {
      guard let row = classOfSeat[start.seatRow], classes.opened[row] == nil else { continue }
      classes.opened[row] = plan.classes(in: row)
    }
    var taste = taste()
    for officer in officers { plan.remove(officer) }
    for (place, officer) in officers.enumerated() {
      taste.seed = generator.next()
      if taste.isByGoals { chaseTargets(&taste) }
      guard let pathway = recreate(officer, classes: classes, taste: taste) else {
        failed += 1
        for officer in officers[..<place] { plan.remove(officer) }
        before.forEach { plan.insert($0) }
        return
      }
      plan.insert(pathway)
    }
    let now = plan.score(holds: holds, from: stage)
    // Now and then only the first goals count, so that the search can cross a plateau.
    let depth = generator.below(3) == 0 ? 3 : score.count
    if score.prefix(depth).lexicographicallyPrecedes(now.prefix(depth)) {
      rejected += 1
      for officer in officers { plan.remove(officer) }
      before.forEach { plan.insert($0) }
      return
    }
    score = now
    sinceBest += zip(officers, before).compactMap { officer, old in
      old == plan.pathways[officer] ? nil : old
    }
    if now.lexicographicallyPrecedes(bestScore) { (sinceBest, bestScore) = ([], now) }
  }

  private mutating func shuffled(_ officers: [Int]) -> [Int] {
    var officers = officers
    for place in officers.indices.dropFirst().reversed() {
      officers.swapAt(place, generator.below(place + 1))
    }
    return officers
  }

  /// The officer's cheapest pathway in the room that is left.
  private func recreate(_ officer: Int, classes: ClassPlan, taste: Taste) -> Pathway? {
    let automaton = automata[officer]
    var prices = taste.prices
    for _ in 0..<4 {
      let cheapest = automaton.cheapest(
        at: prices, scales: scales, roomAway: plan.roomAway,
        surcharge: { seat in
          let noise = taste.noise(of: seat)
          guard let row = classOfSeat[seat], let fill = classes.fill[row],
            plan.learners[row] < fill
          else { return noise }
          return noise - Self.weights[0]
        },
        usable: { option, seat in
          guard plan.seats[seat] < seatRoom[seat] else { return false }
          let uses = automaton.uses
          for place in uses.paymentStarts[option]..<uses.paymentStarts[option + 1] {
            let row = uses.moneyRows[place]
            if plan.money[row] + uses.dong[place] > moneyRoom[row] { return false }
          }
          guard let row = classOfSeat[seat] else { return true }
          let opened = classes.avoided.contains(row) ? 0 : classes.opened[row]
          return plan.learners[row]
            < (opened ?? plan.classes(in: row)) * pools.classMaximum[row]
        })
      guard let cheapest else { return nil }
      let pathway = automaton.pathway(of: officer, along: cheapest.road) { cheapest.rows[$0] }
      let over = pathway.money.filter { plan.money[$0.row] + $0.dong > moneyRoom[$0.row] }
      if over.isEmpty { return pathway }
      // Two courses of one pathway share a fund's year: make it dear and look again.
      for use in over { prices.money[use.row] += Self.weights[0] }
    }
    return automaton.idlePathway(of: officer)
  }

  // MARK: What is cheap

  /// Weights that put the goals in order; every later one settles what the earlier leave open.
  private static let weights = [1e9, 1e7, 1e5, 1e2, 1, 1e-2]

  /// What one move holds cheap.
  private struct Taste {
    var prices: PathwayPrices
    let isByGoals: Bool
    let amplitude: Double
    var seed: UInt64 = 0

    /// A little noise lets officers who are indifferent choose differently each time.
    func noise(of seat: Int) -> Double {
      guard amplitude > 0 else { return 0 }
      var draw = SplitMix(seed: seed &+ UInt64(seat))
      return draw.share() * amplitude
    }
  }

  private mutating func taste() -> Taste {
    if let guide, generator.below(2) == 0 {
      let amplitude = generator.below(2) == 0 ? 0 : generator.share() * 0.2
      return Taste(prices: guide, isByGoals: false, amplitude: amplitude)
    }
    var taste = Taste(prices: goalPrices, isByGoals: true, amplitude: Self.weights[3] * 4)
    chaseTargets(&taste)
    return taste
  }

  /// Lets a target count that is missed: before officers were taken out, or now.
  private func chaseTargets(_ taste: inout Taste) {
    guard let place = index.scenario.goals.firstIndex(where: { $0.goal == .targets }) else {
      return
    }
    let weight = Self.weights[min(place, Self.weights.count - 1)]
    for target in pools.targetWeights.indices {
      taste.prices.reaches[target] =
        plan.shortfall(of: target) > 0 ? -weight * pools.targetWeights[target] : 0
    }
  }

  private static func goalPrices(_ index: PlanningIndex) -> PathwayPrices {
    var prices = PathwayPrices(limits: index.limits, targets: index.scenario.targets.count)
    for (place, setting) in index.scenario.goals.enumerated() where setting.goal != .targets {
      prices.add(weights[min(place, weights.count - 1)], for: setting.goal)
    }
    // Of plans that are equal in every goal, the one that starts earlier.
    prices.startQuarter = 1e-4
    return prices
  }
}
