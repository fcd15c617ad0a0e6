// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A way from a fractional optimum down to one whole plan.
struct Dive {
  let index: PlanningIndex
  private(set) var branch: Branch

  /// The other halves of the class decisions, the newest last.
  private var otherwise: [Branch] = []

  /// The officers settled so far, in order.
  private var settled: [Int] = []

  /// Officers who once found no place; they come first now.
  private var difficult: Set<Int> = []
  private var released = 0
  private var turns = 0

  init(index: PlanningIndex, branch: Branch) {
    self.index = index
    self.branch = branch
  }

  /// Takes the next step: a class made whole, else some officers settled.
  ///
  /// Returns whether there was one.
  mutating func descend(
    _ reading: RestrictedMaster.Reading, _ restricted: RestrictedMaster
  ) -> Bool {
    let fractions = Fractions(reading, of: restricted)
    let rule = BranchingRule(restricted: restricted, reading: reading, fractions: fractions)
    let fork = rule.unfitClasses.first.map { rule.classFork(of: branch, row: $0) }
    var halves: [Branch] = fork?.sides.map(\.branch) ?? []
    if let fork, fork.fraction >= 0.5 { halves.reverse() }
    if let next = halves.first {
      otherwise += halves.dropFirst()
      branch = next
      return true
    }
    return settle(reading, fractions, restricted)
  }

  /// Goes back after a step that led nowhere.
  ///
  /// Returns whether there is another way to try.
  mutating func turnBack(
    _ reading: RestrictedMaster.Reading?, _ restricted: RestrictedMaster
  ) -> Bool {
    turns += 1
    guard turns <= 6 else { return false }
    let open = (reading.map { Fractions($0, of: restricted).settled } ?? [])
      .enumerated().filter { $1 == nil }
    if !settled.isEmpty, released < 3 {
      difficult.formUnion(open.map(\.offset))
      released += 1
      for officer in settled.suffix(8 << released) { branch.officers[officer] = nil }
      settled.removeLast(min(settled.count, 8 << released))
      return true
    }
    guard let other = otherwise.popLast() else { return false }
    branch = other
    settled = []
    released = 0
    return true
  }

  /// Settles the officers whose pathway the solver is surest of, as far as the ledger allows.
  private mutating func settle(
    _ reading: RestrictedMaster.Reading, _ fractions: Fractions, _ restricted: RestrictedMaster
  ) -> Bool {
    var ledger = Ledger(limits: index.limits)
    var choices: [(column: Int, weight: Double)] = []
    for (officer, columns) in restricted.columns.ofOfficer.enumerated() {
      if branch.officers[officer]?.isSettled ?? false {
        if let column = fractions.settled[officer] { ledger.add(restricted.columns[column]) }
        continue
      }
      guard let column = columns.max(by: { reading.weights[$0] < reading.weights[$1] }) else {
        continue
      }
      let first = difficult.contains(officer) ? 1.0 : 0
      choices.append((column, reading.weights[column] + first))
    }
    choices.sort { (-$0.weight, $0.column) < (-$1.weight, $1.column) }
    var fractional = 0
    for choice in choices {
      let weight = reading.weights[choice.column]
      guard weight > Fractions.tolerance else { continue }
      let pathway = restricted.columns[choice.column]
      let isWhole = weight > 1 - Fractions.tolerance
      // Whole ones stay free while others still move: settling them early costs moves later.
      if isWhole, !fractions.starts.isEmpty, !difficult.contains(pathway.officer) { continue }
      if !isWhole, fractional >= 3 || (fractional > 0 && weight < 0.7) { break }
      var tried = ledger
      tried.add(pathway)
      guard fits(tried) else { continue }
      ledger = tried
      if !isWhole { fractional += 1 }
      var filter = PathwayFilter()
      filter.required = pathway.starts
      filter.isSettled = true
      branch.officers[pathway.officer] = filter
      settled.append(pathway.officer)
    }
    return fractional > 0 || (fractions.starts.isEmpty && !settled.isEmpty)
  }

  private func fits(_ ledger: Ledger) -> Bool {
    zip(ledger.seats, index.limits.seats).allSatisfy { $0 <= $1.room }
      && zip(ledger.money, index.limits.money).allSatisfy { $0 <= $1.room }
      && ledger.excessAbsence == 0
  }
}
