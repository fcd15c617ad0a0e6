// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Planning
import Workforce

/// A piece of this planner's own work, done in a process of its own so that its memory is its own.
enum OwnTask: Codable {
  /// Plans a scenario and keeps the plan in a folder.
  case plan(folder: String, out: String, settings: PlanningSettings)

  /// Writes the integer program of a goal, earlier goals held at some values.
  case program(
    folder: String, goal: Goal, held: [Goal: Double], form: ProgramForm, mps: String)

  /// The hidden word that makes the program such a process.
  static let flag = "--own-task"

  /// How hard this planner looks.
  struct PlanningSettings: Codable {
    let timeLimit: Double
    let effort: Int
    let gap: Double
    let threads: Int
    var master = PlanningOptions.Master.automatic

    /// The file of the HiGHS library to solve with; nothing for GLPK.
    var highs: String?

    /// Whether the search ends with the first goal's bound.
    var isFirstGoalOnly = false
  }

  /// Does the task, for `taken` in another process to read.
  static func performed(_ word: String) throws -> String {
    let encoder = JSONEncoder()
    switch try JSONDecoder().decode(OwnTask.self, from: Data(word.utf8)) {
    case .plan(let folder, let out, let settings):
      let sample = try PlanSample.measured(of: folder, to: out, settings)
      return String(decoding: try encoder.encode(sample), as: UTF8.self)
    case .program(let folder, let goal, let held, let form, let mps):
      let sample = try ProgramSample.measured(
        of: folder, goal: goal, holding: held, as: form, to: mps)
      return String(decoding: try encoder.encode(sample), as: UTF8.self)
    }
  }

  /// Has the task done by a child of this program.
  func taken<Sample: Decodable>(atMost limit: Double) throws -> Sample {
    let word = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
    let outcome = try ChildProcess.own([Self.flag, word]).run(atMost: limit)
    guard outcome.status == 0 else {
      throw ProvinceSample.Failure(
        description: outcome.status == nil ? "ended after its time" : outcome.output)
    }
    return try JSONDecoder().decode(Sample.self, from: Data(outcome.output.utf8))
  }
}

extension Goal: Codable {}
extension ProgramForm: Codable {}
extension PlanningOptions.Master: Codable {}
