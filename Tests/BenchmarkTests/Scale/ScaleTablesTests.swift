// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

@testable import datchuan_bench

struct ScaleTablesTests {
  private func run(seed: Int, value: Double, peak: Double) throws -> ScaleRun {
    let elapsed = Elapsed(wall: 2, processor: 1.5)
    return ScaleRun(
      size: try #require(ScaleSize.named.first { $0.name == "ward" }), seed: seed,
      timeLimit: 4,
      sample: PlanSample(
        officers: 250,
        goals: [
          PlanSample.GoalSample(
            goal: .targets, value: value, bound: 30, isProven: false, seconds: 2),
          PlanSample.GoalSample(
            goal: .cost, value: 2_500_000, bound: 2_500_000, isProven: true, seconds: 1),
        ],
        needed: 2000,
        phases: [
          PlanSample.Phase(name: "read", elapsed: elapsed),
          PlanSample.Phase(name: "targets", elapsed: elapsed),
        ], peak: peak))
  }

  @Test func `a run is a row with its gap as a share of what targets ask for`() throws {
    let tables = ScaleTables(runs: [try run(seed: 1, value: 40, peak: 70)])
    #expect(
      tables.overview.rows == [
        ["ward", "250", "1", "40", "30", "2000", "0.50 %", "4", "4.0", "3.0", "70"]
      ])
    #expect(
      tables.goals.first?.rows == [
        ["targets", "40 ≥ 30, 33.33 %"], ["cost, million dong", "2.5 = 2.5, proven"],
      ])
    #expect(
      tables.phases.rows == [
        ["ward", "1", "wall", "2.00", "2.00"], ["ward", "1", "CPU", "1.50", "1.50"],
      ])
  }

  @Test func `what is watched of a size is its worst run`() throws {
    let runs = [try run(seed: 1, value: 40, peak: 70), try run(seed: 2, value: 50, peak: 60)]
    let worst = ScaleFigures.worst(runs)
    #expect(
      worst.map(\.name) == [
        "scale.ward.targets.gap-of-needed", "scale.ward.times-limit", "scale.ward.cpu.s",
        "scale.ward.peak.mb",
      ])
    #expect(worst.map(\.value) == [0.01, 0.5, 3, 70])
  }
}
