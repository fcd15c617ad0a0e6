// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A plan that is being changed officer by officer, with all its sums kept up to date.
///
/// Seats and what pathways pay are never exceeded; classes may lack learners on the way. Putting a
/// pathway in or taking it out costs as much as the pathway uses, however large the scenario.
struct WorkingPlan {
  private(set) var pathways: [Pathway]

  /// What is used of every limit; money includes the classes that the learners fill.
  private(set) var seats: [Int]
  private(set) var learners: [Int]
  private(set) var money: [Int]
  private(set) var absence: [Int]
  private(set) var committed: [Int]

  /// The officers who start on each seat row that has classes, in no order that means anything; none of
  /// the other rows, where thousands may start and to find one of them would take long.
  private(set) var learnersOfSeat: [[Int]]

  /// Class rows that lack learners, in no order that means anything.
  private(set) var lacking: [Int] = []

  /// By how much limits are broken: learners who are missing from their classes, dong, thousandths.
  private var missingLearners = 0
  private var overspent = 0
  private var excessAbsence = 0

  private var sums = GoalSums()
  private var startOrder = 0
  private var population: [Int]
  private var reached: [Int]
  private var shortfalls: [Int]
  private let targets: [Target]
  private let targetWeights: [Int]
  private let goals: [Goal]

  /// The limits, packed: the inner loops read nothing else of them.
  let classOfSeat: [Int?]
  private let classSizes: [ClosedRange<Int>]
  private let classPayments: [[(row: Int, dong: Int)]]
  private(set) var room: SharedRoom
  private let automata: [PathwayAutomaton]

  /// What is likely to be lost, where that is weighed.
  private(set) var losses: LikelyLosses?

  init(_ candidate: Candidate, index: PlanningIndex, automata: [PathwayAutomaton]) {
    self.init(candidate.pathways.compactMap(\.self), index: index, automata: automata)
  }

  /// Creates a plan of one pathway for every officer, in order; together they may break limits.
  init(_ pathways: [Pathway], index: PlanningIndex, automata: [PathwayAutomaton]) {
    self.automata = automata
    let limits = index.limits
    classOfSeat = limits.seats.map(\.classRow)
    classSizes = limits.classes.map { $0.terms.minimum...$0.terms.maximum }
    classPayments = limits.classes.map(\.payments)
    room = SharedRoom(limits, targets: index.scenario.targets.count)
    goals = index.scenario.goals.map(\.goal)
    self.pathways = pathways
    seats = Array(repeating: 0, count: limits.seats.count)
    learners = Array(repeating: 0, count: limits.classes.count)
    money = Array(repeating: 0, count: limits.money.count)
    absence = Array(repeating: 0, count: limits.absence.count)
    committed = absence
    learnersOfSeat = Array(repeating: [], count: limits.seats.count)
    targets = index.scenario.targets
    population = Array(repeating: 0, count: targets.count)
    reached = population
    shortfalls = targets.map { $0.needed(of: 0) }
    targetWeights = targets.map { index.scales.units(ExactDecimal($0.weight), of: .targets) }
    sums.targets = zip(targetWeights, shortfalls).reduce(0) { $0 + $1.0 * $1.1 }
    for pathway in pathways { count(pathway, 1) }
  }

  /// Takes an officer's pathway out; the officer must get one back before anything is measured.
  mutating func remove(_ officer: Int) { count(pathways[officer], -1) }

  mutating func insert(_ pathway: Pathway) {
    pathways[pathway.officer] = pathway
    count(pathway, 1)
  }

  /// How far a target is from what it needs, with the officers now in the plan.
  func shortfall(of target: Int) -> Int { shortfalls[target] }

  /// How many classes the learners of a row fill: as few as hold them.
  func classes(in row: Int) -> Int {
    let most = classSizes[row].upperBound
    return (learners[row] + most - 1) / most
  }

  /// The officers who start on one of some seat rows.
  ///
  /// - Complexity: linear in all pathways.
  func learners(of seatRows: Set<Int>) -> [Int] {
    pathways.filter { $0.starts.contains { seatRows.contains($0.seatRow) } }.map(\.officer)
  }

  /// Learners missing from a row's classes.
  func missing(in row: Int) -> Int {
    max(0, classes(in: row) * classSizes[row].lowerBound - learners[row])
  }

  /// What may still go away under a cap in its quarter.
  func roomAway(_ row: Int) -> Int {
    RoomAway.left(of: room.absence[row], committed: committed[row], planned: absence[row])
  }

  /// The same of all caps, for whoever keeps the question: a copy of the plan would be dear.
  var roomAway: RoomAway { RoomAway(room: room.absence, committed: committed, planned: absence) }

  /// What may still go away under each cap.
  struct RoomAway {
    fileprivate let room: [Int]
    fileprivate let committed: [Int]
    fileprivate let planned: [Int]

    func callAsFunction(_ row: Int) -> Int {
      Self.left(of: room[row], committed: committed[row], planned: planned[row])
    }

    fileprivate static func left(of room: Int, committed: Int, planned: Int) -> Int {
      max(0, room - committed) - planned
    }
  }

  /// A goal's value turned so that less is better.
  func cost(of goal: Goal) -> Int { sums.cost(of: goal) }

  /// Whether every shared limit is kept.
  var isPossible: Bool { missingLearners == 0 && overspent == 0 && excessAbsence == 0 }

  /// How badly limits are broken: learners missing, millions overspent, full-time equivalents.
  var breach: Double {
    Double(missingLearners) + Double(overspent) / 1_000_000 + Double(excessAbsence) / 1_000
  }

