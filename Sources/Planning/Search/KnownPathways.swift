// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A few pathways of each officer that pricing found before: most moves need look no further.
///
/// Looking through a dozen pathways takes a tenth of a sweep over the officer's graph.
struct KnownPathways {
  private var ofOfficer: [[Pathway]]
  private var oldest: [Int]
  private static let most = 12

  init(officers: Int) {
    ofOfficer = Array(repeating: [], count: officers)
    oldest = Array(repeating: 0, count: officers)
  }

  subscript(officer: Int) -> [Pathway] { ofOfficer[officer] }

  /// Remembers a pathway; the one remembered longest gives way to it.
  mutating func add(_ pathway: Pathway) {
    let officer = pathway.officer
    guard !ofOfficer[officer].contains(pathway) else { return }
    if ofOfficer[officer].count < Self.most {
      ofOfficer[officer].append(pathway)
    } else {
      ofOfficer[officer][oldest[officer]] = pathway
      oldest[officer] = (oldest[officer] + 1) % Self.most
    }
  }
}

extension Pathway {
  /// What the pathway costs at some prices: what pricing finds for the road it came from.
  ///
  /// - Parameters:
  ///   - prices: of every row and goal.
  ///   - scales: what the units of goals and money are.
  ///   - quarters: the quarter of each of the officer's options.
  ///   - share: how much of what shared limits cost is charged.
  ///   - surcharge: what is to be paid besides for a seat row.
  /// - Returns: the cost, in the units of the prices.
  func cost(
    at prices: PathwayPrices, scales: PathwayScales, quarters: [Int], share: Double,
    surcharge: (Int) -> Double
  ) -> Double {
    var sum =
      Double(compliance) * prices.compliance
      + prices.requirements * scales.whole(requirements, of: .requirements)
      + prices.earliness * scales.whole(earliness, of: .earliness)
      + prices.stability * Double(stability) + prices.cost * scales.millions(cost)
    for start in starts {
      sum += share * prices.seats[start.seatRow] + surcharge(start.seatRow)
      sum += prices.startQuarter * Double(quarters[start.option])
    }
    for use in money { sum += share * prices.money[use.row] * scales.millions(use.dong) }
    for use in absence { sum += share * prices.absence[use.row] * Double(use.load) / 1000 }
    for use in committed { sum += prices.committed[use.row] * Double(use.load) / 1000 }
    for mark in marks {
      sum += prices.belongs[mark.target] + (mark.reaches ? prices.reaches[mark.target] : 0)
    }
    return sum
  }
}
