// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// How an officer who was taken out comes back: on the pathway that is cheapest to the taste of the move.
extension RuinAndRecreate {
  /// What a move does to classes: which it opens, which it keeps shut, how many sat in the others.
  struct ClassPlan {
    /// The learners with which a class in favour is full enough.
    var fill: [Int: Int] = [:]
    var avoided: [Int] = []

    /// Classes that stay open to those who come back, though they are empty meanwhile.
    var opened: [Int: Int] = [:]
  }

  /// What one move holds cheap.
  struct Taste {
    let isByGoals: Bool

    /// Whether it is enough to look at what is known.
    var looksAtKnown = false

    /// How much of what limits cost is charged.
    var share = 1.0
    let amplitude: Double
    var seed: UInt64 = 0

    /// A little noise lets officers who are indifferent choose differently each time.
    func noise(of seat: Int) -> Double {
      guard amplitude > 0 else { return 0 }
      var draw = SplitMix(seed: seed &+ UInt64(seat))
      return draw.share() * amplitude
    }
  }

  mutating func taste() -> Taste {
    if isQuiet { return Taste(isByGoals: true, amplitude: 0) }
    guard setting.guide != nil, generator.below(3) > 0 else {
      return Taste(isByGoals: true, amplitude: weights.noise)
    }
    let share = [1, 0.8, generator.share()][generator.below(3)]
    let amplitude = generator.below(2) == 0 ? 0 : weights.noise * generator.share()
    return Taste(isByGoals: false, share: share, amplitude: amplitude)
  }

  /// Lets a target count that is missed.
  mutating func chaseTargets() {
    for (target, weight) in setting.targetWeights.enumerated() {
      goalPrices.reaches[target] =
        plan.shortfall(of: target) > 0 ? -weights.whole(.targets) * weight : 0
    }
  }

  /// The officer's cheapest pathway in the room that is left: of those known, or of all.
  mutating func recreate(
    _ officer: Int, classes: ClassPlan, taste: Taste
  ) -> Pathway? {
    if taste.looksAtKnown, let pathway = cheapestKnown(officer, classes: classes, taste: taste) {
      return pathway
    }
    let found = cheapest(officer, classes: classes, taste: taste)
    if let found, setting.mix.known > 0 { known.add(found) }
    return found
  }

  /// The cheapest of the pathways that pricing found for the officer before, if there are some.
  private func cheapestKnown(_ officer: Int, classes: ClassPlan, taste: Taste) -> Pathway? {
    let pathways = known[officer]
    guard pathways.count > 3 else { return nil }
    let prices = taste.isByGoals ? goalPrices : setting.guide ?? goalPrices
    let quarters = setting.automata[officer].type.graph.options.quarter
    var least = Double.infinity
    var best: Pathway?
    for pathway in pathways {
      let isPossible =
        pathway.committed.isEmpty
        && pathway.starts.allSatisfy { hasSeat($0.seatRow, classes) }
        && pathway.money.allSatisfy { plan.money[$0.row] + $0.dong <= plan.room.money[$0.row] }
        && pathway.absence.allSatisfy { $0.load <= plan.roomAway($0.row) }
      guard isPossible else { continue }
      let cost = pathway.cost(
        at: prices, scales: setting.scales, quarters: quarters, share: taste.share
      ) { surcharge(on: $0, classes, taste) }
      if cost < least { (least, best) = (cost, pathway) }
    }
    return best
  }

  /// The cheapest of all the officer's pathways.
  private func cheapest(_ officer: Int, classes: ClassPlan, taste: Taste) -> Pathway? {
    let automaton = setting.automata[officer]
    let prices = taste.isByGoals ? goalPrices : setting.guide ?? goalPrices
    let uses = automaton.uses
    var dear: [Int: Double] = [:]
    let roomAway = plan.roomAway.callAsFunction
    for _ in 0..<4 {
      let cheapest = automaton.cheapest(
        at: prices, scales: setting.scales, share: taste.share, roomAway: roomAway,
        surcharge: { surcharge(on: $0, classes, taste) }, dear: dear,
        usable: { option, seat in
          guard hasSeat(seat, classes) else { return false }
          for place in uses.paymentStarts[option]..<uses.paymentStarts[option + 1] {
            let row = uses.moneyRows[place]
            if plan.money[row] + uses.dong[place] > plan.room.money[row] { return false }
          }
          return true
        })
      guard let cheapest else { return nil }
      let pathway = automaton.pathway(of: officer, along: cheapest.road) { cheapest.rows[$0] }
      let over = pathway.money.filter { plan.money[$0.row] + $0.dong > plan.room.money[$0.row] }
      if over.isEmpty { return pathway }
      // Two courses of one pathway share a fund's year: make it dear and look again.
      // (The prices of all rows are not copied for that: a nation has tens of thousands.)
      for use in over { dear[use.row, default: 0] += weights.favour }
    }
    return automaton.idlePathway(of: officer)
  }

  /// Whether a seat row, and a class of it that is open or may open, has a place left.
  private func hasSeat(_ seat: Int, _ classes: ClassPlan) -> Bool {
    guard plan.seats[seat] < plan.room.seats[seat] else { return false }
    guard let row = plan.classOfSeat[seat] else { return true }
    let opened = classes.avoided.contains(row) ? 0 : classes.opened[row]
    let count = max(opened ?? plan.classes(in: row), mayOpen.isEmpty ? 0 : mayOpen[row])
    return plan.learners[row] < count * setting.classMaximum[row]
  }

  /// A little noise, what is likely to be lost, and what a class in favour pays to be filled.
  private func surcharge(on seat: Int, _ classes: ClassPlan, _ taste: Taste) -> Double {
    var noise = taste.noise(of: seat)
    if !setting.risks.isEmpty {
      noise += Double(setting.risks[seat]) / 1000 * weights.whole(.compliance)
    }
    guard let row = plan.classOfSeat[seat], let fill = classes.fill[row],
      plan.learners[row] < fill
    else { return noise }
    return noise - weights.favour
  }
}
