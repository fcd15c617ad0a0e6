// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import LinearProgramming
import Synchronization

/// Exact pricing: every officer's cheapest pathway at the duals of a master, side by side.
///
/// The sum of what they cost is the officers' part of Lagrange's bound; those that cost less than the
/// officer's dual are worth adding to the master.
struct OfficerPricing {
  /// How much less than the officer's dual a pathway must cost to be worth adding.
  var leastGain = 1e-7
  var threads = 1

  struct Result {
    /// What the officers' pathways cost together, and the size of the terms; nothing when some
    /// officer has no pathway under the branch.
    let total: (value: Double, size: Double)?
    let pathways: [Pathway]

    /// What each officer's cheapest pathway costs.
    let values: [Double?]
  }

  /// What one worker finds for its officers.
  private struct Part {
    var values: [Double?] = []
    var pathways: [Pathway] = []
  }

  func price(
    _ restricted: RestrictedMaster, at prices: PathwayPrices, cuts: CutPrices, duals: [Double]
  ) -> Result {
    let master = restricted.master
    let count = master.automata.count
    let workers = count < 500 ? 1 : max(1, threads)
    var parts = [Part(), Part()]
    if workers == 1 {
      parts = [part(0..<count, restricted, prices, cuts, duals)]
    } else {
      let found = Mutex<[Int: Part]>([:])
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        let range = (worker * count / workers)..<((worker + 1) * count / workers)
        let part = part(range, restricted, prices, cuts, duals)
        found.withLock { $0[worker] = part }
      }
      let known = found.withLock { $0 }
      parts = (0..<workers).compactMap { known[$0] }
    }
    var total = 0.0
    var size = 0.0
    let values = parts.flatMap(\.values)
    for (officer, value) in values.enumerated() {
      let mayBeLeftOut = restricted.stage == .obligations && restricted.mayBeLeftOut[officer]
      if value == nil, !mayBeLeftOut { return Result(total: nil, pathways: [], values: values) }
      let cost = mayBeLeftOut ? min(value ?? 1, 1) : value ?? 0
      total += cost
      size += abs(cost)
    }
    return Result(total: (total, size), pathways: parts.flatMap(\.pathways), values: values)
  }

  private func part(
    _ officers: Range<Int>, _ restricted: RestrictedMaster, _ prices: PathwayPrices,
    _ cuts: CutPrices, _ duals: [Double]
  ) -> Part {
    let master = restricted.master
    let seats = restricted.applied.seats
    let room = master.seats.room
    var part = Part()
    part.values.reserveCapacity(officers.count)
    for officer in officers {
      let automaton = master.automata[officer]
      let cheapest = automaton.cheapest(
        at: prices, scales: master.scales, filter: restricted.applied.filter(of: officer),
        cuts: cuts, officer: officer,
        usable: { _, row in (seats.isEmpty ? nil : seats[row]?.upperBound) ?? room[row] > 0 })
      part.values.append(cheapest?.value)
      guard let cheapest,
        cheapest.value < duals[master.officers.rows[officer].index] - leastGain
      else { continue }
      part.pathways.append(
        automaton.pathway(of: officer, along: cheapest.road) { cheapest.rows[$0] })
    }
    return part
  }
}
