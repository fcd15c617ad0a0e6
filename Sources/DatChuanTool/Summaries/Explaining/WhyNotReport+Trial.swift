// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Tables
import Workforce

/// What can be tried: the scenario in which all that is told is granted, and the commands that ask it.
extension WhyNotReport {
  /// The scenario in which all of it is granted and the aim comes first, and how to ask it.
  func trial(of concessions: [Concession], on page: Page) -> [String] {
    let name = folder ?? "thu"
    let variant = variant(granting: concessions)
    var lines = folder == nil ? page.lines(.tryIt, after: "  ") : []
    lines += folder == nil ? variant.lines.map { "    " + $0 } : page.lines(.written(name))
    func say(_ wording: Wording, _ command: ShellCommand) {
      lines += page.lines(wording, after: "  ") + command.lines(width: page.width, after: "    ")
    }
    let plan = "\(name)/\(VariantFolder.planFile)"
    // What asks from the plan finds no less than it shows.
    let again = command(name, from: plan, of: officers)
    guard folder != nil else {
      say(.thenRun, command(name, of: officers))
      let asked = command(path, of: officers, keeping: kept)
      say(.orWrite, ShellCommand(asked.words + ["--out", "thu"]))
      say(.orAsk, again)
      return lines
    }
    say(.verifyIt, ShellCommand(["datchuan", "verify", name, plan]))
    say(.planFromIt, ShellCommand(["datchuan", "plan", name, "--from", plan]))
    say(.orAsk, again)
    return lines
  }

  /// The scenario that grants concessions, with the aim before all other goals.
  func variant(granting concessions: [Concession]) -> VariantScenario {
    VariantScenario(
      of: path, folder: folder ?? "thu", changes: changes(granting: concessions), goals: goals)
  }

  /// The edits that grant concessions, and rules that were to give way, and put the aim before all else.
  func changes(granting concessions: [Concession]) -> [JSONValue] {
    (answer.rules + concessions).changes(in: scenario) + aimChanges
  }

  private var aimChanges: [JSONValue] {
    let asked: Target? =
      if case .target(let id) = answer.aim { scenario.targets.first { $0.id == id } } else { nil }
    guard asked != nil || !officers.isEmpty else { return [] }
    let named = Condition.test(.word(.officer, .equal, officers.sorted()))
    let who = [asked?.population, officers.isEmpty ? nil : named].compactMap(\.self)
      .filter { $0 != .all }
    let known = scenario.targets.map(\.id.text)
    var id = "why-not"
    while known.contains(id) { id += "-2" }
    let goal: String =
      switch asked?.goal {
      case _ where !officers.isEmpty: "1"
      case .share(let share): share.description
      case .officers(let count): count == 1 ? "1 officer" : "\(count) officers"
      case nil: "1"
      }
    return [
      [
        "table": "targets",
        "insert": [
          "target": .string(id), "title": .string(asked?.title ?? "why-not"),
          "population": .string((who.count > 1 ? .and(who) : who.first ?? .all).description),
          "measure": .string(asked?.measure.text ?? "compliant"),
          "due": .string((asked?.due ?? scenario.horizon.last).description),
          "goal": .string(goal), "strict": .string(asked?.strict ?? false ? "yes" : "no"),
          "weight": .integer(1000),
        ],
      ]
    ]
  }

  /// The scenario's goals with the one that the aim is part of before all others.
  private var goals: [GoalSetting] {
    let first: Goal = answer.isAboutAll && officers.isEmpty ? .compliance : .targets
    return [GoalSetting(first)] + scenario.goals.filter { $0.goal != first }
  }
}

extension WhyNotAnswer {
  /// Whether it is about compliance, and about no target.
  fileprivate var isAboutAll: Bool {
    if case .compliance = aim { true } else { false }
  }
}

extension Target.Measure {
  /// The measure as it stands in a table.
  fileprivate var text: String {
    switch self {
    case .compliant: "compliant"
    case .meets(let requirement): "meets \(requirement)"
    case .condition(let condition): condition.description
    }
  }
}
