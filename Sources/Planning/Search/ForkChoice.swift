// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

/// Chooses where to cut: where both halves get dearest.
///
/// What a cut is worth is tried out on the master as it is, a few iterations of the dual method long,
/// until it has been seen often enough; from then on memory serves.
///
/// Sources: Applegate et al., Finding cuts in the TSP (1995); Achterberg, Koch and Martin, Branching
/// rules revisited (2005).
struct ForkChoice {
  /// How many forks of each kind are compared.
  var perKind = 20

  /// How many are tried out in one node, for how many iterations each side, and until how many
  /// sightings.
  var trials = 14
  var iterations = 80
  var sightings = 1

  /// The best fork; nothing when there is none.
  func choose(
    of branch: Branch, _ reading: RestrictedMaster.Reading, room: Double,
    _ memory: inout PseudoCosts, _ restricted: inout RestrictedMaster,
    in session: inout SolverSession
  ) -> Fork? {
    let rule = BranchingRule(
      restricted: restricted, reading: reading, fractions: Fractions(reading, of: restricted))
    let forks = rule.candidates(of: branch, limit: perKind)
    guard forks.count > 1 else { return forks.first ?? rule.lastFork(of: branch) }
    var scored = forks.enumerated().map { place, fork in
      (place: place, fork: fork, score: score(fork, room: room) { memory.gain(of: fork, $0) })
    }
    scored.sort { ($1.score, $0.place) < ($0.score, $1.place) }
    var tried = 0
    var best: (fork: Fork, score: Double)?
    let basis = session.basis()
    for (_, fork, guess) in scored {
      var score = guess
      if memory.sightings(of: fork.key) < sightings {
        guard tried < trials else { continue }
        tried += 1
        var gains: [Fork.Side: Double] = [:]
        for (side, half) in fork.sides {
          let cost = restricted.probe(half, iterations: iterations, in: &session)
          session.restore(basis)
          let gain = min(room, max(0, cost - reading.objective))
          gains[side] = gain
          memory.learn(fork, side, gain: gain)
        }
        score = self.score(fork, room: room) { gains[$0] ?? room }
      }
      if score > (best?.score ?? -1) * 1.001 { best = (fork, score) }
    }
    return best?.fork ?? scored.first?.fork
  }

  /// The product of what both sides gain, neither beyond what closes it.
  private func score(_ fork: Fork, room: Double, gain: (Fork.Side) -> Double) -> Double {
    let least = room * 1e-4
    func part(_ side: Fork.Side, _ half: Branch?) -> Double {
      half == nil ? room : min(room, max(least, gain(side)))
    }
    return part(.below, fork.below) * part(.above, fork.above)
  }
}
