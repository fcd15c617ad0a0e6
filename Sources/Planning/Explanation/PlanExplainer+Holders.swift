// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension PlanExplainer {
  /// How many holders of a scarce thing are told; those who use most of it come first.
  private static let mostHolders = 12

  /// Who uses what an officer lacks.
  func holders(of changes: [LimitChange], insteadOf officer: Int) -> [Officer.ID] {
    var used = Array(repeating: 0, count: pathways.count)
    for pathway in pathways where pathway.officer != officer {
      for change in changes { used[pathway.officer] += pathway.use(of: change, index.limits) }
    }
    return used.indices.filter { used[$0] > 0 }.sorted { (-used[$0], $0) < (-used[$1], $1) }
      .prefix(Self.mostHolders).map { scenario.officers[$0].id }
  }
}

extension Pathway {
  /// How much of a row that would have to give way the pathway uses, in its own unit.
  func use(of change: LimitChange, _ limits: SharedLimits) -> Int {
    switch change {
    case .seats(let row, _): starts.count { $0.seatRow == row }
    case .classes(let row, _): starts.count { limits.seats[$0.seatRow].classRow == row }
    case .belowMinimum: 0
    case .money(let row, _): money.reduce(0) { $1.row == row ? $0 + $1.dong : $0 }
    case .absence(let row, _): absence.reduce(0) { $1.row == row ? $0 + $1.load : $0 }
    }
  }
}
