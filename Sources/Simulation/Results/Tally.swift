// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// The sums of all futures under one policy.
package struct Tally: Hashable, Sendable {
  /// By quarter of the horizon.
  package var compliant: [Sample]
  package var inService: [Sample]

  /// The share of those in service who are compliant, in millionths.
  package var rates: [Sample]
  package var everybody: [Int]

  /// By the place of the target in the scenario.
  package var shortfalls: [Sample]

  /// By fund and year, in the order of funds, then years.
  package var costs: [Sample]
  package var exceeded: [Int]

  /// One figure each; see `Figure`.
  package var figures: [Sample]

  /// How much higher the rate at the end is than under the main policy, in millionths.
  package var difference = Sample(grain: 1000)
  package var officers: [Officer.ID: Misses] = [:]
  package var units: [Unit.ID: UnitMisses] = [:]
  package var programmes: [Programme.ID: Starts] = [:]

  /// The rate at the end by blocks of replications: 0–24, 25–49, 50–99, 100–199 and so on.
  package var blocks: [Sample] = []

  package enum Figure: Int, CaseIterable, Sendable {
    case sessions, emptySeats, unfinished, openRequirements, leavers, newcomers, shortfall, cost
  }

  /// How often somebody was in service at the end, and not compliant, for which first cause.
  package struct Misses: Hashable, Sendable {
    package var inService = 0
    package var missed: [Forecast.Setback: Int] = [:]

    package init() {}
  }

  package struct UnitMisses: Hashable, Sendable {
    package var missed = Sample()
    package var causes: [Forecast.Setback: Int] = [:]

    package init() {}
  }

  package struct Starts: Hashable, Sendable {
    package var meant = Sample()
    package var lost = Sample()
    package var causes: [Forecast.Setback: Int] = [:]

    package init() {}
  }

  package init(of scenario: Scenario) {
    let quarters = scenario.horizon.count
    compliant = Array(repeating: Sample(), count: quarters)
    inService = compliant
    rates = Array(repeating: Sample(grain: 1000), count: quarters)
    everybody = Array(repeating: 0, count: quarters)
    shortfalls = Array(repeating: Sample(), count: scenario.targets.count)
    let years = scenario.funds.count * scenario.horizon.years.count
    costs = Array(repeating: Sample(grain: Self.million), count: years)
    exceeded = Array(repeating: 0, count: years)
    figures = Figure.allCases.map { Sample(grain: $0 == .cost ? Self.million : 1) }
    for officer in scenario.officers { officers[officer.id] = Misses() }
    for unit in scenario.units { units[unit.id] = UnitMisses() }
    for programme in scenario.programmes { programmes[programme.id] = Starts() }
  }

  /// Quantiles of money are told to the million.
  private static let million = 1_000_000

  package subscript(figure: Figure) -> Sample { figures[figure.rawValue] }
}

extension Tally {
  mutating func add(
    _ record: FutureRecord, replication: Int, mainRate: Int, of scenario: Scenario
  ) {
    for number in compliant.indices {
      compliant[number].add(record.compliant[number])
      inService[number].add(record.inService[number])
      rates[number].add(record.rate(number))
      if record.compliant[number] == record.inService[number] { everybody[number] += 1 }
    }
    for place in shortfalls.indices { shortfalls[place].add(record.shortfalls[place] ?? 0) }
    for (place, year) in scenario.fundYears.enumerated() {
      costs[place].add(record.costs[year]?.dong ?? 0)
      if record.exceeded.contains(year) { exceeded[place] += 1 }
    }
    let values = [
      record.sessions, record.emptySeats, record.unfinished, record.openRequirements,
      record.leavers, record.newcomers, record.totalShortfall, record.totalCost.dong,
    ]
    for (place, value) in values.enumerated() { figures[place].add(value) }
    difference.add(record.lastRate - mainRate)
    let block = Self.block(of: replication)
    while blocks.count <= block { blocks.append(Sample(grain: 1000)) }
    blocks[block].add(record.lastRate)
    addPeople(of: record)
    for programme in programmes.keys {
      let starts = record.programmes[programme]
      programmes[programme]?.meant.add(starts?.meant ?? 0)
      programmes[programme]?.lost.add(starts?.lost.values.reduce(0, +) ?? 0)
      programmes[programme]?.causes.merge(starts?.lost ?? [:], uniquingKeysWith: +)
    }
  }

  private mutating func addPeople(of record: FutureRecord) {
    var missed: [Unit.ID: Int] = [:]
    for standing in record.people {
      if !standing.isNewcomer { officers[standing.officer]?.inService += 1 }
      guard !standing.isCompliant else { continue }
      if !standing.isNewcomer {
        officers[standing.officer]?.missed[standing.cause, default: 0] += 1
      }
      missed[standing.unit, default: 0] += 1
      units[standing.unit]?.causes[standing.cause, default: 0] += 1
    }
    for unit in units.keys { units[unit]?.missed.add(missed[unit] ?? 0) }
  }

  /// The block of a replication: each is as large as all before it, beginning with 25.
  static func block(of replication: Int) -> Int {
    var (block, end) = (0, 25)
    while replication >= end { (block, end) = (block + 1, end * 2) }
    return block
  }

  package mutating func add(_ other: Tally) {
    compliant.add(other.compliant)
    inService.add(other.inService)
    rates.add(other.rates)
    for place in everybody.indices { everybody[place] += other.everybody[place] }
    shortfalls.add(other.shortfalls)
    costs.add(other.costs)
    for place in exceeded.indices { exceeded[place] += other.exceeded[place] }
    figures.add(other.figures)
    difference.add(other.difference)
    while blocks.count < other.blocks.count { blocks.append(Sample(grain: 1000)) }
    for (place, block) in other.blocks.enumerated() { blocks[place].add(block) }
    officers.merge(other.officers) { mine, theirs in
      var sum = mine
      sum.inService += theirs.inService
      sum.missed.merge(theirs.missed, uniquingKeysWith: +)
      return sum
    }
    units.merge(other.units) { mine, theirs in
      var sum = mine
      sum.missed.add(theirs.missed)
      sum.causes.merge(theirs.causes, uniquingKeysWith: +)
      return sum
    }
    programmes.merge(other.programmes) { mine, theirs in
      var sum = mine
      sum.meant.add(theirs.meant)
      sum.lost.add(theirs.lost)
      sum.causes.merge(theirs.causes, uniquingKeysWith: +)
      return sum
    }
  }
}

extension [Sample] {
  fileprivate mutating func add(_ others: [Sample]) {
    for (place, other) in others.enumerated() { self[place].add(other) }
  }
}

extension Scenario {
  /// Every fund's years of the horizon, in order.
  var fundYears: [FundYear] {
    funds.flatMap { fund in horizon.years.map { FundYear(fund: fund, year: $0) } }
  }
}
