// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What officers share, counted by hand: one number for each thing that adds up over officers.
struct SharedCounts {
  /// Something that adds up, and how much of it there may be.
  enum Row: Hashable {
    case seats(Intake.ID)
    case learners(pool: Int)
    case money(Fund.ID, Int)
    case away(Int, Quarter)
    case awayByCommitment(Int, Quarter)
    case population(Int)
    case reached(Int)
  }

  /// Rows of the intakes that fill the same classes.
  struct Pool {
    let rows: [Intake]
    let terms: Programme.ClassTerms
    let classes: Int
    let payments: [Payment]
  }

  let scenario: Scenario
  let rows: [Row]
  let pools: [Pool]
  private let places: [Row: Int]
  private let limits: [[AbsenceLimit]]
  private let taken: [Intake.ID: Int]
  private let committed: [Row: Int]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    pools = SharedCounts.pools(of: scenario)
    let headcounts = scenario.headcounts()
    let limits = scenario.horizon.map {
      scenario.absenceLimits(in: $0, headcounts: headcounts)
    }
    self.limits = limits
    rows =
      scenario.intakes.map { .seats($0.id) } + pools.indices.map { .learners(pool: $0) }
      + scenario.funds.flatMap { fund in scenario.horizon.years.map { .money(fund, $0) } }
      + scenario.horizon.flatMap { quarter in
        limits[scenario.horizon.offset(of: quarter)].indices.flatMap {
          [.away($0, quarter), .awayByCommitment($0, quarter)]
        }
      }
      + scenario.targets.indices.flatMap { [.population($0), .reached($0)] }
    places = Dictionary(rows.enumerated().map { ($1, $0) }) { first, _ in first }
    var taken: [Intake.ID: Int] = [:]
    var committed: [Row: Int] = [:]
    for commitment in scenario.commitments {
      if let intake = scenario.intakeUsed(by: commitment) { taken[intake.id, default: 0] += 1 }
      let payments = scenario.seatPayments(
        for: scenario.programme(commitment.programme), startingIn: commitment.start,
        officer: scenario.officer(commitment.officer))
      for payment in payments ?? [] where scenario.horizon.contains(payment.quarter) {
        committed[.money(payment.fund, payment.quarter.year), default: 0] += payment.amount.dong
      }
    }
    self.taken = taken
    self.committed = committed
  }

  private static func pools(of scenario: Scenario) -> [Pool] {
    var pools: [Pool] = []
    for intake in scenario.intakes {
      guard let terms = scenario.programme(intake.programme).classTerms else { continue }
      if intake.group != nil, pools.contains(where: { $0.rows.contains(intake) }) { continue }
      let rows = scenario.intakes.filter { other in
        other == intake
          || intake.group != nil && other.group == intake.group
            && other.programme == intake.programme && other.quarter == intake.quarter
      }
      let own = rows.first?.unit.flatMap(scenario.ownFund)
      pools.append(
        Pool(
          rows: rows, terms: terms, classes: rows.compactMap(\.classes).min() ?? 0,
          payments: scenario.programme(intake.programme)
            .classPayments(startingIn: intake.quarter, own: own) ?? []))
    }
    return pools
  }
}

extension SharedCounts {
  /// What one officer's starts take of everything.
  func uses(of starts: [Enrolment], by officer: Officer, reaching figures: PlanFigures) -> [Int] {
    var uses = Array(repeating: 0, count: rows.count)
    func add(_ count: Int, to row: Row) {
      if let place = places[row] { uses[place] += count }
    }
    for start in starts {
      add(1, to: .seats(start.intakeRow))
      for (number, pool) in pools.enumerated()
      where pool.rows.contains(where: { $0.id == start.intakeRow }) {
        add(1, to: .learners(pool: number))
      }
    }
    for spending in figures.spending {
      add(spending.planned.dong, to: .money(spending.fund, spending.year))
    }
    let own = starts.map {
      Career.Start(programme: scenario.programme($0.programme), quarter: $0.start)
    }
    let before = scenario.commitments(of: officer.id).map {
      Career.Start(programme: scenario.programme($0.programme), quarter: $0.start)
    }
    let career = Career(officer: officer, starts: own + before)
    for quarter in scenario.horizon {
      let planned = load(of: own, in: quarter)
      let committed = load(of: before, in: quarter)
      guard planned + committed > 0 else { continue }
      let held = career.holdings(atEndOf: quarter.advanced(by: -1))
      for (number, limit) in limits[scenario.horizon.offset(of: quarter)].enumerated()
      where scenario.counts(officer, against: limit, holding: held) {
        add(planned, to: .away(number, quarter))
        add(committed, to: .awayByCommitment(number, quarter))
      }
    }
    for (number, target) in figures.targets.enumerated() {
      add(target.population, to: .population(number))
      add(target.value, to: .reached(number))
    }
    return uses
  }