  /// What is compared, most important first: what breaks limits, broken holds, goals, start order.
  func score(holds: [Goal: Int], from stage: Int) -> [Int] {
    let costs = goals.map(cost(of:))
    let broken = zip(goals, costs).reduce(0) { sum, part in
      sum + max(0, part.1 - (holds[part.0] ?? part.1))
    }
    let impossible = missingLearners + overspent + excessAbsence
    return [impossible, broken] + costs.dropFirst(stage) + costs.prefix(stage) + [startOrder]
  }

  /// The same plan in other room: lacking classes are those of some rows alone.
  func seen(in room: SharedRoom, classRows: [Int]) -> WorkingPlan {
    var plan = self
    plan.room = room
    plan.lacking = classRows.filter { missing(in: $0) > 0 }
    plan.overspent = money.indices.reduce(0) { $0 + max(0, money[$1] - room.money[$1]) }
    plan.excessAbsence = absence.indices.reduce(0) { $0 + max(0, -plan.roomAway($1)) }
    for target in targets.indices {
      let short = max(
        0, targets[target].needed(of: population[target]) - reached[target] + room.targets[target])
      plan.sums.targets += targetWeights[target] * (short - shortfalls[target])
      plan.shortfalls[target] = short
    }
    return plan
  }

  /// How many more officers a target has than it needs; below 0, how many it lacks.
  func surplus(of target: Int) -> Int {
    reached[target] - targets[target].needed(of: population[target])
  }

  /// The same plan with the losses that are likely on each seat row, in thousandths; none, and they
  /// are not counted.
  func weighing(_ risks: [Int]) -> WorkingPlan {
    guard !risks.isEmpty else { return self }
    var plan = self
    var losses = LikelyLosses(risks: risks, targets: targets.count)
    for pathway in pathways { losses.count(pathway, 1) }
    plan.losses = losses
    return plan
  }

  /// By how many officers, in thousandths, a target is likely to be missed beyond its shortfall.
  func likelyShortfall(of target: Int) -> Int {
    guard let losses else { return 0 }
    return max(0, losses.reaching[target] - 1000 * max(0, surplus(of: target)))
  }

  // MARK: Counting

  private mutating func count(_ pathway: Pathway, _ sign: Int) {
    let quarters = automata[pathway.officer].type.graph.options.quarter
    for start in pathway.starts {
      startOrder += sign * quarters[start.option]
      seats[start.seatRow] += sign
      guard let row = classOfSeat[start.seatRow] else { continue }
      if sign > 0 {
        learnersOfSeat[start.seatRow].append(pathway.officer)
      } else if let place = learnersOfSeat[start.seatRow].lastIndex(of: pathway.officer) {
        learnersOfSeat[start.seatRow].swapAt(place, learnersOfSeat[start.seatRow].count - 1)
        learnersOfSeat[start.seatRow].removeLast()
      }
      learn(in: row, sign)
    }
    for use in pathway.money { pay(sign * use.dong, from: use.row) }
    for use in pathway.absence {
      excessAbsence -= max(0, -roomAway(use.row))
      absence[use.row] += sign * use.load
      excessAbsence += max(0, -roomAway(use.row))
    }
    for use in pathway.committed {
      excessAbsence -= max(0, -roomAway(use.row))
      committed[use.row] += sign * use.load
      excessAbsence += max(0, -roomAway(use.row))
    }
    sums.add(pathway, sign)
    losses?.count(pathway, sign)
    for mark in pathway.marks {
      population[mark.target] += sign
      if mark.reaches { reached[mark.target] += sign }
      let short = max(
        0,
        targets[mark.target].needed(of: population[mark.target]) - reached[mark.target]
          + room.targets[mark.target])
      sums.targets += targetWeights[mark.target] * (short - shortfalls[mark.target])
      shortfalls[mark.target] = short
    }
  }

  private mutating func learn(in row: Int, _ sign: Int) {
    let before = classes(in: row)
    let missingBefore = missing(in: row)
    learners[row] += sign
    let after = classes(in: row)
    let missingAfter = missing(in: row)
    missingLearners += missingAfter - missingBefore
    if missingBefore == 0, missingAfter > 0 { lacking.append(row) }
    if missingBefore > 0, missingAfter == 0, let place = lacking.firstIndex(of: row) {
      lacking.swapAt(place, lacking.count - 1)
      lacking.removeLast()
    }
    guard after != before else { return }
    for payment in classPayments[row] {
      pay((after - before) * payment.dong, from: payment.row)
      sums.money += (after - before) * payment.dong
    }
  }

  private mutating func pay(_ dong: Int, from row: Int) {
    let room = room.money[row]
    overspent -= max(0, money[row] - room)
    money[row] += dong
    overspent += max(0, money[row] - room)
  }
}

/// The goals' values of a plan, in their units.
private struct GoalSums {
  var targets = 0
  var money = 0
  private var compliance = 0
  private var requirements = 0
  private var earliness = 0
  private var stability = 0

  mutating func add(_ pathway: Pathway, _ sign: Int) {
    compliance += sign * pathway.compliance
    requirements += sign * pathway.requirements
    earliness += sign * pathway.earliness
    stability += sign * pathway.stability
    money += sign * pathway.cost
  }

  func cost(of goal: Goal) -> Int {
    switch goal {
    case .targets: targets
    case .compliance: -compliance
    case .requirements: -requirements
    case .earliness: earliness
    case .stability: stability
    case .cost: money
    }
  }
}
