// SPDX-License-Identifier: GPL-3.0-or-later

/// Scenarios that differ in one size only, from small to large.
struct GrowthSeries {
  /// One of the scenarios: how large, and how it is made.
  struct Point: Equatable {
    let size: Double
    let officers: Int
    let variant: ScenarioVariant?
  }

  let name: String
  let points: [Point]

  /// Officers whose quarters and programmes vary.
  static let base = 1000

  static func all(_ settings: BenchSettings) -> [GrowthSeries] {
    let officers = settings.officers.isEmpty ? [250, 500, 1000, 2000] : settings.officers.sorted()
    return [
      GrowthSeries(
        name: "officers",
        points: officers.map { Point(size: Double($0), officers: $0, variant: nil) }),
      GrowthSeries(
        name: "quarters",
        points: [8, 12, 16, 24].map {
          Point(size: Double($0), officers: base, variant: .quarters($0))
        }),
      GrowthSeries(
        name: "programmes",
        points: [0.5, 1, 2].map { Point(size: $0, officers: base, variant: .programmes($0)) }),
    ]
  }
}
