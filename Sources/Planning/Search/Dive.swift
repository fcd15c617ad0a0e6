// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The steps that lead from a fractional optimum down to one whole plan.
struct Dive {
  let index: PlanningIndex

  /// The next branch: classes made whole first, then the officers who are nearly settled.
  func step(
    from branch: Branch, _ reading: RestrictedMaster.Reading, _ restricted: RestrictedMaster
  ) -> Branch? {
    let fractions = Fractions(reading, of: restricted)
    if let next = settleClass(branch, reading, fractions, restricted) { return next }
    return settleOfficers(branch, reading, fractions, restricted)
  }

  private func settleClass(
    _ branch: Branch, _ reading: RestrictedMaster.Reading, _ fractions: Fractions,
    _ restricted: RestrictedMaster
  ) -> Branch? {
    let open = index.limits.classes.indices.filter { row in
      guard branch.classes[row]?.count != 1 else { return false }
      let terms = index.limits.classes[row].terms
      let learners = fractions.learners[row]
      let needed = (learners / Double(terms.maximum) - 1e-6).rounded(.up)
      return needed * Double(terms.minimum) > learners + 1e-6
    }
    // The row nearest to a whole number of full enough classes is the safest to settle.
    let best = open.min { distance(of: $0, fractions) < distance(of: $1, fractions) }
    guard let row = best else { return nil }
    let terms = index.limits.classes[row].terms
    let learners = fractions.learners[row]
    let up = Int((learners / Double(terms.maximum) - 1e-6).rounded(.up))
    let short = Double(up * terms.minimum) - learners
    let opened = short <= 0.5 * Double(terms.minimum) ? up : max(0, up - 1)
    let range = branch.classes[row] ?? 0...index.limits.classes[row].maximumClasses
    var next = branch
    let settled = min(max(opened, range.lowerBound), range.upperBound)
    next.classes[row] = settled...settled
    return next
  }

  private func distance(of row: Int, _ fractions: Fractions) -> Double {
    let terms = index.limits.classes[row].terms
    let learners = fractions.learners[row]
    let up = (learners / Double(terms.maximum) - 1e-6).rounded(.up)
    let short = up * Double(terms.minimum) - learners
    return min(short, Double(terms.minimum) - short) / Double(max(1, terms.minimum))
  }

  private func settleOfficers(
    _ branch: Branch, _ reading: RestrictedMaster.Reading, _ fractions: Fractions,
    _ restricted: RestrictedMaster
  ) -> Branch? {
    var ledger = Ledger(limits: index.limits)
    var choices: [(column: Int, weight: Double)] = []
    for (officer, columns) in restricted.columnsOfOfficer.enumerated() {
      if branch.officers[officer]?.isSettled ?? false {
        if let column = fractions.settled[officer] { ledger.add(restricted.columns[column]) }
        continue
      }
      guard let column = columns.max(by: { reading.weights[$0] < reading.weights[$1] }) else {
        continue
      }
      choices.append((column, reading.weights[column]))
    }
    choices.sort { (-$0.weight, $0.column) < (-$1.weight, $1.column) }
    guard let first = choices.first, first.weight > Fractions.tolerance else { return nil }
    var next = branch
    var settled = 0
    var fractional = 0
    for choice in choices {
      let pathway = restricted.columns[choice.column]
      let isWhole = choice.weight > 1 - Fractions.tolerance
      if !isWhole, choice.weight < 0.7, fractional > 0 { break }
      if !isWhole, fractional >= 3 { break }
      var tried = ledger
      tried.add(pathway)
      guard fits(tried) else { continue }
      ledger = tried
      if !isWhole { fractional += 1 }
      settled += 1
      var filter = next.officers[pathway.officer] ?? PathwayFilter()
      filter.required = pathway.starts
      filter.isSettled = true
      // Whole ones stay open while others still move: settling them early costs moves later.
      if !isWhole || fractions.starts.isEmpty { next.officers[pathway.officer] = filter }
    }
    return next == branch ? nil : next
  }

  private func fits(_ ledger: Ledger) -> Bool {
    zip(ledger.seats, index.limits.seats).allSatisfy { $0 <= $1.room }
      && zip(ledger.money, index.limits.money).allSatisfy { $0 <= $1.room }
      && zip(ledger.absence, index.limits.absence).allSatisfy { $0 <= $1.room }
  }
}
