// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Starts of training, each once, in order and by officer.
struct CommitmentsByOfficer: Sendable {
  let all: [Commitment]
  private let runs: [Officer.ID: Range<Int>]

  init(_ commitments: [Commitment]) {
    var all = commitments.sorted()
    var kept = 0
    for place in all.indices where place == 0 || all[place] != all[kept - 1] {
      all[kept] = all[place]
      kept += 1
    }
    all.removeSubrange(kept...)
    var runs: [Officer.ID: Range<Int>] = [:]
    var first = 0
    while first < all.count {
      var end = first + 1
      while end < all.count, all[end].officer == all[first].officer { end += 1 }
      runs[all[first].officer] = first..<end
      first = end
    }
    (self.all, self.runs) = (all, runs)
  }

  subscript(officer: Officer.ID) -> ArraySlice<Commitment> { runs[officer].map { all[$0] } ?? [] }
}
