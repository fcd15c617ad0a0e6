// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Workforce

/// The tables of some runs, as `docs/benchmarks.md` has them.
struct ScaleTables {
  let runs: [ScaleRun]

  var all: [FigureTable] { [overview] + goals + [phases] }

  /// A row for each run: targets, time, memory.
  var overview: FigureTable {
    var table = FigureTable(
      "Runs; a gap is one of targets, as a share of all that targets ask for (Σ needed)",
      [
        "size", "officers", "seed", "targets", "bound", "Σ needed", "gap of Σ", "limit s", "wall s",
        "CPU s",
        "peak MB",
      ])
    for run in runs {
      table.append([
        run.size.name, "\(run.sample.officers)", "\(run.seed)",
        run.targets?.value.shortText ?? "", run.targets?.bound.shortText ?? "",
        run.sample.needed.shortText, run.shareBetween?.percentText ?? "",
        run.timeLimit.shortText, run.sample.all.wall.text(1), run.sample.all.processor.text(1),
        run.sample.peak.text(0),
      ])
    }
    return table
  }

  /// A table for each size, in it a row for each goal and a column for each seed.
  var goals: [FigureTable] {
    var sizes: [ScaleSize] = []
    for run in runs where !sizes.contains(run.size) { sizes.append(run.size) }
    return sizes.map { size in
      let runs = runs.filter { $0.size == size }
      var table = FigureTable(
        "\(size.name.capitalized), \(size.officers) officers: value, bound, gap by seed",
        ["goal"] + runs.map { "\($0.seed)" })
      for (place, goal) in (runs.first?.sample.goals ?? []).enumerated() {
        table.append([Self.name(of: goal.goal)] + runs.map { Self.cell($0.sample.goals[place]) })
      }
      return table
    }
  }

  /// A row for each run and clock, a column for each part of a run.
  var phases: FigureTable {
    let names = runs.first?.sample.phases.map(\.name) ?? []
    var table = FigureTable("Seconds by part of a run", ["size", "seed", "clock"] + names)
    for run in runs {
      let clocks: [(name: String, time: KeyPath<Elapsed, Double>)] = [
        ("wall", \.wall), ("CPU", \.processor),
      ]
      for clock in clocks {
        table.append(
          [run.size.name, "\(run.seed)", clock.name]
            + names.map { name in
              let part = run.sample.phases.first { $0.name == name }
              return part?.elapsed[keyPath: clock.time].text(2) ?? ""
            })
      }
    }
    return table
  }

  private static func name(of goal: Goal) -> String {
    goal == .cost ? "cost, million dong" : goal.rawValue
  }

  /// Value and bound with the sign between them, and the gap unless it is closed.
  private static func cell(_ sample: PlanSample.GoalSample) -> String {
    let unit = sample.goal == .cost ? 1e6 : 1
    let sign = sample.value == sample.bound ? "=" : sample.goal.isMinimised ? "≥" : "≤"
    let places = sample.goal == .cost ? 1 : 2
    func text(_ value: Double) -> String { (value / unit).atMost(places) }
    let end = sample.isProven ? "proven" : sample.gap.percentText
    return "\(text(sample.value)) \(sign) \(text(sample.bound)), \(end)"
  }
}

extension Double {
  /// A share in hundredths, with two places.
  var percentText: String { "\((self * 100).text(2)) %" }

  /// The number with at most so many places.
  func atMost(_ places: Int) -> String { (Double(text(places)) ?? self).shortText }
}
