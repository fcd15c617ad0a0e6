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
  let setting: RuinSetting
  let holds: [Goal: Int]

  /// The place of the goal in work; earlier ones are held.
  let stage: Int
  let pools: RuinPools
  var generator: SplitMix
  var plan: WorkingPlan
  var worth: Double

  /// The best score met so far, and the pathways it had that the plan in work has given up since.
  private(set) var bestScore: [Int]
  private var sinceBest: [Int: Pathway] = [:]

  /// The officers whom some move has changed.
  private var changed: Set<Int> = []

  /// How much worse a move may leave the plan.
  var threshold = 0.0

  /// Whether officers choose by the goals alone, among all pathways, without noise.
  var isQuiet = false

  /// Whether only what makes the plan better stays.
  var isStrict = false

  /// What pricing has found for each officer.
  var known: KnownPathways

  /// How many classes each row may open whatever its learners; empty when only moves open any.
  private(set) var mayOpen: [Int] = []

  /// What a breach of a limit, or of a hold, costs.
  var penalty: Double

  /// Prices of the goals alone; those of targets follow the plan.
  var goalPrices: PathwayPrices

  /// Begins from a plan whose classes may lack learners.
  init(
    _ plan: WorkingPlan, in setting: RuinSetting, holds: [Goal: Int], stage: Int,
    pools: RuinPools, seed: UInt64
  ) {
    self.setting = setting
    self.holds = holds
    self.stage = stage
    self.pools = pools
    self.plan = plan
    generator = SplitMix(seed: seed)
    bestScore = []
    penalty = setting.weights.breach
    goalPrices = setting.goalPrices
    known = KnownPathways(officers: setting.automata.count)
    worth = 0
    worth = value
    bestScore = score
  }

  var weights: GoalWeights { setting.weights }

  /// What the plan in work is worth in all, breaches included; the less, the better.
  var value: Double {
    var broken = 0.0
    for (goal, most) in holds {
      broken += weights.value(max(0, plan.cost(of: goal) - most), of: goal)
    }
    return weights.value(of: plan) + weights.value(ofLossesIn: plan, setting.targetWeights)
      + penalty * plan.breach + 3 * broken
  }

  /// What is compared, most important first.
  ///
  /// Where losses are weighed, what is likely to come of a plan goes before what it comes to on
  /// paper, goal by goal.
  private var score: [Int] {
    let score = plan.score(holds: holds, from: stage)
    guard plan.losses != nil else { return score }
    let likely = weights.value(of: plan) + weights.value(ofLossesIn: plan, setting.targetWeights)
    return score.prefix(2) + [Int((likely * 1000).rounded())] + score.dropFirst(2)
  }

  /// Makes a number of moves and returns the best plan, if it keeps every limit.
  mutating func run(
    moves: Int, opensAll: Bool = true, shouldStop: () -> Bool
  ) -> Candidate? {
    guard !pools.movable.isEmpty else { return nil }
    if opensAll {
      for row in pools.fillableRows where !shouldStop() { open(row) }
    }
    // Warm and cool again: what one cooling froze badly the next one may mend.
    let laps = 3
    for lap in 0..<laps {
      anneal(
        moves: moves * 4 / (5 * laps), heat: Course(from: lap == 0 ? 1 : 0.7, to: 0),
        strictness: Course(from: 1, to: 4), shouldStop: shouldStop)
      settle(moves: moves / (5 * laps), shouldStop: shouldStop)
    }
    return Candidate(
      pathways: plan.pathways.map(Optional.some), automata: setting.automata,
      index: setting.index)
  }

  /// A stretch of a quantity that falls or rises evenly.
  struct Course {
    let from: Double
    let to: Double

    func at(_ share: Double) -> Double { from + (to - from) * share }
  }

  /// Makes moves, the threshold falling with the square of the heat.
  ///
  /// Breaches are cheap at first, so that classes can fill.
  mutating func anneal(
    moves: Int, heat: Course, strictness: Course, shouldStop: () -> Bool
  ) {
    guard !pools.movable.isEmpty else { return }
    for move in 0..<moves {
      if move.isMultiple(of: 16), shouldStop() { return }
      if move.isMultiple(of: 64) {
        let share = Double(move) / Double(moves)
        let heat = heat.at(share)
        threshold = weights.threshold * heat * heat
        penalty = weights.breach * strictness.at(share)
        worth = value
      }
      step()
    }
  }

  /// Closes what lacks learners, cools down and returns to the best plan met.
  mutating func settle(moves: Int, shouldStop: () -> Bool) {
    closeLacking()
    anneal(
      moves: moves, heat: Course(from: 0.5, to: 0),
      strictness: Course(from: Self.strictness, to: Self.strictness),
      shouldStop: shouldStop)
    for (officer, pathway) in sinceBest.sorted(by: { $0.key < $1.key }) {
      plan.remove(officer)
      plan.insert(pathway)
    }
    sinceBest = [:]
    worth = value
  }

  /// How many times dearer than at first a breach is once a plan is to keep every limit.
  static let strictness = 40.0

  /// The pathways that are no longer what they were in a plan.
  func changes(since old: WorkingPlan) -> [Pathway] {
    changed.sorted().map { plan.pathways[$0] }.filter { $0 != old.pathways[$0.officer] }
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
    bestScore = score
    sinceBest = [:]
  }

  // MARK: Out and in again

  mutating func attempt(
    _ officers: [Int], before others: [Int] = [], favouring: [Int] = [], avoiding: [Int] = [],
    opening: Int = 1
  ) {
    let officers = shuffled(Array(Set(officers)).sorted()) + shuffled(others)
    var classes = ClassPlan(avoided: avoiding)
    for row in favouring {
      // A class in favour is filled to its least size and a little more, not to the brim.
      let terms = self.classes[row].terms
      let opened = plan.classes(in: row) + opening
      let spare = generator.below(2) * generator.below(terms.maximum - terms.minimum + 1)
      classes.fill[row] = opened * terms.minimum + spare
      classes.opened[row] = opened
    }
    let before = officers.map { plan.pathways[$0] }
    for start in before.flatMap(\.starts) {
      guard let row = plan.classOfSeat[start.seatRow], classes.opened[row] == nil else { continue }
      classes.opened[row] = plan.classes(in: row)
    }
    var taste = taste()
    // A move that looks at what is known takes a fraction of one that prices; the others find what
    // is to be known.
    taste.looksAtKnown = !isQuiet && generator.below(5) < setting.mix.known
    for officer in officers { plan.remove(officer) }
    for (place, officer) in officers.enumerated() {
      taste.seed = generator.next()
      if taste.isByGoals { chaseTargets() }
      guard let pathway = recreate(officer, classes: classes, taste: taste) else {
        for officer in officers[..<place] { plan.remove(officer) }
        before.forEach { plan.insert($0) }
        return
      }
      plan.insert(pathway)
    }
    let now = value
    guard isStrict ? now < worth : now <= worth + threshold else {
      for officer in officers { plan.remove(officer) }
      before.forEach { plan.insert($0) }
      return
    }
    worth = now
    changed.formUnion(officers)
    for (officer, old) in zip(officers, before)
    where sinceBest[officer] == nil && old != plan.pathways[officer] {
      sinceBest[officer] = old
    }
    let score = score
    if score.lexicographicallyPrecedes(bestScore) { (sinceBest, bestScore) = ([:], score) }
  }

  private mutating func shuffled(_ officers: [Int]) -> [Int] {
    var officers = officers
    for place in officers.indices.dropFirst().reversed() {
      officers.swapAt(place, generator.below(place + 1))
    }
    return officers
  }
}
