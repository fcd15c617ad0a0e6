// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// One officer's part of the compact program, as it is written down.
///
/// Sets: options o (a programme in a quarter) that some pathway of the officer has, intake rows k.
/// Variables: x[o, k] ∈ {0, 1}, the officer starts o on a seat of k.
///
///     X[o] = Σ_k x[o, k] ≤ 1                                                   for every option o
///
/// In words: an officer starts a programme in a quarter or does not, and takes one seat for it. In
/// files x[o, k] is called start.i.k, with i and k the rows of officers and intakes by key, from 1.
struct CompactOfficer {
  /// An option with what is asked about it again and again, light to pass around.
  struct Choice {
    /// The option's number in the officer's reading.
    let option: Int
    let programmePlace: Int
    let quarter: Int
    let end: Int

    /// In thousandths.
    let load: Int
    let isLong: Bool

    func runs(in other: Int) -> Bool { quarter <= other && other <= end }
  }

  /// The officer's place in the scenario.
  let officer: Int
  let index: PlanningIndex
  let master: Master
  let reading: OfficerReading
  let rules: OfficerRules
  let options: OfficerOptions
  var block: CompactBlock

  /// The options that some pathway has, in order.
  let possible: [Choice]

  /// For each kind of award that lapses, the last quarter through which each possible option's award
  /// counts; −1 where it never does.
  let lastCounted: [[Int]]

  /// What each option, and what starting nothing at all, counts as changes; tracked ones apart.
  let changes: [Int]
  let changesBase: Int

  /// X[o]; false for options that no pathway has.
  private(set) var starts: [CompactLiteral]

  /// The variables x[o, k], with the seat rows they stand for.
  private(set) var seats: [(start: CompactLiteral, row: Int)] = []

  /// Whether the officer belongs to each target's population, and reaches it.
  var standings: [Int: (belongs: CompactLiteral, reaches: CompactLiteral)] = [:]

  var holdings: [CompactHoldings.Question: CompactLiteral] = [:]
  var conditions: [CompactHoldings.Condition: CompactLiteral] = [:]

  init(_ officer: Int, of master: Master, offers: UnitOffers) {
    self.officer = officer
    index = master.index
    self.master = master
    let reading = OfficerReading(officer: officer, index: index, offers: offers)
    self.reading = reading
    rules = reading.rules
    options = reading.options
    let automaton = master.automata[officer]
    changes = reading.changes.optionChanges()
    changesBase = automaton.stabilityBase
    block = CompactBlock(officer: master.officers.rows[officer])
    // The graph has only the options that some pathway has, by numbers of its own.
    let kept = Set(automaton.options.map { [$0.quarter, $0.programmePlace] })
    let numbers = options.options.indices.filter { [options] number in
      let option = options.options[number]
      return kept.contains([option.quarter, option.programmePlace])
    }
    possible = numbers.map { [options] number in Choice(options.options[number], number) }
    lastCounted = rules.datedKinds.map { [index, options] kind in
      numbers.map { number in
        let option = options.options[number]
        return index.dated.lastQuarter(
          of: kind, programme: option.programmePlace, endingIn: option.end)
      }
    }
    starts = options.options.map { _ in .constant(false) }
    for number in numbers { addStart(number) }
  }

  private mutating func addStart(_ number: Int) {
    let offer = options.options[number].offer
    let rows = offer.seatRows.map { row in
      let start = block.addColumn(name: "start.\(officer + 1).\(row + 1)")
      let part = Pathway(
        startOf: offer, number: number, on: row, changes: changes[number])
      block.count(
        start,
        master.seats.entries(of: part) + master.classes.entries(of: part)
          + master.money.entries(of: part) + master.goals.entries(of: part))
      seats.append((start, row))
      return start
    }
    guard rows.count > 1 else { return starts[number] = rows[0] }
    starts[number] = block.addColumn()
    block.require([(starts[number], 1)] + rows.map { ($0, -1) }, exactly: 0)
  }

  /// X[o] of the options that fit a question.
  func starts(where fits: (Choice) -> Bool) -> [CompactLiteral] {
    possible.filter(fits).map { starts[$0.option] }
  }
}

extension CompactOfficer.Choice {
  fileprivate init(_ option: OfficerOptions.Option, _ number: Int) {
    self.init(
      option: number, programmePlace: option.programmePlace, quarter: option.quarter,
      end: option.end, load: option.load, isLong: option.isLong)
  }
}

extension Pathway {
  /// The part of a pathway that one start on one row is, time apart.
  fileprivate convenience init(
    startOf offer: UnitOffers.Offer, number: Int, on row: Int, changes: Int
  ) {
    self.init(
      officer: 0, starts: [Start(option: number, seatRow: row)], outcome: 0, marks: [],
      compliance: 0, requirements: 0, earliness: 0, stability: changes, cost: offer.cost,
      money: offer.payments, absence: [], committed: [])
  }
}
