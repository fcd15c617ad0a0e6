// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Better plans by taking some officers out and putting them back another way.
///
/// Moves open a class, close one, shift one to another quarter, or just let some officers choose
/// anew; officers come back one by one on their cheapest pathway in the room that is left. A move
/// stays when the plan is no worse in any order of goals. Repeatable: the draws come from a seed.
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
  private var generator: SplitMix
  private var plan: WorkingPlan
  private var score: [Int]

  /// The best plan met so far; the one in work may wander.
  private var best: WorkingPlan
  private var bestScore: [Int]

  /// Officers who can start something on each seat row.
  private let officersOfSeat: [[Int]]
  private let movable: [Int]

  /// The limits' room, packed: the inner loops read nothing else of them.
  private let seatRoom: [Int]
  private let groupOfSeat: [Int?]
  private let moneyRoom: [Int]

  init(
    _ candidate: Candidate, index: PlanningIndex, automata: [PathwayAutomaton],
    holds: [Goal: Int], stage: Int, seed: UInt64
  ) {
    self.index = index
    self.automata = automata
    self.holds = holds
    self.stage = stage
    scales = PathwayScales(index.scales)
    generator = SplitMix(seed: seed)
    plan = WorkingPlan(candidate, index: index, automata: automata)
    score = plan.score(holds: holds, from: stage)
    best = plan
    bestScore = score
    var officersOfSeat = Array(repeating: [Int](), count: index.limits.seats.count)
    for (officer, automaton) in automata.enumerated() {
      let used = Set(Set(automaton.arcs.map(\.starts)).flatMap { automaton.combinations[$0] })
      for row in Set(used.flatMap { automaton.options[$0].seatRows }).sorted() {
        officersOfSeat[row].append(officer)
      }
    }
    self.officersOfSeat = officersOfSeat
    seatRoom = index.limits.seats.map(\.room)
    groupOfSeat = index.limits.seats.map(\.classRow)
    moneyRoom = index.limits.money.map(\.room)
    movable = automata.indices.filter { automata[$0].arcs.count >= automata[$0].layers.count }
  }

  /// Makes a number of moves and returns the best plan, if it keeps every limit.
  mutating func run(moves: Int, shouldStop: () -> Bool) -> Candidate? {
    guard !movable.isEmpty else { return nil }
    for row in index.limits.classes.indices where !shouldStop() { open(row) }
    for move in 0..<moves {
      if move.isMultiple(of: 16), shouldStop() { break }
      if move.isMultiple(of: 400) { (plan, score) = (best, bestScore) }
      step()
    }
    return Candidate(pathways: best.pathways.map(Optional.some), automata: automata, index: index)
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
    let opened = plan.ledger.classes(in: row)
    guard opened < index.limits.classes[row].maximumClasses else { return }
    attempt(officers(of: row), favouring: [row], avoiding: [])
  }

  private mutating func close(_ row: Int) {
    guard plan.ledger.learners[row] > 0 else { return }
    attempt(learners(in: row), favouring: [], avoiding: [row])
  }

  /// Moves a class to another of the same programme.
  private mutating func shift(_ row: Int) {
    guard plan.ledger.learners[row] > 0 else { return open(row) }
    let others = index.limits.classes.indices.filter {
      $0 != row && index.limits.classes[$0].programme.id == index.limits.classes[row].programme.id
    }
    guard !others.isEmpty else { return close(row) }
    let other = others[generator.below(others.count)]
    attempt(
      learners(in: row) + officers(of: other), favouring: [other], avoiding: [row])
  }

  /// Lets some officers choose anew: of one unit, one seat row, one fund's year, or any.
  private mutating func shake() {
    let size = 2 + generator.below(15)
    let pool: [Int]
    switch generator.below(4) {
    case 0:
      let unit = automata[movable[generator.below(movable.count)]].rules.officer.unit
      pool = movable.filter { automata[$0].rules.officer.unit == unit }
    case 1:
      pool =
        officersOfSeat.isEmpty ? movable : officersOfSeat[generator.below(officersOfSeat.count)]
    case 2:
      // Officers who share a fund's year can make room there for one another only together.
      let row = generator.below(max(1, index.limits.money.count))
      pool = plan.pathways.filter { $0.money.contains { $0.row == row } }.map(\.officer)
    default: pool = movable
    }
    guard !pool.isEmpty else { return }
    var chosen: Set<Int> = []
    for _ in 0..<size { chosen.insert(pool[generator.below(pool.count)]) }
    attempt(chosen.sorted(), favouring: [], avoiding: [])
  }

  private func officers(of row: Int) -> [Int] {
    Set(index.limits.classes[row].seatRows.flatMap { officersOfSeat[$0] }).sorted()
  }

  private func learners(in row: Int) -> [Int] {
    let seats = Set(index.limits.classes[row].seatRows)
    return plan.pathways.filter { $0.starts.contains { seats.contains($0.seatRow) } }.map(\.officer)
  }

  // MARK: Out and in again

  private mutating func attempt(_ officers: [Int], favouring: [Int], avoiding: [Int]) {
    let officers = shuffled(Array(Set(officers)).sorted())
    let before = plan
    // Classes that are open stay open to those who come back, though they are empty meanwhile.
    let room = index.limits.classes.indices.map { row in
      let opened = before.ledger.classes(in: row) + (favouring.contains(row) ? 1 : 0)
      return avoiding.contains(row) ? 0 : opened * index.limits.classes[row].terms.maximum
    }
    // A class in favour is filled to its least size and a little more, not to the brim.
    let fill = favouring.map { row -> (row: Int, learners: Int) in
      let terms = index.limits.classes[row].terms
      let opened = before.ledger.classes(in: row) + 1
      let spare = generator.below(2) * generator.below(terms.maximum - terms.minimum + 1)
      return (row, opened * terms.minimum + spare)
    }
    for officer in officers { plan.remove(officer) }
    for officer in officers {
      let favoured = fill.filter { plan.ledger.learners[$0.row] < $0.learners }.map(\.row)
      guard let pathway = recreate(officer, favouring: favoured, classRoom: room) else {
        plan = before
        return
      }
      plan.insert(pathway)
    }
    let now = plan.score(holds: holds, from: stage)
    // Now and then only the first goals count, so that the search can cross a plateau.
    let depth = generator.below(3) == 0 ? 3 : score.count
    if score.prefix(depth).lexicographicallyPrecedes(now.prefix(depth)) {
      plan = before
      return
    }
    score = now
    if now.lexicographicallyPrecedes(bestScore) { (best, bestScore) = (plan, now) }
  }

  private mutating func shuffled(_ officers: [Int]) -> [Int] {
    var officers = officers
    for place in officers.indices.dropFirst().reversed() {
      officers.swapAt(place, generator.below(place + 1))
    }
    return officers
  }

  /// The officer's cheapest pathway in the room that is left.
  private mutating func recreate(
    _ officer: Int, favouring: [Int], classRoom: [Int]
  ) -> Pathway? {
    let automaton = automata[officer]
    let ledger = plan.ledger
    var prices = prices(favouring: favouring)
    let spent = ledger.moneySpent()
    let absenceRoom = ledger.absence.indices.map { ledger.absenceRoom($0) - ledger.absence[$0] }
    for _ in 0..<4 {
      let cheapest = automaton.cheapest(
        at: prices, scales: scales, absenceRoom: absenceRoom
      ) { option, row in
        guard ledger.seats[row] < seatRoom[row] else { return false }
        let uses = automaton.uses
        for place in uses.paymentStarts[option]..<uses.paymentStarts[option + 1] {
          let money = uses.moneyRows[place]
          if spent[money] + uses.dong[place] > moneyRoom[money] { return false }
        }
        guard let group = groupOfSeat[row] else { return true }
        return ledger.learners[group] < classRoom[group]
      }
      guard let cheapest else { return nil }
      let pathway = automaton.pathway(of: officer, along: cheapest.road) { cheapest.rows[$0] }
      let over = pathway.money.filter { spent[$0.row] + $0.dong > moneyRoom[$0.row] }
      if over.isEmpty { return pathway }
      // Two courses of one pathway share a fund's year: make it dear and look again.
      for use in over { prices.money[use.row] += Self.weights[0] }
    }
    return automaton.idlePathway(of: officer)
  }

  /// Weights that put the goals in order; every later one settles what the earlier leave open.
  private static let weights = [1e9, 1e7, 1e5, 1e2, 1, 1e-2]

  private mutating func prices(favouring: [Int]) -> PathwayPrices {
    var prices = PathwayPrices(limits: index.limits, targets: index.scenario.targets.count)
    for (place, setting) in index.scenario.goals.enumerated() {
      let weight = Self.weights[min(place, Self.weights.count - 1)]
      if setting.goal == .targets {
        for target in index.scenario.targets.indices where plan.shortfall(of: target) > 0 {
          let worth = ExactDecimal(index.scenario.targets[target].weight).approximation
          prices.reaches[target] -= weight * worth
        }
      } else {
        prices.add(weight, for: setting.goal)
      }
    }
    // Of plans that are equal in every goal, the one that starts earlier.
    prices.startQuarter = 1e-4
    for row in favouring {
      for seat in index.limits.classes[row].seatRows { prices.seats[seat] -= Self.weights[0] }
    }
    // A little noise lets officers who are indifferent choose differently each time.
    for seat in prices.seats.indices {
      prices.seats[seat] += generator.share() * Self.weights[3] * 4
    }
    return prices
  }
}
