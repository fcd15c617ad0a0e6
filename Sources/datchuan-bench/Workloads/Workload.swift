// SPDX-License-Identifier: GPL-3.0-or-later

/// Something worth measuring again and again.
struct Workload: Sendable {
  /// The word it is asked for by.
  let name: String

  /// What it measures, in a line.
  let abstract: String
  let run: @Sendable (_ settings: BenchSettings) throws -> WorkloadResult
}

/// What a workload measured: tables for people, figures for limits and programs.
struct WorkloadResult: Encodable {
  let workload: String
  var tables: [FigureTable] = []

  /// Plain sentences: what was left out, and why.
  var notes: [String] = []
  var figures: [Figure] = []

  var text: String {
    let parts = ["# \(workload)"] + tables.map(\.text) + notes.map { "Note: \($0)" }
    return parts.joined(separator: "\n\n")
  }
}

/// A number that can be watched over time; its name ends in its unit.
struct Figure: Encodable {
  let name: String
  let value: Double

  init(_ name: String, _ value: Double) {
    self.name = name
    self.value = value
  }
}
