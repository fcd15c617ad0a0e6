// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

/// What holds for whole plans but not for mixtures of them: rows added once a relaxation breaks them.
///
/// Sets: officers i, class rows g, fund-years b, absence rows a, pathways p ∈ P(i) with their starts.
/// Variables: λ[p]; y[g], the classes opened.
///
///     Σ_{p ∈ P(i), p learns in g} λ[p] − y[g] ≤ 0                        for officers i and class rows g
///     Σ_p Σ_{starts s of p} F(pays[s, b]) λ[p] + Σ_g F(cost[g, b]) y[g] ≤ ⌊budget[b] / d⌋
///     Σ_p F(load[p, a]) λ[p] ≤ ⌊cap[a] / d⌋
///     Σ_p load[p, a] λ[p] ≤ cap[a]                                        where the master lacks the cap
///
/// with F(x) = ⌊x / d⌋ + max(0, x mod d − r) / (d − r), r = right side mod d, for divisors d that matter.
///
/// In words: a learner needs a whole class, not the fortieth part of one; of courses that cost more
/// than a third of what the fund has, two are paid for, not two and a half; of officers away for four
/// tenths of their time, two fit under a cap of one. F is superadditive, so it may be taken start by
/// start (money) or quarter by quarter (absence), and pricing stays exact.
///
/// Sources: Cornuéjols, Nemhauser and Wolsey, The uncapacitated facility location problem (1990);
/// Nemhauser and Wolsey, A recursive procedure to generate all cuts for 0–1 mixed integer programs
/// (1990).
struct StartCuts {
  enum Kind: Hashable {
    case link(officer: Int, classRow: Int)
    case money(row: Int, rounding: MixedRounding)
    case absence(row: Int, rule: LoadRule)

    /// The cap itself: of many thousand few matter, so that a large master begins with none.
    case cap(row: Int)
  }

  /// A cut in the master.
  struct Cut {
    let kind: Kind
    let row: Constraint
    let right: Double
  }

  private(set) var cuts: [Cut] = []
  private var known: Set<Kind> = []
  private var linksOfOfficer: [[(classRow: Int, cut: Int)]]
  private var cutsOfMoney: [[Int]]
  private var cutsOfAbsence: [[Int]]
  private let limits: SharedLimits

  init(limits: SharedLimits, officers: Int) {
    self.limits = limits
    linksOfOfficer = Array(repeating: [], count: officers)
    cutsOfMoney = Array(repeating: [], count: limits.money.count)
    cutsOfAbsence = Array(repeating: [], count: limits.absence.count)
  }

  var rows: [Constraint] { cuts.map(\.row) }

  func isKnown(_ kind: Kind) -> Bool { known.contains(kind) }

  mutating func add(_ kind: Kind, as row: Constraint) {
    known.insert(kind)
    switch kind {
    case .link(let officer, let classRow):
      linksOfOfficer[officer].append((classRow, cuts.count))
    case .money(let row, _): cutsOfMoney[row].append(cuts.count)
    case .absence(let row, _), .cap(let row): cutsOfAbsence[row].append(cuts.count)
    }
    cuts.append(Cut(kind: kind, row: row, right: right(of: kind)))
  }

  /// The others, their rows moved up to where the first of all was.
  func without(_ removed: Set<Constraint>) -> StartCuts {
    var rest = StartCuts(limits: limits, officers: linksOfOfficer.count)
    let first = cuts.first?.row.index ?? 0
    for cut in cuts where !removed.contains(cut.row) {
      rest.add(cut.kind, as: Constraint(index: first + rest.cuts.count))
    }
    return rest
  }

  func right(of kind: Kind) -> Double {
    switch kind {
    case .link: 0
    case .money(_, let rounding): rounding.right
    case .absence(_, let rule): rule.right
    case .cap(let row): Double(limits.absence[row].room) / 1000
    }
  }

  // MARK: Coefficients

  /// What an opened class takes of a cut.
  func coefficients(ofClassesIn kind: Kind) -> [(classRow: Int, value: Double)] {
    switch kind {
    case .link(_, let classRow): return [(classRow, -1)]
    case .absence, .cap: return []
    case .money(let row, let rounding):
      return limits.classes.enumerated().compactMap { number, classRow in
        let value = classRow.payments.reduce(0) {
          $0 + ($1.row == row ? rounding(of: $1.dong) : 0)
        }
        return value == 0 ? nil : (number, value)
      }
    }
  }

  func entries(of pathway: Pathway, of options: StartOptions) -> [(Constraint, Double)] {
    var sums: [Int: Double] = [:]
    for link in linksOfOfficer[pathway.officer] where learns(pathway, in: link.classRow) {
      sums[link.cut] = 1
    }
    for start in pathway.starts {
      for payment in options[start.option].payments {
        for cut in cutsOfMoney[payment.row] {
          sums[cut, default: 0] += cuts[cut].rounding(of: payment.dong)
        }
      }
    }
    for use in pathway.absence {
      for cut in cutsOfAbsence[use.row] {
        sums[cut, default: 0] += cuts[cut].rounding(of: use.load)
      }
    }
    return sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }
      .map { (cuts[$0.key].row, $0.value) }
  }

  private func learns(_ pathway: Pathway, in classRow: Int) -> Bool {
    pathway.starts.contains { limits.seats[$0.seatRow].classRow == classRow }
  }

  // MARK: Prices

  /// The prices that the cuts put on starts at some duals.
  func prices(duals: [Double]) -> CutPrices {
    var prices = CutPrices()
    for cut in cuts {
      let price = -duals[cut.row.index]
      guard price != 0 else { continue }
      switch cut.kind {
      case .link(let officer, let classRow):
        for seat in limits.classes[classRow].seatRows {
          prices.seats[officer, default: [:]][seat, default: 0] += price
        }
      case .money(let row, let rounding): prices.money[row, default: []].append((rounding, price))
      case .absence(let row, let rule): prices.absence[row, default: []].append((rule, price))
      case .cap: break
      }
    }
    return prices
  }

  /// Adds what caps are worth that the master lacks itself.
  func addPrices(_ duals: [Double], to prices: inout PathwayPrices) {
    for cut in cuts {
      if case .cap(let row) = cut.kind { prices.absence[row] -= duals[cut.row.index] }
    }
  }
}

extension StartCuts.Cut {
  fileprivate func rounding(of amount: Int) -> Double {
    switch kind {
    case .link: 0
    case .money(_, let rounding): rounding(of: amount)
    case .absence(_, let rule): rule(of: amount)
    case .cap: Double(amount) / 1000
    }
  }
}

/// A way of rounding the amounts of a row Σ a x ≤ b that no whole x breaks.
struct MixedRounding: Hashable, Sendable {
  let room: Int
  let divisor: Int

  /// ⌊b / d⌋.
  var right: Double { Double(room / divisor) }

  /// F(a) for an amount that is not negative.
  func callAsFunction(of amount: Int) -> Double {
    let remainder = room % divisor
    let excess = amount % divisor - remainder
    let whole = Double(amount / divisor)
    return excess > 0 ? whole + Double(excess) / Double(divisor - remainder) : whole
  }
}

/// What cuts add to the prices of starts and of time away.
struct CutPrices {
  /// By officer and seat row.
  var seats: [Int: [Int: Double]] = [:]

  /// By fund-year, and by absence row.
  var money: [Int: [(rounding: MixedRounding, price: Double)]] = [:]
  var absence: [Int: [(rule: LoadRule, price: Double)]] = [:]
}
