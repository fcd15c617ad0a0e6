// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import datchuan_bench

struct GrowthSeriesTests {
  @Test func `officers asked for are taken in rising order, the rest varies at one size`() throws {
    let settings = try BenchSettings(
      ["growth", "--officers", "4000,250"], workloads: Entrypoint.workloads)
    let series = GrowthSeries.all(settings)
    #expect(series.map(\.name) == ["officers", "quarters", "programmes"])
    #expect(series.first?.points.map(\.officers) == [250, 4000])
    #expect(series.last?.points.map(\.size) == [0.5, 1, 2])
    #expect(Set(series.dropFirst().flatMap(\.points).map(\.officers)) == [GrowthSeries.base])
  }
}
