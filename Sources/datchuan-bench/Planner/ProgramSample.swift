// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Planning
import Scenarios
import Workforce

/// An integer program as it was written to a file: how big, and what writing it took.
struct ProgramSample: Codable {
  let rows: Int
  let columns: Int
  let nonzeros: Int

  /// Megabytes of the file.
  let size: Double

  /// Seconds from reading the scenario to the file's end, on the clock.
  let seconds: Double

  /// Megabytes.
  let peak: Double

  static func measured(
    of folder: String, goal: Goal, holding values: [Goal: Double], as form: ProgramForm,
    to mps: String
  ) throws -> ProgramSample {
    let (_, elapsed) = try Stopwatch.time {
      let scenario = try CommuneWorkload.read(folder)
      try Planner.exportProgram(scenario, goal: goal, holding: values, as: form, to: mps)
    }
    let sizes = try Self.sizes(heading: heading(of: mps))
    let attributes = try FileManager.default.attributesOfItem(atPath: mps)
    return ProgramSample(
      rows: sizes.rows, columns: sizes.columns, nonzeros: sizes.nonzeros,
      size: ((attributes[.size] as? NSNumber)?.doubleValue ?? 0) / 1e6, seconds: elapsed.wall,
      peak: Machine.peakMemory)
  }

  private static func heading(of mps: String) throws -> String {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: mps))
    defer { try? file.close() }
    return String(decoding: try file.read(upToCount: 1000) ?? Data(), as: UTF8.self)
  }

  /// Reads the comments that GLPK writes at the head of a file.
  static func sizes(heading: String) -> (rows: Int, columns: Int, nonzeros: Int) {
    func number(behind name: String) -> Int {
      let line = heading.split(separator: "\n").first { $0.hasPrefix("* \(name):") }
      return line?.split(separator: " ").lazy.compactMap { Int($0) }.first ?? 0
    }
    return (number(behind: "Rows"), number(behind: "Columns"), number(behind: "Non-zeros"))
  }
}
