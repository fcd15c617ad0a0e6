// SPDX-License-Identifier: GPL-3.0-or-later

/// A size at which planning is measured, with the seeds and the time that it gets unless told otherwise.
struct ScaleSize: Equatable {
  let name: String
  let officers: Int
  let seeds: [Int]

  /// Seconds for a plan.
  let timeLimit: Double

  /// The sizes that have a name, from a commune to the nation.
  static let named = [
    ScaleSize(name: "commune", officers: 83, seeds: [1, 2, 3, 4, 5], timeLimit: 60),
    ScaleSize(name: "ward", officers: 250, seeds: [1, 2, 3], timeLimit: 120),
    ScaleSize(name: "province", officers: 10_300, seeds: [1, 2, 3], timeLimit: 900),
    ScaleSize(name: "nation", officers: 192_718, seeds: [1], timeLimit: 3600),
  ]

  /// The sizes asked for, else those that take no more than minutes.
  static func all(_ settings: BenchSettings) -> [ScaleSize] {
    if settings.officers.isEmpty { return Array(named.prefix(2)) }
    return settings.officers.map { officers in
      named.first { $0.officers == officers }
        ?? ScaleSize(
          name: "\(officers) officers", officers: officers, seeds: [1],
          timeLimit: named.last { $0.officers < officers }?.timeLimit ?? named[0].timeLimit)
    }
  }
}
