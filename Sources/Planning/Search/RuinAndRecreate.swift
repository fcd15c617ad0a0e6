// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Better plans by taking some officers out and putting them back another way.
///
/// Moves open a class, close one, shift one to another quarter, or just let some officers choose
/// anew; officers come back one by one on their cheapest pathway in the room that is left. What is
/// cheap is told by weights that put the goals in order or, where there is a guide, by the prices of
/// a relaxation, which know what a seat or a million is worth to others. A move stays when the plan
/// is worse by less than a threshold that falls to nothing; the best plan met, goal by goal, is kept.
/// Repeatable: the draws come from a seed.
///
/// Complexity: a move costs what its officers' pathways and graphs come to, whatever the scenario's
/// size.
///
/// Sources: Schrimpf et al., Record breaking optimization results using the ruin and recreate
/// principle (2000); Dueck and Scheuer, Threshold accepting (1990).
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
  private var worth: Double

  /// The best score met so far, and the pathways it had that the plan in work has given up since.
  private(set) var bestScore: [Int]
  private var sinceBest: [Int: Pathway] = [:]
  private let weights: GoalWeights

  /// How much worse a move may leave the plan.
  private var threshold = 0.0

  /// How many classes each row may open whatever its learners; empty when only moves open any.
  private var mayOpen: [Int] = []

  /// What a breach of a limit, or of a hold, costs.
  private var penalty: Double

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
    self.init(
      WorkingPlan(candidate, index: index, automata: automata), index: index, automata: automata,
      holds: holds, stage: stage, guide: guide, pools: pools, seed: seed)
  }

  /// Begins from a plan whose classes may lack learners.
  init(
    _ plan: WorkingPlan, index: PlanningIndex, automata: [PathwayAutomaton],
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
    self.plan = plan
    bestScore = plan.score(holds: holds, from: stage)
    weights = GoalWeights(index: index, automata: automata)
    penalty = weights.breach
    worth = 0
    seatRoom = index.limits.seats.map(\.room)
    classOfSeat = index.limits.seats.map(\.classRow)
    moneyRoom = index.limits.money.map(\.room)
    goalPrices = weights.prices(index: index)
    worth = value
  }

  /// What the plan in work is worth in all, breaches included; the less, the better.
  private var value: Double {
    var broken = 0.0
    for (goal, most) in holds {
      broken += weights.value(max(0, plan.cost(of: goal) - most), of: goal)
    }
    return weights.value(of: plan) + penalty * plan.breach + 3 * broken
  }

  /// Makes a number of moves and returns the best plan, if it keeps every limit.
  mutating func run(
    moves: Int, opensAll: Bool = true, shouldStop: () -> Bool
  ) -> Candidate? {
    guard !pools.movable.isEmpty else { return nil }
    if opensAll {
      for row in index.limits.classes.indices where !shouldStop() { open(row) }
    }
    // Breaches are cheap at first, so that classes can fill; then what lacks learners is closed.
    let early = moves * 4 / 5
    for move in 0..<early {
      if move.isMultiple(of: 16), shouldStop() { break }
      if move.isMultiple(of: 64) {
        let share = Double(move) / Double(early)
        // Three times warm and cool again: what one cooling froze badly the next one may mend.
        let left = 1 - (share * 3).truncatingRemainder(dividingBy: 1)
        threshold = weights.threshold * left * left
        penalty = weights.breach * (1 + 3 * share)
        worth = value
      }
      step()
    }
    closeLacking()
    for move in early..<moves {
      if move.isMultiple(of: 16), shouldStop() { break }
      if move.isMultiple(of: 64) {
        let left = Double(moves - move) / Double(max(1, moves - early))
        threshold = weights.threshold * left * left / 4
        worth = value
      }
      step()
    }
    returnToBest()
    return Candidate(pathways: plan.pathways.map(Optional.some), automata: automata, index: index)
  }

  /// Lets officers find a pathway in the room there is, one by one; each class row may open as many
  /// classes as given, though they still lack learners.
  mutating func place(_ officers: [Int], opening classes: [Int] = []) {
    mayOpen = classes
    penalty = classes.isEmpty ? penalty : 0
    worth = value
    for officer in officers { attempt([officer]) }
    mayOpen = []
    penalty = weights.breach
    worth = value
    bestScore = plan.score(holds: holds, from: stage)
    sinceBest = [:]
  }

  private mutating func returnToBest() {
    for (officer, pathway) in sinceBest.sorted(by: { $0.key < $1.key }) {
      plan.remove(officer)
      plan.insert(pathway)
    }
    sinceBest = [:]
    worth = value
  }

  private mutating func step() {
    let classes = index.limits.classes.count
    if !plan.lacking.isEmpty, generator.below(4) == 0 { return mend() }
    switch generator.below(classes == 0 ? 6 : 10) {
    case 6: open(generator.below(classes))
    case 7: close(generator.below(classes))
    case 8, 9: shift(generator.below(classes))
    default: shake()
    }
  }

  /// Closes classes that no money is left for, and fills or closes those that lack learners, whatever
  /// that costs.
  private mutating func closeLacking() {
    penalty = 40 * weights.breach
    worth = value
    for row in moneyRoom.indices where plan.money[row] > moneyRoom[row] {
      let payers = index.limits.classes.indices.filter { number in
        plan.learners[number] > 0
          && index.limits.classes[number].payments.contains { $0.row == row }
      }.sorted { (plan.learners[$0], $0) < (plan.learners[$1], $1) }
      for payer in payers where plan.money[row] > moneyRoom[row] { close(payer, atAnyCost: true) }
    }
    for row in plan.lacking.sorted() where plan.missing(in: row) > 0 {
      attempt(candidates(for: row) + learners(in: row), favouring: [row], opening: 0)
      if plan.missing(in: row) > 0 { close(row, atAnyCost: true) }
    }
  }

  // MARK: Moves

  /// Fills a class that lacks learners, or closes it.
  private mutating func mend() {
    let row = plan.lacking[generator.below(plan.lacking.count)]
    if generator.below(2) == 0 {
      attempt(candidates(for: row) + learners(in: row), favouring: [row], opening: 0)
    } else {
      close(row)
    }
  }

  /// Opens one class more, with as many officers as it takes who could sit in it.
  private mutating func open(_ row: Int) {
    let opened = plan.classes(in: row)
    guard opened < index.limits.classes[row].maximumClasses else { return }
    attempt(candidates(for: row), favouring: [row], avoiding: [])
  }

  private mutating func close(_ row: Int, atAnyCost: Bool = false) {
    guard plan.learners[row] > 0 else { return }
    let usual = threshold
    if atAnyCost { threshold = .infinity }
    attempt(learners(in: row), favouring: [], avoiding: [row])
    threshold = usual
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

  private mutating func attempt(
    _ officers: [Int], favouring: [Int] = [], avoiding: [Int] = [], opening: Int = 1
  ) {
    let officers = shuffled(Array(Set(officers)).sorted())
    var classes = ClassPlan(avoided: avoiding)
    for row in favouring {
      // A class in favour is filled to its least size and a little more, not to the brim.
      let terms = index.limits.classes[row].terms
      let opened = plan.classes(in: row) + opening
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
        for officer in officers[..<place] { plan.remove(officer) }
        before.forEach { plan.insert($0) }
        return
      }
      plan.insert(pathway)
    }
    let now = value
    guard now <= worth + threshold else {
      for officer in officers { plan.remove(officer) }
      before.forEach { plan.insert($0) }
      return
    }
    worth = now
    for (officer, old) in zip(officers, before)
    where sinceBest[officer] == nil && old != plan.pathways[officer] {
      sinceBest[officer] = old
    }
    let score = plan.score(holds: holds, from: stage)
    if score.lexicographicallyPrecedes(bestScore) { (sinceBest, bestScore) = ([:], score) }
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
          return noise - weights.favour
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
          let classes = max(opened ?? plan.classes(in: row), mayOpen.isEmpty ? 0 : mayOpen[row])
          return plan.learners[row] < classes * pools.classMaximum[row]
        })
      guard let cheapest else { return nil }
      let pathway = automaton.pathway(of: officer, along: cheapest.road) { cheapest.rows[$0] }
      let over = pathway.money.filter { plan.money[$0.row] + $0.dong > moneyRoom[$0.row] }
      if over.isEmpty { return pathway }
      // Two courses of one pathway share a fund's year: make it dear and look again.
      for use in over { prices.money[use.row] += weights.favour }
    }
    return automaton.idlePathway(of: officer)
  }

  // MARK: What is cheap

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
    if var guide, generator.below(3) > 0 {
      let share = [1, 0.8, generator.share()][generator.below(3)]
      if share < 1 { guide.scaleLimits(by: share) }
      let amplitude = generator.below(2) == 0 ? 0 : weights.threshold * generator.share()
      return Taste(prices: guide, isByGoals: false, amplitude: amplitude)
    }
    var taste = Taste(prices: goalPrices, isByGoals: true, amplitude: weights.threshold)
    chaseTargets(&taste)
    return taste
  }

  /// Lets a target count that is missed.
  private func chaseTargets(_ taste: inout Taste) {
    for target in pools.targetWeights.indices {
      taste.prices.reaches[target] =
        plan.shortfall(of: target) > 0 ? -weights.whole(.targets) * pools.targetWeights[target] : 0
    }
  }
}

extension PathwayPrices {
  /// Makes shared limits cheaper or dearer, goals as they are.
  fileprivate mutating func scaleLimits(by share: Double) {
    for row in seats.indices { seats[row] *= share }
    for row in money.indices { money[row] *= share }
    for row in absence.indices { absence[row] *= share }
  }
}
