// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

/// How a run tells what it is doing while it does it.
enum ProgressDisplay: Hashable, Sendable {
  case none
  /// One line that is rewritten in place; what each goal came to stays.
  case line
  /// One line of JSON for each event.
  case jsonLines
}

/// A step of a run that takes time.
enum Phase: String, Hashable, Sendable, CaseIterable {
  case read, gaps, plan, simulate, audit, write
}

extension Console {
  func show(_ phase: Phase, on display: ProgressDisplay) {
    switch display {
    case .none: break
    case .line: rewriteLine(text(.phase(phase)))
    case .jsonLines: tellLine(["event": "phase", "phase": .string(phase.rawValue)])
    }
  }

  func show(_ event: PlanningEvent, on display: ProgressDisplay) {
    switch display {
    case .none: break
    case .line:
      rewriteLine(text(.progress(event)))
      if event.endsGoal { tell("\n") }
    case .jsonLines: tellLine(event.json)
    }
  }

  /// Shows a line of progress in the place of the one before.
  func showLine(_ text: String) { rewriteLine(text) }

  func showJSON(_ value: JSONValue) { tellLine(value) }

  /// Removes the line of progress.
  func clear(_ display: ProgressDisplay) {
    if display == .line { tell("\r\u{1B}[K") }
  }

  private func rewriteLine(_ text: String) {
    var line = text
    while displayWidth(of: line) >= width { line.removeLast() }
    tell("\r\u{1B}[K" + line)
  }

  private func tellLine(_ value: JSONValue) {
    tell(value.text(indented: false) + "\n")
  }
}

extension PlanningEvent {
  /// Whether a goal is left for the next one.
  fileprivate var endsGoal: Bool {
    if case .goal(let progress) = self { progress.isFinished } else { false }
  }

  fileprivate var json: JSONValue {
    switch self {
    case .pathwaysBuilt(let officers, let states):
      [
        "event": "pathways", "officers": .integer(Int64(officers)),
        "states": .integer(Int64(states)),
      ]
    case .goal(let progress):
      [
        "event": "goal", "goal": .string(progress.goal.rawValue),
        "value": .decimal(progress.value.description),
        "bound": progress.isBounded ? .decimal(progress.bound.description) : .null,
        "gap": progress.isBounded ? .decimal(progress.gap.description) : .null,
        "nodes": .integer(Int64(progress.nodes)),
        "finished": .bool(progress.isFinished),
      ]
    }
  }
}

extension PlanningEvent.GoalProgress {
  /// Whether a bound is known: before the first node there is none.
  var isBounded: Bool { nodes > 0 }
}
