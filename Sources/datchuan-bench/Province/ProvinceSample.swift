// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Scenarios
import Workforce

/// What reading and judging one province took, in a process of its own so that peaks don't mix.
struct ProvinceSample: Codable {
  /// The hidden word that makes the program such a process.
  static let flag = "--sample"

  let officers: Int
  let enrolments: Int
  let read: Elapsed
  let gaps: Elapsed
  let figures: Elapsed
  let audit: Elapsed

  /// Megabytes.
  let peakAfterReading: Double
  let peak: Double

  /// The steps that are timed, by the name that figures carry.
  static var steps: [(name: String, elapsed: KeyPath<ProvinceSample, Elapsed>)] {
    [
      ("read", \.read), ("gaps", \.gaps), ("figures", \.figures), ("audit", \.audit),
    ]
  }

  /// Reads the scenario in a folder and judges a plan of it.
  static func measured(in folder: String) throws -> ProvinceSample {
    let (reading, read) = Stopwatch.time { ScenarioReader.read(folder: folder) }
    guard let scenario = reading.scenario else {
      throw Failure(description: reading.messages.english)
    }
    let peakAfterReading = Machine.peakMemory
    let (gaps, gapTime) = Stopwatch.time { scenario.gaps(atEndOf: scenario.horizon.last) }
    let enrolments = GreedyPlan(closing: gaps, in: scenario).enrolments
    let (figures, figureTime) = Stopwatch.time { PlanFigures(of: enrolments, in: scenario) }
    let plan = TrainingPlan(
      figures, of: scenario, inputs: reading.inputsDigest, bounds: figures.goals.map(\.value),
      unmet: figures.unmet.map {
        OpenGap(
          officer: $0.officer, requirement: $0.requirement, reason: .lowerPriority,
          detail: BilingualText("", ""))
      })
    let (faults, audit) = Stopwatch.time {
      PlanAudit.violations(of: plan, in: scenario).map(\.wording.english)
        + PlanAudit.figureMismatches(plan, in: scenario).map(\.wording.english)
    }
    if let fault = faults.first {
      throw Failure(description: "the plan breaks \(faults.count) rules; the first: \(fault)")
    }
    return ProvinceSample(
      officers: scenario.officers.count, enrolments: enrolments.count, read: read, gaps: gapTime,
      figures: figureTime, audit: audit, peakAfterReading: peakAfterReading,
      peak: Machine.peakMemory)
  }

  /// Makes up a province and lets a child of this program measure it.
  static func taken(officers: Int) throws -> ProvinceSample {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try SyntheticProvince(officers: officers).write(to: folder.url)
    let outcome = try ChildProcess.own([flag, folder.url.path]).run(atMost: 3600)
    guard outcome.status == 0 else { throw Failure(description: outcome.output) }
    return try JSONDecoder().decode(Self.self, from: Data(outcome.output.utf8))
  }

  func line() throws -> String { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }
}
