// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Planning
import Scenarios
import Tables
import Workforce

/// One way from a scenario's folder to a plan's folder, in this process.
struct CommuneRun {
  /// Where the clock stood when a goal was done with, and the nodes it took.
  struct Mark {
    let elapsed: Elapsed
    let nodes: Int
  }

  let scenario: Scenario
  let plan: TrainingPlan
  let read: Elapsed
  let planning: Elapsed
  let audit: Elapsed
  let write: Elapsed
  let pathwaysBuilt: Elapsed

  /// When the search turned to the first goal; before that it looked for whole plans.
  let turnedToGoals: Elapsed
  let marks: [Goal: Mark]

  static var steps: [(name: String, elapsed: KeyPath<CommuneRun, Elapsed>)] {
    [
      ("read", \.read), ("plan", \.planning), ("audit", \.audit), ("write", \.write),
    ]
  }

  var total: Double { Self.steps.reduce(0) { $0 + self[keyPath: $1.elapsed].wall } }

  /// The seconds between the end of the goal before, or of building pathways, and the goal's own.
  func seconds(of place: Int) -> Double {
    let goals = plan.goals.map(\.goal)
    guard let end = marks[goals[place]]?.elapsed else { return 0 }
    let before = goals[..<place].reversed().lazy.compactMap { marks[$0]?.elapsed }.first
    return (end - (before ?? pathwaysBuilt)).wall
  }

  /// Plans, audits and writes the plan, into a folder that is kept where one is named.
  ///
  /// Where only the first goal is wanted, the search is called off when that has its bound.
  static func taken(
    of folder: String, timeLimit: Double, options: PlanningOptions = PlanningOptions(),
    isFirstGoalOnly: Bool = false, to kept: String? = nil
  ) throws -> CommuneRun {
    let (reading, read) = Stopwatch.time { ScenarioReader.read(folder: folder) }
    guard let scenario = reading.scenario else {
      throw ProvinceSample.Failure(description: reading.messages.english)
    }
    var marks: [Goal: Mark] = [:]
    var pathwaysBuilt = Elapsed.none
    var turnedToGoals: Elapsed?
    let watch = Stopwatch()
    let time = AskedTime(watch, limit: timeLimit)
    var (result, planning) = try Stopwatch.time { () throws(PlanningFailure) in
      try Planner.plan(
        scenario, options: options, shouldStop: time.isUp
      ) { event in
        switch event {
        case .pathwaysBuilt: pathwaysBuilt = watch.elapsed
        case .goal(let progress):
          if progress.isFinished {
            turnedToGoals = turnedToGoals ?? time.beforeTheLastShare ?? pathwaysBuilt
            marks[progress.goal] = Mark(elapsed: watch.elapsed, nodes: progress.nodes)
            if isFirstGoalOnly { time.callOff() }
          }
        }
      }
    }
    result.plan.inputs = reading.inputsDigest
    let (faults, audit) = Stopwatch.time {
      PlanAudit.violations(of: result.plan, in: scenario).map(\.wording.english)
        + PlanAudit.figureMismatches(result.plan, in: scenario).map(\.wording.english)
    }
    if let fault = faults.first {
      throw ProvinceSample.Failure(description: "the auditor finds fault with the plan: \(fault)")
    }
    let place = try TemporaryFolder()
    defer { place.remove() }
    let (_, write) = try Stopwatch.time {
      try PlanFolder.write(
        result.plan, of: scenario, run: [:], to: .chosen(kept ?? place.file("plan")))
    }
    return CommuneRun(
      scenario: scenario, plan: result.plan, read: read, planning: planning, audit: audit,
      write: write, pathwaysBuilt: pathwaysBuilt, turnedToGoals: turnedToGoals ?? pathwaysBuilt,
      marks: marks)
  }
}
