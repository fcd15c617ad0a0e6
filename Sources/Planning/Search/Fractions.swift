// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the solver's optimum is not yet a plan.
struct Fractions {
  /// A tolerance for weights that should be whole.
  static let tolerance = 1e-6

  /// The seats in use and the learners, by row.
  let seats: [Double]
  let learners: [Double]

  /// The weight of each start of each officer, where it is neither 0 nor 1.
  let starts: [(officer: Int, start: Pathway.Start, weight: Double)]

  /// The pathway of each officer who follows one alone.
  let settled: [Int?]

  init(_ reading: RestrictedMaster.Reading, of restricted: RestrictedMaster) {
    let limits = restricted.master.index.limits
    var seats = Array(repeating: 0.0, count: limits.seats.count)
    var starts: [(officer: Int, start: Pathway.Start, weight: Double)] = []
    var settled: [Int?] = []
    for columns in restricted.columns.ofOfficer {
      let used = columns.filter { reading.weights[$0] > Self.tolerance }
      for column in used {
        for start in restricted.columns[column].starts {
          seats[start.seatRow] += reading.weights[column]
        }
      }
      if used.count == 1, reading.weights[used[0]] > 1 - Self.tolerance {
        settled.append(used[0])
        continue
      }
      settled.append(nil)
      var weights: [Pathway.Start: Double] = [:]
      for column in used {
        for start in restricted.columns[column].starts {
          weights[start, default: 0] += reading.weights[column]
        }
      }
      for (start, weight) in weights.sorted(by: { $0.key < $1.key })
      where weight < 1 - Self.tolerance {
        starts.append((settled.count - 1, start, weight))
      }
    }
    var learners = Array(repeating: 0.0, count: limits.classes.count)
    for (row, seat) in limits.seats.enumerated() {
      if let group = seat.classRow { learners[group] += seats[row] }
    }
    self.seats = seats
    self.learners = learners
    self.starts = starts
    self.settled = settled
  }

  static func distanceToWhole(_ value: Double) -> Double { abs(value - value.rounded()) }
}
