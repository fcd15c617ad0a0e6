// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Workforce

/// The graphs of the officers' pathways: how big they are, and how long exact pricing takes.
enum PathwaysWorkload {
  static let workload = Workload(
    name: "pathways",
    abstract: "graphs of a commune's pathways: states, arcs, building and pricing",
    run: run)

  /// Prices of each run, so that a run is long enough to be timed.
  private static let rounds = 20

  private static func run(_ settings: BenchSettings) throws -> WorkloadResult {
    let scenario = try CommuneWorkload.read(settings.scenario)
    let builds = try (0..<settings.runs).map { _ in
      try Stopwatch.time { try PathwayCensus(of: scenario) }
    }
    let census = builds[0].result
    let pricings = (0..<settings.runs).map { _ in
      Stopwatch.time {
        (0..<rounds).reduce(0.0) { $0 + census.price(tilt: Double($1)) }
      }.elapsed.processor
    }
    let officers = Double(census.officers.count)
    let building = builds.map(\.elapsed.processor).median
    let pricing = pricings.median * 1e6 / Double(rounds) / officers
    let arcs = Double(census.officers.reduce(0) { $0 + $1.arcs })

    var result = WorkloadResult(workload: workload.name)
    result.tables = [
      sizes(census.officers, found: try census.statesFound()),
      times(building, pricing, arcs / officers),
    ]
    result.figures = [
      Figure("pathways.states", Double(census.officers.reduce(0) { $0 + $1.states })),
      Figure("pathways.build.s", building), Figure("pathways.pricing.us-per-officer", pricing),
    ]
    return result
  }

  private static func sizes(_ officers: [PathwayCensus.Count], found: [Int]) -> FigureTable {
    let columns = [
      ("starts", officers.map { Double($0.starts) }), ("states found", found.map(Double.init)),
      ("states kept", officers.map { Double($0.states) }),
      ("arcs kept", officers.map { Double($0.arcs) }), ("pathways", officers.map(\.pathways)),
    ]
    var table = FigureTable("Graphs of \(officers.count) officers", [""] + columns.map(\.0))
    table.append(["median officer"] + columns.map { $0.1.median.roundedText })
    table.append(["largest"] + columns.map { ($0.1.max() ?? 0).roundedText })
    table.append(["all"] + columns.map { $0.1.reduce(0, +).roundedText })
    return table
  }

  private static func times(
    _ building: Double, _ pricing: Double, _ arcs: Double
  ) -> FigureTable {
    var table = FigureTable(
      "Processor time", ["building all s", "pricing µs/officer", "pricing ns/arc"])
    table.append([building.text(3), pricing.text(1), (pricing * 1000 / arcs).text(1)])
    return table
  }
}

extension Double {
  /// The number whole, or as a power of ten where nobody would count the digits.
  fileprivate var roundedText: String {
    if self < 1e7 { return text(0) }
    var mantissa = self
    var exponent = 0
    while mantissa >= 10 {
      mantissa /= 10
      exponent += 1
    }
    return "\(mantissa.text(1))e\(exponent)"
  }
}
