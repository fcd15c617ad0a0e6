// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// What an officer's starts are worth to every goal and target, and what they take of absence.
///
/// Sets: slots r (a requirement at a post), quarters t with T the last, targets j, caps a, options o.
/// Variables: met[r, t], asked[r, t] from what is held; and
///
///     compliant = ⋀_r (¬asked[r, T] ∨ met[r, T])
///     worth[r]  = asked[r, T] ∧ met[r, T]              open[r, t]  = asked[r, t] ∧ ¬met[r, t]
///     belongs[j] from what is held at due              reaches[j]  = belongs[j] ∧ measure[j]
///     away[o, a] = X[o] ∧ counts[a]                    while o runs in the quarter of a
///     moved[c] ≥ Σ X of c's new starts of the first year                 for every programme c that
///     moved[c] ≥ Σ (1 − X) of the previous plan's starts of c there      the previous plan has there
///
/// which enter the shared rows of the master. In words: what counts at the end is what is then held.
extension CompactOfficer {
  mutating func countWorth() {
    let last = index.quarters - 1
    for quarter in 0...last {
      countOpen(atEndOf: quarter)
      countAbsence(in: quarter)
    }
    if rules.inService[last] { countOutcome(atEndOf: last) }
    for (part, target) in zip(rules.targets, reading.targets) { count(part, as: Int(target)) }
    countChanges()
  }

  private mutating func countOpen(atEndOf quarter: Int) {
    guard hasRow(.earliness), rules.inService[quarter] else { return }
    for slot in rules.slots {
      let asked = isTrue(slot.asked[quarter], at: .end(of: quarter))
      if asked == .constant(false) { continue }
      let open = block.all([asked, !isMet(slot, atEndOf: quarter)])
      count(open, Pathway(earliness: slot.weight))
    }
  }

  private mutating func countOutcome(atEndOf last: Int) {
    guard hasRow(.requirements) || hasRow(.compliance) else { return }
    let moment = Moment.end(of: last)
    var kept: [CompactLiteral] = []
    for slot in rules.slots {
      let asked = isTrue(slot.asked[last], at: moment)
      let met = isMet(slot, atEndOf: last)
      kept.append(block.any([!asked, met]))
      count(block.all([asked, met]), Pathway(requirements: slot.weight))
      let planned = isTrue(slot.askedAsPlanned[last], at: moment)
      count(block.all([planned, met]), Pathway(requirements: slot.plannedWeight))
    }
    count(block.all(kept), Pathway(compliance: 1))
  }

  private mutating func count(_ part: OfficerRules.TargetPart, as target: Int) {
    let moment = Moment.end(of: part.due)
    let belongs = isTrue(part.population, at: moment)
    let measure: CompactLiteral
    switch part.measure {
    case .condition(let condition): measure = isTrue(condition, at: moment)
    case .slots(let slots):
      measure = block.all(
        slots.map { number in
          let slot = rules.slots[number]
          return block.any([
            !isTrue(slot.asked[part.due], at: moment), isMet(slot, atEndOf: part.due),
          ])
        })
    }
    let mark = PathwayAutomaton.Mark(target: target, belongs: true, reaches: false)
    block.count(belongs, master.targets.entries(of: Pathway(marks: [mark])))
    let reaches = block.all([belongs, measure])
    standings[target] = (belongs, reaches)
    block.count(reaches, [(master.targets.rows[target], 1)])
  }

  private mutating func countAbsence(in quarter: Int) {
    let running = possible.filter { $0.runs(in: quarter) && $0.load > 0 }
    for cap in rules.absence[quarter] {
      let row = Int(reading.absenceRows[cap.row])
      let counts = isTrue(cap.counts, at: .start(of: quarter))
      for choice in running {
        let part = Pathway(absence: [Pathway.Load(row: row, load: choice.load)])
        block.count(block.all([counts, starts[choice.option]]), master.absence.entries(of: part))
      }
      let committed = rules.committedLoad[quarter]
      if committed > 0, cap.movesWithPlan {
        let part = Pathway(committed: [Pathway.Load(row: row, load: committed)])
        block.count(counts, master.absence.entries(of: part))
      }
    }
  }

  private mutating func countChanges() {
    guard hasRow(.stability) else { return }
    count(.constant(true), Pathway(stability: changesBase))
    let tracked = possible.filter { reading.changes.tracks($0.option) }
    for programme in Set(tracked.map(\.programmePlace)).sorted() {
      let mine = tracked.filter { $0.programmePlace == programme }.map(\.option)
      // What is missing when nothing starts was in the previous plan.
      let isPrevious = { [reading] in
        reading.changes.closingChanges(started: [], possible: [$0]) == 1
      }
      let previous = mine.filter(isPrevious)
      let new = mine.filter { !isPrevious($0) }
      let moved = block.addColumn(.between(0, Double(mine.count)))
      block.require(new.map { (starts[$0], 1) } + [(moved, -1)], atMost: 0)
      block.require(
        previous.map { (starts[$0], -1) } + [(moved, -1)], atMost: -Double(previous.count))
      count(moved, Pathway(stability: 1))
    }
  }

  /// Whether a goal has a row at all: what nobody counts need not be known.
  private func hasRow(_ goal: Goal) -> Bool { master.goals.goals.contains(goal) }

  /// Counts a part of a pathway in the rows of the goals.
  private mutating func count(_ literal: CompactLiteral, _ part: Pathway) {
    block.count(literal, master.goals.entries(of: part))
  }
}

extension Pathway {
  /// The part of a pathway that is worth or takes so much, and nothing else.
  fileprivate convenience init(
    marks: [PathwayAutomaton.Mark] = [], compliance: Int = 0, requirements: Int = 0,
    earliness: Int = 0, stability: Int = 0, absence: [Load] = [],
    committed: [Load] = []
  ) {
    self.init(
      officer: 0, starts: [], outcome: 0, marks: marks, compliance: compliance,
      requirements: requirements, earliness: earliness, stability: stability, cost: 0, money: [],
      absence: absence, committed: committed)
  }
}