  private func load(of starts: [Career.Start], in quarter: Quarter) -> Int {
    starts.filter { $0.isUnderWay(in: quarter) }.reduce(0) { $0 + $1.programme.load.count }
  }

  /// How many classes some learners fill: as few as hold them; nothing when no number will do.
  func classes(of pool: Int, for learners: Int) -> Int? {
    let terms = pools[pool].terms
    let opened = (learners + terms.maximum - 1) / terms.maximum
    return opened <= pools[pool].classes && terms.minimum * opened <= learners ? opened : nil
  }

  /// The cost of the classes opened; nothing when some limit is broken.
  func classCostWithinLimits(_ sums: [Int]) -> Int? {
    var money: [Row: Int] = [:]
    var cost = 0
    for (place, row) in rows.enumerated() {
      switch row {
      case .seats, .away:
        if sums[place] > room(of: row, sums: sums) { return nil }
      case .learners(let pool):
        guard let opened = classes(of: pool, for: sums[place]) else { return nil }
        for payment in pools[pool].payments where scenario.horizon.contains(payment.quarter) {
          money[.money(payment.fund, payment.quarter.year), default: 0] +=
            opened * payment.amount.dong
          cost += opened * payment.amount.dong
        }
      case .money, .awayByCommitment, .population, .reached: break
      }
    }
    for (place, row) in rows.enumerated() {
      guard case .money = row else { continue }
      let spent = sums[place] + money[row, default: 0]
      if spent > room(of: row, sums: sums) { return nil }
    }
    return cost
  }

  /// What commitments leave, never below 0.
  func room(of row: Row, sums: [Int]) -> Int {
    switch row {
    case .seats(let id): max(0, (scenario.intake(id)?.seats ?? 0) - taken[id, default: 0])
    case .money(let fund, let year):
      max(0, scenario.budget(of: fund, in: year).dong - committed[row, default: 0])
    case .away(let number, let quarter):
      max(
        0,
        limits[scenario.horizon.offset(of: quarter)][number].load.count
          - (places[.awayByCommitment(number, quarter)].map { sums[$0] } ?? 0))
    case .learners, .awayByCommitment, .population, .reached: .max
    }
  }

  /// Σ over targets of weight × shortfall, in thousandths.
  func shortfall(_ sums: [Int]) -> Int {
    scenario.targets.enumerated().reduce(0) { sum, entry in
      let population = places[.population(entry.offset)].map { sums[$0] } ?? 0
      let reached = places[.reached(entry.offset)].map { sums[$0] } ?? 0
      return sum
        + entry.element.weight.count * max(0, entry.element.needed(of: population) - reached)
    }
  }

  /// Tells whether a row can't decide anything, given the most that is taken of each.
  func isIdle(_ place: Int, most: [Int]) -> Bool {
    switch rows[place] {
    case .seats: return most[place] <= room(of: rows[place], sums: most)
    case .away: return most[place] <= room(of: rows[place], sums: most)
    case .awayByCommitment(let number, let quarter):
      return places[.away(number, quarter)].map { isIdle($0, most: most) } ?? true
    case .money(let fund, let year):
      let classes = pools.reduce(0) { sum, pool in
        sum + pool.classes
          * pool.payments.filter { $0.fund == fund && $0.quarter.year == year }
          .reduce(0) { $0 + $1.amount.dong }
      }
      return most[place] + classes <= room(of: rows[place], sums: most)
    case .learners, .population, .reached: return most[place] == 0
    }
  }
}
